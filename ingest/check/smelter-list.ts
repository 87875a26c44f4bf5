import type { Finding } from '../../graph/model.js'
import { equalsInExcel, isFilled } from '../declaration/cells.js'
import type { Slot } from '../declaration/slots.js'
import { saysNotListed, type SmelterRow } from '../declaration/smelter-rows.js'
import { notListedWord, sheetNames, type SmelterRule } from '../templates/template.js'
import type { CellValue } from '../workbook/workbook.js'
import { finding } from './codes.js'
import { counted, type Form, type RuleResult } from './form.js'
import { answerCell, type Gates } from './gate.js'

/** Every mineral that needs one has a smelter (Checker rows `Smelter List - …`). */
export function checkSmelters(form: Form, gates: Gates): RuleResult {
  const { rows, template } = form
  const { columns, firstRow } = template.smelterList
  const rule = template.checker.smelter
  const cell = `${columns.mineral ?? ''}${firstRow}`
  return counted(
    form.slots
      .filter((slot) => needsSmelter(rule, form, slot, gates) && !hasSmelter(rule, rows, slot.label))
      .map(({ mineral }) => finding('noSmelterForMineral', { sheet: sheetNames.smelterList, cell, mineral })),
  )
}

function needsSmelter(rule: SmelterRule, form: Form, slot: Slot, gates: Gates): boolean {
  if (rule.rule !== 'afterYes') return gates.get(slot)?.isOpen ?? false
  const [first] = form.template.questions
  const isFirstBlank = !isFilled(answerCell(form, first?.question ?? '', slot))
  return isFirstBlank && equalsInExcel(answerCell(form, rule.question, slot), 'Yes')
}

function hasSmelter(rule: SmelterRule, rows: readonly SmelterRow[], mineral: string): boolean {
  const ofMineral = rows.filter((row) => hasMineral(row, mineral))
  switch (rule.rule) {
    case 'afterYes':
      return ofMineral.length > 0
    case 'touchedRow':
      return ofMineral.some(({ cell }) => rule.beside.every((field) => cell[field] !== undefined))
    case 'sameRow':
      return ofMineral.some(({ cell }) => rule.beside.every((field) => hasText(cell[field])))
    case 'anyRow':
      return (
        ofMineral.length > 0 &&
        rows.some((row) => startsWithAndGoesOn(`${row.cell.mineral?.text ?? ''}${lookUpText(row)}`, mineral))
      )
  }
}

const hasText = (cell: CellValue | undefined): boolean =>
  cell !== undefined && !cell.error && cell.text !== ''

const hasMineral = ({ cell }: SmelterRow, mineral: string): boolean => equalsInExcel(cell.mineral, mineral)

/** An error value in either cell spoils the joined text the rule looks for. */
const lookUpText = ({ cell }: SmelterRow): string =>
  (cell.lookup?.error ?? cell.mineral?.error) ? '' : (cell.lookup?.text ?? '')

const startsWithAndGoesOn = (text: string, start: string): boolean =>
  text.length > start.length && text.toLowerCase().startsWith(start.toLowerCase())

/** Not listed smelters have a name and a country; one error value in those columns breaks the counter. */
export function checkNotListed({ rows, template }: Form): RuleResult & { readonly broken: boolean } {
  const lastRow = template.checker.notListedUpTo
  const incomplete = rows.filter(saysNotListed).flatMap(incompleteFindings)
  if (lastRow === undefined) return { missing: 0, broken: false, findings: incomplete }

  const looked = rows.filter(({ row }) => row <= lastRow)
  const error = looked.map(errorFinding).find((found) => found !== undefined)
  const counts = looked.some(
    (row) =>
      equalsInExcel(row.cell.lookup, notListedWord) && (isBlank(row, 'name') || isBlank(row, 'country')),
  )
  return {
    missing: counts && !error ? 1 : 0,
    broken: error !== undefined,
    findings: error ? [error, ...incomplete] : incomplete,
  }
}

const watched = ['lookup', 'name', 'country'] as const

function errorFinding({ row, cell, address }: SmelterRow): Finding | undefined {
  const field = watched.find((name) => cell[name]?.error)
  if (field === undefined) return undefined
  const place = { sheet: sheetNames.smelterList, row, cell: address[field] ?? '' }
  return finding('checkerBroken', place, { text: cell[field]?.text ?? '' })
}

const isBlank = ({ cell }: SmelterRow, field: 'name' | 'country'): boolean => (cell[field]?.text ?? '') === ''

function incompleteFindings(row: SmelterRow): Finding[] {
  return (['name', 'country'] as const)
    .filter((field) => row.text[field] === undefined)
    .map((field) => {
      const place = {
        sheet: sheetNames.smelterList,
        row: row.row,
        cell: row.address[field] ?? '',
        mineral: row.text.mineral,
      }
      return finding('notListedIncomplete', place, { field })
    })
}

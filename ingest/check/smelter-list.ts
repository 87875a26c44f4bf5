import type { Finding } from '../../graph/model.js'
import { equalsInExcel } from '../declaration/cells.js'
import { saysNotListed, type SmelterRow } from '../declaration/smelter-rows.js'
import { notListedWord, sheetNames, type CheckerLayout } from '../templates/template.js'
import { finding } from './codes.js'
import { counted, type Form, type RuleResult } from './form.js'
import type { MineralGate } from './gate.js'

/** Every open mineral has a smelter (Checker rows `Smelter List - …`). */
export function checkSmelters(form: Form, gates: ReadonlyMap<string, MineralGate>): RuleResult {
  const { rows, template } = form
  const open = [...gates].filter(([, { isOpen }]) => isOpen)
  const without = open.filter(([mineral]) => !smelterRules[template.checker.smelter](rows, mineral))
  const { columns, firstRow } = template.smelterList
  return counted(
    without.map(([mineral]) =>
      finding('noSmelterForMineral', {
        sheet: sheetNames.smelterList,
        cell: `${columns.mineral ?? 'A'}${firstRow}`,
        mineral,
      }),
    ),
  )
}

const smelterRules: Readonly<
  Record<CheckerLayout['smelter'], (rows: readonly SmelterRow[], mineral: string) => boolean>
> = {
  sameRow: (rows, mineral) => rows.some((row) => hasMineral(row, mineral) && lookUpText(row) !== ''),
  anyRow: (rows, mineral) =>
    rows.some((row) => hasMineral(row, mineral)) &&
    rows.some((row) => startsWithAndGoesOn(`${row.cell.mineral?.text ?? ''}${lookUpText(row)}`, mineral)),
}

const hasMineral = ({ cell }: SmelterRow, mineral: string): boolean => equalsInExcel(cell.mineral, mineral)

/** An error value in either cell spoils the joined text the rule looks for. */
const lookUpText = ({ cell }: SmelterRow): string =>
  (cell.lookup?.error ?? cell.mineral?.error) ? '' : (cell.lookup?.text ?? '')

const startsWithAndGoesOn = (text: string, start: string): boolean =>
  text.length > start.length && text.toLowerCase().startsWith(start.toLowerCase())

/** Not listed smelters have a name and a country; one error value in those columns breaks the counter. */
export function checkNotListed({ rows, template }: Form): RuleResult & { readonly broken: boolean } {
  const looked = rows.filter(({ row }) => row <= (template.checker.notListedLastRow ?? Infinity))
  const error = looked.map(errorFinding).find((found) => found !== undefined)
  const counts = looked.some(
    (row) =>
      equalsInExcel(row.cell.lookup, notListedWord) && (isBlank(row, 'name') || isBlank(row, 'country')),
  )
  const incomplete = rows.filter(saysNotListed).flatMap(incompleteFindings)
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
      return finding('notListedIncomplete', place, { missing: field })
    })
}

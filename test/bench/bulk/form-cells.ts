/** What is in the cells of a filled form: what somebody typed, and what the workbook's formulas made of it. */
import { templateLayouts, type TemplateLayout } from '../../../server/exports/template-layout.js'
import type { FilledSheets } from './blank-form.js'
import type { RowValues, Value } from './fill-sheet.js'
import type { Form, Line } from './invented.js'

export interface FormKind {
  readonly template: keyof typeof templateLayouts
  /** `Declaration!D3`. */
  readonly language: string
  /** In the order of their rows. */
  readonly minerals: readonly string[]
  /** The minerals are chosen on the sheet and not chosen yet. */
  readonly choosesMinerals?: true
}

const scopeWords = { A: 'A. Company', B: 'B. Product (or List of Products)' } as const
const answers = {
  used: 'Yes',
  remains: 'Yes',
  covered: 'Unknown',
  cahra: 'Yes',
  recycled: 'No',
  response: 'Greater than 75%',
  allIdentified: 'No',
  allReported: 'Yes',
} as const
const choiceColumns = 'DEG'
const firstSmelterRow = 5
const firstNumberRow = 6

export const formCells = (form: Form, kind: FormKind): FilledSheets => ({
  Declaration: byRow(declarationCells(form, kind)),
  'Smelter List': new Map(form.lines.map((line, index) => [firstSmelterRow + index, smelterRow(line)])),
  'Product List': new Map(
    form.numbers.map((number, index) => [firstNumberRow + index, { B: number, C: `Connector ${number}` }]),
  ),
})

type Cells = Readonly<Record<string, Value>>

function declarationCells(form: Form, kind: FormKind): Cells {
  const { template, language, minerals } = kind
  const layout: TemplateLayout = templateLayouts[template]
  const fields: Readonly<Record<string, Value>> = {
    companyName: form.companyName,
    scope: scopeWords[form.scope],
    contactName: 'Maja Lindqvist',
    contactEmail: 'maja@supplier.example',
    contactPhone: '+46 8 555 01 00',
    authorizerName: 'Olof Berg',
    authorizerEmail: 'olof@supplier.example',
    effectiveDate: form.effective,
  }
  const company = Object.entries(fields).map(
    ([field, value]) => [layout.companyCells[field] ?? '', value] as const,
  )
  const questions = layout.companyQuestions.map(({ cell, answer }) => [cell, answer] as const)
  return Object.fromEntries([
    ['D3', language],
    ...company,
    ...minerals.flatMap((_, slot) => answersIn(layout, slot)),
    ...(kind.choosesMinerals ? minerals.flatMap((mineral, slot) => choiceOf(mineral, slot, layout)) : []),
    ...questions,
  ])
}

function answersIn({ answerRows, companyQuestionPerMineral: each }: TemplateLayout, slot: number) {
  const own = Object.entries(answers).flatMap(([role, answer]) => {
    const row = answerRows(role, slot)
    return row === undefined ? [] : [[`D${row}`, answer] as const]
  })
  return each ? [...own, [`D${each.row + slot}`, each.answer] as const] : own
}

/** Where minerals are chosen, and what the workbook's formulas make of it: the slot and the labels of its rows. */
function choiceOf(mineral: string, slot: number, { answerRows }: TemplateLayout) {
  const labels = Object.keys(answers).flatMap((role) => answerRows(role, slot) ?? [])
  return [
    [`${choiceColumns.charAt(slot)}12`, { typed: mineral }] as const,
    [`AA${12 + slot}`, mineral] as const,
    ...labels.map((row) => [`B${row}`, `${mineral} (*)`] as const),
  ]
}

function byRow(cells: Cells): ReadonlyMap<number, RowValues> {
  const rows = new Map<number, Record<string, Value>>()
  for (const [address, value] of Object.entries(cells)) {
    const row = Number(address.replace(/^[A-Z]+/, ''))
    rows.set(row, { ...rows.get(row), [address.replace(/\d+$/, '')]: value })
  }
  return rows
}

/** Columns as all templates with a look-up have them; F to J and from R on are always formulas. */
function smelterRow({ mineral, named, mine, origin, recycled }: Line): RowValues {
  return {
    B: named.by === 'id' ? mineral : { typed: mineral },
    ...namedCells(named),
    ...(mine !== undefined && { N: mine }),
    ...(origin !== undefined && { O: origin }),
    ...(recycled !== undefined && { P: recycled }),
  }
}

function namedCells(named: Line['named']): RowValues {
  if (named.by === 'nobody') return { C: { typed: 'Smelter not yet identified' } }
  if (named.by === 'hand')
    return {
      C: { typed: 'Smelter not listed' },
      D: named.name,
      E: { typed: named.country },
      G: 'Enter smelter details',
    }

  const { name, alias, country, cid, city, state, row } = named.smelter
  return {
    ...(named.by === 'id' ? { A: cid, C: name } : { C: { typed: alias } }),
    E: country,
    F: cid,
    G: 'RMI',
    H: 0,
    I: city,
    J: state,
    R: name,
    V: row,
  }
}

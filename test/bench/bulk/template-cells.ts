/** The sheets of the generated template, as cells: as many as an official CMRT prepares, with formulas of our own. */
import type { Language } from './template-words.js'
import { sentence } from './template-words.js'
import { templateLayouts } from '../../../server/exports/template-layout.js'
import { columnLetters } from '../../../ingest/workbook/cell-address.js'
import type { LookUpRow } from './invented.js'
import { minerals } from './invented.js'
import { type Chance, seeded } from './seeded.js'

/** A text, an empty cell with a style, or a formula with its result. */
export type TemplateCell =
  | string
  | undefined
  | { readonly formula: string; readonly result: string | number | { readonly error: string } }
export interface TemplateRow {
  readonly row: number
  readonly cells: Readonly<Record<string, TemplateCell>>
}

const release = 'Revision 6.5\nApril 25, 2025'
const label = (language: Language, words: number, chance: Chance): TemplateCell => ({
  formula: 'INDEX(L!$D$1:$K$600,MATCH(CELL("address"),L!$A$1:$A$600,0),Declaration!$P$3)',
  result: sentence(language, words, chance),
})
const columns = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => columnLetters(from + index))
const empty = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, undefined]))
const labels = (names: readonly string[], language: Language, chance: Chance) =>
  Object.fromEntries(names.map((name) => [name, label(language, 4, chance)]))

/** Every row of the form with all its columns; labels beside fields and minerals, above answers and comments. */
export function declarationRows(language: Language): readonly TemplateRow[] {
  const chance = seeded(1)
  const layout = templateLayouts.CMRT
  const rows = new Map<number, Record<string, TemplateCell>>()
  for (let row = 1; row <= 92; row += 1)
    rows.set(row, { ...empty(columns(1, 16)), B: label(language, 12, chance) })
  const put = (row: number, cells: Record<string, TemplateCell>) =>
    rows.set(row, { ...rows.get(row), ...cells })

  put(2, { D: { formula: 'L!D2', result: 'Generated form (CMRT)' } })
  put(3, { D: language, J: release })
  Object.keys(layout.companyCells).forEach((_, index) => put(8 + index, { B: label(language, 3, chance) }))
  ;[26, 32, 38, 44, 50, 56, 62, 68].forEach((first, question) => {
    put(first - 1, {
      ...labels(['D', 'G'], language, chance),
      B: { formula: 'L!D3', result: `${question + 1}) ${sentence(language, 20, chance)}` },
    })
    minerals.forEach((mineral, slot) =>
      put(first + slot, { B: { formula: `L!D${10 + slot}`, result: `${mineral}  (*)` } }),
    )
  })
  put(74, labels(['D', 'G'], language, chance))
  Array.from('ABCDEFGH').forEach((letter, index) =>
    put(75 + 2 * index, { B: { formula: 'L!D4', result: `${letter}. ${sentence(language, 20, chance)}` } }),
  )
  return asRows(rows)
}

const asRows = (rows: ReadonlyMap<number, Record<string, TemplateCell>>): readonly TemplateRow[] =>
  [...rows].map(([row, cells]) => ({ row, cells }))

/** Head in row 4, prepared rows below it. */
export function smelterListRows(language: Language, prepared: number): readonly TemplateRow[] {
  const chance = seeded(2)
  const head = { ...labels(columns(1, 17), language, chance), ...empty(['U', 'V', 'X', 'AB']) }
  return [
    { row: 2, cells: { B: label(language, 3, chance), J: label(language, 5, chance) } },
    { row: 3, cells: { B: label(language, 160, chance), Q: release } },
    { row: 4, cells: head },
    ...Array.from({ length: prepared }, (_, index) => ({ row: 5 + index, cells: preparedRow(5 + index) })),
  ]
}

const lookUpColumn = (column: string): string => `'Smelter Look-up'!$${column}$5:$${column}$700`
/** The look-up's value in the row that V has found, or nothing. */
const found = (column: string, row: number): TemplateCell => ({
  formula: `IF(ISNUMBER($V${row}),IF(INDEX(${lookUpColumn(column)},$V${row}-4)="","",INDEX(${lookUpColumn(column)},$V${row}-4)),"")`,
  result: '',
})
/** The look-up's value beside the ID in A, or nothing. */
const ofId = (column: string, row: number): TemplateCell => ({
  formula: `IF(TRIM($A${row})="","",INDEX(${lookUpColumn(column)},MATCH($A${row},${lookUpColumn('E')},0)))`,
  result: '',
})

function preparedRow(row: number): Readonly<Record<string, TemplateCell>> {
  return {
    A: undefined,
    B: ofId('A', row),
    C: ofId('C', row),
    D: undefined,
    E: found('D', row),
    F: found('E', row),
    G: {
      formula: `IF($C${row}="Smelter not listed",IF(ISNUMBER($V${row}),"RMI","Enter smelter details"),IF(ISNUMBER($V${row}),INDEX(${lookUpColumn('F')},$V${row}-4),""))`,
      result: '',
    },
    H: found('G', row),
    I: found('H', row),
    J: found('I', row),
    ...empty(columns(11, 17)),
    R: found('C', row),
    S: {
      formula: `IF($E${row}="","",IFERROR(INDEX('C'!$A$2:$A$250,MATCH($E${row},'C'!$B$2:$B$250,0)),"Unknown"))`,
      result: '',
    },
    T: {
      formula: `IF($J${row}="","",IFERROR(INDEX(SorP!$A$1:$A$6200,MATCH($S${row}&$J${row},SorP!$C$1:$C$6200,0)),""))`,
      result: '',
    },
    U: undefined,
    V: {
      formula: `IF($C${row}="",NA(),4+MATCH($B${row}&IF(OR($C${row}="Smelter not listed",$C${row}="Smelter not yet identified"),$D${row},$C${row}),${lookUpColumn('J')},0))`,
      result: { error: '#N/A' },
    },
    X: {
      formula: `IF(AND($C${row}="Smelter not listed",OR(LEN($D${row})=0,LEN($E${row})=0)),1,0)`,
      result: 0,
    },
    AB: { formula: `$B${row}&$C${row}`, result: '' },
  }
}

/** Head in row 5, room for 2,000 numbers. */
export function productListRows(language: Language, prepared: number): readonly TemplateRow[] {
  const head = { row: 5, cells: labels(['B', 'C', 'D'], language, seeded(3)) }
  const rows = Array.from({ length: prepared }, (_, index) => ({
    row: 6 + index,
    cells: empty(columns(1, 5)),
  }))
  return [head, ...rows]
}

/** Head in row 4; each mineral ends with the two rows for smelters without an ID. */
export function lookUpRows(language: Language, lookUp: readonly LookUpRow[]): readonly TemplateRow[] {
  const listed = lookUp.map(({ row, mineral, alias, name, country, cid, city, state }) => ({
    row,
    cells: {
      ...{ A: mineral, B: alias, C: name, D: country, E: cid, F: 'RMI', G: undefined, H: city, I: state },
      J: { formula: `A${row}&B${row}`, result: `${mineral}${alias}` },
    },
  }))
  const last = listed.at(-1)?.row ?? 4
  const special = minerals.flatMap((mineral) =>
    ['Smelter not listed', 'Smelter not yet identified'].map((name) => ({ mineral, name })),
  )
  return [
    { row: 4, cells: labels(columns(1, 10), language, seeded(4)) },
    ...listed,
    ...special.map(({ mineral, name }, index) => ({
      row: last + 1 + index,
      cells: { A: mineral, B: name, C: name, D: 'Unknown' },
    })),
  ]
}

/** Rows of a smelter list as the form shows them: typed texts, formula results, and what is left blank. */
import type { SmelterField, SmelterListLayout } from '../templates/template.js'
import { notIdentifiedWord, notListedWord } from '../templates/template.js'
import type { CellValue, Sheet } from '../workbook/workbook.js'
import { fold, lookedUpTextOf, textOf } from './cells.js'
import type { LookUp } from './look-up.js'

export interface SmelterRow {
  readonly sheet: string
  readonly row: number
  /** Trimmed; absent where blank, an error, or the 0 of an empty look-up cell. */
  readonly text: Readonly<Partial<Record<SmelterField, string>>>
  /** What was typed, where `text` says it in the words of the templates. */
  readonly typed?: Readonly<Partial<Record<SmelterField, string>>>
  /** As the sheet has it. */
  readonly cell: Readonly<Partial<Record<SmelterField, CellValue>>>
  readonly address: Readonly<Partial<Record<SmelterField, string>>>
}

export const smelterFields: readonly SmelterField[] = [
  'id',
  'mineral',
  'lookup',
  'name',
  'country',
  'cid',
  'city',
  'mine',
  'origin',
  'recycled',
]
/** Filled by formulas that show 0 for an empty source. */
const lookedUp = new Set<SmelterField>(['country', 'cid', 'city'])

export function readSmelterRows(sheet: Sheet, layout: SmelterListLayout, lookUp: LookUp): SmelterRow[] {
  const merged = mergedRows(sheet, layout.columns.origin)
  return sheet.rows
    .filter((row) => row >= layout.firstRow)
    .map((row) => withMergedOrigin(readRow(sheet, layout, row, lookUp), merged, sheet))
}

/** Rows a cell is merged over: its value stands for each of them. */
interface MergedRows {
  readonly from: number
  readonly to: number
  readonly address: string
}

function mergedRows(sheet: Sheet, column: string | undefined): MergedRows[] {
  return sheet.mergedRanges.flatMap((range) => {
    const [, left, from = '', right, to] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(range) ?? []
    if (column === undefined || left !== column || right !== column) return []
    return [{ from: Number(from), to: Number(to), address: `${column}${from}` }]
  })
}

/** A mine country merged over several smelters is said of each. */
function withMergedOrigin(row: SmelterRow, merged: readonly MergedRows[], sheet: Sheet): SmelterRow {
  const over = merged.find(({ from, to }) => row.row > from && row.row <= to)
  const origin = over && textOf(sheet.cell(over.address))
  if (!over || origin === undefined || row.text.origin !== undefined) return row
  return { ...row, text: { ...row.text, origin }, address: { ...row.address, origin: over.address } }
}

function readRow(sheet: Sheet, layout: SmelterListLayout, row: number, lookUp: LookUp): SmelterRow {
  const cell: Partial<Record<SmelterField, CellValue>> = {}
  const text: Partial<Record<SmelterField, string>> = {}
  const address: Partial<Record<SmelterField, string>> = {}

  for (const field of smelterFields) {
    const column = layout.columns[field]
    if (column === undefined) continue
    address[field] = `${column}${row}`
    const value = withoutCache(field, sheet.at(column, row), cell.id, lookUp)
    if (value === undefined) continue
    cell[field] = value
    const read = lookedUp.has(field) ? lookedUpTextOf(value) : textOf(value)
    if (read !== undefined) text[field] = read
  }
  return { sheet: sheet.name, row, text, cell, address }
}

/**
 * A program that types an ID without calculating leaves mineral and look-up name without a cached value: what the
 * form's own formulas give is the first look-up row with that ID, blanks around it breaking the match.
 */
function withoutCache(
  field: SmelterField,
  cell: CellValue | undefined,
  id: CellValue | undefined,
  lookUp: LookUp,
): CellValue | undefined {
  if (field !== 'mineral' && field !== 'lookup') return cell
  if (!cell?.formula || cell.text !== '' || !id || id.text === '') return cell

  const listed = lookUp.byId(id.text.toUpperCase())
  if (!listed) return { text: '#N/A', error: true, formula: true }
  return { text: field === 'mineral' ? listed.mineral : listed.name, formula: true }
}

/** Whether the row says anything about a smelter; prepared rows and stray texts beside them do not. */
export const namesSmelter = (row: SmelterRow): boolean =>
  row.text.id !== undefined ||
  row.text.lookup !== undefined ||
  row.text.name !== undefined ||
  (row.text.cid !== undefined && isTyped(row, 'cid'))

export const saysNotListed = ({ text }: SmelterRow): boolean =>
  fold(text.lookup ?? '') === fold(notListedWord)
export const saysNotIdentified = ({ text }: SmelterRow): boolean =>
  fold(text.lookup ?? '') === fold(notIdentifiedWord)

/** Typed over the formula, so the supplier's own word. */
export const isTyped = ({ cell }: SmelterRow, field: SmelterField): boolean => cell[field]?.formula === false

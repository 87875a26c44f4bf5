import { isKnownMineral } from '../../graph/lists/minerals.js'
import { layoutMoved } from '../form-refusals.js'
import { columnLetters, columnNumber } from '../workbook/cell-address.js'
import type { Sheet } from '../workbook/workbook.js'
import { textOf } from './cells.js'
import type { OnSheet } from './form-lists.js'
import { refuseMissingLabels } from './missing-labels.js'

export interface HeadedLayout {
  readonly firstRow: number
  /** The release text again, above the template's own last column. */
  readonly release?: string
  readonly columns: Readonly<Partial<Record<string, string>>>
}

/** Rows below its place in which a row of headings that was pushed down is looked for. */
const rowsBelow = 4

/**
 * Headings are formulas that show them in the form's language: one above each column of a list and nothing between.
 * @throws RefusedFileError `layoutMoved` when a whole row of them stands higher or lower, or all but one in their own,
 * be it above a column nobody reads
 */
export function refuseMovedHeadings<Layout extends HeadedLayout>(name: string, list: OnSheet<Layout>): void {
  const { sheet, layout } = list
  const columns = columnsOf(layout)
  const own = layout.firstRow - 1
  const isHeadings = (row: number): boolean => columns.every((column) => isFormula(sheet, column, row))
  if (isHeadings(own)) {
    const headings = headingColumns(layout).map((column) => `${column}${own}`)
    refuseMissingLabels(sheet, name, headings)
    return
  }

  const rows = Array.from({ length: own + rowsBelow }, (_, index) => index + 1)
  const other = rows.find(isHeadings)
  const [first = ''] = columns
  const moved =
    other === undefined
      ? (movedColumn(sheet, [...columns, columnBehind(layout)], own) ?? movedMineral(list))
      : { found: `${first}${other}`, expected: `${first}${own}` }
  if (moved) throw layoutMoved({ ...moved, sheet: name, label: textOf(sheet.cell(moved.found)) ?? '' })
}

interface Moved {
  readonly found: string
  readonly expected: string
}

/**
 * Where the headings of another list are formulas, so are those of this one: what was typed in their row is a line.
 * @throws RefusedFileError `layoutMoved` when there is one
 */
export function refuseMovedLines<Layout extends HeadedLayout>(
  name: string,
  { sheet, layout }: OnSheet<Layout>,
  other: OnSheet<HeadedLayout>,
): void {
  const own = layout.firstRow - 1
  const [first = ''] = columnsOf(layout)
  const label = textOf(sheet.at(first, own))
  if (label === undefined || hasFormulas(sheet, layout) || !hasFormulas(other.sheet, other.layout)) return
  throw layoutMoved({ sheet: name, label, found: `${first}${own}`, expected: `${first}${layout.firstRow}` })
}

const hasFormulas = (sheet: Sheet, layout: HeadedLayout): boolean =>
  columnsOf(layout).some((column) => isFormula(sheet, column, layout.firstRow - 1))

/** A mineral is no heading: the list's first line stands there once the row of headings is deleted. */
function movedMineral({ sheet, layout }: OnSheet<HeadedLayout>): Moved | undefined {
  const { firstRow, columns } = layout
  const column = columns['mineral']
  if (column === undefined || !isKnownMineral(textOf(sheet.at(column, firstRow - 1)) ?? '')) return undefined
  return { found: `${column}${firstRow - 1}`, expected: `${column}${firstRow}` }
}

/** The first heading behind the gap belongs into it, or else the last one belongs into the last column. */
function movedColumn(sheet: Sheet, columns: readonly string[], row: number): Moved | undefined {
  const isHeading = columns.map((column) => isFormula(sheet, column, row))
  const count = isHeading.filter(Boolean).length
  if (count < Math.max(2, columns.length - 2)) return undefined

  const gap = isHeading.indexOf(false)
  const behind = isHeading.indexOf(true, gap)
  const found = behind < 0 ? isHeading.lastIndexOf(true) : behind
  return { found: `${columns[found] ?? ''}${row}`, expected: `${columns[gap] ?? ''}${row}` }
}

const isFormula = (sheet: Sheet, column: string, row: number): boolean => {
  const cell = sheet.at(column, row)
  return cell?.formula === true && textOf(cell) !== undefined
}

const columnsOf = ({ columns }: HeadedLayout): readonly string[] =>
  Object.values(columns).filter((column) => column !== undefined)

/** The first column behind a list, where nothing belongs to it. */
export const columnBehind = (layout: HeadedLayout): string =>
  columnLetters(Math.max(...numbersOf(columnsOf(layout))) + 1)

/** From the list's first column to the template's own last one, those nobody reads included. */
export function headingColumns(layout: HeadedLayout): readonly string[] {
  const release = layout.release?.replace(/\d+$/, '')
  const own = numbersOf([...columnsOf(layout), ...(release === undefined ? [] : [release])])
  const first = Math.min(...own)
  return Array.from({ length: Math.max(...own) - first + 1 }, (_, index) => columnLetters(first + index))
}

const numbersOf = (columns: readonly string[]): readonly number[] =>
  columns.map((column) => columnNumber(column) ?? 0)

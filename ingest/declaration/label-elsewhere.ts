import { layoutMoved } from '../form-refusals.js'
import { columnLetters } from '../workbook/cell-address.js'
import type { CellValue, Sheet, Workbook } from '../workbook/workbook.js'
import { textOf } from './cells.js'

/** Rows at the top of a sheet, above what a supplier types, and columns, in which a label is looked for. */
const topRows = 7
const topColumns = 40

/** A label that belongs into `cell`. */
export interface Expected {
  readonly cell: string
  readonly isLabel: (cell: CellValue | undefined) => boolean
  /** Cells where others like it belong. */
  readonly but?: readonly string[]
  /** Above what a supplier types on this sheet. */
  readonly lastRow?: number
}

/**
 * For a label that is not in its cell; reads the top of the sheet again, all its columns.
 * @throws RefusedFileError `layoutMoved` when it stands in another one
 */
export function refuseElsewhere(
  workbook: Workbook,
  sheet: string,
  { cell, isLabel, but = [], lastRow = topRows }: Expected,
): void {
  const top = workbook.sheet({ name: sheet, lastRow })
  const found = cellsOf(top).find((address) => !but.includes(address) && isLabel(top.cell(address)))
  if (found === undefined) return
  throw layoutMoved({ sheet, label: textOf(top.cell(found)) ?? '', found, expected: cell })
}

const cellsOf = ({ rows }: Sheet): readonly string[] =>
  rows.flatMap((row) => Array.from({ length: topColumns }, (_, index) => `${columnLetters(index + 1)}${row}`))

/**
 * The cells of the sheets asked for, nothing else read. Formulas are never evaluated: cached values are read.
 * Everything in a workbook is hostile until proven otherwise; the bounds stand in `limits.ts`.
 */

/**
 * One cell. `text`: what stands in it as text (numbers in shortest form, dates stay serial numbers, rich text
 * joined, `_x000D_` escapes decoded, booleans `TRUE` and `FALSE`); `number` only for numeric cells; `error` for
 * `#N/A` and its like; `formula` tells a calculated cell from a typed one (an untouched formula has `text` `''`).
 * A cell with a style and nothing else is an absent cell.
 */
export interface CellValue {
  readonly text: string
  readonly number?: number
  readonly error?: true
  readonly formula: boolean
}

/** Cells of one sheet, within the columns and rows asked for. A merged range has its value in its first cell. */
export interface Sheet {
  readonly name: string
  /** Rows that hold at least one asked cell with text, ascending, 1-based. */
  readonly rows: readonly number[]
  /** By address (`D8`) or column letter and row; `undefined` for an absent cell. */
  cell(address: string): CellValue | undefined
  at(column: string, row: number): CellValue | undefined
  /** Merged ranges as written, in file order (`N6:N7`): the value of the first cell is shown across the range. */
  readonly mergedRanges: readonly string[]
  /** Whether the sheet hides this row (`hidden` on the row: `1` or `true`). */
  isRowHidden(row: number): boolean
}

export interface SheetRequest {
  readonly name: string
  /** Column letters; absent: all. */
  readonly columns?: readonly string[]
  readonly firstRow?: number
  readonly lastRow?: number
  /** Beside `columns`, down to this row only: a list's headings are more than its fields. */
  readonly head?: { readonly columns: readonly string[]; readonly lastRow: number }
}

export interface Workbook {
  /** In workbook order, hidden ones included. */
  readonly sheetNames: readonly string[]
  /** Serial 0 is 1904-01-01 instead of 1899-12-30. */
  readonly date1904: boolean
  /** The file can carry macros (`.xlsm`); they are never run or read. */
  readonly hasMacros: boolean
  /**
   * Reads the sheet's part anew at each call. Names are compared without case.
   * @throws RefusedFileError when the part is broken or passes a limit; NotFoundError for an unknown sheet
   */
  sheet(request: SheetRequest): Sheet
}

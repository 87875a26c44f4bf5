/** Rows of texts, from a text file or the first sheet of a workbook alike. */
export interface GridCell {
  readonly text: string
  /** For numeric cells of a workbook; dates are serial numbers. */
  readonly number?: number
}

export interface GridRow {
  /** As a spreadsheet numbers it, 1-based. */
  readonly row: number
  readonly cells: readonly GridCell[]
}

export interface Grid {
  readonly rows: readonly GridRow[]
  /** Name of the sheet; absent for text files. */
  readonly sheet?: string
  readonly date1904: boolean
}

/** Column letters of a 0-based index: A, B, … AA. */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last
}

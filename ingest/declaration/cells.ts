import type { CellValue, Sheet } from '../workbook/workbook.js'

/** What stands in a cell, trimmed; `undefined` when blank or an error such as `#N/A`. */
export function textOf(cell: CellValue | undefined): string | undefined {
  if (!cell || cell.error) return undefined
  const text = cell.text.trim()
  return text === '' ? undefined : text
}

/** The same of a cell fed by the look-up, where an empty source shows as the number 0. */
export const lookedUpTextOf = (cell: CellValue | undefined): string | undefined =>
  cell?.number === 0 ? undefined : textOf(cell)

/** The same with the blanks at its ends, which formulas compare too. */
export const untrimmedTextOf = (cell: CellValue | undefined): string | undefined =>
  lookedUpTextOf(cell) === undefined ? undefined : cell?.text

/** Filled as the Checker sees it: neither empty nor the number 0; blanks count as filled. */
export const isFilled = (cell: CellValue | undefined): boolean =>
  cell !== undefined && cell.text !== '' && cell.number !== 0

/** Equal as a worksheet formula compares texts: case ignored, blanks not. */
export const equalsInExcel = (cell: CellValue | undefined, word: string): boolean =>
  cell?.text.toLowerCase() === word.toLowerCase()

/** For comparing words people type: width, case and runs of blanks do not matter. */
export const fold = (text: string): string => text.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ')

/** A sheet is named only where it is not the one RMI's templates have such values on. */
export const onSheet = (name: Sheet['name'], usual: string): { sheet?: string } =>
  name === usual ? {} : { sheet: name }

import { labelMissing } from '../form-refusals.js'
import type { CellValue, Sheet } from '../workbook/workbook.js'

/**
 * For cells that hold labels in the template. Says nothing of a sheet that has not most of them as the formulas they
 * are there: other programs write labels of their own, and not all.
 * @throws RefusedFileError `layoutMoved` when one of them is blank
 */
export function refuseMissingLabels(sheet: Sheet, name: string, cells: readonly string[]): void {
  const calculated = cells.filter((cell) => sheet.cell(cell)?.formula === true)
  if (calculated.length * 2 <= cells.length) return

  const blank = cells.find((cell) => isBlank(sheet.cell(cell)))
  if (blank !== undefined) throw labelMissing(name, blank)
}

/** A formula is none, be it that nothing shows. */
const isBlank = (cell: CellValue | undefined): boolean =>
  cell === undefined || (!cell.formula && cell.text.trim() === '')

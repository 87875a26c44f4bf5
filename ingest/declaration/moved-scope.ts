import { isKnownMineral } from '../../graph/lists/minerals.js'
import { layoutMoved } from '../form-refusals.js'
import { sheetNames, type MineralsScopeLayout } from '../templates/template.js'
import type { CellValue, Workbook } from '../workbook/workbook.js'
import { textOf } from './cells.js'
import type { OnSheet } from './form-lists.js'
import { refuseElsewhere } from './label-elsewhere.js'
import { columnBehind } from './moved-headings.js'

/** Two paragraphs, in the form's language by formula, stand above the headings. */
const isParagraph = (cell: CellValue | undefined): boolean => cell?.formula === true && cell.text.length > 60

/** @throws RefusedFileError `layoutMoved` when paragraphs or headings of the minerals scope are not in their places */
export function refuseMovedScope(workbook: Workbook, { sheet, layout }: OnSheet<MineralsScopeLayout>): void {
  const { mineral, reason } = layout.columns
  const name = sheetNames.mineralsScope
  const row = layout.firstRow - 1
  const paragraphs = [`${mineral}${row - 2}`, `${mineral}${row - 1}`]
  const missing = paragraphs.filter((cell) => !isParagraph(sheet.cell(cell)))
  for (const cell of missing) refuseElsewhere(workbook, name, { cell, isLabel: isParagraph, but: paragraphs })
  if (missing.length > 0) return

  const refuse = (found: string, expected: string): never => {
    throw layoutMoved({ sheet: name, label: textOf(sheet.cell(found)) ?? '', found, expected })
  }
  const heading = textOf(sheet.at(mineral, row))
  const below = sheet.rows.find((at) => at > row && textOf(sheet.at(mineral, at)) !== undefined)
  if (heading === undefined && below !== undefined) refuse(`${mineral}${below}`, `${mineral}${row}`)
  if (heading !== undefined && isKnownMineral(heading)) refuse(`${mineral}${row}`, `${mineral}${row + 1}`)
  const behind = `${columnBehind(layout)}${row}`
  if (!textOf(sheet.at(reason, row)) && textOf(sheet.cell(behind))) refuse(behind, `${reason}${row}`)
}

import { isKnownMineral } from '../../graph/lists/minerals.js'
import { labelMissing, layoutMoved } from '../form-refusals.js'
import { sheetNames, type MineralsScopeLayout } from '../templates/template.js'
import type { CellValue, Workbook } from '../workbook/workbook.js'
import { textOf } from './cells.js'
import type { OnSheet } from './form-lists.js'
import { refuseElsewhere } from './label-elsewhere.js'
import { columnBehind } from './moved-headings.js'

type Scope = OnSheet<MineralsScopeLayout>

const name = sheetNames.mineralsScope

/** Two paragraphs, in the form's language by formula, stand above the headings. */
const isParagraph = (cell: CellValue | undefined): boolean => cell?.formula === true && cell.text.length > 60

/** @throws RefusedFileError `layoutMoved` when paragraphs or headings of the minerals scope are not in their places */
export function refuseMovedScope(workbook: Workbook, scope: Scope): void {
  const { mineral } = scope.layout.columns
  const row = scope.layout.firstRow - 1
  const paragraphs = [`${mineral}${row - 2}`, `${mineral}${row - 1}`]
  const missing = paragraphs.filter((cell) => !isParagraph(scope.sheet.cell(cell)))
  for (const cell of missing) refuseElsewhere(workbook, name, { cell, isLabel: isParagraph, but: paragraphs })

  refuseMovedParagraphs(scope)
  refuseMovedHeadings(scope, missing.length === 0)
}

/** The paragraphs are formulas, whatever shows; what stands above and below them is typed. */
function refuseMovedParagraphs({ sheet, layout: { firstRow, columns } }: Scope): void {
  const cellAt = (row: number): string => `${columns.mineral}${row}`
  const isFormula = (row: number): boolean => sheet.cell(cellAt(row))?.formula === true
  const [first, second, heading] = [firstRow - 3, firstRow - 2, firstRow - 1]
  if (isFormula(heading)) throw moved({ sheet, found: cellAt(heading), expected: cellAt(second) })
  if (isFormula(first) === isFormula(second)) return

  const [other, place] = isFormula(first) ? [second, heading] : [first, first - 1]
  if (textOf(sheet.cell(cellAt(other))) === undefined) throw labelMissing(name, cellAt(other))
  throw moved({ sheet, found: cellAt(other), expected: cellAt(place) })
}

/** A form whose labels were left out has neither heading. */
function refuseMovedHeadings({ sheet, layout }: Scope, isLabelled: boolean): void {
  const { mineral, reason } = layout.columns
  const row = layout.firstRow - 1
  const refuse = (found: string, expected: string): never => {
    throw moved({ sheet, found, expected })
  }

  const [heading, beside] = [textOf(sheet.at(mineral, row)), textOf(sheet.at(reason, row))]
  const below = sheet.rows.find((at) => at > row && textOf(sheet.at(mineral, at)) !== undefined)
  if (isLabelled && heading === undefined && below !== undefined)
    refuse(`${mineral}${below}`, `${mineral}${row}`)
  if (heading !== undefined && isKnownMineral(heading)) refuse(`${mineral}${row}`, `${mineral}${row + 1}`)
  const behind = `${columnBehind(layout)}${row}`
  if (isLabelled && beside === undefined && textOf(sheet.cell(behind))) refuse(behind, `${reason}${row}`)
  if ((heading === undefined) !== (beside === undefined))
    throw labelMissing(name, `${heading === undefined ? mineral : reason}${row}`)
}

const moved = ({ sheet, ...places }: Pick<Scope, 'sheet'> & { found: string; expected: string }) =>
  layoutMoved({ sheet: name, label: sheet.cell(places.found)?.text ?? '', ...places })

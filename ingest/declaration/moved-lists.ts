/**
 * The same for the sheets with lists: their release text, the IDs of the look-up, the headings of products and scope.
 * Rows may be inserted in a list, not above it, and no columns.
 */
import { layoutMoved } from '../form-refusals.js'
import { statedVersion } from '../form-titles.js'
import { sheetNames, type LookUpLayout } from '../templates/template.js'
import type { CellValue, Workbook } from '../workbook/workbook.js'
import { textOf } from './cells.js'
import type { ListSheets, OnSheet } from './form-lists.js'
import { refuseElsewhere } from './label-elsewhere.js'
import { cidPattern } from './look-up.js'
import { type HeadedLayout, refuseMovedHeadings, refuseMovedLines } from './moved-headings.js'
import { refuseMovedScope } from './moved-scope.js'

/** @throws RefusedFileError `layoutMoved` when a list is not where the template has it */
export function refuseMovedLists(workbook: Workbook, sheets: ListSheets): void {
  const { smelterList, mineList, productList, lookUp, mineralsScope } = sheets
  if (smelterList) refuseMovedHeadings(sheetNames.smelterList, smelterList)
  if (mineList) refuseMovedHeadings(sheetNames.mineList, mineList)
  if (productList) {
    refuseMovedHeadings(sheetNames.productList, productList)
    if (smelterList) refuseMovedLines(sheetNames.productList, productList, smelterList)
  }
  refuseMovedRelease(workbook, sheetNames.smelterList, smelterList)
  refuseMovedRelease(workbook, sheetNames.mineList, mineList)
  if (lookUp) refuseMovedIds(workbook, lookUp)
  if (mineralsScope) refuseMovedScope(workbook, mineralsScope)
}

/** The release text stands above the template's own last column. */
function refuseMovedRelease(workbook: Workbook, name: string, list: OnSheet<HeadedLayout> | undefined): void {
  const cell = list?.layout.release
  const isRelease = (found: CellValue | undefined): boolean => statedVersion(textOf(found)) !== undefined
  if (list === undefined || cell === undefined || isRelease(list.sheet.cell(cell))) return
  refuseElsewhere(workbook, name, { cell, isLabel: isRelease, lastRow: list.layout.firstRow - 1 })
}

/** Every row of the look-up has an ID, from its first row on. */
function refuseMovedIds(workbook: Workbook, { sheet, layout }: OnSheet<LookUpLayout>): void {
  const { cid } = layout.columns
  const first = sheet.rows.find((row) => isId(sheet.at(cid, row)))
  const expected = `${cid}${layout.firstRow}`
  if (first === undefined) {
    refuseElsewhere(workbook, sheetNames.lookUp, { cell: expected, isLabel: isId })
  } else if (first < layout.firstRow) {
    const label = textOf(sheet.at(cid, first)) ?? ''
    throw layoutMoved({ sheet: sheetNames.lookUp, label, found: `${cid}${first}`, expected })
  }
}

const isId = (cell: CellValue | undefined): boolean => cidPattern.test(textOf(cell) ?? '')

import type { Workbook } from '../workbook/workbook.js'
import { columnLetters, type Grid, type GridCell } from './grid.js'
import { refuseList } from './list-findings.js'
import { listLimits } from './list-limits.js'

/** Enough for every list with as many columns of the house's own. */
const columnsRead = 60

/**
 * The rows of a workbook's first sheet.
 * @throws RefusedFileError as `Workbook.sheet`, or when there are too many rows
 */
export function sheetGrid(workbook: Workbook): Grid {
  const [name] = workbook.sheetNames
  if (name === undefined) throw refuseList('emptyList', 'The workbook has no sheet.')

  const letters = Array.from({ length: columnsRead }, (_, index) => columnLetters(index))
  const sheet = workbook.sheet({ name, columns: letters })
  if (sheet.rows.length > listLimits.rows) {
    throw refuseList('listTooLarge', `The sheet has ${sheet.rows.length} rows; ${listLimits.rows} are read.`)
  }
  return {
    sheet: name,
    date1904: workbook.date1904,
    rows: sheet.rows.map((row) => ({
      row,
      cells: letters.map((letter): GridCell => {
        const cell = sheet.at(letter, row)
        if (cell === undefined || cell.error === true) return { text: '' }
        return { text: cell.text.trim(), ...(cell.number !== undefined && { number: cell.number }) }
      }),
    })),
  }
}

import exceljs from 'exceljs'

/** Text or number as it stands, or a day by its number (`dayNumber`), shown as a date. */
export type PlainCell = string | number | { readonly day: number } | undefined
export interface PlainSheet {
  readonly name: string
  readonly rows: readonly (readonly PlainCell[])[]
}

/** Days of the worksheet's calendar before day number 0. */
const epoch = 25_569

/** A workbook of plain rows, the first in row 1. The same sheets give the same cells. */
export async function writePlainWorkbook(sheets: readonly PlainSheet[]): Promise<Uint8Array> {
  const book = new exceljs.Workbook()
  book.created = book.modified = new Date(0)
  for (const { name, rows } of sheets) fillSheet(book.addWorksheet(name), rows)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

function fillSheet(sheet: exceljs.Worksheet, rows: PlainSheet['rows']): void {
  rows.forEach((row, index) => {
    row.forEach((value, column) => {
      fillCell(sheet.getCell(index + 1, column + 1), value)
    })
  })
  for (const column of sheet.columns) column.width = 24
}

function fillCell(cell: exceljs.Cell, value: PlainCell): void {
  if (typeof value !== 'object') {
    cell.value = value ?? null
    return
  }
  cell.value = value.day + epoch
  cell.numFmt = 'yyyy-mm-dd'
}

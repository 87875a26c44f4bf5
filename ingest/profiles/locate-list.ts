import type { Sheet } from '../workbook/workbook.js'
import { columnLetters } from '../workbook/cell-address.js'
import type { HouseWorkbook } from './house-workbook.js'
import type { LabelIndex } from './label-index.js'
import type { Locating } from './locating.js'
import type { Column, Words } from './profile.js'

export interface ListProfile {
  readonly sheet: Words
  readonly required?: boolean | undefined
  readonly columns: Readonly<Partial<Record<string, Column | undefined>>>
}

/** A list on its sheet: its heading row, and the column of each field found. */
export interface LocatedList {
  readonly sheetName: string
  readonly headingRow: number
  readonly columns: Readonly<Partial<Record<string, string>>>
}

/** Where a list is told: by the row that has most of its headings, in whatever order. `needed`: fields it is no list without. */
export function locateList(
  house: HouseWorkbook,
  {
    name,
    list,
    needed,
  }: { readonly name: string; readonly list: ListProfile; readonly needed: readonly string[] },
  locating: Locating,
): LocatedList | undefined {
  const labels = house.labels(list.sheet)
  if (labels === undefined) {
    locating.lackSheet({ field: name, words: list.sheet, isRequired: list.required ?? false })
    return undefined
  }

  const columns = Object.entries(list.columns).flatMap(([field, column]) =>
    column === undefined ? [] : [{ field, ...column }],
  )
  const headingRow = headingRowOf(labels, columns)
  const found = columns.flatMap(({ field, header, required = false }) => {
    const inRow = labels.find(header, ({ row }) => row === headingRow)
    const sought = { field: `${name}.${field}`, words: header, sheet: labels.sheet.name }
    const spot = locating.choose(inRow, { ...sought, isRequired: required || needed.includes(field) })
    return spot === undefined ? [] : [[field, columnLetters(spot.column)] as const]
  })
  return { sheetName: labels.sheet.name, headingRow: headingRow ?? 0, columns: Object.fromEntries(found) }
}

/** The first of the rows with most headings. */
function headingRowOf(labels: LabelIndex, columns: readonly Column[]): number | undefined {
  const counts = new Map<number, number>()
  for (const { header } of columns)
    for (const row of labels.rowsWith(header)) counts.set(row, (counts.get(row) ?? 0) + 1)
  const most = Math.max(...counts.values())
  return [...counts].filter(([, count]) => count === most).sort(([a], [b]) => a - b)[0]?.[0]
}

/** The list's columns and rows, as far as the next thing on its sheet. */
export function sheetOfList(
  { workbook }: HouseWorkbook,
  { sheetName, headingRow, columns }: LocatedList,
  headings: readonly { readonly sheetName: string; readonly headingRow: number }[],
): Sheet {
  const next = headings
    .filter((other) => other.sheetName === sheetName && other.headingRow > headingRow)
    .map((other) => other.headingRow - 1)
  return workbook.sheet({
    name: sheetName,
    columns: Object.values(columns).filter((column) => column !== undefined),
    firstRow: headingRow + 1,
    ...(next.length === 0 ? {} : { lastRow: Math.min(...next) }),
  })
}

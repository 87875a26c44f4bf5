/**
 * The row a statement stands in, as it was written, with its headings and a few rows around: read anew from the file,
 * so that evidence can be looked at without another program.
 */
import { NotFoundError } from '../graph/errors.js'
import { decodeText } from './lists/decode-text.js'
import type { Grid } from './lists/grid.js'
import { recogniseList, recognition } from './lists/recognise-list.js'
import { textFit, textGrid } from './lists/text-grid.js'
import { families } from './templates/families.js'
import { sheetNames } from './templates/template.js'
import { columnLetters, columnNumber } from './workbook/cell-address.js'
import { isZip } from './workbook/file-kind.js'
import { openWorkbook } from './workbook/open-workbook.js'
import type { Sheet, Workbook } from './workbook/workbook.js'

/** `sheet` absent: the first one, or the rows of a text file. */
export interface ExcerptPlace {
  readonly sheet?: string
  readonly row: number
  /** The cell asked for: it is among those shown, however far right it stands. */
  readonly column?: string
  /** Rows shown before and after. */
  readonly around?: number
}

export interface ExcerptRow {
  readonly row: number
  /** Filled cells, by column letter, in order; texts as they were typed, long ones of the rows around cut. */
  readonly cells: readonly { readonly column: string; readonly text: string }[]
}

export interface Excerpt {
  readonly sheet?: string
  /** Absent where rows have no common headings, as on the sheet Declaration. */
  readonly headings?: ExcerptRow
  /** The row asked for and its neighbours that hold anything, ascending. */
  readonly rows: readonly ExcerptRow[]
}

const usualAround = 2
const columnsShown = 40
/** Of a cell of the rows around; those of the row asked for are whole. */
const lettersAround = 500

/**
 * @throws NotFoundError when there is no such sheet or row
 * @throws RefusedFileError as `openWorkbook` and `readList`
 */
export function readExcerpt(bytes: Uint8Array, place: ExcerptPlace): Excerpt {
  const isWorkbook = isZip(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  const found = isWorkbook ? ofWorkbook(openWorkbook(bytes), place) : ofText(bytes, place)
  if (found.rows.every(({ row }) => row !== place.row))
    throw new NotFoundError(`There is nothing in row ${place.row}.`)
  return found
}

function ofWorkbook(workbook: Workbook, place: ExcerptPlace): Excerpt {
  const { sheet: asked, row, column = '', around: rows = usualAround } = place
  const name = asked ?? workbook.sheetNames[0] ?? ''
  const sheet = workbook.sheet({ name, lastRow: row + rows })
  const columns = Math.max(columnsShown, columnNumber(column) ?? 0)
  const read = (at: number): ExcerptRow => rowOf(sheet, at, { columns, letters: lettersIn(at, row) })
  const headings = headingRow(name, row, sheet.rows)
  return {
    sheet: sheet.name,
    ...(headings !== undefined && { headings: read(headings) }),
    rows: around(sheet.rows, { row, rows, headings }).map(read),
  }
}

interface Shown {
  readonly columns: number
  readonly letters: number
}

const lettersIn = (row: number, asked: number): number => (row === asked ? Infinity : lettersAround)

function rowOf(sheet: Sheet, row: number, { columns, letters }: Shown): ExcerptRow {
  const cells = Array.from({ length: columns }, (_, index) => columnLetters(index + 1)).flatMap((column) => {
    const { text } = sheet.at(column, row) ?? { text: '' }
    return text.trim() === '' ? [] : [{ column, text: shortened(text, letters) }]
  })
  return { row, cells }
}

function ofText(bytes: Uint8Array, { row, around: rows = usualAround }: ExcerptPlace): Excerpt {
  const texts = decodeText(bytes)
  const fits = texts.map(({ text }) => ({ text, fit: textFit(text, recognition) }))
  const grid = textGrid(fits.toSorted((a, b) => b.fit - a.fit)[0]?.text ?? '', recognition)
  const filled = grid.rows.filter(({ cells }) => cells.some(({ text }) => text !== ''))
  const numbers = filled.map((one) => one.row)
  const { header } = recogniseList(grid)
  const headings = header.row < row ? header.row : undefined
  const read = (at: number): ExcerptRow =>
    rowOfGrid(
      filled.find((one) => one.row === at),
      lettersIn(at, row),
    )
  return {
    ...(headings !== undefined && { headings: read(headings) }),
    rows: around(numbers, { row, rows, headings }).map(read),
  }
}

const rowOfGrid = (found: Grid['rows'][number] | undefined, letters: number): ExcerptRow => ({
  row: found?.row ?? 0,
  cells: (found?.cells ?? [])
    .slice(0, columnsShown)
    .flatMap(({ text }, index) =>
      text.trim() === '' ? [] : [{ column: columnLetters(index + 1), text: shortened(text, letters) }],
    ),
})

interface Window {
  readonly row: number
  readonly rows: number
  readonly headings: number | undefined
}

const around = (filled: readonly number[], { row, rows, headings }: Window): number[] =>
  filled.filter((at) => Math.abs(at - row) <= rows && at !== headings)

/** Of a list in a template the row above its first line; of any other the first row of the block it stands in. */
function headingRow(sheet: string, row: number, filled: readonly number[]): number | undefined {
  if (formHeadings.has(sheet)) return formHeadings.get(sheet)
  return formWithout.has(sheet) ? undefined : firstOfBlock(filled, row)
}

const formWithout: ReadonlySet<string> = new Set([sheetNames.declaration, sheetNames.mineralsScope])

/** The same in all templates. */
const formHeadings = new Map<string, number>(
  families.flatMap(({ versions }) =>
    versions.flatMap(({ smelterList, mineList, productList }) => [
      [sheetNames.smelterList, smelterList.firstRow - 1] as const,
      ...(mineList ? [[sheetNames.mineList, mineList.firstRow - 1] as const] : []),
      ...(productList ? [[sheetNames.productList, productList.firstRow - 1] as const] : []),
    ]),
  ),
)

function firstOfBlock(filled: readonly number[], row: number): number | undefined {
  const held = new Set(filled)
  let first = row
  while (held.has(first - 1)) first -= 1
  return first === row ? undefined : first
}

const shortened = (text: string, letters: number): string =>
  text.length > letters ? `${text.slice(0, letters)}…` : text

/** `D8` → its row and column; `row 6` → its row. `undefined` for what is neither. */
export function placeInSheet(cell: string): { readonly row: number; readonly column?: string } | undefined {
  const [, letters, number] = /^(?:row |([A-Z]{1,3}))(\d{1,7})$/.exec(cell) ?? []
  if (number === undefined || (letters !== undefined && columnNumber(letters) === undefined)) return undefined
  return { row: Number(number), ...(letters !== undefined && { column: letters }) }
}

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
}

export interface ExcerptRow {
  readonly row: number
  /** Filled cells, by column letter, in order. */
  readonly cells: readonly { readonly column: string; readonly text: string }[]
}

export interface Excerpt {
  readonly sheet?: string
  /** Absent where rows have no common headings, as on the sheet Declaration. */
  readonly headings?: ExcerptRow
  /** The row asked for and its neighbours that hold anything, ascending. */
  readonly rows: readonly ExcerptRow[]
}

const rowsAround = 2
const columnsShown = 40
const lettersShown = 500

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

function ofWorkbook(workbook: Workbook, { sheet: asked, row }: ExcerptPlace): Excerpt {
  const name = asked ?? workbook.sheetNames[0] ?? ''
  const sheet = workbook.sheet({ name, lastRow: row + rowsAround })
  const read = (at: number): ExcerptRow => rowOf(sheet, at)
  const headings = headingRow(name, row, sheet.rows)
  return {
    sheet: sheet.name,
    ...(headings !== undefined && { headings: read(headings) }),
    rows: around(sheet.rows, row, headings).map(read),
  }
}

function rowOf(sheet: Sheet, row: number): ExcerptRow {
  const letters = Array.from({ length: columnsShown }, (_, index) => columnLetters(index + 1))
  const cells = letters.flatMap((column) => {
    const text = sheet.at(column, row)?.text.trim() ?? ''
    return text === '' ? [] : [{ column, text: shortened(text) }]
  })
  return { row, cells }
}

function ofText(bytes: Uint8Array, { row }: ExcerptPlace): Excerpt {
  const texts = decodeText(bytes)
  const fits = texts.map(({ text }) => ({ text, fit: textFit(text, recognition) }))
  const grid = textGrid(fits.toSorted((a, b) => b.fit - a.fit)[0]?.text ?? '', recognition)
  const filled = grid.rows.filter(({ cells }) => cells.some(({ text }) => text !== ''))
  const numbers = filled.map((one) => one.row)
  const { header } = recogniseList(grid)
  const headings = header.row < row ? header.row : undefined
  const read = (at: number): ExcerptRow => rowOfGrid(filled.find((one) => one.row === at))
  return {
    ...(headings !== undefined && { headings: read(headings) }),
    rows: around(numbers, row, headings).map(read),
  }
}

const rowOfGrid = (found: Grid['rows'][number] | undefined): ExcerptRow => ({
  row: found?.row ?? 0,
  cells: (found?.cells ?? [])
    .slice(0, columnsShown)
    .flatMap(({ text }, index) =>
      text === '' ? [] : [{ column: columnLetters(index + 1), text: shortened(text) }],
    ),
})

const around = (rows: readonly number[], row: number, headings: number | undefined): number[] =>
  rows.filter((at) => Math.abs(at - row) <= rowsAround && at !== headings)

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

const shortened = (text: string): string =>
  text.length > lettersShown ? `${text.slice(0, lettersShown)}…` : text

/** `D8` → its row and column; `row 6` → its row. `undefined` for what is neither. */
export function placeInSheet(cell: string): { readonly row: number; readonly column?: string } | undefined {
  const [, letters, number] = /^(?:row |([A-Z]{1,3}))(\d{1,7})$/.exec(cell) ?? []
  if (number === undefined || (letters !== undefined && columnNumber(letters) === undefined)) return undefined
  return { row: Number(number), ...(letters !== undefined && { column: letters }) }
}

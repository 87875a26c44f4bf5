import type { Finding, ListContent } from '../../graph/model.js'
import { groupBy } from '../../graph/group-by.js'
import type { Workbook } from '../workbook/workbook.js'
import { readAreaJson } from './area-json.js'
import { decodeText } from './decode-text.js'
import type { Grid } from './grid.js'
import { foldHeader } from './list-columns.js'
import { listFinding, refuseList } from './list-findings.js'
import { listLimits } from './list-limits.js'
import { listRowReaders } from './list-rows.js'
import { whereDescribed } from './nearest-list.js'
import { type RecognisedList, recogniseList, recognition } from './recognise-list.js'
import { RowReader } from './row-reader.js'
import { sheetGrid } from './sheet-grid.js'
import { textFit, textGrid } from './text-grid.js'

export interface ReadListResult {
  readonly content: ListContent
  readonly findings: readonly Finding[]
}

/**
 * One of the known lists, from the first sheet of a workbook or a text file (CSV in any of the usual encodings and
 * separators, or JSON with CAHRA lists). A bad row is a finding with row and cell, and among the content's unread rows;
 * the others are in.
 * @throws RefusedFileError `unknownList`, `columnMissing`, `twoLists`, `emptyList`, `noRowReadable`, `listTooLarge`,
 * `quoteNotClosed`, `listJsonInvalid`; and as `Workbook.sheet`
 */
export function readList(input: {
  readonly bytes: Uint8Array
  readonly name: string
  readonly workbook?: Workbook
}): ReadListResult {
  const { bytes, workbook } = input
  if (workbook !== undefined) return readGrid(sheetGrid(workbook))
  if (bytes.length > listLimits.bytes) {
    throw refuseList('listTooLarge', `The list has more than ${listLimits.bytes / 1024 / 1024} MB. Split it.`)
  }

  const texts = decodeText(bytes)
  const [likeliest] = texts
  if (/^\s*[{[]/.test(likeliest.text)) return { content: readAreaJson(likeliest.text), findings: [] }

  // In the wrong encoding a Chinese header is no header.
  const fits = texts.map((candidate) => ({ candidate, fit: textFit(candidate.text, recognition) }))
  const [best] = fits.toSorted((a, b) => b.fit - a.fit)
  const { text, encoding, isAssumed } = best?.candidate ?? likeliest
  const result = readGrid(textGrid(text, recognition))
  const assumed = isAssumed ? [listFinding('listEncodingAssumed', {}, { encoding })] : []
  return { ...result, findings: [...assumed, ...result.findings] }
}

function readGrid(grid: Grid): ReadListResult {
  const list = recogniseList(grid)
  const { content, findings, leftOut } = readRows(list, grid)
  if (content.rows.length === 0) throw refuseRows(content, findings)
  return { content, findings: [...leftOut, ...columnFindings(list), ...bounded(findings)] }
}

function readRows(
  list: RecognisedList,
  grid: Grid,
): ReadListResult & { readonly leftOut: readonly Finding[] } {
  const readRow = listRowReaders[list.kind]
  const read = rowsBelow(grid, list).map((row) => {
    const reader = new RowReader(row, list, grid)
    return { value: readRow(reader), reader }
  })
  const rows = read.filter(({ reader }) => !reader.isBad).map(({ value }) => value)
  const unread = read
    .filter(({ reader }) => reader.isBad)
    .map(({ value, reader }) => ({ row: value, unread: reader.unread }))
  // The record of readers pairs each kind with its rows; the union of lists cannot say so.
  const content = { kind: list.kind, rows, ...(unread.length > 0 && { unread }) } as ListContent
  const leftOut =
    unread.length === 0 ? [] : [listFinding('rowsLeftOut', {}, { rows: unread.length, of: read.length })]
  return { content, findings: read.flatMap(({ reader }) => reader.findings), leftOut }
}

/** Bad rows a refusal names. */
const rowsNamed = 3

/** Taken in, a list of which nothing could be read would say nothing, and end nothing, as if it had been read. */
function refuseRows({ kind, unread = [] }: ListContent, findings: readonly Finding[]): Error {
  if (unread.length === 0) return refuseList('emptyList', `The list "${kind}" has a header, but no rows.`)
  const bad = findings.filter(({ severity }) => severity === 'error')
  const first = [...groupBy(bad, ({ row }) => row).values()].slice(0, rowsNamed).flatMap(([one]) => one ?? [])
  const cells = first.map(placeOf).join('; ')
  return refuseList(
    'noRowReadable',
    `None of the ${unread.length} rows of this ${kind} list can be read: ${cells}. Mend these cells and those like ` +
      `them, or the header if a column is taken for another, and send the file again. ${whereDescribed}`,
    { list: kind, rows: unread.length, cells },
  )
}

/** `C2 date "31.06.2025"`; the row's number where the column is not there. */
const placeOf = ({ row, cell, params }: Finding): string =>
  `${cell ?? row} ${params?.['column']} "${String(params?.['text'] ?? '').slice(0, 40)}"`

/** Filled rows under the header; a header pasted in again is no row. */
function rowsBelow(grid: Grid, { header }: RecognisedList): Grid['rows'] {
  const title = header.cells.map(({ text }) => foldHeader(text)).join('\u0000')
  return grid.rows.filter(
    ({ row, cells }) =>
      row > header.row &&
      cells.some(({ text }) => text !== '') &&
      cells.map(({ text }) => foldHeader(text)).join('\u0000') !== title,
  )
}

const columnFindings = ({ header, ignored, repeated }: RecognisedList): readonly Finding[] => [
  ...ignored.map((column) =>
    listFinding('listColumnIgnored', { row: header.row }, { column: column.slice(0, 200) }),
  ),
  ...repeated.map((column) =>
    listFinding('listColumnTwice', { row: header.row }, { column: column.slice(0, 200) }),
  ),
]

const bounded = (findings: readonly Finding[]): readonly Finding[] =>
  findings.length <= listLimits.findings
    ? findings
    : [
        ...findings.slice(0, listLimits.findings),
        listFinding('listMoreFindings', {}, { count: findings.length - listLimits.findings }),
      ]

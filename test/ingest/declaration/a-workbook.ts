import { NotFoundError } from '../../../graph/errors.js'
import type { CellValue, Sheet, SheetRequest, Workbook } from '../../../ingest/workbook/workbook.js'

/** A cell as tests write it: text, number, formula result (`{ formula }`), or an error value. */
export type Written = string | number | { readonly formula: string | number } | { readonly error: string }
export type Cells = Readonly<Record<string, Written>>

/** A workbook in memory from sheets of cells; nothing of a file. */
export function workbookOf(
  sheets: Readonly<Record<string, Cells>>,
  mergedRanges: readonly string[] = [],
): Workbook {
  return {
    sheetNames: Object.keys(sheets),
    date1904: false,
    hasMacros: false,
    sheet: (request) => ({ ...sheetOf(sheets[request.name], request), mergedRanges }),
  }
}

function sheetOf(cells: Cells | undefined, request: SheetRequest): Omit<Sheet, 'mergedRanges'> {
  if (!cells) throw new NotFoundError(`no sheet ${request.name}`)
  const values = new Map(Object.entries(cells).map(([address, written]) => [address, cellOf(written)]))
  const cell = (address: string) => (isAsked(address, request) ? values.get(address) : undefined)
  const rows = [...values.keys()].filter((address) => (cell(address)?.text ?? '') !== '').map(rowOf)
  return {
    name: request.name,
    rows: [...new Set(rows)].sort((a, b) => a - b),
    cell,
    at: (column, row) => cell(`${column}${row}`),
    isRowHidden: () => false,
  }
}

const rowOf = (address: string): number => Number(address.replace(/^[A-Z]+/, ''))

function isAsked(
  address: string,
  { columns, firstRow = 1, lastRow = Infinity, head }: SheetRequest,
): boolean {
  const [row, column] = [rowOf(address), address.replace(/\d+$/, '')]
  const isInHead = row <= (head?.lastRow ?? 0) && head?.columns.includes(column) === true
  return row >= firstRow && row <= lastRow && (isInHead || (columns?.includes(column) ?? true))
}

function cellOf(written: Written): CellValue {
  if (typeof written === 'string') return { text: written, formula: false }
  if (typeof written === 'number') return { text: String(written), number: written, formula: false }
  if ('error' in written) return { text: written.error, error: true, formula: true }
  return { ...cellOf(written.formula), formula: true }
}

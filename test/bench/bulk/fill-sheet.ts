/**
 * Filling a sheet as a program saves it: only the rows with something new in them are written again. Cells keep their
 * style and formula, and get the value somebody typed or the formula's result.
 */
import { type Piece, pack } from './packed.js'

/** `typed`: over the formula that stands in the cell. */
export type Value = string | number | { readonly typed: string }
/** By column. */
export type RowValues = Readonly<Record<string, Value>>

/** How a program writes what is in a cell. */
export interface CellStyle {
  /** A text somebody typed: type and content of the cell. */
  readonly typed: (text: string) => { readonly type: string; readonly content: string }
  /** The type of a cell with a number. */
  readonly numberType: string
}

interface Cell {
  readonly column: string
  readonly xml: string
  /** `r` and style. */
  readonly attributes: string
  readonly formula: string
}

interface Span {
  readonly start: number
  readonly end: number
}

export class BlankSheet {
  private readonly rows = new Map<number, Span>()
  private readonly cells = new Map<number, { readonly open: string; readonly cells: readonly Cell[] }>()
  private readonly kept = new Map<string, Piece>()

  constructor(private readonly xml: string) {
    for (const found of xml.matchAll(/<row [^>]*?\br="(\d+)"[^>]*?(?:\/>|>.*?<\/row>)/gs))
      this.rows.set(Number(found[1]), { start: found.index, end: found.index + found[0].length })
  }

  /** The sheet in pieces; everything before the first and behind the last filled row is packed once for all fillings. */
  fill(values: ReadonlyMap<number, RowValues>, style: CellStyle): readonly Piece[] {
    const numbers = [...values.keys()]
    if (numbers.length === 0) return [this.keep({ start: 0, end: this.xml.length })]

    const first = this.span(Math.min(...numbers))
    const last = this.span(Math.max(...numbers))
    const filled: string[] = []
    let at = first.start
    for (const number of numbers.sort((a, b) => a - b)) {
      const { start, end } = this.span(number)
      filled.push(this.xml.slice(at, start), this.fillRow(number, values.get(number) ?? {}, style))
      at = end
    }
    const around = [
      { start: 0, end: first.start },
      { start: last.end, end: this.xml.length },
    ]
    const [before, after] = around.map((span) => this.keep(span))
    return [before, pack(filled.join('')), after].filter((piece) => piece !== undefined)
  }

  private fillRow(number: number, values: RowValues, style: CellStyle): string {
    const { open, cells } = this.rowOf(number)
    const unknown = Object.keys(values).filter((column) => cells.every((cell) => cell.column !== column))
    if (unknown.length > 0) throw new Error(`The blank form has no cell ${unknown[0] ?? ''}${number}.`)

    const filled = cells.map((cell) => {
      const value = values[cell.column]
      return value === undefined ? cell.xml : written(cell, value, style)
    })
    return `${open}${filled.join('')}</row>`
  }

  private rowOf(number: number) {
    const known = this.cells.get(number)
    if (known) return known
    const { start, end } = this.span(number)
    const xml = this.xml.slice(start, end)
    const row = { open: /^<row [^>]*>/.exec(xml)?.[0] ?? '', cells: cellsOf(xml) }
    this.cells.set(number, row)
    return row
  }

  private span(row: number): Span {
    const span = this.rows.get(row)
    if (span === undefined) throw new Error(`The blank form has no row ${row}.`)
    return span
  }

  private keep({ start, end }: Span): Piece {
    const key = `${start} ${end}`
    const piece = this.kept.get(key) ?? pack(this.xml.slice(start, end))
    this.kept.set(key, piece)
    return piece
  }
}

function cellsOf(row: string): readonly Cell[] {
  const cells = row.matchAll(/<c r="([A-Z]+)(\d+)"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)
  return Array.from(cells, ([xml, column = '', number = '', attributes = '', inner = '']) => ({
    column,
    xml,
    attributes: ` r="${column}${number}"${attributes.replace(/ t="\w+"/, '')}`,
    formula: /<f\b[^>]*?(?:\/>|>.*?<\/f>)/s.exec(inner)?.[0] ?? '',
  }))
}

function written(
  { attributes, formula }: Pick<Cell, 'attributes' | 'formula'>,
  value: Value,
  style: CellStyle,
): string {
  if (typeof value === 'object') return written({ attributes, formula: '' }, value.typed, style)
  if (typeof value === 'number') return `<c${attributes}${style.numberType}>${formula}<v>${value}</v></c>`
  if (formula !== '') return `<c${attributes} t="str">${formula}<v>${escaped(value)}</v></c>`
  const { type, content } = style.typed(value)
  return `<c${attributes} t="${type}">${content}</c>`
}

export const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')

/** Rows as questions follow them, made of the rows that are stored. */
import { foldNumber } from '../resolve/part-number.js'
import { absent, standsRow } from './edge-blocks.js'
import type { States } from './states.js'
import { bomColumns, formColumns, lineColumns, relationColumns } from './supply-blocks.js'

/** Rows of supply begin with the interval, the minerals carried (a set) and the row of a list they stand on. */
const supply = { from: 0, to: 1, minerals: 2, row: 3, file: 4 } as const
/** Numbers per row, and where each stands in it: for sub-assemblies and for lines that lead nowhere. */
export const lineRow = { ...supply, size: 6, part: 5 } as const
/** `assembly`: word of the sub-assembly the line leads to, too, or `absent`. */
export const bomRow = { ...lineRow, size: 10, state: 6, label: 7, named: 8, assembly: 9 } as const
export const relationRow = {
  ...supply,
  size: 12,
  state: 5,
  label: 6,
  strong: 7,
  buyerNumber: 8,
  named: 9,
  buyerNamed: 10,
  buyerPart: 11,
} as const
/** Of a state: the company's block without the key. */
export const forceRow = { size: 5, mineral: 0, declaration: 1, flags: 2, from: 3, to: 4 } as const

/** `buyerNumber` of a relation that is followed from every state of the buyer. */
export const anyNumber = -1

/** What numbers in memory stand for. */
export interface Naming {
  readonly states: States
  readonly mineralSet: (word: number) => number
}

export const lineRows = (block: Int32Array, naming: Naming): number[] =>
  rowsOf(block, lineColumns.size, (row) => lineStart(row, naming))

export const bomRows = (block: Int32Array, naming: Naming): number[] =>
  linesIn(block, naming, bomColumns.size)

const linesIn = (block: Int32Array, naming: Naming, size: number): number[] =>
  rowsOf(block, size, (row) => [
    ...lineStart(row, naming),
    naming.states.number(at(row, bomColumns.company), at(row, bomColumns.key)),
    at(row, bomColumns.label),
    at(row, bomColumns.named),
    at(row, bomColumns.assembly),
  ])

/** What a company's form makes lines carry: rows as of lines, by product. */
export function formRows(block: Int32Array, naming: Naming): Map<number, number[]> {
  const byProduct = new Map<number, number[]>()
  for (let start = 0; start < block.length; start += formColumns.size) {
    const row = block.subarray(start, start + formColumns.size)
    const product = at(row, formColumns.product)
    byProduct.set(product, [...(byProduct.get(product) ?? []), ...linesIn(row, naming, formColumns.size)])
  }
  return byProduct
}

/** In order of `buyerNumber`. */
export function relationRows(block: Int32Array, naming: Naming): number[] {
  const rows: number[][] = []
  for (let start = 0; start < block.length; start += relationColumns.size) {
    rows.push(relation(block.subarray(start, start + relationColumns.size), naming))
  }
  return rows.sort((a, b) => (a[relationRow.buyerNumber] ?? 0) - (b[relationRow.buyerNumber] ?? 0)).flat()
}

function relation(row: Int32Array, naming: Naming): number[] {
  const { states } = naming
  const buyerPart = at(row, relationColumns.buyerPart)
  const isAsked = at(row, relationColumns.isAsked) === 1
  return [
    ...supplyStart(row, naming),
    states.number(at(row, relationColumns.company), at(row, relationColumns.key)),
    at(row, relationColumns.label),
    at(row, relationColumns.strong),
    isAsked ? states.partNumber(foldNumber(states.words.text(buyerPart))) : anyNumber,
    at(row, relationColumns.named),
    at(row, relationColumns.buyerNamed),
    buyerPart,
  ]
}

/** A company's STANDS, sorted by key, as a run per state. */
export function* forceRuns(block: Int32Array): Iterable<{ readonly key: number; readonly rows: Int32Array }> {
  for (let start = 0, end = 0; start < block.length; start = end) {
    end = endOfKey(block, start)
    yield { key: at(block, start + standsRow.key), rows: withoutKey(block.subarray(start, end)) }
  }
}

const lineStart = (row: Int32Array, naming: Naming): number[] => [
  ...supplyStart(row, naming),
  at(row, lineColumns.part),
]

const supplyStart = (row: Int32Array, { mineralSet }: Naming): number[] => [
  at(row, lineColumns.from),
  at(row, lineColumns.to),
  mineralSet(at(row, lineColumns.minerals)),
  at(row, lineColumns.row),
  at(row, lineColumns.file),
]

function rowsOf(block: Int32Array, size: number, rowOf: (row: Int32Array) => readonly number[]): number[] {
  const rows: number[] = []
  for (let start = 0; start < block.length; start += size) {
    for (const number of rowOf(block.subarray(start, start + size))) rows.push(number)
  }
  return rows
}

function endOfKey(block: Int32Array, start: number): number {
  let end = start + standsRow.size
  while (end < block.length && block[end] === block[start]) end += standsRow.size
  return end
}

function withoutKey(rows: Int32Array): Int32Array {
  const kept = new Int32Array((rows.length / standsRow.size) * forceRow.size)
  for (let from = 0, to = 0; from < rows.length; from += standsRow.size, to += forceRow.size) {
    kept.set(rows.subarray(from + 1, from + standsRow.size), to)
  }
  return kept
}

const at = (row: Int32Array, column: number): number => row[column] ?? absent

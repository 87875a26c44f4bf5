import { foldText } from './fold-text.js'
import { absent } from './edge-blocks.js'
import { bomRow, lineRow } from './memory-rows.js'
import type { SlicePool } from './slice-pool.js'
import { companyNames } from './trace-start.js'
import type { View } from './view.js'

/** A product's number for something it is made of, ours or its supplier's. `why`: `part A-1 of Alder Ltd`. */
export interface PartClue {
  readonly product: string
  readonly folded: string
  readonly why: string
}

/** Every number on a line held at the revision. */
export function partClues(view: View): readonly PartClue[] {
  const { words, states, bom, contains, open } = view.graph
  const names = view.keep(companyNames)
  const clues = new Map<string, PartClue>()
  const note = (product: string, number: string, why: string): void => {
    if (number !== '') clues.set(`${product}\n${why}`, { product, folded: foldText(number), why })
  }
  const wordIn = (row: Int32Array, column: number) => words.text(row[column] ?? absent)
  const noteOwn = (product: string, row: Int32Array): void => {
    const part = wordIn(row, lineRow.part)
    note(product, part, `part ${part}`)
  }

  eachRow(bom, bomRow.size, (product, row) => {
    noteOwn(words.text(product), row)
    const label = wordIn(row, bomRow.label)
    if (label === wordIn(row, bomRow.part)) return
    const supplier = words.text(states.companyOf(row[bomRow.state] ?? absent))
    note(words.text(product), label, `part ${label} of ${names.get(supplier) ?? supplier}`)
  })
  for (const pool of [contains, open])
    eachRow(pool, lineRow.size, (product, row) => noteOwn(words.text(product), row))
  return [...clues.values()]
}

function eachRow(pool: SlicePool, size: number, see: (owner: number, row: Int32Array) => void): void {
  for (const owner of pool.owners()) {
    const run = pool.slice(owner)
    for (let at = 0; at < run.length; at += size) see(owner, run.subarray(at, at + size))
  }
}

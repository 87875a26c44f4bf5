import { claimRow, usesRow } from './edge-blocks.js'
import type { SlicePool } from './slice-pool.js'
import type { View } from './view.js'

/** A run of numbers per smelter, all in one array. */
export interface BySmelter {
  readonly values: Int32Array
  /** By word of a smelter; the run ends where the next one starts. */
  readonly starts: Int32Array
}

/** The other way round: by smelter, the forms that name it and the claims made about it. */
export interface SmelterIndex {
  /** Rows of declaration, mineral, attributes (words). */
  readonly usedBy: BySmelter
  /** Rows of claim owner (word) and position in the values of `claims`. */
  readonly claimed: BySmelter
}
export const usedByRow = { size: 3, declaration: 0, mineral: 1, attributes: 2 } as const
export const claimedRow = { size: 2, owner: 0, at: 1 } as const

/** One pass over all lines and claims to count, one to place: linear, no sorting. Valid until the view changes. */
export function smelterIndex({ graph }: View): SmelterIndex {
  const words = graph.words.size
  const lines = inverted(graph.uses, usesRow, words)
  const claims = inverted(graph.claims, claimRow, words)
  const usedBy = new Int32Array(lines.at.length * usedByRow.size)
  lines.at.forEach((at, position) => {
    const row = [
      lines.owner[position] ?? 0,
      graph.uses.values[at] ?? 0,
      graph.uses.values[at + usesRow.attributes] ?? 0,
    ]
    usedBy.set(row, position * usedByRow.size)
  })
  const claimed = new Int32Array(claims.at.length * claimedRow.size)
  claims.at.forEach((at, position) =>
    claimed.set([claims.owner[position] ?? 0, at], position * claimedRow.size),
  )
  return {
    usedBy: { values: usedBy, starts: lines.starts.map((start) => start * usedByRow.size) },
    claimed: { values: claimed, starts: claims.starts.map((start) => start * claimedRow.size) },
  }
}

/** Bounds of a smelter's run. */
export const runOf = ({ starts }: BySmelter, smelter: number): readonly [number, number] =>
  smelter < 0 || smelter + 1 >= starts.length ? [0, 0] : [starts[smelter] ?? 0, starts[smelter + 1] ?? 0]

/** Counting sort of a pool's rows by smelter: where each row stands and whose it is. */
function inverted(pool: SlicePool, row: { readonly size: number; readonly smelter: number }, words: number) {
  const starts = new Int32Array(words + 1)
  const each = (see: (smelter: number, at: number, owner: number) => void): void => {
    for (const owner of pool.owners()) {
      for (let at = pool.start(owner), end = pool.end(owner); at < end; at += row.size) {
        see(pool.values[at + row.smelter] ?? 0, at, owner)
      }
    }
  }

  each((smelter) => (starts[smelter + 1] = (starts[smelter + 1] ?? 0) + 1))
  for (let word = 0; word < words; word += 1) starts[word + 1] = (starts[word + 1] ?? 0) + (starts[word] ?? 0)
  const next = starts.slice()
  const at = new Int32Array(starts[words] ?? 0)
  const owner = new Int32Array(at.length)
  each((smelter, position, of) => {
    const place = next[smelter] ?? 0
    next[smelter] = place + 1
    at[place] = position
    owner[place] = of
  })
  return { starts, at, owner }
}

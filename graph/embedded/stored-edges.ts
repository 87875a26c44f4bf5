/**
 * Stored blocks as single edges, each with the revisions it was held at, and back: a block is stored anew whenever one
 * of its edges changes, an edge only once.
 */
import type { BlockName } from './adjacency.js'
import { bytes, text, type Database } from './database.js'
import { blockOfBytes, bytesOfBlock, sortedBlock } from './edge-blocks.js'

export interface HeldRow {
  readonly owner: string
  readonly row: readonly number[]
  readonly from: number
  /** The revision that ended it. */
  readonly to?: number
}

interface StoredBlock {
  readonly owner: string
  readonly rows: readonly (readonly number[])[]
  readonly from: number
  readonly to: number | undefined
}

/** Of a table, `size` numbers per row; by owner. */
export function* heldRows(database: Database, table: BlockName, size: number): Iterable<HeldRow> {
  let blocks: StoredBlock[] = []
  const sql = `SELECT owner, edges, from_revision, to_revision FROM ${table} ORDER BY owner, from_revision`
  for (const [owner, edges, from, to] of database.each(sql)) {
    const block: StoredBlock = {
      owner: text(owner),
      rows: rowsOf(blockOfBytes(bytes(edges)), size),
      from: Number(from),
      to: typeof to === 'number' ? to : undefined,
    }
    if (blocks.length > 0 && blocks[0]?.owner !== block.owner) {
      yield* rowsHeld(blocks)
      blocks = []
    }
    blocks.push(block)
  }
  yield* rowsHeld(blocks)
}

export function rowsOf(block: Int32Array, size: number): number[][] {
  const rows: number[][] = []
  for (let at = 0; at < block.length; at += size) rows.push([...block.subarray(at, at + size)])
  return rows
}

interface OpenRow {
  readonly row: readonly number[]
  readonly from: number
}

/** Equal rows of blocks that follow each other without a gap are one. */
function* rowsHeld(blocks: readonly StoredBlock[]): Iterable<HeldRow> {
  let open = new Map<string, OpenRow>()
  for (const [at, { owner, rows, from, to }] of blocks.entries()) {
    const next = new Map(keyed(rows).map(([key, row]) => [key, open.get(key) ?? { row, from }]))
    const end = to !== undefined && blocks[at + 1]?.from === to ? undefined : to
    for (const [key, { row, from: since }] of open)
      if (!next.has(key)) yield { owner, row, from: since, to: from }
    open = next
    if (end === undefined) continue
    for (const { row, from: since } of open.values()) yield { owner, row, from: since, to: end }
    open = new Map()
  }
  const owner = blocks[0]?.owner ?? ''
  for (const { row, from } of open.values()) yield { owner, row, from }
}

/** Equal rows of one block have a number each. */
function keyed(rows: readonly (readonly number[])[]): [key: string, row: readonly number[]][] {
  const counts = new Map<string, number>()
  return rows.map((row) => {
    const key = row.join(' ')
    const count = counts.get(key) ?? 0
    counts.set(key, count + 1)
    return [`${key}#${count}`, row]
  })
}

/** Stores what `heldRows` has read, owner by owner. */
export function storeHeldRows(database: Database, table: BlockName, rows: readonly HeldRow[]): void {
  const byOwner = new Map<string, HeldRow[]>()
  for (const one of rows) {
    const own = byOwner.get(one.owner)
    if (own === undefined) byOwner.set(one.owner, [one])
    else own.push(one)
  }
  const sql = `INSERT INTO ${table} (owner, edges, from_revision, to_revision) VALUES (?, ?, ?, ?)`
  for (const [owner, own] of byOwner)
    for (const { block, from, to } of blocksHeld(own))
      database.run(sql, owner, bytesOfBlock(block), from, to ?? null)
}

/** A block per span of revisions between which nothing changes; none where nothing is held. */
function* blocksHeld(own: readonly HeldRow[]) {
  const ends = [...new Set(own.flatMap(({ from, to }) => (to === undefined ? [from] : [from, to])))]
  const bounds = ends.toSorted((a, b) => a - b)
  for (const [at, from] of bounds.entries()) {
    const to = bounds[at + 1]
    const held = own.filter((row) => row.from <= from && (row.to === undefined || row.to > from))
    if (held.length === 0) continue
    yield { block: sortedBlock(held.map(({ row }) => row)), from, to }
  }
}

/** Edges from SQLite into memory: all of a revision, or those of the owners a change has touched. */
import { Adjacency } from './adjacency.js'
import { bytes, text, type Database, type Row } from './database.js'
import { blockOfBytes } from './edge-blocks.js'
import { bomTable, containsTable, openTable, relationTable, type SupplyTable } from './supply-rows.js'
import type { Words } from './words.js'

/** Rows held true at a revision; `undefined`: now. A number of our own, so it may stand in the SQL. */
export const heldAt = (revision: number | undefined): string =>
  revision === undefined
    ? 'to_revision IS NULL'
    : `from_revision <= ${revision} AND (to_revision IS NULL OR to_revision > ${revision})`

export type BlockName = 'stands' | 'uses' | 'sources_from' | 'noted'

/** Owners of changed edges, and declarations of which more than their edges changed. */
export interface Touched {
  readonly declarations: Set<string>
  readonly products: Set<string>
  readonly buyers: Set<string>
  readonly blocks: Record<BlockName, Set<string>>
}
export const nothingTouched = (): Touched => ({
  declarations: new Set(),
  products: new Set(),
  buyers: new Set(),
  blocks: { stands: new Set(), uses: new Set(), sources_from: new Set(), noted: new Set() },
})

export function loadAdjacency(database: Database, words: Words, revision?: number): Adjacency {
  const adjacency = new Adjacency(words)
  for (const { table, set } of supply(adjacency)) {
    const sql = `SELECT ${table.columns.join(', ')} FROM ${table.name} WHERE ${heldAt(revision)}`
    for (const [owner, edges] of grouped(database.each(sql), table)) set(owner, edges)
  }
  for (const [name, set] of blocks(adjacency)) {
    const sql = `SELECT owner, edges FROM ${name} WHERE ${heldAt(revision)}`
    for (const [owner, edges] of database.each(sql)) set(text(owner), blockOfBytes(bytes(edges)))
  }
  return adjacency
}

/** Takes over what a committed change has written. */
export function reloadTouched(database: Database, adjacency: Adjacency, touched: Touched): void {
  for (const { table, set } of supply(adjacency)) {
    const owners = table.owner === 'product' ? touched.products : touched.buyers
    for (const owner of owners) set(owner, supplyOf(database, table, owner))
  }
  for (const [name, set] of blocks(adjacency)) {
    const sql = `SELECT edges FROM ${name} WHERE owner = ? AND to_revision IS NULL`
    for (const owner of touched.blocks[name]) set(owner, blockOfBytes(bytes(database.get(sql, owner)?.[0])))
  }
}

/** The edges that now start from an owner. */
export function supplyOf<Edge>(database: Database, table: SupplyTable<Edge>, owner: string): Edge[] {
  const sql = `SELECT ${table.columns.join(', ')} FROM ${table.name} WHERE ${table.owner} = ? AND to_revision IS NULL`
  return database.all(sql, owner).map((row) => table.edge(row))
}

interface SupplyLoad<Edge> {
  readonly table: SupplyTable<Edge>
  readonly set: (owner: string, edges: readonly Edge[]) => void
}
const loadOf = <Edge>(table: SupplyTable<Edge>, set: SupplyLoad<Edge>['set']): SupplyLoad<unknown> => ({
  table,
  // A table's edges come back through the same descriptor.
  set: (owner, edges) => set(owner, edges as readonly Edge[]),
})

const supply = (adjacency: Adjacency): readonly SupplyLoad<unknown>[] => [
  loadOf(bomTable, (owner, edges) => adjacency.setBom(owner, edges)),
  loadOf(containsTable, (owner, edges) => adjacency.setContains(owner, edges)),
  loadOf(openTable, (owner, edges) => adjacency.setOpen(owner, edges)),
  loadOf(relationTable, (owner, edges) => adjacency.setRelations(owner, edges)),
]

const blocks = (
  adjacency: Adjacency,
): readonly (readonly [BlockName, (owner: string, block: Int32Array) => void])[] => [
  ['stands', (owner, block) => adjacency.setStands(owner, block)],
  ['uses', (owner, block) => adjacency.setUses(owner, block)],
  ['sources_from', (owner, block) => adjacency.setClaims(owner, block)],
  ['noted', (owner, block) => adjacency.setNoted(owner, block)],
]

function grouped(rows: Iterable<Row>, table: SupplyTable<unknown>): Map<string, unknown[]> {
  const position = table.columns.indexOf(table.owner)
  const groups = new Map<string, unknown[]>()
  for (const row of rows) {
    const owner = text(row[position])
    const group = groups.get(owner)
    if (group) group.push(table.edge(row))
    else groups.set(owner, [table.edge(row)])
  }
  return groups
}

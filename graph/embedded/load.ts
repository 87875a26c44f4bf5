import { type Adjacency, blockNames } from './adjacency.js'
import { bytes, text, type Database } from './database.js'
import { blockOfBytes } from './edge-blocks.js'

/** Rows held true at a revision; a number of our own, so it may stand in the SQL. */
export const heldAt = (revision: number): string =>
  `from_revision <= ${revision} AND (to_revision IS NULL OR to_revision > ${revision})`

/** All edges of a revision, from SQLite into a graph that has none. */
export function loadAdjacency(database: Database, graph: Adjacency, revision: number): Adjacency {
  for (const table of blockNames) {
    const sql = `SELECT owner, edges FROM ${table} WHERE ${heldAt(revision)}`
    for (const [owner, edges] of database.each(sql)) graph.set(table, text(owner), blockOfBytes(bytes(edges)))
  }
  return graph
}

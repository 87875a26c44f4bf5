/** The inverse of `copyIn`: a graph in Neo4j into a new data folder, whose answers are the same. */
import { blockNames, type BlockName } from '../embedded/adjacency.js'
import { type HeldRow, storeHeldRows } from '../embedded/stored-edges.js'
import { type StoredRow, storeRow, storedTables } from '../embedded/stored-tables.js'
import { Words } from '../embedded/words.js'
import { InvalidInputError } from '../errors.js'
import { compareRows } from './compare-rows.js'
import type { Neo4j, ResultRow } from './connect.js'
import type { Copied, Folder } from './copy-in.js'
import { edgeStatements } from './edge-statements.js'
import type { Properties } from './rows/edge-rows.js'
import { edgeTables } from './rows/edge-tables.js'
import { storedIn } from './stored-nodes.js'

/**
 * Into an empty folder, table by table: one that ends midway is none, and the caller's to throw away.
 * @throws InvalidInputError when the database holds no whole graph
 */
export async function copyOut(neo4j: Neo4j, folder: Folder): Promise<Copied> {
  const revision = await newestRevision(neo4j)
  let [facts, edges] = [0, 0]
  for (const table of storedTables) {
    const rows: StoredRow[] = []
    for await (const row of storedIn(neo4j, table)) rows.push(row)
    const database = folder[table.of]
    database.transaction(() => {
      for (const row of rows) storeRow(database, table, row)
    })
    await compareRows(neo4j, folder, table)
    facts += rows.length
  }
  const words = new Words()
  for (const table of blockNames) {
    const held = await heldIn(neo4j, table, words)
    folder.graph.transaction(() => storeHeldRows(folder.graph, table, held))
    edges += held.length
  }
  words.write(folder.graph)
  return { revision, facts, edges }
}

async function newestRevision(neo4j: Neo4j): Promise<number> {
  const [state] = await neo4j.rows(
    'OPTIONAL MATCH (r:Revision) RETURN max(r.revision) AS newest, EXISTS { MATCH (:Copy) } AS unfinished',
  )
  if (typeof state?.['newest'] !== 'number' || state['unfinished'] === true)
    throw new InvalidInputError('The Neo4j database holds no whole Lodeline graph.')
  return state['newest']
}

async function heldIn(neo4j: Neo4j, table: BlockName, words: Words): Promise<readonly HeldRow[]> {
  const codec = edgeTables[table]
  const held: HeldRow[] = []
  for await (const found of neo4j.each(edgeStatements[table].all)) {
    const { fromRevision, toRevision, ...properties } = propertiesIn(found)
    const { owner, row } = codec.row(
      { from: String(found['from']), to: String(found['to']), properties },
      words,
    )
    held.push({
      owner,
      row: Array.from(row),
      from: Number(fromRevision),
      ...(toRevision !== undefined && { to: Number(toRevision) }),
    })
  }
  return held
}

// Written by `copyIn` alone.
const propertiesIn = (found: ResultRow): Properties => found['properties'] as Properties

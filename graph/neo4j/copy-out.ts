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
import { type ListedBy, storeListedBy } from '../embedded/listed-numbers.js'
import { KnownAt } from './known-at.js'
import { listedIn } from './listed-numbers.js'
import type { Properties } from './rows/edge-rows.js'
import { edgeTables } from './rows/edge-tables.js'
import { storedIn } from './stored-nodes.js'

/**
 * Into an empty folder, table by table: one that ends midway is none, and the caller's to throw away.
 * @throws InvalidInputError when the database holds no whole graph
 */
export async function copyOut(neo4j: Neo4j, folder: Folder): Promise<Copied> {
  const [state] = await neo4j.rows(
    'OPTIONAL MATCH (r:Revision) RETURN max(r.revision) AS newest, EXISTS { MATCH (:Copy) } AS unfinished',
  )
  if (typeof state?.['newest'] !== 'number' || state['unfinished'] === true)
    throw new InvalidInputError('The Neo4j database holds no whole Lodeline graph.')
  return copyKnown(neo4j, folder, { revision: state['newest'], isWrittenTo: false })
}

/**
 * The graph as it is at a revision; what is learned meanwhile is left out. While others write, records stay where they
 * are and nothing is compared: findings change under one revision.
 */
export async function copyKnown(
  neo4j: Neo4j,
  folder: Folder,
  { revision, isWrittenTo }: { readonly revision: number; readonly isWrittenTo: boolean },
): Promise<Copied> {
  const known = new KnownAt(revision)
  let [facts, edges] = [0, 0]
  for (const table of storedTables.filter(({ of }) => !isWrittenTo || of === 'graph')) {
    const rows: StoredRow[] = []
    for await (const row of storedIn(neo4j, table)) rows.push(...known.of(table, row))
    const database = folder[table.of]
    database.transaction(() => {
      for (const row of rows) storeRow(database, table, row)
    })
    if (!isWrittenTo) await compareRows(folder, table, { neo4j, known })
    facts += rows.length
  }
  const listed: ListedBy[] = []
  for await (const one of listedIn(neo4j)) if (known.isKnown(one.declaration)) listed.push(one)
  folder.graph.transaction(() => {
    for (const one of listed) storeListedBy(folder.graph, one)
  })
  const words = new Words()
  for (const table of blockNames) {
    const held = await heldIn(neo4j, table, { words, revision })
    folder.graph.transaction(() => storeHeldRows(folder.graph, table, held))
    edges += held.length
  }
  words.write(folder.graph)
  return { revision, facts, edges }
}

interface Reading {
  readonly words: Words
  readonly revision: number
}

async function heldIn(
  neo4j: Neo4j,
  table: BlockName,
  { words, revision }: Reading,
): Promise<readonly HeldRow[]> {
  const codec = edgeTables[table]
  const held: HeldRow[] = []
  for await (const found of neo4j.each(edgeStatements[table].all)) {
    const { fromRevision, toRevision, ...properties } = propertiesIn(found)
    if (Number(fromRevision) > revision) continue
    const { owner, row } = codec.row(
      { from: String(found['from']), to: String(found['to']), properties },
      words,
    )
    held.push({
      owner,
      row: Array.from(row),
      from: Number(fromRevision),
      ...(Number(toRevision) <= revision && { to: Number(toRevision) }),
    })
  }
  return held
}

// Written by `copyIn` alone.
const propertiesIn = (found: ResultRow): Properties => found['properties'] as Properties

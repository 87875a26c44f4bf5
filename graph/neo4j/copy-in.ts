/**
 * A data folder into an empty Neo4j database: every fact, name, finding and record as it is stored, every edge once,
 * with the revisions it was held at. What ends midway is begun anew the next time.
 */
import { blockNames, type BlockName } from '../embedded/adjacency.js'
import type { Database } from '../embedded/database.js'
import { FactStore } from '../embedded/fact-store.js'
import { listedByForms } from '../embedded/listed-numbers.js'
import { ReferenceBook } from '../embedded/reference-book.js'
import { heldRows } from '../embedded/stored-edges.js'
import { storedRows, type StoredTable, storedTables } from '../embedded/stored-tables.js'
import { Words } from '../embedded/words.js'
import { ConflictError } from '../errors.js'
import { compareRows } from './compare-rows.js'
import type { Neo4j } from './connect.js'
import { createEdges, relationshipOf } from './create-edges.js'
import { empty } from './empty.js'
import { inBatches } from './in-batches.js'
import { KnownAt } from './known-at.js'
import { createListed } from './listed-numbers.js'
import { pushLocations } from './located-in.js'
import { nodeStatements } from './node-statements.js'
import { edgeTables } from './rows/edge-tables.js'
import { migrate } from './schema.js'
import { createState, writeState } from './state.js'
import { propertiesOf } from './stored-nodes.js'

/** The databases of a folder. */
export interface Folder {
  readonly graph: Database
  readonly records: Database
}

export interface Copied {
  readonly revision: number
  readonly facts: number
  readonly edges: number
}

/** Rows in one transaction: most are small, what was read from files is not. */
const smallRows = 20_000
const largeRows = 200
const large = new Set(['documents', 'lists', 'listRows', 'unreadRows', 'records', 'engineRecords'])

/** @throws ConflictError when the database holds a graph already */
export async function copyIn(neo4j: Neo4j, folder: Folder): Promise<Copied> {
  await migrate(neo4j)
  await begin(neo4j)
  const revision = newestRevision(folder.graph)
  const known = new KnownAt(revision)
  let [facts, edges] = [0, 0]
  for (const table of storedTables) {
    facts += await copyRows(neo4j, folder, table)
    await compareRows(folder, table, { neo4j, known })
  }
  for (const some of inBatches(listedByForms(folder.graph), largeRows))
    await neo4j.write((statements) => createListed(statements, some))
  const words = new Words()
  words.load(folder.graph)
  for (const table of blockNames) edges += await copyEdges(neo4j, folder.graph, { table, words })
  const smelters = new ReferenceBook(new FactStore(folder.graph), revision).list('smelters')
  await neo4j.write(async (statements) => {
    await pushLocations(statements, smelters, revision)
    await createState(statements)
    await writeState(statements, { revision, settlement: 0, committed: '' })
    await statements.rows('MATCH (c:Copy) DELETE c')
  })
  return { revision, facts, edges }
}

const newestRevision = (graph: Database): number =>
  Number(graph.get('SELECT max(revision) FROM revisions')?.[0] ?? 0)

/** A copy that did not end is thrown away; a graph that somebody uses never. */
async function begin(neo4j: Neo4j): Promise<void> {
  const [state] = await neo4j.rows(
    'RETURN EXISTS { MATCH (:Copy) } AS unfinished, EXISTS { MATCH (:Revision) } AS used',
  )
  if (state?.['unfinished'] === true) await empty(neo4j)
  else if (state?.['used'] === true)
    throw new ConflictError('The Neo4j database holds a Lodeline graph already: name an empty one.')
  await neo4j.run('MERGE (:Copy {state: "under way"})')
}

async function copyRows(neo4j: Neo4j, folder: Folder, table: StoredTable): Promise<number> {
  const { create } = nodeStatements[table.name]
  let count = 0
  for (const rows of inBatches(
    storedRows(folder[table.of], table),
    large.has(table.name) ? largeRows : smallRows,
  )) {
    const nodes = rows.map((row) => propertiesOf(table, row))
    await neo4j.write((statements) => statements.rows(create, { rows: nodes }))
    count += rows.length
  }
  return count
}

interface Edges {
  readonly table: BlockName
  readonly words: Words
}

async function copyEdges(neo4j: Neo4j, graph: Database, { table, words }: Edges): Promise<number> {
  const codec = edgeTables[table]
  const met = { from: new Set<string>(), to: new Set<string>() }
  let count = 0
  // The next batch is made while the server writes the last.
  let writing: Promise<void> = Promise.resolve()
  for (const held of inBatches(heldRows(graph, table, codec.size), smallRows)) {
    const edges = held.map((one) => relationshipOf(codec, one, words))
    await writing
    writing = neo4j
      .write((statements) => createEdges(statements, table, edges, met))
      .then(() => {
        for (const { from, to } of edges) {
          met.from.add(from)
          met.to.add(to)
        }
      })
    // Whoever awaits it next hears of its failure.
    writing.catch(() => undefined)
    count += held.length
  }
  await writing
  return count
}

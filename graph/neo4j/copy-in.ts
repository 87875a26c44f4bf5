/**
 * A data folder into an empty Neo4j database: every fact, name, finding and record as it is stored, every edge once,
 * with the revisions it was held at. What ends midway is begun anew the next time.
 */
import { blockNames, type BlockName } from '../embedded/adjacency.js'
import type { Database } from '../embedded/database.js'
import { summaryIn } from '../embedded/heads.js'
import { heldRows } from '../embedded/stored-edges.js'
import { type StoredRow, storedRows, type StoredTable, storedTables } from '../embedded/stored-tables.js'
import { Words } from '../embedded/words.js'
import { ConflictError } from '../errors.js'
import type { Neo4j } from './connect.js'
import { empty } from './empty.js'
import { edgeStatements } from './edge-statements.js'
import { nodeStatements } from './node-statements.js'
import type { Parameter, Parameters } from './parameters.js'
import { propertyOf } from './stored-nodes.js'
import { compareRows } from './compare-rows.js'
import { edgeTables } from './rows/edge-tables.js'
import { migrate } from './schema.js'

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
  let [facts, edges] = [0, 0]
  for (const table of storedTables) {
    facts += await copyRows(neo4j, folder, table)
    await compareRows(neo4j, folder, table)
  }
  const words = new Words()
  words.load(folder.graph)
  for (const table of blockNames) edges += await copyEdges(neo4j, folder.graph, { table, words })
  await neo4j.run('MATCH (c:Copy) DELETE c')
  return { revision: newestRevision(folder.graph), facts, edges }
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
    const nodes = rows.map((row) => ({ ...propertiesOf(row), ...readable(table, row) }))
    await neo4j.write([[create, { rows: nodes }]])
    count += rows.length
  }
  return count
}

interface Edges {
  readonly table: BlockName
  readonly words: Words
}

async function copyEdges(neo4j: Neo4j, graph: Database, { table, words }: Edges): Promise<number> {
  const { from, to, create, afterwards } = edgeStatements[table]
  const codec = edgeTables[table]
  const met = { from: new Set<string>(), to: new Set<string>() }
  let count = 0
  for (const held of inBatches(heldRows(graph, table, codec.size), smallRows)) {
    const rows = held.map((one) => {
      const edge = codec.relationship(one, words)
      const until = one.to === undefined ? {} : { toRevision: one.to }
      return { ...edge, properties: { ...edge.properties, fromRevision: one.from, ...until } }
    })
    await neo4j.write([
      ...endsOf(
        from,
        rows.map((row) => row.from),
        met.from,
      ),
      ...endsOf(
        to,
        rows.map((row) => row.to),
        met.to,
      ),
      [create, { rows }],
    ])
    count += rows.length
  }
  if (afterwards !== undefined) await neo4j.run(afterwards)
  return count
}

/** The statement that makes nodes at the ends of edges, where some may be missing. */
function endsOf(
  statement: string | undefined,
  ids: readonly string[],
  met: Set<string>,
): [cypher: string, parameters: Parameters][] {
  const missing = [...new Set(ids)].filter((id) => !met.has(id))
  if (statement === undefined || missing.length === 0) return []
  for (const id of missing) met.add(id)
  return [[statement, { ids: missing }]]
}

/** Of a declaration: what people look for, which otherwise only its summary says. */
function readable({ name }: StoredTable, { summary }: StoredRow): Record<string, Parameter> {
  if (name !== 'declarations') return {}
  const { template, version, language, scope, effectiveDate } = summaryIn(summary)
  return { template, version, language, scope, effective: effectiveDate }
}

/** `from_revision` → `fromRevision`; what is null is left out. */
const propertiesOf = (row: StoredRow): Record<string, Parameter> =>
  Object.fromEntries(
    Object.entries(row).flatMap(([column, value]): [string, Parameter][] =>
      value === null ? [] : [[propertyOf(column), value]],
    ),
  )

function* inBatches<Item>(items: Iterable<Item>, size: number): Iterable<readonly Item[]> {
  let some: Item[] = []
  for (const item of items) {
    some.push(item)
    if (some.length < size) continue
    yield some
    some = []
  }
  if (some.length > 0) yield some
}

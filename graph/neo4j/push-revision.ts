/** A revision that one process has resolved, written into Neo4j: its facts, and the edges and names that differ. */
import { type BlockName, blockNames } from '../embedded/adjacency.js'
import { readClaimOwner } from '../embedded/claim-owner.js'
import { listedByForms } from '../embedded/listed-numbers.js'
import type { EdgeWriter } from '../embedded/edge-writer.js'
import { type BlockChange, blockChanges, tableChanges } from '../embedded/revision-rows.js'
import type { StoredRow, StoredTable } from '../embedded/stored-tables.js'
import type { Words } from '../embedded/words.js'
import type { Statements } from './connect.js'
import { createEdges, relationshipOf } from './create-edges.js'
import { edgeStatements, endEdges } from './edge-statements.js'
import { inBatches } from './in-batches.js'
import { createListed } from './listed-numbers.js'
import { pushLocations } from './located-in.js'
import { nodeStatements } from './node-statements.js'
import type { Properties } from './rows/edge-rows.js'
import { edgeTables } from './rows/edge-tables.js'
import { propertiesOf } from './stored-nodes.js'

/** Rows per statement. */
const batch = 5_000

/** `fact`: the id of what was learned, if anything was. */
export async function pushRevision(
  statements: Statements,
  writer: EdgeWriter,
  fact: string | undefined,
): Promise<void> {
  for (const { table, begun, ended } of tableChanges(writer, fact)) {
    await endRows(statements, table, ended, writer.revision)
    await createRows(statements, table, begun)
  }
  if (fact !== undefined) await createListed(statements, [...listedByForms(writer.database, fact)])
  const { book } = writer.touched
  if (book !== undefined) await pushLocations(statements, book.list('smelters'), writer.revision)
  for (const table of blockNames)
    await pushEdges({ statements, writer, table }, [...blockChanges(writer, table, edgeTables[table].size)])
}

/** New nodes, or what is known of them anew. */
export async function createRows(
  { rows }: Statements,
  table: StoredTable,
  begun: readonly StoredRow[],
): Promise<void> {
  for (const some of inBatches(begun, batch))
    await rows(nodeStatements[table.name].create, { rows: some.map((row) => propertiesOf(table, row)) })
}

async function endRows(
  { rows }: Statements,
  table: StoredTable,
  ended: readonly StoredRow[],
  revision: number,
): Promise<void> {
  const { end } = nodeStatements[table.name]
  if (end === undefined) return
  for (const some of inBatches(ended, batch))
    await rows(end, { rows: some.map((row) => propertiesOf(table, row)), revision })
}

interface EdgePush {
  readonly statements: Statements
  readonly writer: EdgeWriter
  readonly table: BlockName
}

async function pushEdges(push: EdgePush, changes: readonly BlockChange[]): Promise<void> {
  const { statements, writer, table } = push
  const ending = changes.filter(({ ended }) => ended.length > 0)
  for (const some of inBatches(ending, batch)) await endRelationships(push, some)

  const codec = edgeTables[table]
  const begun = changes.flatMap(({ owner, begun: rows }) =>
    rows.map((row) => relationshipOf(codec, { owner, row, from: writer.revision }, writer.words)),
  )
  for (const some of inBatches(begun, batch)) await createEdges(statements, table, some)
}

/** Of equal ones the youngest ends first. */
async function endRelationships(
  { statements, writer: { revision, words }, table }: EdgePush,
  changes: readonly BlockChange[],
): Promise<void> {
  const owners = [...new Set(changes.map(({ owner }) => ownerIn(table, owner)))]
  const found = await statements.rows(edgeStatements[table].held, { owners })
  const byRow = new Map<string, { edge: string; from: number }[]>()
  for (const one of found) {
    const { key, edge, from } = heldEdge(table, one, words)
    const equal = byRow.get(key) ?? []
    equal.push({ edge, from })
    byRow.set(key, equal)
  }
  for (const equal of byRow.values()) equal.sort((a, b) => a.from - b.from)

  const edges = changes.flatMap(({ owner, ended }) =>
    ended.map((row) => {
      const edge = byRow.get(keyOf(owner, row))?.pop()?.edge
      if (edge === undefined) throw new Error(`An edge of ${table} of ${owner} is not in Neo4j.`)
      return edge
    }),
  )
  for (const some of inBatches(edges, batch)) await statements.rows(endEdges, { edges: some, revision })
}

function heldEdge(table: BlockName, found: Readonly<Record<string, unknown>>, words: Words) {
  const { fromRevision, ...properties } = found['properties'] as Properties // written by `createEdges`
  const { owner, row } = edgeTables[table].row(
    { from: String(found['from']), to: String(found['to']), properties },
    words,
  )
  return { key: keyOf(owner, row), edge: String(found['edge']), from: Number(fromRevision) }
}

const keyOf = (owner: string, row: ArrayLike<number>): string => `${owner} ${Array.from(row).join()}`

/** By what Neo4j finds the edges of an owner. */
const ownerIn = (table: BlockName, owner: string): string =>
  table === 'sources_from' ? readClaimOwner(owner).declaration : owner

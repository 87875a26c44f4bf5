/** The facts a process has not heard of, as it learns them: in the order of their revisions. */
import { unpacked } from '../embedded/packed.js'
import type { Decision, Declaration, ListContent, StoredFile } from '../model.js'
import type { Change } from '../supply-graph.js'
import type { ResultRow, Statements } from './connect.js'
import { rowOf } from './stored-nodes.js'

export interface LearnedFact {
  readonly revision: number
  readonly at: string
  /** Or the terms of a policy, with which everything was resolved anew. */
  readonly learned: Change | { readonly kind: 'policy'; readonly terms: string }
}

/** Facts are large: so many are read before they are learned. */
const most = 20

/** The next ones after a revision; none when there are no more. */
export async function factsSince(statements: Statements, revision: number): Promise<readonly LearnedFact[]> {
  const revisions = await statements.rows(
    `MATCH (r:Revision) WHERE r.revision > $revision
     RETURN r.revision AS revision, r.at AS at, r.kind AS kind, r.subject AS subject
     ORDER BY r.revision LIMIT $most`,
    { revision, most },
  )
  const facts: LearnedFact[] = []
  for (const row of revisions) facts.push(await factOf(statements, row))
  return facts
}

async function factOf(statements: Statements, row: ResultRow): Promise<LearnedFact> {
  const subject = String(row['subject'])
  const learned = async (): Promise<LearnedFact['learned']> => {
    switch (row['kind']) {
      case 'declaration':
        return declarationOf(statements, subject)
      case 'list':
        return listOf(statements, subject)
      case 'decision':
        return decisionOf(statements, subject)
      default:
        return { kind: 'policy', terms: subject }
    }
  }
  return { revision: Number(row['revision']), at: String(row['at']), learned: await learned() }
}

async function declarationOf(statements: Statements, id: string): Promise<Change> {
  const found = await one(
    statements,
    `MATCH (f:File {id: $id}) MATCH (d:Declaration {id: $id}) MATCH (n:Document {id: $id})
     RETURN f.name AS name, f.bytes AS bytes, d.received AS received, properties(n) AS row`,
    id,
  )
  const { read } = rowOf(['read'], found['row'])
  // As `FactStore` has packed it.
  const declaration = unpacked(read as Buffer) as Declaration
  return { kind: 'declaration', file: fileIn(id, found), received: String(found['received']), declaration }
}

async function listOf(statements: Statements, id: string): Promise<Change> {
  const found = await one(
    statements,
    `MATCH (f:File {id: $id}) MATCH (l:List {id: $id})
     RETURN f.name AS name, f.bytes AS bytes, l.received AS received, l.complete AS complete, l.kind AS kind,
       properties(l) AS row`,
    id,
  )
  const { content } = rowOf(['content'], found['row'])
  const parts = await partsOf(statements, 'MATCH (n:ListRows {list: $id}) RETURN properties(n) AS row', id)
  const unread = await partsOf(statements, 'MATCH (n:UnreadRows {list: $id}) RETURN properties(n) AS row', id)
  const rows = parts.length > 0 ? parts : itemsIn(content)
  return {
    kind: 'list',
    file: fileIn(id, found),
    received: String(found['received']),
    complete: found['complete'] === 1,
    content: {
      kind: found['kind'],
      rows: inOrder(rows, (row) => row),
      ...(unread.length > 0 && { unread: inOrder(unread, ({ row }) => row as Numbered) }),
    } as ListContent, // as `ListFacts` has stored it
  }
}

async function decisionOf(statements: Statements, id: string): Promise<Change> {
  const found = await one(statements, 'MATCH (d:Decision {id: $id}) RETURN properties(d) AS row', id)
  const row = rowOf(['received', 'decision', 'decided_by', 'reason'], found['row'])
  return {
    kind: 'decision',
    id,
    received: String(row['received']),
    by: String(row['decided_by']),
    ...(typeof row['reason'] === 'string' && { reason: row['reason'] }),
    decision: JSON.parse(String(row['decision'])) as Decision, // as `FactStore` has stored it
  }
}

async function one({ rows }: Statements, cypher: string, id: string): Promise<ResultRow> {
  const [found] = await rows(cypher, { id })
  if (found === undefined) throw new Error(`The fact ${id} is not whole in Neo4j.`)
  return found
}

const fileIn = (id: string, found: ResultRow): StoredFile => ({
  id,
  name: String(found['name']),
  bytes: Number(found['bytes']),
})

/** A row knows its number in the file. */
interface Numbered {
  readonly row: number | Numbered
}

async function partsOf({ rows }: Statements, cypher: string, id: string): Promise<readonly Numbered[]> {
  const parts = await rows(cypher, { id })
  return parts.flatMap(({ row }) => itemsIn(rowOf(['rows'], row)['rows']))
}

const itemsIn = (part: unknown): Numbered[] =>
  Buffer.isBuffer(part) && part.length === 0
    ? []
    : ((typeof part === 'string' ? JSON.parse(part) : unpacked(part as Buffer)) as Numbered[])

const inOrder = (rows: readonly Numbered[], numbered: (row: Numbered) => Numbered): readonly Numbered[] =>
  rows.toSorted((a, b) => Number(numbered(a).row) - Number(numbered(b).row))

import type { BlockName } from '../embedded/adjacency.js'
import type { HeldRow } from '../embedded/stored-edges.js'
import type { Words } from '../embedded/words.js'
import type { Statements } from './connect.js'
import { edgeStatements } from './edge-statements.js'
import type { EdgeRows, Relationship } from './rows/edge-rows.js'

/** A row with the revisions it is held at. */
export function relationshipOf(codec: EdgeRows, held: HeldRow, words: Words): Relationship {
  const edge = codec.relationship(held, words)
  const until = held.to === undefined ? {} : { toRevision: held.to }
  return { ...edge, properties: { ...edge.properties, fromRevision: held.from, ...until } }
}

/** Ids of the nodes that are known to be there. */
export interface Ends {
  readonly from: ReadonlySet<string>
  readonly to: ReadonlySet<string>
}

/** With the nodes at their ends, where those are not among `met`. */
export async function createEdges(
  statements: Statements,
  table: BlockName,
  edges: readonly Relationship[],
  met: Ends = { from: new Set(), to: new Set() },
): Promise<void> {
  const { from, to, create } = edgeStatements[table]
  await createEnds(statements, from, { ids: edges.map((edge) => edge.from), met: met.from })
  await createEnds(statements, to, { ids: edges.map((edge) => edge.to), met: met.to })
  await statements.rows(create, { rows: edges.map((edge) => ({ ...edge })) })
}

async function createEnds(
  { rows }: Statements,
  statement: string | undefined,
  { ids, met }: { readonly ids: readonly string[]; readonly met: ReadonlySet<string> },
): Promise<void> {
  const missing = [...new Set(ids)].filter((id) => !met.has(id)).sort()
  if (statement === undefined || missing.length === 0) return
  await rows(statement, { ids: missing })
}

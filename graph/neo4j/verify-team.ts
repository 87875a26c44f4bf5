import { createHash } from 'node:crypto'
import { type BlockName, blockNames } from '../embedded/adjacency.js'
import { heldRows } from '../embedded/stored-edges.js'
import { type GraphVerification, verifyGraph } from '../embedded/verify.js'
import { relationshipOf } from './create-edges.js'
import { edgeStatements } from './edge-statements.js'
import type { Replica } from './replica.js'
import type { Relationship } from './rows/edge-rows.js'
import { edgeTables } from './rows/edge-tables.js'

/** The replica against what its facts make, and the edges in Neo4j against those of the replica. */
export async function verifyTeam(replica: Replica, signal?: AbortSignal): Promise<GraphVerification> {
  await replica.fresh()
  const { checked, differences } = await verifyGraph(replica.store, signal)
  const stored: string[] = []
  for (const table of blockNames) {
    signal?.throwIfAborted()
    if (await differs(replica, table)) stored.push(`${table} in Neo4j`)
  }
  return { checked, differences: [...differences, ...stored] }
}

/** Both as of the same revision: others may be writing. */
async function differs({ neo4j, store }: Replica, table: BlockName): Promise<boolean> {
  const {
    words,
    view: { revision },
  } = store
  const [here, there] = [new Sum(revision), new Sum(revision)]
  const codec = edgeTables[table]
  for (const held of heldRows(store.database, table, codec.size)) here.add(relationshipOf(codec, held, words))
  for await (const found of neo4j.each(edgeStatements[table].all)) there.add(found as unknown as Relationship)
  return !here.equals(there)
}

/** Equal for equal relationships in whatever order. */
class Sum {
  #sum = 0n
  #count = 0

  constructor(readonly revision: number) {}

  add({ from, to, properties }: Relationship): void {
    const { fromRevision = 0, toRevision = Infinity, ...said } = properties
    if (Number(fromRevision) > this.revision) return
    const ended = Number(toRevision) > this.revision ? null : toRevision
    const text = JSON.stringify([from, to, Object.entries(said).sort(byName), fromRevision, ended])
    this.#sum += BigInt(`0x${createHash('sha256').update(text).digest('hex')}`)
    this.#count += 1
  }

  equals(other: Sum): boolean {
    return this.#sum === other.#sum && this.#count === other.#count
  }
}

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1)

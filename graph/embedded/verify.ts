/**
 * Are the stored edges what the facts make, and is memory what is stored? Everything is resolved anew inside a
 * transaction that is taken back: what the writer would have changed is what does not hold.
 */
import type { Steps } from '../steps.js'
import { type Adjacency, blockNames } from './adjacency.js'
import { differenceOf } from './edge-writer.js'
import type { GraphStore } from './graph-store.js'
import { resolveEverything } from './list-import.js'
import { loadAdjacency } from './load.js'
import { bomRow } from './memory-rows.js'
import type { SlicePool } from './slice-pool.js'

/** `checked`: blocks of edges looked at. `differences`: a line each, table and owner; empty when all holds. */
export interface GraphVerification {
  readonly checked: number
  readonly differences: string[]
}

export function verifyGraph(store: GraphStore, signal?: AbortSignal): Promise<GraphVerification> {
  return store.inTurn(async () => {
    const revision = store.newest()
    store.learned.recent.clear() // what is stored is what is looked at
    const stored = await differencesFromFacts(store, signal)
    const memory = differencesFromStored(store, revision)
    return { checked: blocksOf(store), differences: [...stored, ...memory] }
  })
}

class TakenBack extends Error {}

async function differencesFromFacts(store: GraphStore, signal: AbortSignal | undefined): Promise<string[]> {
  const writer = store.writer()
  const steps = takenBack(resolveEverything(store, writer))
  await store.writing
    .transactionInSlices(steps, signal === undefined ? {} : { signal })
    .catch((cause: unknown) => {
      if (!(cause instanceof TakenBack)) throw cause
    })
  return [...new Set(writer.changes)].sort()
}

function* takenBack(steps: Steps<void>): Steps<void> {
  yield* steps
  throw new TakenBack()
}

/** Memory against the same edges read again. */
function differencesFromStored({ database, words, view: { graph } }: GraphStore, revision: number): string[] {
  const fresh = loadAdjacency(database, graph.empty(), revision)
  const pools = ['bom', 'contains', 'open', 'byForm', 'relations', 'uses', 'claims', 'noted'] as const
  const found = pools.flatMap((name) =>
    ownersThatDiffer(graph[name], fresh[name], name === 'byForm' ? bomRow.size : undefined).map((owner) =>
      differenceOf(`memory: ${name}`, words.text(owner)),
    ),
  )
  const states = ownersThatDiffer(graph.inForce, fresh.inForce).map((state) => stateText(graph, state))
  return [...found, ...states.map((state) => `memory: stands of ${state}`)].sort()
}

/** `size`: of rows that may stand in any order. */
function ownersThatDiffer(kept: SlicePool, read: SlicePool, size?: number): number[] {
  const said = (pool: SlicePool, owner: number): string =>
    size === undefined ? pool.slice(owner).join() : rowsOf(pool.slice(owner), size).sort().join('\n')
  return [...new Set([...kept.owners(), ...read.owners()])].filter(
    (owner) => said(kept, owner) !== said(read, owner),
  )
}

function rowsOf(run: Int32Array, size: number): string[] {
  const rows: string[] = []
  for (let at = 0; at < run.length; at += size) rows.push(run.subarray(at, at + size).join())
  return rows
}

const stateText = ({ states, words }: Adjacency, state: number): string =>
  `${words.text(states.companyOf(state))} ${words.text(states.keyOf(state))}`.trim()

const blocksOf = ({ database }: GraphStore): number =>
  blockNames
    .map((table) => Number(database.get(`SELECT count(*) FROM ${table} WHERE to_revision IS NULL`)?.[0] ?? 0))
    .reduce((sum, count) => sum + count, 0)

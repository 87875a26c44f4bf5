/**
 * Are the stored edges what the facts make, and is memory what is stored? Everything is resolved anew inside a
 * transaction that is taken back: what the writer would have changed is what does not hold.
 */
import { forceRow, type Adjacency } from './adjacency.js'
import { resolveEverything } from './apply.js'
import { differenceOf, EdgeWriter } from './edge-writer.js'
import type { GraphStore } from './graph-store.js'
import { type BlockName, loadAdjacency } from './load.js'
import type { SlicePool } from './slice-pool.js'

/** `checked`: rows of edges looked at. `differences`: a line each, table and owner; empty when all holds. */
export interface GraphVerification {
  readonly checked: number
  readonly differences: string[]
}

export function verifyGraph(store: GraphStore): GraphVerification {
  const revision = store.newest()
  const stored = differencesFromFacts(store, revision)
  const memory = differencesFromStored(store)
  return { checked: rowsOf(store), differences: [...stored, ...memory] }
}

class TakenBack extends Error {}

function differencesFromFacts(store: GraphStore, revision: number): string[] {
  const size = store.words.size
  const writer = new EdgeWriter(store.database, store.words, revision + 1)
  const orphans: string[] = []
  try {
    store.database.transaction(() => {
      resolveEverything(store, writer)
      orphans.push(...ownersNotResolved(writer))
      throw new TakenBack()
    })
  } catch (cause) {
    if (!(cause instanceof TakenBack)) throw cause
  } finally {
    store.words.forget(size)
  }
  return [...new Set([...writer.changes, ...orphans])].sort()
}

const blockNames: readonly BlockName[] = ['stands', 'uses', 'sources_from', 'noted']

/** Blocks of owners that no fact has made. */
const ownersNotResolved = ({ database, resolved }: EdgeWriter): string[] =>
  blockNames.flatMap((table) =>
    database
      .all(`SELECT owner FROM ${table} WHERE to_revision IS NULL`)
      .map(([owner]) => String(owner))
      .filter((owner) => !resolved.has(`${table} ${owner}`))
      .map((owner) => differenceOf(table, owner)),
  )

/** Memory against the same edges read again. */
function differencesFromStored({ database, words, view: { graph } }: GraphStore): string[] {
  const fresh = loadAdjacency(database, words)
  const found = (['bom', 'contains', 'open', 'relations', 'uses', 'claims', 'noted'] as const).flatMap(
    (name) =>
      ownersThatDiffer(runsOf(graph, name), runsOf(fresh, name)).map((owner) =>
        differenceOf(`memory: ${name}`, words.text(owner)),
      ),
  )
  const [kept, read] = [statesOf(graph), statesOf(fresh)]
  const states = [...new Set([...kept.keys(), ...read.keys()])].filter(
    (key) => kept.get(key) !== read.get(key),
  )
  return [...found, ...states.map((state) => `memory: stands of ${state}`)].sort()
}

type Runs = { readonly pool: SlicePool; readonly text: (owner: number) => string }

/** Numbers of states and sets are given as they come, so supply edges are compared by what they say. */
const runsOf = (
  graph: Adjacency,
  name: 'bom' | 'contains' | 'open' | 'relations' | 'uses' | 'claims' | 'noted',
): Runs => ({
  pool: graph[name],
  text: (owner) =>
    name === 'uses' || name === 'claims' || name === 'noted'
      ? graph[name].slice(owner).join()
      : graph.supplyText(name, owner),
})

function ownersThatDiffer(kept: Runs, read: Runs): number[] {
  const owners = Math.max(kept.pool.owners, read.pool.owners)
  return Array.from({ length: owners }, (_, owner) => owner).filter(
    (owner) => kept.text(owner) !== read.text(owner),
  )
}

/** What is in force, by company and key. */
function statesOf(graph: Adjacency): Map<string, string> {
  const { inForce, words } = graph
  const found = new Map<string, string>()
  for (let state = 0; state < graph.states; state += 1) {
    if (inForce.end(state) - inForce.start(state) < forceRow.size) continue
    const key = `${words.text(graph.companyOf(state))} ${words.text(graph.keyOf(state))}`.trim()
    found.set(key, inForce.slice(state).join())
  }
  return found
}

const rowsOf = ({ database }: GraphStore): number =>
  [...blockNames, 'supplied_by', 'contains', 'open_line', 'relation']
    .map((table) => Number(database.get(`SELECT count(*) FROM ${table} WHERE to_revision IS NULL`)?.[0] ?? 0))
    .reduce((sum, count) => sum + count, 0)

/** The graph in Neo4j, for one process of any number. */
import { existsSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { isFollowed } from '../embedded/follow-policy.js'
import { graphTables, recordTables } from '../embedded/migrations.js'
import { Database } from '../embedded/database.js'
import { EmbeddedReviewDesk } from '../embedded/review-desk.js'
import { type OpenedEngine, type OpenedStore, openStore } from '../embedded/open-embedded.js'
import { EmbeddedRecordStore } from '../embedded/records.js'
import { suppose } from '../embedded/suppose.js'
import { ConflictError } from '../errors.js'
import type { JobStore } from '../job-store.js'
import type { Policy } from '../policy.js'
import type { SupplyGraph } from '../supply-graph.js'
import { Neo4j, type Neo4jAddress } from './connect.js'
import { copyKnown } from './copy-out.js'
import { Replica } from './replica.js'
import { migrate } from './schema.js'
import { createState, type GraphState, readState } from './state.js'
import { TeamFindings } from './team-findings.js'
import { TeamJobs } from './team-jobs.js'
import { TeamRecordStore } from './team-records.js'
import { TeamReviewDesk } from './team-review-desk.js'
import { TeamSupplyGraph } from './team-supply-graph.js'
import { verifyTeam } from './verify-team.js'

export interface TeamOptions {
  readonly address: Neo4jAddress
  /** Of this process alone: for the replica of the graph, which is made anew when it is missing or another graph's. */
  readonly folder: string
  readonly policy: Policy
  /** Asked where edges are resolved with another policy: whether all may be resolved anew with this one. */
  readonly mayResolveAnew: (graph: SupplyGraph) => Promise<boolean>
}

export type TeamEngine = OpenedEngine & { readonly jobs: JobStore }

/**
 * Resolves when all is here that had been learned.
 * @throws EngineUnavailableError when Neo4j does not answer
 * @throws ConflictError while a graph is being copied into the database, and where it must not be resolved anew
 */
export async function openTeam(options: TeamOptions): Promise<TeamEngine> {
  const { address, folder, policy } = options
  const neo4j = await Neo4j.connect(address)
  try {
    const state = await begin(neo4j)
    const opened = await openReplica({ neo4j, folder, policy, state })
    return await engineOf(opened, state, { neo4j, ...options }).catch((cause: unknown) => {
      opened.close()
      throw cause
    })
  } catch (cause) {
    await neo4j.close()
    throw cause
  }
}

async function begin(neo4j: Neo4j): Promise<GraphState> {
  await migrate(neo4j)
  const [copy] = await neo4j.rows('RETURN EXISTS { MATCH (:Copy) } AS unfinished')
  if (copy?.['unfinished'] === true)
    throw new ConflictError('A graph is being copied into the Neo4j database: wait, or begin the copy anew.')
  await neo4j.write(createState)
  const state = await neo4j.write(readState)
  if (state === undefined) throw new Error('The state of the graph was not created.')
  return state
}

async function engineOf(
  opened: OpenedStore,
  { id }: GraphState,
  { neo4j, mayResolveAnew }: TeamOptions & { readonly neo4j: Neo4j },
): Promise<TeamEngine> {
  const { store } = opened
  const replica = new Replica(neo4j, store, id, new EmbeddedRecordStore(opened.records))
  await replica.fresh()
  const graph = new TeamSupplyGraph(replica)
  if (!isFollowed(store)) {
    if (store.newest() > 0 && !(await mayResolveAnew(graph))) throw new ConflictError(otherPolicy)
    await replica.followPolicy()
  }
  return {
    graph,
    findings: new TeamFindings(replica),
    desk: new TeamReviewDesk(replica, new EmbeddedReviewDesk(store)),
    records: new TeamRecordStore(neo4j),
    jobs: new TeamJobs(neo4j),
    suppose: async (supposition, look) => {
      await replica.fresh()
      return suppose(store, supposition, look)
    },
    verify: (signal) => verifyTeam(replica, signal),
    close: async () => {
      opened.close()
      await neo4j.close()
    },
  }
}

const otherPolicy =
  'The graph in Neo4j is resolved with another policy than the one here: name the data folder its processes share.'

interface Opening {
  readonly neo4j: Neo4j
  readonly folder: string
  readonly policy: Policy
  readonly state: GraphState
}

const place = ['replica', 'of'] as const

async function openReplica({ neo4j, folder, policy, state }: Opening): Promise<OpenedStore> {
  if (existsSync(folder)) {
    const opened = openStore({ folder, policy })
    if (await isReplica(opened, neo4j, state)) return opened
    opened.close()
    await rm(folder, { recursive: true })
  }
  await mkdir(folder, { recursive: true })
  const graph = new Database(join(folder, 'lodeline.db'), graphTables)
  const records = new Database(join(folder, 'records.db'), recordTables)
  if (state.revision > 0) await copyKnown(neo4j, { graph, records }, { ...state, isWrittenTo: true })
  const known = new EmbeddedRecordStore(records)
  known.put('replica', 'settlement', { settlement: state.settlement })
  known.put(...place, { id: state.id })
  for (const database of [graph, records]) database.close()
  return openStore({ folder, policy })
}

/** Of the same graph, and of a revision that it has had: not of one that a backup has taken back. */
async function isReplica(
  { store, records }: OpenedStore,
  neo4j: Neo4j,
  { id }: GraphState,
): Promise<boolean> {
  const of = new EmbeddedRecordStore(records).get(...place) as { id: string } | undefined // put above
  if (of?.id !== id) return false
  const [revision, at] =
    store.database.get('SELECT revision, at FROM revisions ORDER BY revision DESC LIMIT 1') ?? []
  if (typeof revision !== 'number') return true
  const [there] = await neo4j.rows('MATCH (r:Revision {revision: $revision}) RETURN r.at AS at', { revision })
  return there?.['at'] === at
}

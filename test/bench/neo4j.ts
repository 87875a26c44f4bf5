/**
 * The same graph in Neo4j, and the two questions as people write them in Cypher: what the engines are compared with.
 * `LODELINE_NEO4J` names the server (test/services/start-neo4j.sh); what its database holds is thrown away.
 */
import { join } from 'node:path'
import { Database } from '../../graph/embedded/database.js'
import { graphTables, recordTables } from '../../graph/embedded/migrations.js'
import { Neo4j } from '../../graph/neo4j/connect.js'
import { copyIn } from '../../graph/neo4j/copy-in.js'
import { empty } from '../../graph/neo4j/empty.js'
import { openTeam, type TeamEngine, type TeamOptions } from '../../graph/neo4j/open-team.js'
import { defaultPolicy } from '../../graph/policy.js'
import type { Change } from '../../graph/supply-graph.js'
import { median } from './figure.js'

export interface Reference {
  readonly loadSeconds: number
  readonly edges: number
  readonly traceMs: number
  readonly impactMs: number
  readonly team: TeamTimes
}

/** A process of a team on the same graph. */
export interface TeamTimes {
  /** Until it has a replica, and until it answers when it has one already. */
  readonly joinSeconds: number
  readonly startSeconds: number
  readonly traceMs: number
  readonly impactMs: number
  /** A form of 350 lines that speaks for 2,000 numbers. */
  readonly applyMs: number
}

interface Asked {
  readonly products: readonly string[]
  readonly smelter: string
  /** All minerals of some products, and the judged impact of the smelter; in milliseconds. */
  readonly traces: (engine: TeamEngine) => Promise<number>
  readonly impacts: (engine: TeamEngine) => Promise<number>
  readonly largeForm: Change
}

const trace = `MATCH (p:Product {id: $id})-[:SUPPLIED_BY*1..8]->(c:Company) WITH DISTINCT c
  MATCH (c)-[:STANDS]->(d:Declaration) WITH DISTINCT c, d
  MATCH (d)-[:USES]->(s:Smelter) RETURN s.id AS smelter, count(*) AS lines`
const impact = `MATCH (s:Smelter {id: $id})<-[:USES]-(d:Declaration)<-[:STANDS]-(c:Company) WITH DISTINCT c
  MATCH (c)<-[:SUPPLIED_BY*0..8]-(x:Company) WITH DISTINCT x
  MATCH (x)<-[:SUPPLIED_BY]-(p:Product) RETURN count(DISTINCT p) AS products`

/** `undefined` where no server is named. */
export async function measureReference(folder: string, asked: Asked): Promise<Reference | undefined> {
  const server = process.env['LODELINE_NEO4J']
  if (server === undefined) return undefined
  const { username, password, protocol, host } = new URL(server)
  const address = { url: `${protocol}//${host}`, user: username, password }
  const neo4j = await Neo4j.connect(address)
  try {
    await empty(neo4j)
    const start = performance.now()
    const { edges } = await copied(neo4j, folder)
    const loadSeconds = (performance.now() - start) / 1_000
    await neo4j.run('CALL db.awaitIndexes(300)')
    return {
      loadSeconds,
      edges,
      traceMs: median((await timesOf(neo4j, trace, asked.products)).slice(3)),
      impactMs: median(await timesOf(neo4j, impact, [asked.smelter, asked.smelter])),
      team: await measureTeam(
        {
          address,
          folder: join(folder, 'replica'),
          policy: defaultPolicy,
          mayResolveAnew: () => Promise.resolve(false),
        },
        asked,
      ),
    }
  } finally {
    await neo4j.close()
  }
}

async function measureTeam(options: TeamOptions, asked: Asked): Promise<TeamTimes> {
  const join = await timed(() => openTeam(options))
  await join.result.close()
  const start = await timed(() => openTeam(options))
  const engine = start.result
  try {
    return {
      joinSeconds: join.ms / 1_000,
      startSeconds: start.ms / 1_000,
      traceMs: await asked.traces(engine),
      impactMs: await asked.impacts(engine),
      applyMs: (await timed(() => engine.graph.apply(asked.largeForm))).ms,
    }
  } finally {
    await engine.close()
  }
}

async function timed<T>(work: () => Promise<T>): Promise<{ readonly result: T; readonly ms: number }> {
  const start = performance.now()
  const result = await work()
  return { result, ms: performance.now() - start }
}

async function copied(neo4j: Neo4j, folder: string) {
  const graph = new Database(join(folder, 'lodeline.db'), graphTables)
  const records = new Database(join(folder, 'records.db'), recordTables)
  return copyIn(neo4j, { graph, records }).finally(() => {
    graph.close()
    records.close()
  })
}

async function timesOf(neo4j: Neo4j, cypher: string, ids: readonly string[]): Promise<number[]> {
  const times: number[] = []
  for (const id of ids) {
    const start = performance.now()
    await neo4j.rows(cypher, { id })
    times.push(performance.now() - start)
  }
  return times
}

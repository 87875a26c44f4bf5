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
import { median } from './figure.js'

export interface Reference {
  readonly loadSeconds: number
  readonly edges: number
  readonly traceMs: number
  readonly impactMs: number
}

interface Asked {
  readonly products: readonly string[]
  readonly smelter: string
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
  const neo4j = await Neo4j.connect({ url: `${protocol}//${host}`, user: username, password })
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
    }
  } finally {
    await neo4j.close()
  }
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

/** Numbers on product lists, as a property of the declaration: there are thousands, and no two are asked for at once. */
import type { ListedBy } from '../embedded/listed-numbers.js'
import type { Neo4j, Statements } from './connect.js'

export async function createListed({ rows }: Statements, listed: readonly ListedBy[]): Promise<void> {
  if (listed.length === 0) return
  await rows(
    `UNWIND $listed AS listed MATCH (d:Declaration {id: listed.declaration})
     SET d.numbers = listed.numbers, d.ownNumbers = listed.own`,
    { listed: listed.map((one) => ({ ...one })) },
  )
}

export async function* listedIn(neo4j: Neo4j): AsyncIterable<ListedBy> {
  const found = neo4j.each(
    `MATCH (d:Declaration) WHERE d.numbers IS NOT NULL
     RETURN d.id AS declaration, d.numbers AS numbers, d.ownNumbers AS own`,
  )
  for await (const one of found) yield one as unknown as ListedBy // as `createListed` has written it
}

import type { Neo4j } from './connect.js'

/**
 * Throws away all that is in the database but its schema, in transactions small enough for a small server: a smelter
 * has edges by the thousand.
 */
export async function empty(neo4j: Neo4j): Promise<void> {
  await neo4j.run('MATCH ()-[e]->() CALL (e) { DELETE e } IN TRANSACTIONS OF 10000 ROWS')
  await neo4j.run('MATCH (n) WHERE NOT n:Migration CALL (n) { DELETE n } IN TRANSACTIONS OF 1000 ROWS')
}

import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { Neo4j, type Neo4jAddress } from '../../graph/neo4j/connect.js'
import { empty } from '../../graph/neo4j/empty.js'

/** The server `.ci/run` has started: `bolt://user:password@host:port`. */
export function addressOfTest(): Neo4jAddress {
  const { username, password, protocol, host } = new URL(process.env['LODELINE_NEO4J'] ?? '')
  return { url: `${protocol}//${host}`, user: username, password }
}

export interface TestDatabase {
  readonly neo4j: Neo4j
  /** Throws away all nodes but the marks of migrations. */
  empty(): Promise<void>
  close(): Promise<void>
}

/** Held while a suite has the database: the server has one, and suites run beside each other. */
const turnPort = 27_687
const pauseMs = 100

/** Emptied by whoever had it before, but at the start. */
export async function anEmptyDatabase(): Promise<TestDatabase> {
  const turn = await takeTurn()
  const neo4j = await Neo4j.connect(addressOfTest())
  const [state] = await neo4j.rows('RETURN EXISTS { MATCH (n) WHERE NOT n:Migration } AS used')
  if (state?.['used'] === true) await empty(neo4j)
  const close = async () => {
    await empty(neo4j)
    await neo4j.close()
    turn.close()
  }
  return { neo4j, empty: () => empty(neo4j), close }
}

async function takeTurn() {
  for (;;) {
    const turn = createServer().listen(turnPort, '127.0.0.1')
    try {
      await once(turn, 'listening')
      return turn
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
      await sleep(pauseMs)
    }
  }
}

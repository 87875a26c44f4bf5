/** A connection to Neo4j 5: one server, a cluster or Aura (`neo4j://`, with `+s` over TLS). */
import neo4j, { type Driver, type ManagedTransaction, type Session } from 'neo4j-driver'
import { EngineUnavailableError } from '../errors.js'
import { type Parameters, parametersOf } from './parameters.js'

export interface Neo4jAddress {
  /** `neo4j://host:7687`, `neo4j+s://…`, `bolt://…`. */
  readonly url: string
  readonly user: string
  readonly password: string
  /** The server's default database if absent. */
  readonly database?: string
}

/** By the names a statement returns. */
export type ResultRow = Readonly<Record<string, unknown>>

/** What a transaction may be asked to do. */
export interface Statements {
  readonly rows: (cypher: string, parameters?: Parameters) => Promise<readonly ResultRow[]>
}

type SessionMode = (typeof neo4j.session)['READ' | 'WRITE']

/**
 * How long a statement may wait for a free connection and a new connection for its server, how long the driver goes on
 * trying after a transient error, and how long a transaction may last: a process that stalls with the graph's lock
 * loses it then.
 */
const patienceMs = { acquire: 10_000, connect: 5_000, retry: 5_000, transaction: 120_000 }
const poolSize = 50

/** A driver with its database; who reads sees what this connection has written (bookmarks). */
export class Neo4j {
  readonly #driver: Driver
  readonly #database: { readonly database?: string }
  readonly #bookmarks = neo4j.bookmarkManager()

  private constructor(driver: Driver, database: string | undefined) {
    this.#driver = driver
    this.#database = database === undefined ? {} : { database }
  }

  /** @throws EngineUnavailableError when nobody answers there, or not to this user */
  static async connect({ url, user, password, database }: Neo4jAddress): Promise<Neo4j> {
    try {
      const driver = neo4j.driver(url, neo4j.auth.basic(user, password), {
        disableLosslessIntegers: true,
        maxConnectionPoolSize: poolSize,
        connectionAcquisitionTimeout: patienceMs.acquire,
        connectionTimeout: patienceMs.connect,
        maxTransactionRetryTime: patienceMs.retry,
      })
      await driver.getServerInfo(database === undefined ? {} : { database })
      return new Neo4j(driver, database)
    } catch (cause) {
      const why = cause instanceof Error ? cause.message : String(cause)
      throw new EngineUnavailableError(`Neo4j does not answer at ${withoutUser(url)}: ${why}`, { cause })
    }
  }

  /** All rows of one reading transaction, on any member of a cluster. */
  rows(cypher: string, parameters: Parameters = {}): Promise<readonly ResultRow[]> {
    return this.#inSession((session) =>
      session.executeRead((transaction) => rowsOf(transaction, cypher, parameters)),
    )
  }

  /** Rows one by one as they come: for more than memory should hold. */
  async *each(cypher: string, parameters: Parameters = {}): AsyncIterable<ResultRow> {
    const session = this.#session(neo4j.session.READ)
    try {
      for await (const record of session.run(cypher, parametersOf(parameters))) yield record.toObject()
    } catch (cause) {
      throw failureOf(cause)
    } finally {
      await session.close()
    }
  }

  /**
   * Several statements in one transaction on the leader of a cluster. After a transient error the driver begins anew,
   * `work` and all; what `work` itself throws takes everything back.
   */
  write<T>(work: (statements: Statements) => Promise<T>): Promise<T> {
    return this.#inSession((session) =>
      session.executeWrite(
        (transaction) => work({ rows: (cypher, parameters = {}) => rowsOf(transaction, cypher, parameters) }),
        { timeout: patienceMs.transaction },
      ),
    )
  }

  /** One statement that brings its own transactions, such as one of the schema. */
  run(cypher: string, parameters: Parameters = {}): Promise<void> {
    return this.#inSession(async (session) => {
      await session.run(cypher, parametersOf(parameters))
    })
  }

  close(): Promise<void> {
    return this.#driver.close()
  }

  #session(defaultAccessMode: SessionMode): Session {
    return this.#driver.session({ ...this.#database, bookmarkManager: this.#bookmarks, defaultAccessMode })
  }

  async #inSession<T>(work: (session: Session) => Promise<T>): Promise<T> {
    const session = this.#session(neo4j.session.WRITE)
    try {
      return await work(session)
    } catch (cause) {
      throw failureOf(cause)
    } finally {
      await session.close()
    }
  }
}

async function rowsOf(
  transaction: ManagedTransaction,
  cypher: string,
  parameters: Parameters,
): Promise<readonly ResultRow[]> {
  const { records } = await transaction.run(cypher, parametersOf(parameters))
  return records.map((record) => record.toObject())
}

/** A server that is away, or that the driver has tried for long enough, as callers know it. */
const failureOf = (cause: unknown): unknown =>
  cause instanceof neo4j.Neo4jError && (isAway(cause.code) || cause.retriable)
    ? new EngineUnavailableError(`Neo4j does not answer: ${cause.message}`, { cause })
    : cause

const isAway = (code: string): boolean => code === 'ServiceUnavailable' || code === 'SessionExpired'

/** A URL may hold a user and a password, which stand in no message. */
export const withoutUser = (url: string): string => url.replace(/\/\/[^/@]*@/, '//')

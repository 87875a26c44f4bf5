import { setTimeout as sleep } from 'node:timers/promises'
import Driver from 'libsql'
import { ConflictError, EngineUnavailableError } from '../errors.js'
import { inSlices, type Steps } from '../steps.js'
import type { Migration } from './migrations.js'

export type Value = string | number | Buffer | null
export type Row = readonly Value[]

/** A change that is written and that nobody sees yet; nobody else may use its connection. */
export interface Prepared<T> {
  readonly result: T
  readonly commit: () => void
  readonly takeBack: () => void
}

/** How long a writer waits for another process that writes the same folder. */
const usualPatienceMs = 10_000
const lockPauseMs = 50

/**
 * One SQLite connection: rows as arrays in column order, statements prepared once. Written durably: a commit that
 * returned survives a power cut (WAL, synchronous FULL).
 */
export class Database {
  readonly #driver: Driver.Database
  #isOpen = true
  readonly #statements = new Map<string, Driver.Statement<[Row]>>()

  /** @throws EngineUnavailableError when the file cannot be opened or belongs to a newer Lodeline */
  constructor(
    path: string,
    readonly migrations: readonly Migration[],
    readonly patienceMs = usualPatienceMs,
  ) {
    try {
      this.#driver = new Driver(path)
      for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', `busy_timeout = ${patienceMs}`]) {
        this.#driver.pragma(pragma)
      }
    } catch (cause) {
      throw new EngineUnavailableError('The database in the data folder cannot be opened.', { cause })
    }
    this.#migrate()
  }

  /** All rows; for small results. */
  all(sql: string, ...values: Value[]): Row[] {
    return [...this.each(sql, ...values)]
  }

  get(sql: string, ...values: Value[]): Row | undefined {
    // Raw mode, as in `each`.
    return this.#statement(sql).get(values) as Row | undefined
  }

  /** Rows one by one: read to the end before the same SQL runs again. */
  each(sql: string, ...values: Value[]): Iterable<Row> {
    // In raw mode the driver hands out arrays of column values; its typings say unknown.
    return this.#statement(sql).iterate(values) as Iterable<Row>
  }

  /** Returns the rowid of the row last inserted on this connection. */
  run(sql: string, ...values: Value[]): number {
    return Number(this.#statement(sql).run(values).lastInsertRowid)
  }

  /**
   * All of `work` or nothing; the write lock is taken at the start.
   * @throws ConflictError when another process holds it for longer than this one waits
   */
  transaction<T>(work: () => T): T {
    return locking(() => this.#opened.transaction(work).immediate())
  }

  /**
   * The same over several turns: nobody else may use this connection meanwhile. What `committed` does is done before
   * anybody sees the change.
   * @throws ConflictError as `transaction`
   */
  async transactionInSlices<T>(
    steps: Steps<T>,
    { committed, signal }: { readonly committed?: (result: T) => void; readonly signal?: AbortSignal } = {},
  ): Promise<T> {
    const { result, commit } = await this.prepare(steps, signal)
    commit()
    committed?.(result)
    return result
  }

  /**
   * The same, to be committed or taken back by whoever asked for it.
   * @throws ConflictError as `transaction`
   */
  async prepare<T>(steps: Steps<T>, signal?: AbortSignal): Promise<Prepared<T>> {
    await this.#begin()
    try {
      const result = await inSlices(steps, signal)
      return { result, commit: () => this.#commit(), takeBack: () => this.#takeBack() }
    } catch (cause) {
      this.#takeBack()
      throw cause
    }
  }

  #commit(): void {
    try {
      this.#opened.exec('COMMIT')
    } catch (cause) {
      this.#takeBack()
      throw cause
    }
  }

  /** A full disk has done so already, and a closed connection too. */
  #takeBack(): void {
    if (this.#isOpen && this.#driver.inTransaction) this.#driver.exec('ROLLBACK')
  }

  /** The lock is asked for again and again: the driver's own waiting would stop everybody. */
  async #begin(): Promise<void> {
    const end = performance.now() + this.patienceMs
    while (!this.#hasBegun(performance.now() < end)) await sleep(lockPauseMs)
  }

  #hasBegun(mayWait: boolean): boolean {
    const driver = this.#opened
    driver.pragma('busy_timeout = 0')
    try {
      locking(() => driver.exec('BEGIN IMMEDIATE'))
      return true
    } catch (cause) {
      if (mayWait && cause instanceof ConflictError) return false
      throw cause
    } finally {
      driver.pragma(`busy_timeout = ${this.patienceMs}`)
    }
  }

  /** What is under way is taken back; whatever comes to it later gets an error. */
  close(): void {
    if (!this.#isOpen) return
    this.#takeBack()
    this.#isOpen = false
    this.#statements.clear()
    this.#driver.close()
  }

  #statement(sql: string): Driver.Statement<[Row]> {
    const known = this.#statements.get(sql)
    if (known) return known

    const prepared = this.#opened.prepare<[Row]>(sql)
    if (/^\s*(SELECT|PRAGMA|WITH)/i.test(sql)) prepared.raw(true)
    this.#statements.set(sql, prepared)
    return prepared
  }

  /** The driver itself ends the process over a closed connection. */
  get #opened(): Driver.Database {
    if (!this.#isOpen) throw new EngineUnavailableError('The data folder has been closed.')
    return this.#driver
  }

  #version(): number {
    return Number(this.get('PRAGMA user_version')?.[0] ?? 0)
  }

  /** Who only reads needs no lock. */
  #migrate(): void {
    const { migrations } = this
    if (this.#version() === migrations.length) return
    this.transaction(() => {
      const version = this.#version()
      if (version > migrations.length) {
        throw new EngineUnavailableError('The data folder was written by a newer Lodeline.')
      }
      for (const migration of migrations.slice(version)) {
        if (typeof migration === 'string') this.#driver.exec(migration)
        else migration(this)
      }
      if (version < migrations.length) this.#driver.exec(`PRAGMA user_version = ${migrations.length}`)
    })
  }
}

function locking<T>(begin: () => T): T {
  try {
    return begin()
  } catch (cause) {
    if (!isBusy(cause)) throw cause
    const message =
      'Another process is writing to the data folder. Nothing was changed: wait until it is done and try again.'
    throw new ConflictError(message, { cause })
  }
}

const isBusy = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && String(cause.code).startsWith('SQLITE_BUSY')

/** A column known to be text or null. */
export const optionalText = (value: Value | undefined): string | undefined =>
  value === null || value === undefined ? undefined : String(value)

export const text = (value: Value | undefined): string => optionalText(value) ?? ''

/** A column known to hold bytes. */
export const bytes = (value: Value | undefined): Buffer => (Buffer.isBuffer(value) ? value : Buffer.alloc(0))

import { type Adjacency, type BlockName, blockNames } from './adjacency.js'
import { bytes, text, type Database, type Value } from './database.js'
import { bytesOfBlock } from './edge-blocks.js'
import type { ReferenceBook } from './reference-book.js'

/** Rowids; what begins and ends under one revision is among both. */
export interface ChangedRows {
  readonly begun: number[]
  readonly ended: number[]
}

/** Which of a table's current rows a replacement speaks for. */
export interface Part {
  readonly where: string
  readonly values: readonly Value[]
}

/**
 * Writes edges of one revision, differences only: what is no longer resolved is closed at the revision, what is new
 * begins with it, what is equal stays untouched. The graph of the revision in memory is written in step.
 */
export class EdgeWriter {
  /** What more than edges changed: declarations, and the lists as a new one leaves them. */
  readonly touched: { readonly declarations: Set<string>; book?: ReferenceBook } = { declarations: new Set() }
  /** Table and owner of each difference. */
  readonly changes: string[] = []
  /** By table, the rows it is made of. */
  readonly rows = new Map<string, ChangedRows>()
  /** Table and owner of each block written, equal or not. */
  readonly #written = new Set<string>()

  constructor(
    readonly database: Database,
    /** What is known so far of the graph of the revision. */
    readonly graph: Adjacency,
    readonly revision: number,
  ) {}

  get words(): Adjacency['words'] {
    return this.graph.words
  }

  /** Returns the rows that ended or began. */
  replaceRows(
    table: string,
    columns: readonly string[],
    part: Part,
    rows: readonly (readonly Value[])[],
  ): (readonly Value[])[] {
    const wanted = counted(rows)
    const names = columns.join(', ')
    const sql = `SELECT rowid, ${names} FROM ${table} WHERE to_revision IS NULL AND ${part.where}`
    const ended = this.database.all(sql, ...part.values).filter(([, ...row]) => !taken(wanted, row))
    for (const [rowid = null] of ended) this.#end(table, rowid)

    const begun = [...wanted.values()].flatMap(({ row, count }) => Array<readonly Value[]>(count).fill(row))
    const places = [...columns, ''].map(() => '?').join(', ')
    const insert = `INSERT INTO ${table} (${names}, from_revision) VALUES (${places})`
    for (const row of begun) this.#begun(table, this.database.run(insert, ...row, this.revision))
    const changed = [...ended.map(([, ...row]) => row), ...begun]
    for (const [owner] of changed) this.changes.push(differenceOf(table, String(owner)))
    return changed
  }

  /** The whole block of an owner; an empty one ends it. Whether it differs from what was stored. */
  replaceBlock(table: BlockName, owner: string, block: Int32Array): boolean {
    const sql = `SELECT rowid, edges FROM ${table} WHERE owner = ? AND to_revision IS NULL`
    const known = this.database.get(sql, owner)
    const next = bytesOfBlock(block)
    this.#written.add(`${table} ${owner}`)
    if (known ? bytes(known[1]).equals(next) : next.length === 0) return false

    if (known) this.#end(table, known[0] ?? null)
    if (next.length > 0) {
      const insert = `INSERT INTO ${table} (owner, edges, from_revision) VALUES (?, ?, ?)`
      this.#begun(table, this.database.run(insert, owner, next, this.revision))
    }
    this.graph.set(table, owner, block)
    this.changes.push(differenceOf(table, owner))
    return true
  }

  /** Ends the blocks of all owners that were not written: of everything resolved anew they are not made. */
  endOthers(): void {
    for (const table of blockNames) {
      for (const [stored] of this.database.all(`SELECT owner FROM ${table} WHERE to_revision IS NULL`)) {
        const owner = text(stored)
        if (!this.#written.has(`${table} ${owner}`)) this.replaceBlock(table, owner, new Int32Array())
      }
    }
  }

  #end(table: string, rowid: Value): void {
    this.database.run(`UPDATE ${table} SET to_revision = ? WHERE rowid = ?`, this.revision, rowid)
    this.#rowsOf(table).ended.push(Number(rowid))
  }

  #begun(table: string, rowid: number): void {
    this.#rowsOf(table).begun.push(rowid)
  }

  #rowsOf(table: string): ChangedRows {
    const known = this.rows.get(table) ?? { begun: [], ended: [] }
    this.rows.set(table, known)
    return known
  }
}

/** `stands of ACME`; the owner of claims is company and declaration. */
export const differenceOf = (table: string, owner: string): string =>
  `${table} of ${owner.replace('\n', ' ').trim() || 'the reference lists'}`

interface Counted {
  readonly row: readonly Value[]
  count: number
}

function counted(rows: readonly (readonly Value[])[]): Map<string, Counted> {
  const counts = new Map<string, Counted>()
  for (const row of rows) {
    const key = JSON.stringify(row)
    const known = counts.get(key)
    if (known) known.count += 1
    else counts.set(key, { row, count: 1 })
  }
  return counts
}

/** Takes one equal row out of those wanted. */
function taken(wanted: Map<string, Counted>, row: readonly Value[]): boolean {
  const key = JSON.stringify(row)
  const equal = wanted.get(key)
  if (!equal) return false

  equal.count -= 1
  if (equal.count === 0) wanted.delete(key)
  return true
}

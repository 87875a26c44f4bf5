import { bytes, type Database, type Value } from './database.js'
import { bytesOfBlock } from './edge-blocks.js'
import { nothingTouched, type BlockName, type Touched } from './load.js'
import type { SupplyTable } from './supply-rows.js'
import type { Words } from './words.js'

/** Which of a table's current rows a replacement speaks for. */
export interface Part {
  readonly where: string
  readonly values: readonly Value[]
}

/**
 * Writes edges of one revision, differences only: what is no longer resolved is closed at the revision, what is new
 * begins with it, what is equal stays untouched. Remembers whose edges changed.
 */
export class EdgeWriter {
  readonly touched: Touched = nothingTouched()
  /** Table and owner of each block written, equal or not. */
  readonly resolved = new Set<string>()
  /** Table and owner of each difference. */
  readonly changes: string[] = []

  constructor(
    readonly database: Database,
    readonly words: Words,
    readonly revision: number,
  ) {}

  /** The supply edges of one part of a table. */
  replaceEdges<Edge>(table: SupplyTable<Edge>, part: Part, edges: readonly Edge[]): void {
    const changed = this.replaceRows(
      table.name,
      table.columns,
      part,
      edges.map((edge) => table.row(edge)),
    )
    const position = table.columns.indexOf(table.owner)
    const owners = table.owner === 'product' ? this.touched.products : this.touched.buyers
    for (const row of changed) owners.add(String(row[position]))
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
    for (const [rowid = null] of ended) {
      this.database.run(`UPDATE ${table} SET to_revision = ? WHERE rowid = ?`, this.revision, rowid)
    }

    const begun = [...wanted.values()].flatMap(({ row, count }) => Array<readonly Value[]>(count).fill(row))
    const places = [...columns, ''].map(() => '?').join(', ')
    const insert = `INSERT INTO ${table} (${names}, from_revision) VALUES (${places})`
    for (const row of begun) this.database.run(insert, ...row, this.revision)
    const changed = [...ended.map(([, ...row]) => row), ...begun]
    for (const [owner] of changed) this.changes.push(differenceOf(table, String(owner)))
    return changed
  }

  /** The whole block of an owner; an empty one ends it. */
  replaceBlock(table: BlockName, owner: string, block: Int32Array): void {
    const known = this.database.get(
      `SELECT rowid, edges FROM ${table} WHERE owner = ? AND to_revision IS NULL`,
      owner,
    )
    const next = bytesOfBlock(block)
    this.resolved.add(`${table} ${owner}`)
    if (known ? bytes(known[1]).equals(next) : next.length === 0) return

    if (known) {
      this.database.run(
        `UPDATE ${table} SET to_revision = ? WHERE rowid = ?`,
        this.revision,
        known[0] ?? null,
      )
    }
    if (next.length > 0) {
      const sql = `INSERT INTO ${table} (owner, edges, from_revision) VALUES (?, ?, ?)`
      this.database.run(sql, owner, next, this.revision)
    }
    this.touched.blocks[table].add(owner)
    this.changes.push(differenceOf(table, owner))
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

import type { About, AcrossFinding, Cause } from '../findings-ledger.js'
import type { Finding } from '../model.js'
import { optionalText, text, type Database, type Row, type Value } from './database.js'

/** A row: a contradiction as it was last found, and when it opened and closed. */
export interface FindingRow extends AcrossFinding {
  readonly id: number
  readonly opened: Cause
  readonly closed?: Cause
}

/** Which rows, as SQL. */
export interface RowsWanted {
  readonly where: string
  readonly values: readonly Value[]
}

/** What tells whether a row is wanted, without reading all of it. */
export interface FindingHead {
  readonly id: number
  readonly mineral: string
  readonly code: string
  readonly about: About
  readonly companies: string
  /** The revision it was closed under. */
  readonly closed?: number
}

const columns = 'id, key, mineral, finding, companies, smelters, about, opened, closed'
/** Open ones first, then newest opened, ties by id. */
const order = 'ORDER BY closed_revision IS NOT NULL, opened_revision DESC, id'

export const findingHeads = (database: Database, { where, values }: RowsWanted): FindingHead[] =>
  database
    .all(
      `SELECT id, mineral, code, about, companies, closed_revision FROM findings WHERE ${where} ${order}`,
      ...values,
    )
    .map(([id, mineral, code, about, companies, closed]) => ({
      id: Number(id),
      mineral: text(mineral),
      code: text(code),
      about: JSON.parse(text(about)) as About, // written by `openFinding` alone
      companies: text(companies),
      ...(typeof closed === 'number' && { closed }),
    }))

export const findingRows = (database: Database, { where, values }: RowsWanted): FindingRow[] =>
  database.all(`SELECT ${columns} FROM findings WHERE ${where} ${order}`, ...values).map(rowOf)

/** A finding that holds, as its row says it: there are thousands, and few of them change. */
export interface KnownFinding {
  readonly id: number
  readonly key: string
  readonly mineral: string
  readonly said: string
  /** The whole of it. */
  readonly read: () => FindingRow
}

export const openFindings = (database: Database): KnownFinding[] =>
  database.all(`SELECT ${columns} FROM findings WHERE closed_revision IS NULL`).map((row) => {
    const [id, key, mineral, ...said] = row
    return {
      id: Number(id),
      key: text(key),
      mineral: text(mineral),
      said: said.slice(0, saidColumns).map(text).join('\n'),
      read: () => rowOf(row),
    }
  })

/** What a finding says that can change while it holds: finding, companies, smelters. */
const saidOf = ({ finding, companies, smelters }: AcrossFinding): string[] =>
  [finding, companies, smelters].map((value) => JSON.stringify(value))
const saidColumns = 3

/** Returns its id. */
export function openFinding(database: Database, found: AcrossFinding, cause: Cause): number {
  const { key, mineral, finding, about } = found
  return database.run(
    `INSERT INTO findings (key, mineral, code, finding, companies, smelters, about, opened_revision, opened)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[key, mineral, finding.code, ...saidOf(found), JSON.stringify(about)],
    ...[cause.revision, JSON.stringify(cause)],
  )
}

/** The same contradiction, told with what holds now; untouched, which is `false`, where nothing about it is new. */
export function renewFinding(database: Database, open: KnownFinding, found: AcrossFinding): boolean {
  const said = saidOf(found)
  if (said.join('\n') === open.said) return false
  const sql = 'UPDATE findings SET finding = ?, companies = ?, smelters = ? WHERE id = ?'
  database.run(sql, ...said, open.id)
  return true
}

export function closeFinding(database: Database, { id }: KnownFinding, cause: Cause): void {
  const sql = 'UPDATE findings SET closed_revision = ?, closed = ? WHERE id = ?'
  database.run(sql, cause.revision, JSON.stringify(cause), id)
}

// Every column of JSON is written by the functions above alone.
function rowOf([id, key, mineral, finding, companies, smelters, about, opened, closed]: Row): FindingRow {
  const closing = optionalText(closed)
  return {
    id: Number(id),
    key: text(key),
    mineral: text(mineral),
    finding: JSON.parse(text(finding)) as Finding,
    companies: JSON.parse(text(companies)) as string[],
    smelters: JSON.parse(text(smelters)) as string[],
    about: JSON.parse(text(about)) as About,
    opened: JSON.parse(text(opened)) as Cause,
    ...(closing === undefined ? {} : { closed: JSON.parse(closing) as Cause }),
  }
}

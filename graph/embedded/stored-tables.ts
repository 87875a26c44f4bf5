/**
 * What a folder stores beside the edges, row by row, for whoever copies it: facts, names, what waits, findings,
 * records. Columns in an order of their own; the revisions come first, for all else stands under one.
 */
import type { Database, Value } from './database.js'

export interface StoredTable {
  readonly name: StoredTableName
  /** In which database of the folder. */
  readonly of: 'graph' | 'records'
  readonly table: string
  readonly columns: readonly string[]
}

export type StoredTableName =
  | 'revisions'
  | 'files'
  | 'declarations'
  | 'documents'
  | 'lists'
  | 'listRows'
  | 'unreadRows'
  | 'decisions'
  | 'productNames'
  | 'companyNames'
  | 'declaredBy'
  | 'mentions'
  | 'findings'
  | 'engineRecords'
  | 'records'

const held = ['from_revision', 'to_revision'] as const

export const storedTables: readonly StoredTable[] = [
  { name: 'revisions', of: 'graph', table: 'revisions', columns: ['revision', 'at', 'kind', 'subject'] },
  { name: 'files', of: 'graph', table: 'files', columns: ['id', 'name', 'bytes'] },
  {
    name: 'declarations',
    of: 'graph',
    table: 'declarations',
    columns: ['id', 'revision', 'received', 'mention', 'summary'],
  },
  { name: 'documents', of: 'graph', table: 'declarations', columns: ['id', 'read'] },
  {
    name: 'lists',
    of: 'graph',
    table: 'lists',
    columns: ['id', 'revision', 'received', 'complete', 'kind', 'rows', 'content'],
  },
  { name: 'listRows', of: 'graph', table: 'list_rows', columns: ['kind', 'subject', 'list', 'rows'] },
  { name: 'unreadRows', of: 'graph', table: 'unread_rows', columns: ['kind', 'subject', 'list', 'rows'] },
  {
    name: 'decisions',
    of: 'graph',
    table: 'decisions',
    columns: ['id', 'revision', 'received', 'decision', 'decided_by', 'reason'],
  },
  { name: 'productNames', of: 'graph', table: 'products', columns: ['product', 'name', ...held] },
  { name: 'companyNames', of: 'graph', table: 'companies', columns: ['company', 'name', 'listed', ...held] },
  {
    name: 'declaredBy',
    of: 'graph',
    table: 'declared_by',
    columns: ['declaration', 'company', 'as_read', ...held],
  },
  {
    name: 'mentions',
    of: 'graph',
    table: 'mentions',
    columns: ['owner', 'kind', 'review', 'waits', 'mention', ...held],
  },
  {
    name: 'findings',
    of: 'graph',
    table: 'findings',
    columns: [
      ...['id', 'key', 'code', 'mineral', 'about', 'finding', 'companies', 'smelters'],
      ...['opened_revision', 'opened', 'closed_revision', 'closed'],
    ],
  },
  { name: 'engineRecords', of: 'graph', table: 'records', columns: ['collection', 'id', 'document'] },
  { name: 'records', of: 'records', table: 'records', columns: ['collection', 'id', 'document'] },
]

export function storedTable(name: StoredTableName): StoredTable {
  const found = storedTables.find((table) => table.name === name)
  if (found === undefined) throw new Error(`There is no table ${name}.`)
  return found
}

/** By column. */
export type StoredRow = Readonly<Record<string, Value>>

export const storedRows = (database: Database, table: StoredTable): Iterable<StoredRow> =>
  storedRowsWhere(database, table, 'true')

/** `where`: SQL of our own with `?` for each of `values`. */
export function* storedRowsWhere(
  database: Database,
  { table, columns }: StoredTable,
  where: string,
  ...values: readonly Value[]
): Iterable<StoredRow> {
  const sql = `SELECT ${columns.join(', ')} FROM ${table} WHERE ${where} ORDER BY ${columns.slice(0, 3).join(', ')}`
  for (const row of database.each(sql, ...values))
    yield Object.fromEntries(columns.map((name, at) => [name, row[at] ?? null]))
}

/** In the place of the row with its key. */
export function storeAnew(database: Database, { table, columns }: StoredTable, row: StoredRow): void {
  const sql = `INSERT OR REPLACE INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`
  database.run(sql, ...columns.map((column) => row[column] ?? null))
}

/** The documents of declarations come after those. */
export function storeRow(database: Database, { name, table, columns }: StoredTable, row: StoredRow): void {
  const values = columns.map((column) => row[column] ?? null)
  if (name === 'documents') {
    database.run('UPDATE declarations SET read = ? WHERE id = ?', row['read'] ?? null, row['id'] ?? null)
    return
  }
  const [names, places] = [[...columns], columns.map(() => '?')]
  if (name === 'declarations') {
    names.push('read')
    places.push("x''")
  }
  database.run(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${places.join(', ')})`, ...values)
}

/** What a revision that is being written has changed, row by row, for whoever keeps it elsewhere too. */
import type { BlockName } from './adjacency.js'
import { bytes, text, type Database } from './database.js'
import { blockOfBytes } from './edge-blocks.js'
import type { EdgeWriter } from './edge-writer.js'
import { rowsOf } from './stored-edges.js'
import {
  type StoredRow,
  storedRowsWhere,
  type StoredTable,
  type StoredTableName,
  storedTables,
} from './stored-tables.js'

export interface TableChange {
  readonly table: StoredTable
  readonly begun: readonly StoredRow[]
  readonly ended: readonly StoredRow[]
}

/** Rows of numbers of an owner whose block was written anew. */
export interface BlockChange {
  readonly owner: string
  readonly begun: readonly (readonly number[])[]
  readonly ended: readonly (readonly number[])[]
}

/** Which rows of a table belong to a fact; `?` is its id. */
const ofFact: Partial<Readonly<Record<StoredTableName, string>>> = {
  files: 'id = ?',
  declarations: 'id = ?',
  documents: 'id = ?',
  lists: 'id = ?',
  listRows: 'list = ?',
  unreadRows: 'list = ?',
  decisions: 'id = ?',
}

/** In the order of `storedTables`. `fact`: the id of what was learned; a revision may learn nothing. */
export function* tableChanges(
  { database, revision, rows }: EdgeWriter,
  fact: string | undefined,
): Iterable<TableChange> {
  for (const table of storedTables) {
    const where = ofFact[table.name]
    if (table.name === 'revisions')
      yield { table, begun: [...storedRowsWhere(database, table, 'revision = ?', revision)], ended: [] }
    else if (where !== undefined && fact !== undefined)
      yield { table, begun: [...storedRowsWhere(database, table, where, fact)], ended: [] }
    const changed = rows.get(table.table)
    if (where !== undefined || changed === undefined) continue
    const [begun, ended] = withoutBoth(changed)
    yield {
      table,
      begun: [...rowsAt(database, table, begun)],
      ended: [...rowsAt(database, table, ended)],
    }
  }
}

/** Of one table, whose rows have `size` numbers. */
export function* blockChanges(
  { database, rows }: EdgeWriter,
  table: BlockName,
  size: number,
): Iterable<BlockChange> {
  const changed = rows.get(table)
  if (changed === undefined) return
  const [begun, ended] = withoutBoth(changed)
  const [is, was] = [begun, ended].map((ids) => rowsByOwner(database, { table, ids, size }))
  for (const owner of new Set([...(is?.keys() ?? []), ...(was?.keys() ?? [])])) {
    const [now, then] = [is?.get(owner) ?? [], was?.get(owner) ?? []]
    yield { owner, begun: without(now, then), ended: without(then, now) }
  }
}

/** What began and ended under the revision was never held. */
function withoutBoth({ begun, ended }: { readonly begun: number[]; readonly ended: number[] }) {
  const [wasBegun, wasEnded] = [new Set(begun), new Set(ended)]
  return [begun.filter((id) => !wasEnded.has(id)), ended.filter((id) => !wasBegun.has(id))] as const
}

function* rowsAt(database: Database, table: StoredTable, ids: readonly number[]): Iterable<StoredRow> {
  for (const id of ids) yield* storedRowsWhere(database, table, 'rowid = ?', id)
}

interface Blocks {
  readonly table: BlockName
  readonly ids: readonly number[]
  readonly size: number
}

function rowsByOwner(database: Database, { table, ids, size }: Blocks): Map<string, number[][]> {
  const rows = new Map<string, number[][]>()
  for (const id of ids) {
    const [owner, edges] = database.get(`SELECT owner, edges FROM ${table} WHERE rowid = ?`, id) ?? []
    rows.set(text(owner), rowsOf(blockOfBytes(bytes(edges)), size))
  }
  return rows
}

/** Equal rows are taken out one for one. */
function without(rows: readonly (readonly number[])[], others: readonly (readonly number[])[]) {
  const counts = new Map<string, number>()
  for (const row of others) counts.set(row.join(), (counts.get(row.join()) ?? 0) + 1)
  return rows.filter((row) => {
    const count = counts.get(row.join()) ?? 0
    counts.set(row.join(), count - 1)
    return count <= 0
  })
}

/** What a revision that is being written has changed, row by row, for whoever keeps it elsewhere too. */
import { type BlockName, blockNames } from './adjacency.js'
import { bytes, text, type Database, type Value } from './database.js'
import { blockOfBytes } from './edge-blocks.js'
import type { EdgeWriter } from './edge-writer.js'
import { type StoredRow, storedRowsWhere, type StoredTable, storedTables } from './stored-tables.js'
import type { StoredTableName } from './stored-tables.js'

export interface TableChange {
  readonly table: StoredTable
  readonly begun: readonly StoredRow[]
  readonly ended: readonly StoredRow[]
}

/** Rows of numbers by owner, of those whose block was written anew. */
export interface BlockChange {
  readonly table: BlockName
  readonly size: number
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

/** `sizes`: numbers per row. */
export function* blockChanges(
  { database, rows }: EdgeWriter,
  sizes: Readonly<Record<BlockName, { readonly size: number }>>,
): Iterable<BlockChange> {
  for (const table of blockNames) {
    const changed = rows.get(table)
    if (changed === undefined) continue
    const { size } = sizes[table]
    const [begun, ended] = withoutBoth(changed).map((ids) => blocksAt(database, table, ids))
    for (const owner of new Set([...(begun?.keys() ?? []), ...(ended?.keys() ?? [])])) {
      const [is, was] = [begun, ended].map((blocks) => rowsOf(blocks?.get(owner), size))
      yield { table, size, owner, begun: without(is ?? [], was ?? []), ended: without(was ?? [], is ?? []) }
    }
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

function blocksAt(database: Database, table: BlockName, ids: readonly Value[]): Map<string, Int32Array> {
  const blocks = new Map<string, Int32Array>()
  for (const id of ids) {
    const [owner, edges] = database.get(`SELECT owner, edges FROM ${table} WHERE rowid = ?`, id) ?? []
    blocks.set(text(owner), blockOfBytes(bytes(edges)))
  }
  return blocks
}

function rowsOf(block: Int32Array | undefined, size: number): number[][] {
  const rows: number[][] = []
  for (let at = 0; at < (block?.length ?? 0); at += size) rows.push([...(block ?? []).slice(at, at + size)])
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

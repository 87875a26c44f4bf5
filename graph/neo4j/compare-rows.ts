import { createHash } from 'node:crypto'
import { type StoredRow, storedRows, type StoredTable } from '../embedded/stored-tables.js'
import type { Neo4j } from './connect.js'
import type { Folder } from './copy-in.js'
import type { KnownAt } from './known-at.js'
import { storedIn } from './stored-nodes.js'

/** @throws Error where the rows of a table are otherwise in Neo4j than in the folder, by the sum of their hashes */
export async function compareRows(
  folder: Folder,
  table: StoredTable,
  { neo4j, known }: { readonly neo4j: Neo4j; readonly known: KnownAt },
): Promise<void> {
  const [here, there] = [new Digest(), new Digest()]
  for (const row of storedRows(folder[table.of], table)) here.add(row)
  for await (const row of storedIn(neo4j, table)) for (const one of known.of(table, row)) there.add(one)
  if (String(here) !== String(there))
    throw new Error(`${table.name} differ: ${String(here)} in the folder, ${String(there)} in Neo4j`)
}

/** Equal for equal rows in whatever order. */
class Digest {
  #sum = 0n
  #count = 0

  add(row: StoredRow): void {
    const said = Object.values(row).map((value) =>
      Buffer.isBuffer(value) ? value.toString('base64') : value,
    )
    this.#sum += BigInt(`0x${createHash('sha256').update(JSON.stringify(said)).digest('hex')}`)
    this.#count += 1
  }

  toString(): string {
    return `${this.#count} rows, ${this.#sum.toString(16)}`
  }
}

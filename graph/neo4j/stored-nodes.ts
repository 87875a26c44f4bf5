import type { Value } from '../embedded/database.js'
import type { StoredRow, StoredTable } from '../embedded/stored-tables.js'
import type { Neo4j } from './connect.js'
import { nodeStatements } from './node-statements.js'

/** A column as a property is called: `from_revision` → `fromRevision`. */
export const propertyOf = (column: string): string =>
  column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())

/** The rows of a table as `copyIn` has written them, one by one. */
export async function* storedIn(neo4j: Neo4j, { name, columns }: StoredTable): AsyncIterable<StoredRow> {
  for await (const { row } of neo4j.each(nodeStatements[name].all)) {
    const properties = row as Readonly<Record<string, unknown>> // of a node or relationship
    yield Object.fromEntries(columns.map((column) => [column, valueOf(properties[propertyOf(column)])]))
  }
}

function valueOf(property: unknown): Value {
  if (property instanceof Int8Array)
    return Buffer.from(property.buffer, property.byteOffset, property.byteLength)
  // Texts and numbers are all that is written beside.
  return (property ?? null) as Value
}

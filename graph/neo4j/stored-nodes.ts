import type { FileReport } from '../api/files.js'
import type { Value } from '../embedded/database.js'
import type { StoredRow, StoredTable } from '../embedded/stored-tables.js'
import { summaryIn } from '../embedded/heads.js'
import type { Neo4j } from './connect.js'
import { nodeStatements } from './node-statements.js'
import type { Parameter } from './parameters.js'

/** A row as the properties of its node or relationship: those it has, and what people look for. */
export const propertiesOf = (table: StoredTable, row: StoredRow): Record<string, Parameter> => ({
  ...Object.fromEntries(
    Object.entries(row).flatMap(([column, value]): [string, Parameter][] =>
      value === null ? [] : [[propertyOf(column), value]],
    ),
  ),
  ...readable(table, row),
})

/** Of a declaration what otherwise only its summary says, and of a job what only its document does. */
function readable(
  { name }: StoredTable,
  { summary, collection, document }: StoredRow,
): Record<string, Parameter> {
  // As the queue has put it.
  if (name === 'records' && collection === 'jobs')
    return jobProperties((JSON.parse(String(document)) as { report: FileReport }).report)
  if (name !== 'declarations') return {}
  const { template, version, language, scope, effectiveDate } = summaryIn(summary)
  return { template, version, language, scope, effective: effectiveDate }
}

/** By which jobs are found. */
export const jobProperties = ({ state, file }: FileReport) => ({ state, file })

/** A column as a property is called: `from_revision` → `fromRevision`. */
const propertyOf = (column: string): string =>
  column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())

/** The rows of a table as `copyIn` has written them, one by one. */
export async function* storedIn(neo4j: Neo4j, { name, columns }: StoredTable): AsyncIterable<StoredRow> {
  for await (const { row } of neo4j.each(nodeStatements[name].all)) yield rowOf(columns, row)
}

/** Those of a node's or relationship's properties that are columns. */
export function rowOf(columns: readonly string[], properties: unknown): StoredRow {
  const known = properties as Readonly<Record<string, unknown>>
  return Object.fromEntries(columns.map((column) => [column, valueOf(known[propertyOf(column)])]))
}

function valueOf(property: unknown): Value {
  if (property instanceof Int8Array)
    return Buffer.from(property.buffer, property.byteOffset, property.byteLength)
  // Texts and numbers are all that is written beside.
  return (property ?? null) as Value
}

/**
 * Rows of an import that could not be read (rule 24): what one of them may restate does not end by the import. A row
 * that tells its line may restate that line; one that tells only its product, buyer, named list, smelter or scheme may
 * restate all of that; any other whatever the import would end.
 */
import type { UnreadRow } from '../model.js'

/** How rows of a kind are told apart, and by which columns. Keys are folded by the caller. */
export interface LineKeys<Row> {
  /** The same line, whatever it says. */
  identity(row: Row): string
  readonly identityColumns: readonly string[]
  /** What many lines are about. */
  scope(row: Row): string
  readonly scopeColumns: readonly string[]
}

/** The row of the file that may restate an earlier one; `undefined` when none does. Constant time. */
export type RestatedBy<Row> = (earlier: Row) => number | undefined

export const tells = (unread: readonly string[], columns: readonly string[]): boolean =>
  !columns.some((column) => unread.includes(column))

/** Linear in unread rows; of several that may restate the same, the first. */
export function restatedBy<Row extends { readonly row: number }>(
  rows: readonly UnreadRow<Row>[],
  keys: LineKeys<Row>,
): RestatedBy<Row> {
  const byLine = new Map<string, number>()
  const byScope = new Map<string, number>()
  let open: number | undefined
  for (const { row, unread } of rows) {
    if (tells(unread, keys.identityColumns)) setFirst(byLine, keys.identity(row), row.row)
    else if (tells(unread, keys.scopeColumns)) setFirst(byScope, keys.scope(row), row.row)
    else open ??= row.row
  }
  if (rows.length === 0) return () => undefined
  return (earlier) => byLine.get(keys.identity(earlier)) ?? byScope.get(keys.scope(earlier)) ?? open
}

const setFirst = (rows: Map<string, number>, key: string, row: number): void => {
  if (!rows.has(key)) rows.set(key, row)
}

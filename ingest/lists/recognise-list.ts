/** Which list a grid is, told by its header row wherever that stands among the first rows. */
import { ListKind } from '../../graph/model.js'
import type { Grid, GridRow } from './grid.js'
import { foldHeader, listColumns } from './list-columns.js'
import { listLimits } from './list-limits.js'
import { type Attempt, ownHeaders, refuseTwoLists, refuseUnlisted } from './nearest-list.js'

export interface RecognisedList {
  readonly kind: ListKind
  readonly header: GridRow
  /** Index of each known column. */
  readonly columns: ReadonlyMap<string, number>
  /** Headers of columns nobody reads, and of those named a second time. */
  readonly ignored: readonly string[]
  readonly repeated: readonly string[]
}

/**
 * @throws RefusedFileError `unknownList`, `columnMissing` when it is nearly a known list, `twoLists` when its header
 * has all needed columns of two lists, and needed ones of each that the other has no use for
 */
export function recogniseList(grid: Grid): RecognisedList {
  const attempts = attemptsOn(grid)
  const whole = attempts.filter(({ missing }) => missing.length === 0)
  const [first] = whole
  if (first === undefined) throw refuseUnlisted(attempts, grid)

  const rival = whole.find((other) => other.header === first.header && areTwo(first, other))
  if (rival !== undefined) throw refuseTwoLists(first, rival)
  return recognised(first)
}

const areTwo = (one: Attempt, other: Attempt): boolean =>
  ownHeaders(one, other).length > 0 && ownHeaders(other, one).length > 0

/** How well a header row is found: columns known, more when the list is whole. For telling separators apart. */
export const recognition = (grid: Grid): number =>
  Math.max(
    0,
    ...attemptsOn(grid).map(({ missing, columns }) => columns.size + (missing.length === 0 ? 100 : 0)),
  )

/** Row by row, in each the lists in order of recognition. */
const attemptsOn = (grid: Grid): readonly Attempt[] =>
  grid.rows
    .slice(0, listLimits.headerWithinRows)
    .flatMap((header) => kindsInOrder.map((kind) => attempt(kind, header)))
    .filter(({ columns }) => columns.size > 0)

// Object.keys loses the literal type; the record has exactly the kinds as keys.
const kindsInOrder = Object.keys(listColumns).filter(
  (key): key is ListKind => ListKind.safeParse(key).success,
)

/** A column's own name goes before its synonyms, so that `supplier` is found beside `supplier name`. */
function attempt(kind: ListKind, header: GridRow): Attempt {
  const texts = header.cells.map(({ text }) => foldHeader(text))
  const taken = new Set<number>()
  const columns = new Map<string, number>()
  const own = listColumns[kind].map((column) => ({ column, words: column.headers.slice(0, 1) }))
  const synonyms = listColumns[kind].map((column) => ({ column, words: column.headers.slice(1) }))

  for (const { column, words } of [...own, ...synonyms]) {
    if (columns.has(column.name)) continue
    const index = texts.findIndex((text, at) => !taken.has(at) && words.includes(text))
    if (index < 0) continue
    taken.add(index)
    columns.set(column.name, index)
  }
  const missing = listColumns[kind].filter(({ name, isRequired }) => isRequired && !columns.has(name))
  return { kind, header, columns, missing: missing.map(({ name }) => name) }
}

function recognised({ kind, header, columns }: Attempt): RecognisedList {
  const used = new Set(columns.values())
  const known = new Set(listColumns[kind].flatMap(({ headers }) => headers))
  const rest = header.cells
    .filter(({ text }, index) => text !== '' && !used.has(index))
    .map(({ text }) => text)
  return {
    kind,
    header,
    columns,
    ignored: rest.filter((text) => !known.has(foldHeader(text))),
    repeated: rest.filter((text) => known.has(foldHeader(text))),
  }
}

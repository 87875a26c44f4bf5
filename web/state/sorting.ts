/** Sorting of table rows: numbers as numbers, words by the reader's language, ties in the order they came. */
export interface Sorting {
  readonly column: string
  readonly descending: boolean
}

/** What has no value stands last, however the rest is sorted. */
export type SortValue = string | number | undefined

export function sortRows<Row>(
  rows: readonly Row[],
  valueOf: (row: Row) => SortValue,
  { descending, locale }: { descending: boolean; locale: string },
): Row[] {
  const collator = new Intl.Collator(locale, { numeric: true })
  const turn = descending ? -1 : 1
  const compare = (a: SortValue, b: SortValue) => {
    if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined)
    const order =
      typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b))
    return turn * order
  }
  return rows
    .map((row) => ({ row, value: valueOf(row) }))
    .sort((a, b) => compare(a.value, b.value))
    .map(({ row }) => row)
}

/** A second click turns the direction round. */
export const nextSorting = (now: Sorting, column: string): Sorting =>
  now.column === column ? { column, descending: !now.descending } : { column, descending: false }

/** How many texts wait per value of a filter: most first, ties by id. */
import type { ReviewCounts } from '../api/reviews.js'
import type { ReviewGroup } from './review-groups.js'

export const countKinds = (groups: readonly ReviewGroup[]): ReviewCounts['kinds'] =>
  counted(groups.map(({ mention }) => mention.subject.kind)).map(([kind, count]) => ({ kind, count }))

/** @param asked a company that is listed even when nothing of it waits */
export function countCompanies(
  groups: readonly ReviewGroup[],
  names: ReadonlyMap<string, string>,
  asked: string | undefined,
): ReviewCounts['companies'] {
  const counts = counted(groups.flatMap(holders)).map(([id, count]) => ({
    id,
    name: names.get(id) ?? id,
    count,
  }))
  const name = asked === undefined ? undefined : names.get(asked)
  if (asked === undefined || name === undefined || counts.some(({ id }) => id === asked)) return counts
  return [...counts, { id: asked, name, count: 0 }]
}

/** Whose part or scope it is, or who wrote the text. */
export function holders({ mention: { subject }, companies }: ReviewGroup): readonly string[] {
  return [...new Set('company' in subject ? [subject.company, ...companies] : companies)]
}

/** Most first, ties by value. */
export function counted<Value extends string>(
  values: readonly Value[],
): readonly (readonly [Value, number])[] {
  const counts = new Map<Value, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
}

import { InvalidInputError } from '../errors.js'
import type { Page, PageRequest } from '../supply-graph.js'

const defaultLimit = 100
const largestLimit = 10_000

/** The part of a sorted list a request asks for; `next` is the position the next page starts at. */
export function pageOf<T>(items: readonly T[], { limit = defaultLimit, after }: PageRequest): Page<T> {
  const start = startOf(after)
  const end = start + Math.min(limit, largestLimit)
  return {
    items: items.slice(start, end),
    total: items.length,
    next: end < items.length ? String(end) : null,
  }
}

/** @throws InvalidInputError for a cursor no page gave */
export function startOf(after: string | undefined): number {
  if (after === undefined) return 0
  if (!/^\d{1,9}$/.test(after)) throw new InvalidInputError(`There is no page ${after}.`)
  return Number(after)
}

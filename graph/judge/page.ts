import { InvalidInputError } from '../errors.js'

/** Where a page begins and how long it is; without `limit` it is the rest. */
export interface PageAt {
  readonly offset: number
  readonly limit?: number
}

/**
 * A cursor is the position of the next item: the answer it pages through is one revision's, so positions stay.
 * @throws InvalidInputError for a cursor no reply gave
 */
export function pageAt(limit: number | undefined, after: string | undefined): PageAt {
  const offset = Number(after ?? '0')
  if (!Number.isSafeInteger(offset) || offset < 0) {
    throw new InvalidInputError(`"${after ?? ''}" is not a page: use what "next" said`)
  }
  return limit === undefined ? { offset } : { offset, limit }
}

export function pageOf<From, To>(
  all: readonly From[],
  { offset, limit }: PageAt,
  shape: (item: From) => To,
): { items: To[]; total: number; next: string | null } {
  const end = limit === undefined ? all.length : offset + limit
  return {
    items: all.slice(offset, end).map(shape),
    total: all.length,
    next: end < all.length ? String(end) : null,
  }
}

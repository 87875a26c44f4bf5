import type { DiffQuery, DiffReply } from '../graph/api/diff.js'

/** Most the API gives at once. */
const mostAtOnce = 10_000

/** All that differs, as a terminal prints it: the pages, of the same two answers, put together. */
export async function wholeDiff(
  ask: (query: DiffQuery) => Promise<DiffReply>,
  query: DiffQuery,
): Promise<DiffReply> {
  const limit = mostAtOnce
  const first = await ask({ ...query, limit })
  const pinned = { ...query, limit, knownFrom: first.from.revision, knownTo: first.to.revision }
  const items = [...first.changes.items]
  for (let { next } = first.changes; next !== null;) {
    const { changes } = await ask({ ...pinned, after: next })
    items.push(...changes.items)
    next = changes.next
  }
  return { ...first, changes: { ...first.changes, items, next: null } }
}

import type { Policy } from '../policy.js'
import { atOnce, type Steps } from '../steps.js'
import type { EdgeWriter } from './edge-writer.js'
import type { GraphStore } from './graph-store.js'
import { resolveEverything } from './list-import.js'
import { EmbeddedRecordStore } from './records.js'

/** The parameters that stored edges depend on (rules 3, 8). A change of `resolver` makes every folder resolve anew. */
const parametersOf = ({ staleMonths, futureDays }: Policy) => ({ staleMonths, futureDays, resolver: 6 })

/**
 * Edges are resolved with the policy of their day: where its parameters differ from those the folder was resolved
 * with, all are resolved anew, in one transaction under a revision of its own; only what differs is written.
 * @throws ConflictError when another process keeps the folder locked
 */
export function followPolicy(store: GraphStore): void {
  while (!isFollowed(store)) {
    const newest = store.newest()
    const writer = store.writer()
    const done = store.writing.transaction(() => atOnce(resolveAnew(store, newest, writer)))
    if (done) store.publish(writer)
  }
}

const place = ['engine', 'resolved-with'] as const

/** As it is recorded: equal where edges are resolved alike. */
export const termsOfResolving = (policy: Policy): string => JSON.stringify(parametersOf(policy))

export const isFollowed = ({ database, policy }: GraphStore): boolean =>
  JSON.stringify(new EmbeddedRecordStore(database).get(...place)) === termsOfResolving(policy)

/**
 * Inside a transaction. Changes nothing when the revision has moved on from `newest` before the lock was ours.
 * @returns whether there is a revision of `writer`
 */
export function* resolveAnew(
  store: GraphStore,
  newest: number,
  writer: EdgeWriter,
  at = new Date().toISOString(),
): Steps<boolean> {
  const { writing, policy } = store
  if (!store.isNewest(newest)) return false
  new EmbeddedRecordStore(writing).put(...place, parametersOf(policy))
  if (newest === 0) return false

  const insert = 'INSERT INTO revisions VALUES (?, ?, ?, ?)'
  writing.run(insert, writer.revision, at, 'policy', termsOfResolving(policy))
  yield* resolveEverything(store, writer)
  store.keepWords()
  return true
}

import type { Policy } from '../policy.js'
import { atOnce } from '../steps.js'
import { resolveEverything } from './list-import.js'
import type { GraphStore } from './graph-store.js'
import { EmbeddedRecordStore } from './records.js'

/** The parameters that stored edges depend on (rules 3, 8). A change of `resolver` makes every folder resolve anew. */
const parametersOf = ({ staleMonths, futureDays }: Policy) => ({ staleMonths, futureDays, resolver: 6 })

/**
 * Edges are resolved with the policy of their day: where its parameters differ from those the folder was resolved
 * with, all are resolved anew, in one transaction under a revision of its own; only what differs is written.
 * @throws ConflictError when another process keeps the folder locked
 */
export function followPolicy(store: GraphStore): void {
  while (!isFollowed(store)) resolveAnew(store)
}

const place = ['engine', 'resolved-with'] as const

const isFollowed = ({ database, policy }: GraphStore): boolean =>
  JSON.stringify(new EmbeddedRecordStore(database).get(...place)) === JSON.stringify(parametersOf(policy))

/** Changes nothing when the revision has moved on before the lock was ours. */
function resolveAnew(store: GraphStore): void {
  const { writing, words, policy } = store
  const newest = store.newest()
  const writer = store.writer()
  const done = writing.transaction(() => {
    if (!store.isNewest(newest)) return false
    new EmbeddedRecordStore(writing).put(...place, parametersOf(policy))
    if (newest === 0) return false

    const insert = 'INSERT INTO revisions VALUES (?, ?, ?, ?)'
    const subject = JSON.stringify(parametersOf(policy))
    writing.run(insert, writer.revision, new Date().toISOString(), 'policy', subject)
    atOnce(resolveEverything(store, writer))
    words.write(writing)
    return true
  })
  if (done) store.publish(writer)
}

/** The desk as signals: what waits for a person, what is being said about it, what was said. `actions/` writes. */
import { computed, signal } from '@preact/signals'
import type { DecisionRecord, DecisionsQuery } from '../../graph/api/decisions.js'
import type { Candidate, Review, ReviewsQuery } from '../../graph/api/reviews.js'
import { client } from '../client.js'
import { createRemote } from './remote.js'
import { emptyDraft, markedCandidates, type Draft } from './ruling.js'
import { view } from './store.js'

export const waiting = createRemote((question: ReviewsQuery, signal) => client.reviews(question, signal))
/** How many wait in all, whatever the filter. */
export const waitingInAll = createRemote(async (_: 'waiting', signal) => {
  const { total } = await client.reviews({ limit: 1 }, signal)
  return total
})
export const reviewed = createRemote((id: string, signal) => client.review(id, signal))
export const decisions = createRemote((question: DecisionsQuery, signal) =>
  client.decisions(question, signal),
)

/** Candidates that a person seeks for the open text. */
export const sought = createRemote(({ review, text }: { review: string; text: string }, signal) =>
  client.candidates(review, text, signal),
)

/** As many as are listed at once; grows on request. */
export const queueLength = signal(100)
export const decisionsLength = signal(100)

/** Who decides; remembered. */
export const decider = signal('')
export const sending = signal(false)
/** What went wrong with the last word, and about what: another text is not shown another's problem. */
export const deskProblem = signal<{ readonly about: string; readonly problem: unknown } | undefined>(
  undefined,
)
/** Said to those who listen instead of looking. */
export const announcement = signal('')

/** Words of this sitting that `u` takes back, the newest last. */
export const sitting = signal<readonly { readonly record: DecisionRecord; readonly review: string }[]>([])

export const queue = computed<readonly Review[]>(() => waiting.state.value.reply?.items ?? [])
/** What the address names, else the head of the queue. */
export const openId = computed(() => view.value.review ?? queue.value[0]?.id)

/** The open text with all its places; of the queue until those are there. */
export const openText = computed(() => {
  const reply = reviewed.state.value.reply
  if (reply?.id === openId.value) return reply
  return queue.value.find(({ id }) => id === openId.value)
})

/** What is said so far, kept per text: leaving one and coming back loses nothing. */
export const drafts = signal<Readonly<Record<string, Draft>>>({})
export const draft = computed(() => drafts.value[openId.value ?? ''] ?? emptyDraft)

export const marked = computed<readonly Candidate[]>(() =>
  openText.value ? markedCandidates(openText.value, draft.value) : [],
)

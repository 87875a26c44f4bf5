/** Deciding what texts mean: mark, say, take back. Every word goes to the server at once and is a fact from then on. */
import { effect, untracked } from '@preact/signals'
import type { DecisionRecord } from '../../graph/api/decisions.js'
import type { Candidate, Review } from '../../graph/api/reviews.js'
import { client, RequestProblem } from '../client.js'
import {
  announcement,
  decider,
  decisions,
  decisionsLength,
  deskProblem,
  draft,
  drafts,
  marked,
  openId,
  openText,
  queue,
  queueLength,
  reviewed,
  sending,
  sitting,
  waiting,
  waitingInAll,
} from '../state/desk.js'
import {
  afterwards,
  firstAlone,
  hasPlaces,
  neighbour,
  offered,
  ownMark,
  rulingOf,
  signed,
  withFound,
  withMark,
  withoutTurnedDown,
  type Draft,
} from '../state/ruling.js'
import { view } from '../state/store.js'
import { decidedWords } from '../state/desk-words.js'
import { t } from '../state/words.js'
import { expireAnswers } from './ask.js'
import { openReview } from './navigate.js'

/** Keeps queue, open text and list of decisions in step with the address. */
export function followDesk(): void {
  effect(() => {
    const { page, kind, company } = view.value
    const length = queueLength.value
    if (page === 'reviews') untracked(() => void waiting.ask({ ...queueOf(kind, company), limit: length }))
  })
  effect(() => {
    const id = view.value.page === 'reviews' ? openId.value : undefined
    untracked(() => (id === undefined ? reviewed.clear() : void reviewed.ask(id)))
  })
  effect(() => {
    const length = decisionsLength.value
    if (view.value.page === 'decisions') untracked(() => void decisions.ask({ limit: length }))
  })
  void waitingInAll.ask('waiting')
}

// The address may name any kind: the server says which it does not know.
const queueOf = (kind: string | undefined, company: string | undefined) => ({
  ...(kind !== undefined && { kind: kind as Review['subject']['kind'] }),
  ...(company !== undefined && { company }),
})

/** The queue and what is open, again: after a word, and after files were applied. */
export async function refreshDesk(): Promise<void> {
  decisions.expire()
  await Promise.all([waitingInAll.refresh(), waiting.refresh(), reviewed.refresh()])
}

export function write(change: Partial<Draft>): void {
  const id = openId.value
  if (id !== undefined) drafts.value = { ...drafts.value, [id]: { ...draft.value, ...change } }
}

export function markNumber(number: number): void {
  const review = openText.value
  const candidate = review && offered(review, draft.value)[number - 1]
  if (candidate) markCandidate(candidate.id)
}

export function markCandidate(id: string): void {
  const review = openText.value
  if (review) write(withMark(review, draft.value, id))
}

export const markOwn = (): void => write({ mark: ownMark })

/** The focus leaves the search with it, so that the next key decides. */
export function markFound(hit: Candidate): void {
  const review = openText.value
  if (review) write(withFound(review, draft.value, hit))
  requestAnimationFrame(() => document.querySelector<HTMLElement>('[name="candidate"]:checked')?.focus())
}

/** Everywhere, or the line at hand alone. */
export function switchPlace(): void {
  const review = openText.value
  if (!review || !hasPlaces(review)) return
  if (draft.value.place === undefined) write({ place: firstAlone(review) })
  else everywhere()
}

export function everywhere(): void {
  const id = openId.value
  if (id === undefined) return
  const { mark, found, reason } = draft.value
  drafts.value = { ...drafts.value, [id]: { found, reason, ...(mark !== undefined && { mark }) } }
}

export function step(by: 1 | -1): void {
  const next = neighbour(queue.value, openId.value, by)
  if (next !== undefined) openReview(next)
}

export async function decide(): Promise<void> {
  const review = openText.value
  const ruling = review && rulingOf(review, draft.value, decider.value)
  if (!review || !ruling) return
  const next = afterwards(queue.value, review.id)
  const record = await send(review.id, () => client.rule(review.id, ruling))
  if (!record) return

  sitting.value = [...sitting.value, { record, review: review.id }]
  announcement.value = t('desk.decided', { what: decidedWords(record) })
  openReview(next)
  await refreshDesk()
}

/** These candidates, or all that are marked, are not it; the text goes on waiting. */
export async function turnDown(ids: readonly string[] = marked.value.map(({ id }) => id)): Promise<void> {
  const review = openText.value
  if (!review || ids.length === 0) return
  const said = signed({ by: decider.value, reason: draft.value.reason })
  const record = await send(review.id, () =>
    client.rule(review.id, { verdict: 'isNot', ids: [...ids], ...said }),
  )
  if (!record) return

  sitting.value = [...sitting.value, { record, review: review.id }]
  drafts.value = { ...drafts.value, [review.id]: withoutTurnedDown(draft.value, ids) }
  announcement.value = decidedWords(record)
  await refreshDesk()
}

/** The last word of this sitting, taken back; its text is open again, marked as it was. */
export async function undoLast(): Promise<void> {
  const last = sitting.value.at(-1)
  if (!last) {
    announcement.value = t('desk.nothingToUndo')
    return
  }
  const record = await send(last.review, () =>
    client.undo(last.record.id, signed({ by: decider.value, reason: '' })),
  )
  if (!record) return

  sitting.value = sitting.value.filter((each) => each !== last)
  announcement.value = t('desk.undone', { what: decidedWords(last.record) })
  openReview(last.review)
  await refreshDesk()
}

/** Any decision, with the reason for taking it back. */
export async function undo(decision: string, reason: string): Promise<boolean> {
  const record = await send(decision, () => client.undo(decision, signed({ by: decider.value, reason })))
  if (!record) return false

  sitting.value = sitting.value.filter((each) => each.record.id !== decision)
  await Promise.all([decisions.refresh(), refreshDesk()])
  return true
}

/** One word at a time. What stood on the server is asked again where somebody was quicker. */
export async function send(
  about: string,
  word: () => Promise<DecisionRecord>,
): Promise<DecisionRecord | undefined> {
  if (sending.value) return undefined
  sending.value = true
  deskProblem.value = undefined
  try {
    const record = await word()
    expireAnswers()
    return record
  } catch (problem) {
    deskProblem.value = { about, problem }
    if (isConflict(problem)) void refreshDesk()
    return undefined
  } finally {
    sending.value = false
  }
}

export const isConflict = (problem: unknown): boolean =>
  problem instanceof RequestProblem && problem.problem.status === 409

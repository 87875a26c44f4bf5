/** What a person is about to say of a text that waits: marked, worded, not sent yet. */
import type { ReviewRuling } from '../../graph/api/decisions.js'
import type { Candidate, Review, ReviewPlace, SubjectKind } from '../../graph/api/reviews.js'

export const ownMark = Symbol('its own')

export interface Draft {
  /** Ids of candidates, or that it is none of them. */
  readonly mark?: readonly string[] | typeof ownMark
  /** Candidates a person searched for, behind those proposed. */
  readonly found: readonly Candidate[]
  /** Which place the word is for; absent: wherever the text stands. */
  readonly place?: number
  readonly reason: string
}

export const emptyDraft: Draft = { found: [], reason: '' }

/** Proposed ones first; one that was searched and is proposed as well stands once. */
export function offered(review: Review, { found }: Draft): readonly Candidate[] {
  const proposed = new Set(review.candidates.map(({ id }) => id))
  return [...review.candidates, ...found.filter(({ id }) => !proposed.has(id))]
}

export const isMarked = (draft: Draft, id: string | typeof ownMark): boolean =>
  typeof id === 'symbol' ? draft.mark === id : markedIds(draft).includes(id)

const markedIds = ({ mark }: Draft): readonly string[] =>
  mark === undefined || typeof mark === 'symbol' ? [] : mark

export const markedCandidates = (review: Review, draft: Draft): readonly Candidate[] =>
  offered(review, draft).filter(({ id }) => isMarked(draft, id))

/** Of these a text may mean several at once. */
const severalMeant: ReadonlySet<SubjectKind> = new Set(['part', 'origin', 'scope'])

export const meansSeveral = ({ subject }: Review): boolean => severalMeant.has(subject.kind)

/** All parts there are. */
const everything = '*'

/** One more marked, or one less where several can be; else the one instead of another. */
export function withMark(review: Review, draft: Draft, id: string): Draft {
  const marked = markedIds(draft)
  if (!meansSeveral(review) || id === everything) return { ...draft, mark: [id] }
  const others = marked.filter((each) => each !== id && each !== everything)
  return { ...draft, mark: marked.includes(id) ? others : [...others, id] }
}

export const withFound = (review: Review, draft: Draft, hit: Candidate): Draft => {
  const found = { ...draft, found: [...draft.found.filter(({ id }) => id !== hit.id), hit] }
  return isMarked(found, hit.id) ? found : withMark(review, found, hit.id)
}

/** Without candidates that were turned down. */
export const withoutTurnedDown = (draft: Draft, ids: readonly string[]): Draft => {
  const { found, place, reason } = draft
  const left = markedIds(draft).filter((id) => !ids.includes(id))
  return {
    found: found.filter(({ id }) => !ids.includes(id)),
    reason,
    ...(place !== undefined && { place }),
    ...(left.length > 0 && { mark: left }),
  }
}

export interface Signature {
  readonly by: string
  readonly reason: string
}

/** Who and why, blanks left out. */
export const signed = ({ by, reason }: Signature): { by?: string; reason?: string } => ({
  ...(by.trim() !== '' && { by: by.trim() }),
  ...(reason.trim() !== '' && { reason: reason.trim() }),
})

/** Nothing where nothing is marked that still stands to choose. */
export function rulingOf(review: Review, draft: Draft, by: string): ReviewRuling | undefined {
  const said = signed({ by, reason: draft.reason })
  const place = placeOf(review, draft)
  if (draft.mark === ownMark) return { verdict: 'own', ...place, ...said }
  const ids = markedCandidates(review, draft).map(({ id }) => id)
  return ids.length === 0 ? undefined : { verdict: 'is', ids, ...place, ...said }
}

function placeOf({ places }: Review, { place }: Draft): Pick<ReviewRuling & { verdict: 'own' }, 'place'> {
  const chosen = place === undefined ? undefined : places[place]
  if (!chosen) return {}
  const { file, row } = chosen
  return { place: { file, ...(row !== undefined && { row }) } }
}

/** The first place that may be decided alone: what "this line alone" means before another is picked. */
export const firstAlone = (review: Review): number =>
  Math.max(
    0,
    review.places.findIndex((place) => standsAlone(review, place)),
  )

/** Whether a word may be for this place alone: it waits, and is no row of a list that names a company. */
export const standsAlone = ({ subject }: Review, { waits, company }: ReviewPlace): boolean =>
  waits && (subject.kind !== 'company' || company !== undefined)

/** The text `step` further down the queue; the queue has ends. */
export function neighbour(
  queue: readonly Pick<Review, 'id'>[],
  id: string | undefined,
  step: 1 | -1,
): string | undefined {
  const at = queue.findIndex((review) => review.id === id)
  return at < 0 ? queue[0]?.id : queue[at + step]?.id
}

/** What to open once a text is decided: the one behind it, at the end of the queue the one before. */
export const afterwards = (queue: readonly Pick<Review, 'id'>[], id: string): string | undefined =>
  neighbour(queue, id, 1) ?? neighbour(queue, id, -1)

/** One description means the same on every form, an entry the same on every watch list. */
export const hasPlaces = (review: Review): boolean =>
  review.subject.kind !== 'scope' &&
  review.subject.kind !== 'watch' &&
  review.places.some((place) => standsAlone(review, place))

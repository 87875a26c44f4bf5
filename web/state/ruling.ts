/** What a person is about to say of a text that waits: marked, worded, not sent yet. */
import type { Candidate, NodeSummary, Review, ReviewRuling, SubjectKind } from '../../graph/api.js'

export const ownMark = Symbol('its own')

export interface Draft {
  /** The id of a candidate, or that it is none of them. */
  readonly mark?: string | typeof ownMark
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

export function markedCandidate(review: Review, draft: Draft): Candidate | undefined {
  return offered(review, draft).find(({ id }) => id === draft.mark)
}

export const withFound = (draft: Draft, hit: NodeSummary): Draft => ({
  ...draft,
  mark: hit.id,
  found: [
    ...draft.found.filter(({ id }) => id !== hit.id),
    { id: hit.id, name: hit.name, likeness: 0, reasons: [] },
  ],
})

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
  const candidate = markedCandidate(review, draft)
  return candidate && { verdict: 'is', ids: [candidate.id], ...place, ...said }
}

function placeOf({ places }: Review, { place }: Draft): Pick<ReviewRuling & { verdict: 'own' }, 'place'> {
  const chosen = place === undefined ? undefined : places[place]
  if (!chosen) return {}
  const { file, row } = chosen
  return { place: { file, ...(row !== undefined && { row }) } }
}

/** The first place that still waits: what "this line alone" means before another is picked. */
export const firstWaiting = ({ places }: Review): number =>
  Math.max(
    0,
    places.findIndex(({ waits }) => waits),
  )

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

/** Kinds of nodes that a search can offer for a text. Of parts and scopes the candidates are all there is. */
export const searchedKind: Readonly<Record<SubjectKind, NodeSummary['kind'] | undefined>> = {
  smelter: 'smelter',
  company: 'company',
  origin: undefined,
  part: undefined,
  scope: undefined,
  watch: undefined,
}

/** An entry means the same on every watch list. */
export const hasPlaces = ({ subject }: Review): boolean => subject.kind !== 'watch'

/**
 * Entries of watch lists that resemble somebody we know, as questions to a person (rule 23). They are no mentions: no
 * form holds them, and whom they resemble changes with every name that comes in. So they are made of a view.
 */
import type { Candidate, ReviewPlace } from '../api/reviews.js'
import { candidateOf, candidatesFor } from '../resolve/candidates.js'
import type { ListFact } from '../resolve/facts.js'
import { identitiesOf } from '../resolve/identities.js'
import { editionsOf } from '../resolve/list-history.js'
import type { Mention } from '../resolve/mention.js'
import { nearWatched } from '../resolve/near-watched.js'
import { reviewIdOf } from '../resolve/review-id.js'
import { isClose } from '../resolve/watch-candidates.js'
import { type WatchedText, watchedTexts, watchSubject } from '../resolve/watch-subjects.js'
import type { Steps } from '../steps.js'
import type { WatchEntry } from '../supply-graph.js'
import { candidateSources } from './candidate-sources.js'
import { watchLists } from './lists.js'
import { productsBehind } from './products-behind.js'
import type { ReviewGroup } from './review-groups.js'
import type { View } from './view.js'

/** Of the newest view, in no order. May pause after every name we know. */
export function* waitingWatched(view: View): Steps<readonly ReviewGroup[]> {
  const watch = view.list('watch-list')
  if (watch.length === 0) return []
  const { companies, smelters } = view.keep(candidateSources)
  const ofCid = smelters.map(({ cid, names }) => ({ id: cid, names }))
  const near = [
    ...(yield* nearWatched(watch, 'company', companies)),
    ...(yield* nearWatched(watch, 'smelter', ofCid)),
  ]

  const waiting: ReviewGroup[] = []
  for (const [id, known] of near) {
    yield
    const text = watchedTexts(watch).get(id)
    if (text !== undefined && isLikely(view, text, known)) waiting.push(groupOf(view, text))
  }
  return waiting.filter(({ mention }) => mention.waits)
}

/** One question, waiting or not; `undefined` for an id that is no entry's. */
export function watchedGroup(view: View, id: string): ReviewGroup | undefined {
  const text = watchedTexts(view.list('watch-list')).get(id)
  return text && groupOf(view, text)
}

/** Before all that is known is ranked: whether one of these would be proposed. */
function isLikely(view: View, text: WatchedText, known: Iterable<string>): boolean {
  const held = { mention: mentionOf(view, text), holders: new Set<string>() }
  return [...known].some((id) =>
    isClose(candidateOf(held, view.keep(candidateSources), id) ?? { likeness: 0 }),
  )
}

function groupOf(view: View, text: WatchedText): ReviewGroup {
  const mention = mentionOf(view, text)
  const likely = likelyMeant(view, mention)
  const waits = likely.length > 0 && entriesOf(view, text).some((entry) => isOpen(view, entry, likely))
  const companies = new Set(likely.flatMap((candidate) => [...companiesBehind(view, text, candidate)]))
  return {
    id: text.id,
    mention: { ...mention, waits },
    places: (watchPlaces(view).get(text.id) ?? []).map((place) => ({ ...place, waits, superseded: false })),
    companies,
    products: productsBehind(view.graph, companies).size,
  }
}

const entriesOf = (view: View, { at }: WatchedText): readonly WatchEntry[] =>
  at.flatMap((place) => view.keep(watchLists)[place] ?? [])

function mentionOf(view: View, text: WatchedText): Mention {
  return { subject: text.subject, waits: false, clues: cluesOf(entriesOf(view, text)), near: [] }
}

function cluesOf(entries: readonly WatchEntry[]): Mention['clues'] {
  const [{ country, class: risk, reason } = {}] = entries
  const watchList = [...new Set(entries.map(({ list }) => list))].join('; ')
  const beside = { country, class: risk, reason }
  const present = Object.entries(beside).filter((each): each is [string, string] => each[1] !== undefined)
  return { watchList, ...Object.fromEntries(present) }
}

function likelyMeant(view: View, mention: Mention): readonly Candidate[] {
  const identities = identitiesOf(view.facts.decisions(view.revision))
  if (identities.settled(mention.subject) !== undefined) return []
  const held = { mention, holders: new Set<string>() }
  return candidatesFor(held, view.keep(candidateSources), identities.rejected(mention.subject))
}

/** Still on its list, and neither its id nor a name says beyond doubt whom it means. */
function isOpen(view: View, entry: WatchEntry, likely: readonly Candidate[]): boolean {
  const isOver = entry.validTo !== undefined && entry.validTo <= view.keep(lastReceived)
  if (isOver || entry.means !== undefined) return false
  const ids = view.keep(knownIds)
  if (entry.id !== undefined && ids.has(idKey(entry.id))) return false
  return isCid(entry.id) || !likely.some(isCalledSo)
}

const isCid = (id = ''): boolean => /^CID\d{6}$/i.test(id)

const isCalledSo = ({ reasons }: Candidate): boolean =>
  reasons.some(({ code }) => code === 'sameName') && !reasons.some(({ code }) => code === 'countryDiffers')

const idKey = (id: string): string => id.trim().toLowerCase()

/** Of companies and smelters. */
function knownIds(view: View): ReadonlySet<string> {
  const { companies, smelters } = view.keep(candidateSources)
  return new Set([...companies.map(({ id }) => idKey(id)), ...smelters.map(({ cid }) => idKey(cid))])
}

/** The day the newest watch list came in: what had ended by then is over. */
const lastReceived = (view: View): string =>
  view.book.facts('watch-list').reduce((last, { received }) => (received > last ? received : last), '')

/** The company it may mean, or those whose forms name the smelter it may mean. */
function companiesBehind(view: View, { subject }: WatchedText, { id }: Candidate): Iterable<string> {
  return subject.of === 'company' ? [id] : (view.keep(namersByCid).get(id) ?? [])
}

const namersByCid = (view: View): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(view.keep(candidateSources).smelters.map(({ cid, namedBy }) => [cid, namedBy]))

type Place = Omit<ReviewPlace, 'waits' | 'superseded'>
type Places = ReadonlyMap<string, readonly Place[]>

const placed = new WeakMap<readonly ListFact[], Places>()

/** By review id. Made once per state of the lists. */
function watchPlaces({ book }: View): Places {
  const facts = book.facts('watch-list')
  const places = placed.get(facts) ?? placesIn(facts)
  placed.set(facts, places)
  return places
}

/** The rows of the newest edition of every list that holds the entry. */
function placesIn(facts: readonly ListFact[]): Places {
  const places = new Map<string, Map<string, Place>>()
  for (const { fact, rows } of editionsOf(facts, 'watch-list')) {
    for (const entry of rows) {
      const subject = watchSubject(entry)
      if (subject === undefined) continue
      const id = reviewIdOf(subject)
      const { file, received } = fact
      const place = { file: file.id, fileName: file.name, row: entry.row, received }
      places.set(id, (places.get(id) ?? new Map<string, Place>()).set(entry.list, place))
    }
  }
  return new Map([...places].map(([id, byList]) => [id, [...byList.values()]]))
}

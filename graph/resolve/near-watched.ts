/**
 * Which entries of watch lists come near a known name. The lists are indexed, not the names: of thousands of entries
 * only those are met that share most of their letters with somebody we know, and a name that comes in later is one
 * question more.
 */
import type { Steps } from '../steps.js'
import type { References } from './facts.js'
import { type NearNames, nearNames } from './near-names.js'
import { watchedTexts, type WatchSubject } from './watch-subjects.js'

/** Looser than what may wait (`watch-candidates.ts`), which weighs words among the names we know, and places. */
const within = { shared: 0.55, likeness: 0.78 }

type Kind = WatchSubject['of']

interface Index {
  readonly entries: NearNames
  /** By name: review ids of entries near it. */
  readonly asked: Map<string, readonly string[]>
}

const indexes = new WeakMap<References['watch'], Map<Kind, Index>>()

interface Known {
  readonly id: string
  readonly names: readonly string[]
}

/** By review id of an entry of a kind: who of those known comes near. May pause after every name. */
export function* nearWatched(
  watch: References['watch'],
  kind: Kind,
  known: Iterable<Known>,
): Steps<ReadonlyMap<string, ReadonlySet<string>>> {
  const { entries, asked } = indexOf(watch, kind)
  const found = new Map<string, Set<string>>()
  for (const { id, names } of known)
    for (const name of names) {
      const near = asked.get(name) ?? entries.near(name).map((entry) => entry.id)
      asked.set(name, near)
      for (const entry of near) found.set(entry, (found.get(entry) ?? new Set()).add(id))
      yield
    }
  return found
}

function indexOf(watch: References['watch'], kind: Kind): Index {
  const ofList = indexes.get(watch) ?? new Map<Kind, Index>()
  indexes.set(watch, ofList)
  const index = ofList.get(kind) ?? { entries: indexed(watch, kind), asked: new Map() }
  ofList.set(kind, index)
  return index
}

const indexed = (watch: References['watch'], kind: Kind): NearNames =>
  nearNames(
    [...watchedTexts(watch).values()]
      .filter(({ subject }) => subject.of === kind)
      .map(({ id, subject }) => ({ id, name: subject.text })),
    within,
  )

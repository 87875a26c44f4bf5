/** What a text may mean, best first and why: proposed to a person, never taken as certain (rules 9, 10, 18–20). */
import type { Candidate } from '../api/reviews.js'
import type { Subject } from '../model.js'
import { companyRanker, type CompanySources } from './company-candidates.js'
import type { Held } from './mention.js'
import { originRanker } from './origin-candidates.js'
import { numberRanker, type PartsOf, scopeRanker } from './part-candidates.js'
import type { Ranker } from './ranker.js'
import { type KnownSmelter, smelterRanker } from './smelter-candidates.js'
import { watchRanker } from './watch-candidates.js'

/** Who there is to be proposed; the same objects as long as nothing changes. */
export interface CandidateSources extends CompanySources {
  readonly smelters: readonly KnownSmelter[]
  readonly partsOf: PartsOf
}

const candidatesShown = 5

/** At most five, ties by id; `rejected` are not proposed again. */
export function candidatesFor(
  held: Held,
  sources: CandidateSources,
  rejected: ReadonlySet<string>,
): readonly Candidate[] {
  const ranker = rankerOf(held.mention.subject.kind, sources)
  return [...new Set(ranker.ids(held))]
    .filter((id) => !rejected.has(id))
    .flatMap((id) => ranker.candidate(held, id) ?? [])
    .toSorted((a, b) => b.likeness - a.likeness || (a.id < b.id ? -1 : 1))
    .slice(0, candidatesShown)
}

const candidatesFound = 12

/** What a person may mean by a part of an id or name, best first: as it would be proposed. */
export function foundCandidates(held: Held, sources: CandidateSources, query: string): readonly Candidate[] {
  const ranker = rankerOf(held.mention.subject.kind, sources)
  return [...new Set(ranker.find(held, query))]
    .flatMap((id) => ranker.candidate(held, id) ?? [])
    .slice(0, candidatesFound)
}

/** How an id that somebody found for himself would be proposed; `undefined` for one that nothing knows. */
export const candidateOf = (held: Held, sources: CandidateSources, id: string): Candidate | undefined =>
  rankerOf(held.mention.subject.kind, sources).candidate(held, id)

function rankerOf(kind: Subject['kind'], sources: CandidateSources): Ranker {
  const { smelters, partsOf } = sources
  switch (kind) {
    case 'smelter':
      return smelterRanker(smelters)
    case 'company':
      return companyRanker(sources)
    case 'watch':
      return watchRanker(sources)
    case 'part':
      return numberRanker(partsOf)
    case 'scope':
      return scopeRanker(partsOf)
    case 'origin':
      return originRanker
  }
}

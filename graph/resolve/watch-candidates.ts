import type { Candidate } from '../api/reviews.js'
import { companyRanker, type CompanySources } from './company-candidates.js'
import type { Held } from './mention.js'
import type { Ranker } from './ranker.js'
import { type KnownSmelter, smelterRanker } from './smelter-candidates.js'

/**
 * How alike a name must be to be proposed. Lists of sanctions have thousands of names: a slip of the pen, another
 * legal form or another word order is close, a word in common is not.
 */
const closeLikeness = 0.85

export const isClose = ({ likeness }: Pick<Candidate, 'likeness'>): boolean => likeness >= closeLikeness

interface Known extends CompanySources {
  readonly smelters: readonly KnownSmelter[]
}

/** Companies or smelters that an entry of a watch list closely resembles (rule 23). */
export function watchRanker(known: Known): Ranker {
  const rankerOf = ({ mention: { subject } }: Held): Ranker =>
    subject.kind === 'watch' && subject.of === 'smelter'
      ? smelterRanker(known.smelters)
      : companyRanker(known)
  const candidate = (held: Held, id: string): Candidate | undefined =>
    rankerOf(held).candidate(asOwnKind(held), id)
  return {
    ids: (held) =>
      [...new Set(rankerOf(held).ids(asOwnKind(held)))].filter((id) =>
        isClose(candidate(held, id) ?? { likeness: 0 }),
      ),
    find: (held, query) => rankerOf(held).find(asOwnKind(held), query),
    candidate,
  }
}

/** As if the name stood on a form of somebody else. */
function asOwnKind({ mention }: Held): Held {
  const { subject } = mention
  if (subject.kind !== 'watch') throw new Error(`${subject.kind} is on no watch list`)
  return { mention: { ...mention, subject: { kind: subject.of, text: subject.text } }, holders: new Set() }
}

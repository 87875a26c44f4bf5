import type { NotedFinding } from '../edges.js'
import type { NumberIndex } from './part-match.js'
import { type Candidate, tiedWith } from './standing.js'
import { type MineralTimeline, standingUnderAnyKey } from './stands.js'

/** Rule 7: two forms of one key and date, of which only receipt or hash decides which stands. */
export function tieFindings(
  { mineral, candidates }: MineralTimeline,
  index: NumberIndex,
): readonly NotedFinding[] {
  const pairs = new Map<string, NotedFinding>()
  for (const atMoment of candidates) {
    for (const standing of standingUnderAnyKey(atMoment, index.formSets)) {
      for (const other of tiedWith(standing, rivals(standing, atMoment, index))) {
        const params = { stands: standing.id, other: other.id, effective: standing.effective }
        pairs.set(`${standing.id} ${other.id}`, {
          finding: { code: 'sameEffectiveDate', severity: 'warning', mineral, params },
          minerals: [mineral],
          declaration: standing.id,
        })
      }
    }
  }
  return [...pairs.values()]
}

/** Forms under the key of the one that stands; of product-scoped ones those that name one of its numbers. */
const rivals = (
  standing: Candidate,
  candidates: readonly Candidate[],
  { formSets }: NumberIndex,
): readonly Candidate[] =>
  candidates
    .filter(({ key }) => key === standing.key)
    .filter(({ id }) => standing.key !== 'B' || formSets.some((set) => set.has(id) && set.has(standing.id)))

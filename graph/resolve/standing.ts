import type { Day } from '../model.js'
import type { MineralHead } from './question-roles.js'
import type { ScopeKey } from './scope-key.js'

/** An accepted declaration that speaks for a mineral, on a day its date is not after. */
export interface Candidate {
  /** Declaration id: sha-256 of its file. */
  readonly id: string
  readonly received: Day
  readonly effective: Day
  /** Its first stale day (rule 8); `stale`: that day has come. */
  readonly staleFrom: Day
  readonly stale: boolean
  readonly key: ScopeKey
  readonly head: MineralHead
}

/** Rule 7: the newest date stands; of equal dates the later received, then the greater sha-256. */
export function newest(candidates: readonly Candidate[]): Candidate | undefined {
  return candidates.reduce<Candidate | undefined>(
    (best, candidate) => (best === undefined || orderOf(candidate) > orderOf(best) ? candidate : best),
    undefined,
  )
}

/** The others of the same key and date, which only receipt or hash decided against: a finding (rule 7). */
export const tiedWith = (
  standing: Candidate | undefined,
  candidates: readonly Candidate[],
): readonly Candidate[] =>
  candidates.filter(({ id, effective }) => effective === standing?.effective && id !== standing.id)

const orderOf = ({ effective, received, id }: Candidate): string => `${effective} ${received} ${id}`

/** Rule 30: which smelters may take another's place, and what the best way to one of them makes of a BOM line. */
import type { Alternative } from '../api/impact.js'
import type { Strength } from '../model.js'
import type { JudgedSmelter } from './judge-smelter.js'
import { isAlarm } from './verdict.js'

/** Assured, and judged act or act now against none of the lists. */
export const mayReplace = (
  { assurance, verdict }: Pick<JudgedSmelter, 'assurance' | 'verdict'>,
  lists: readonly string[],
): boolean => assurance === 'assured' && !lists.some((list) => isAlarm(verdict[list]))

/** `best`: of the ways of the line to smelters that may; absent where there is none. */
export function alternativeOf(best: Strength | undefined): Alternative {
  if (best === undefined) return 'no'
  return best === 'strong' ? 'yes' : 'perhaps'
}

const order: readonly Alternative[] = ['no', 'perhaps', 'yes']

/** The worst first. */
export const alternativeRank = (alternative: Alternative): number => order.indexOf(alternative)

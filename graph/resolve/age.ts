import { addDays, addMonths } from '../day.js'
import type { Day } from '../model.js'
import type { Policy } from '../policy.js'

export type Age = 'fresh' | 'ageing' | 'stale'

type AgePolicy = Pick<Policy, 'freshMonths' | 'staleMonths'>

/** The first day a declaration of this date is stale: the day after 15 months have passed (rule 8). */
export const staleFrom = (effective: Day, policy: AgePolicy): Day =>
  addDays(addMonths(effective, policy.staleMonths), 1)

/** Rule 8. The day on which 12 (15) months have passed is the last fresh (ageing) one. */
export function ageOn(effective: Day, day: Day, policy: AgePolicy): Age {
  if (day >= staleFrom(effective, policy)) return 'stale'
  return day > addMonths(effective, policy.freshMonths) ? 'ageing' : 'fresh'
}

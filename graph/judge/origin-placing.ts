/** Where the origins a reply shows stand on the lists asked about (rule 22). */
import type { OriginPlace, TracedOrigin } from '../api/trace.js'
import type { StatedOrigin } from '../model.js'
import type { AreasInForce } from './areas-in-force.js'
import { placeOrigin } from './place-origin.js'

export type Placing = NonNullable<OriginPlace['placing']>[string]

/** Worst first. */
const placings: readonly Placing[] = ['listed', 'perhaps', 'notListed', 'notAssessed']

export const worstPlacing = (found: readonly Placing[]): Placing | undefined =>
  placings.find((placing) => found.includes(placing))

/** A list that says nothing of the mineral on the day says nothing of the place either. */
export function placingOn(origin: TracedOrigin, list: AreasInForce): Placing {
  if (!list.assessed) return 'notAssessed'
  const { placing } = placeOrigin(statedOf(origin), list)
  return placing === 'listed' || placing === 'perhaps' ? placing : 'notListed'
}

export const statedOf = ({
  kind,
  country,
  region,
  group,
}: Pick<TracedOrigin, 'kind' | 'country' | 'region' | 'group'>): StatedOrigin => ({
  kind,
  ...(country === null ? {} : { code: country }),
  ...(region === null ? {} : { region }),
  ...(group === undefined ? {} : { group }),
})

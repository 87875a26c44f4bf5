/** Rule 22: where one claimed origin stands against one list. */
import type { StatedOrigin } from '../model.js'
import type { AreaEntry } from '../supply-graph.js'
import type { AreasInForce } from './areas-in-force.js'
import { foldName } from '../lists/fold.js'
import type { ReasonCode } from './reason-codes.js'

export type Placing = 'listed' | 'perhaps' | 'notListed' | 'recycled' | 'unknown'

/** `why`: for *listed* and *perhaps* the reason code that says so. */
export interface PlacedOrigin {
  readonly placing: Placing
  readonly why?: ReasonCode
}

const listed: PlacedOrigin = { placing: 'listed', why: 'listedOrigin' }
const notListed: PlacedOrigin = { placing: 'notListed' }
const unknown: PlacedOrigin = { placing: 'unknown' }
const perhaps = (why: ReasonCode): PlacedOrigin => ({ placing: 'perhaps', why })

/** A group is *perhaps* wherever the list names anything: which countries RMI's levels hold is not published. */
export function placeOrigin(origin: StatedOrigin, areas: AreasInForce): PlacedOrigin {
  switch (origin.kind) {
    case 'recycled':
      return { placing: 'recycled' }
    case 'deferred':
      return perhaps('originDeferred')
    case 'group':
      return areas.byCountry.size > 0 ? perhaps('originGroup') : notListed
    case 'country':
    case 'region':
      return placeCountry(origin, areas)
    case 'unknown':
      return unknown
  }
}

function placeCountry(origin: StatedOrigin, areas: AreasInForce): PlacedOrigin {
  if (origin.code === undefined) return unknown
  const placed = (areas.byCountry.get(origin.code) ?? []).map((entry) => placeByEntry(origin.region, entry))
  return (
    placed.find(({ placing }) => placing === 'listed') ??
    placed.find(({ placing }) => placing === 'perhaps') ??
    notListed
  )
}

function placeByEntry(region: string | undefined, entry: AreaEntry): PlacedOrigin {
  if (entry.region === undefined) return entry.confirmed ? listed : perhaps('entryUnconfirmed')
  if (region === undefined) return perhaps('regionUnknown')
  if (foldName(region) === foldName(entry.region)) {
    return entry.confirmed ? listed : perhaps('entryUnconfirmed')
  }
  if (isRegionCode(region) !== isRegionCode(entry.region)) return perhaps('regionUnknown')
  return entry.regionsComplete ? notListed : perhaps('regionsIncomplete')
}

/** ISO 3166-2. A code and a name cannot be told apart from each other here, so they are not said to differ. */
const isRegionCode = (region: string): boolean => /^[A-Z]{2}-[A-Z0-9]{1,3}$/.test(region)

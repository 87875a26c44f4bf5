/** Rule 22: where one claimed origin stands against one list. */
import { groupCountries } from '../lists/origin-words.js'
import { regionCode } from '../lists/regions.js'
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

export function placeOrigin(origin: StatedOrigin, areas: AreasInForce): PlacedOrigin {
  switch (origin.kind) {
    case 'recycled':
      return { placing: 'recycled' }
    case 'deferred':
      return perhaps('originDeferred')
    case 'group':
      return mayContainListed(origin.group ?? '', areas) ? perhaps('originGroup') : notListed
    case 'country':
    case 'region':
      return placeCountry(origin, areas)
    case 'unknown':
      return unknown
  }
}

/** Which countries RMI's levels hold is not published: they may contain whatever the list names. */
function mayContainListed(group: string, { byCountry }: AreasInForce): boolean {
  const countries = groupCountries(group)
  return countries === undefined ? byCountry.size > 0 : countries.some((country) => byCountry.has(country))
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
  const [claimed, named] = [regionOf(entry.country, region), regionOf(entry.country, entry.region)]
  if (claimed.id === named.id) return entry.confirmed ? listed : perhaps('entryUnconfirmed')
  if (claimed.isKnown !== named.isKnown) return perhaps('regionUnknown')
  return entry.regionsComplete ? notListed : perhaps('regionsIncomplete')
}

/** By ISO 3166-2 code where it is known, so that name and code agree; a known and an unknown one may be the same. */
function regionOf(country: string, region: string): { readonly id: string; readonly isKnown: boolean } {
  const code = regionCode(country, region)
  return code === undefined ? { id: foldName(region), isKnown: false } : { id: code, isKnown: true }
}

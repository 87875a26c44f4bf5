/** Where a mineral's smelters get their feed: the direct answer, counted and never more than the claims say. */
import type { OriginPlace, OriginSummary, TracedOrigin } from '../api/trace.js'
import type { AreasInForce } from './areas-in-force.js'
import type { JudgedSmelter } from './judge-smelter.js'
import { placingOn, worstPlacing } from './origin-placing.js'

export interface SummarisedSmelter {
  readonly smelter: Pick<JudgedSmelter, 'identity' | 'origins' | 'originKnown' | 'originEnd'>
  readonly isStrong: boolean
}

/** What lines say that identify no smelter is among the places, and counts for no smelter (rule 29). */
export function summariseOrigins(
  smelters: readonly SummarisedSmelter[],
  areas: readonly AreasInForce[],
): OriginSummary {
  const places = new Map<string, OriginPlace>()
  const summary: OriginSummary = { places: [], known: 0, weak: 0, deferred: 0, unknown: 0, strong: 0 }
  for (const { smelter, isStrong } of smelters) {
    if (smelter.identity !== 'notIdentified') {
      summary[knowledgeOf(smelter)] += 1
      if (isStrong) summary.strong += 1
    }
    for (const [id, origins] of byPlace(smelter.origins)) {
      const known = places.get(id) ?? placeOf(origins)
      places.set(id, withSmelter(known, { origins, isStrong, areas }))
    }
  }
  const byCount = ([a, one]: [string, OriginPlace], [b, other]: [string, OriginPlace]): number =>
    other.smelters - one.smelters || (a < b ? -1 : 1)
  return { ...summary, places: [...places].sort(byCount).map(([, place]) => place) }
}

function knowledgeOf({ origins, originKnown, originEnd }: SummarisedSmelter['smelter']) {
  if (originKnown) return 'known'
  if (origins.some(isPlace)) return 'weak'
  return originEnd === 'originDeferred' ? 'deferred' : 'unknown'
}

const isPlace = ({ kind }: TracedOrigin): boolean => kind !== 'deferred' && kind !== 'unknown'

/** Regions stand under their country. */
function byPlace(origins: readonly TracedOrigin[]): ReadonlyMap<string, TracedOrigin[]> {
  const places = new Map<string, TracedOrigin[]>()
  for (const origin of origins.filter(isPlace)) {
    const id = origin.country ?? origin.group ?? origin.kind
    const known = places.get(id)
    if (known) known.push(origin)
    else places.set(id, [origin])
  }
  return places
}

function placeOf([first]: readonly TracedOrigin[]): OriginPlace {
  const { kind, country, group } = first ?? { kind: 'country', country: null }
  return {
    kind: kind === 'group' || kind === 'recycled' ? kind : 'country',
    country,
    ...(group !== undefined && { group }),
    smelters: 0,
    weak: 0,
    strong: 0,
  }
}

interface Said {
  readonly origins: readonly TracedOrigin[]
  readonly isStrong: boolean
  readonly areas: readonly AreasInForce[]
}

function withSmelter(place: OriginPlace, { origins, isStrong, areas }: Said): OriginPlace {
  return {
    ...place,
    smelters: place.smelters + 1,
    weak: place.weak + (origins.every(({ weak }) => weak) ? 1 : 0),
    strong: place.strong + (isStrong ? 1 : 0),
    ...(place.kind !== 'recycled' && { placing: placingsOf(place, origins, areas) }),
  }
}

function placingsOf(
  { placing: known = {} }: OriginPlace,
  origins: readonly TracedOrigin[],
  areas: readonly AreasInForce[],
): NonNullable<OriginPlace['placing']> {
  // A list may be called like a property of every object: entries keep such ids apart.
  return Object.fromEntries(
    areas.map((list) => {
      const found = origins.map((origin) => placingOn(origin, list))
      const before = Object.hasOwn(known, list.id) ? known[list.id] : undefined
      return [list.id, worstPlacing(before === undefined ? found : [...found, before]) ?? 'notAssessed']
    }),
  )
}

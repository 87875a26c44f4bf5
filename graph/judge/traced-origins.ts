/** The origins of a smelter as a reply shows them: each place once, with who says it (rules 20–22). */
import type { TracedOrigin, TracedSmelter } from '../api/trace.js'
import { OriginKind } from '../model.js'
import type { SmelterFacts } from '../supply-graph.js'
import { distinctDeclarants } from './declarants.js'
import type { WeighedClaim } from './weak-claims.js'

/** By kind, country, region, group. `weak`: every claim that says it is. */
export function tracedOrigins(claims: readonly WeighedClaim[]): TracedOrigin[] {
  const places = new Map<string, WeighedClaim[]>()
  for (const weighed of claims) {
    const key = placeKey(weighed)
    const place = places.get(key)
    if (place === undefined) places.set(key, [weighed])
    else place.push(weighed)
  }
  return [...places].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, place]) => tracedOrigin(place))
}

function placeKey({ claim: { origin } }: WeighedClaim): string {
  const { kind, code, country, region, group } = origin
  return [OriginKind.options.indexOf(kind), code ?? country ?? '', region ?? '', group ?? ''].join('\n')
}

function tracedOrigin(place: readonly WeighedClaim[]): readonly TracedOrigin[] {
  const [first] = place
  if (first === undefined) return []
  const { kind, code, country, region, group } = first.claim.origin
  return [
    {
      kind,
      country: code ?? country ?? null,
      region: region ?? null,
      ...(group === undefined ? {} : { group }),
      declarants: distinctDeclarants(place.map(({ claim }) => claim)),
      weak: place.every(({ weakness }) => weakness !== undefined),
      byReference: place.some(({ claim }) => claim.source === 'reference'),
    },
  ]
}

/** Rule 22: how many declarants named an origin (or deferred to RMI), said unknown only, said nothing. */
export function whatDeclarantsSaid(facts: SmelterFacts): TracedSmelter['said'] {
  const named = new Set<string>()
  const unknown = new Set<string>()
  for (const { origin, declarants } of facts.claims) {
    for (const declarant of declarants) (origin.kind === 'unknown' ? unknown : named).add(declarant)
  }
  for (const declarant of named) unknown.delete(declarant)
  const nothing = new Set(facts.declarants)
  for (const declarant of [...named, ...unknown]) nothing.delete(declarant)
  return { named: named.size, unknown: unknown.size, nothing: nothing.size }
}

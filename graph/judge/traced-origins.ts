/** The origins of a smelter as a reply shows them: each place once, with who says it (rules 20–22). */
import type { TracedOrigin, TracedSmelter } from '../api.js'
import { OriginKind } from '../model.js'
import type { SmelterFacts } from '../supply-graph.js'
import type { WeighedClaim } from './weak-claims.js'

/** By kind, country, region, group. `weak`: every claim that says it is. */
export function tracedOrigins(claims: readonly WeighedClaim[]): TracedOrigin[] {
  const places = new Map<string, { origin: TracedOrigin; declarants: Set<string> }>()
  for (const { claim, weakness } of claims) {
    const { kind, code, country, region, group } = claim.origin
    const key = [OriginKind.options.indexOf(kind), code ?? country ?? '', region ?? '', group ?? ''].join(
      '\n',
    )
    const place = places.get(key) ?? {
      origin: {
        kind,
        country: code ?? country ?? null,
        region: region ?? null,
        ...(group === undefined ? {} : { group }),
        declarants: 0,
        weak: true,
        byReference: false,
      },
      declarants: new Set<string>(),
    }
    for (const declarant of claim.declarants) place.declarants.add(declarant)
    if (weakness === undefined) place.origin.weak = false
    if (claim.source === 'reference') place.origin.byReference = true
    places.set(key, place)
  }

  return [...places]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { origin, declarants }]) => ({ ...origin, declarants: declarants.size }))
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

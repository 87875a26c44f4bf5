/** What suppliers say of a smelter's origins, company by company, where it can be held against another's word. */
import type { Policy } from '../../policy.js'
import type { ClaimGroup, SmelterFacts } from '../../supply-graph.js'
import { weighClaims } from '../weak-claims.js'

export interface SaidOf {
  /** By company: the countries it names, ISO codes ascending. */
  readonly mined: ReadonlyMap<string, readonly string[]>
  /** Companies that say the feed is recycled. */
  readonly recycled: ReadonlySet<string>
}

/** Firm claims alone: a weak one, such as a smelter's own country, holds nothing against anybody (rule 21). */
export function saidOf(facts: SmelterFacts, policy: Policy): SaidOf {
  const firm = weighClaims(facts, policy)
    .filter(({ claim, weakness }) => weakness === undefined && claim.source !== 'reference')
    .map(({ claim }) => claim)
    .sort(byCode)
  const mined = new Map<string, string[]>()
  for (const { origin, declarants } of firm) {
    if (origin.code === undefined) continue
    for (const company of declarants) addOnce(mined, company, origin.code)
  }
  const recycled = firm.filter(({ origin }) => origin.kind === 'recycled')
  return { mined, recycled: new Set(recycled.flatMap(({ declarants }) => declarants)) }
}

const byCode = (a: ClaimGroup, b: ClaimGroup): number =>
  (a.origin.code ?? '') < (b.origin.code ?? '') ? -1 : 1

function addOnce(mined: Map<string, string[]>, company: string, code: string): void {
  const known = mined.get(company)
  if (known === undefined) mined.set(company, [code])
  else if (known.at(-1) !== code) known.push(code)
}

/** Those who say one thing, by id, so that an example of them stays the same. */
export interface Side {
  readonly countries: readonly string[]
  readonly companies: readonly string[]
}

/** Companies that name the same countries, the most first. */
export function sidesOf(mined: SaidOf['mined']): readonly Side[] {
  const sides = new Map<string, { countries: readonly string[]; companies: string[] }>()
  for (const [company, countries] of mined) {
    const key = countries.join(' ')
    const side = sides.get(key)
    if (side === undefined) sides.set(key, { countries, companies: [company] })
    else side.companies.push(company)
  }
  return [...sides]
    .sort(([a, one], [b, other]) => other.companies.length - one.companies.length || (a < b ? -1 : 1))
    .map(([, { countries, companies }]) => ({ countries, companies: companies.sort() }))
}

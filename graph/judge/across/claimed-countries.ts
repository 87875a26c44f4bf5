import type { Finding } from '../../model.js'
import type { AcrossFinding } from '../../findings-ledger.js'
import type { SmelterFacts } from '../../supply-graph.js'
import { aboutSmelter, warning } from './question.js'

/** Countries named as origins of a smelter's feed, weak claims too, by code: who says so, the lists nobody. */
export function claimedCountries({
  claims,
}: Pick<SmelterFacts, 'claims'>): ReadonlyMap<string, readonly string[]> {
  const saidBy = new Map<string, Set<string>>()
  for (const { origin, declarants } of claims) {
    if (origin.code === undefined) continue
    const known = saidBy.get(origin.code) ?? new Set<string>()
    saidBy.set(origin.code, known)
    for (const company of declarants) known.add(company)
  }
  return new Map(
    [...saidBy].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, said]) => [code, [...said].sort()]),
  )
}

interface PlaceFlag {
  readonly code: string
  readonly country: string
  /** By id; empty where a list alone says so. */
  readonly companies: readonly string[]
  /** Of another list than the smelter's own: once per list. */
  readonly told?: Finding['params'] & { readonly list?: string }
}

/** What a place has to do with a smelter, with one of those who say so. */
export function placeFinding(
  { id, name, mineral }: SmelterFacts,
  { code, country, companies, told = {} }: PlaceFlag,
): AcrossFinding {
  const [company] = companies
  const list = told['list'] === undefined ? '' : ` ${told['list']}`
  return {
    key: `${code} ${mineral} ${id} ${country}${list}`,
    mineral,
    about: aboutSmelter(id),
    finding: warning(code, mineral, {
      ...{ smelter: id, name, country, companies: companies.length },
      ...(company === undefined ? {} : { company }),
      ...told,
    }),
    companies: company === undefined ? [] : [company],
    smelters: [id],
  }
}

import type { ResolvedLists } from './resolution.js'

/** Who buys from a company, whatever the part, mineral and day. */
interface Buyers {
  readonly companies: ReadonlyMap<string, ReadonlySet<string>>
  readonly products: ReadonlyMap<string, ReadonlySet<string>>
  /** Products by the sub-assembly they contain. */
  readonly wholes: ReadonlyMap<string, ReadonlySet<string>>
}

const known = new WeakMap<ResolvedLists, Buyers>()

/** Products that a BOM line leads from to one of these companies, through sub-assemblies and relations too. */
export function productsBehind(lists: ResolvedLists, companies: Iterable<string>): ReadonlySet<string> {
  const buyers = known.get(lists) ?? buyersOf(lists)
  known.set(lists, buyers)
  const reached = new Set(companies)
  const found = new Set<string>()
  for (const company of reached) {
    for (const buyer of buyers.companies.get(company) ?? []) reached.add(buyer)
    for (const product of buyers.products.get(company) ?? []) found.add(product)
  }
  for (const product of found) for (const whole of buyers.wholes.get(product) ?? []) found.add(whole)
  return found
}

const buyersOf = ({ supply: { bom, relations, contains } }: ResolvedLists): Buyers => ({
  companies: pairs(relations, ({ company, buyer }) => [company, buyer]),
  products: pairs(bom, ({ company, product }) => [company, product]),
  wholes: pairs(contains, ({ part, product }) => [part, product]),
})

function pairs<Edge>(
  edges: readonly Edge[],
  pairOf: (edge: Edge) => readonly [from: string, to: string],
): ReadonlyMap<string, ReadonlySet<string>> {
  const sets = new Map<string, Set<string>>()
  for (const edge of edges) {
    const [from, to] = pairOf(edge)
    sets.set(from, (sets.get(from) ?? new Set()).add(to))
  }
  return sets
}

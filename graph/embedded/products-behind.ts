import type { Adjacency } from './adjacency.js'
import { absent } from './edge-blocks.js'
import { bomRow, lineRow, relationRow } from './memory-rows.js'
import { placesIn } from './supply-edges.js'

/** Who buys from a company, whatever the part, mineral and day. */
interface Buyers {
  readonly companies: ReadonlyMap<number, ReadonlySet<number>>
  readonly products: ReadonlyMap<number, ReadonlySet<number>>
  /** Products by the sub-assembly they contain. */
  readonly wholes: ReadonlyMap<number, ReadonlySet<number>>
}

const known = new WeakMap<Adjacency, Buyers>()

/** Products that a BOM line leads from to one of these companies, through sub-assemblies and relations too. */
export function productsBehind(graph: Adjacency, companies: Iterable<string>): ReadonlySet<string> {
  const buyers = known.get(graph) ?? buyersOf(graph)
  known.set(graph, buyers)
  const reached = new Set([...companies].map((company) => graph.words.find(company)))
  const found = new Set<number>()
  for (const company of reached) {
    for (const buyer of buyers.companies.get(company) ?? []) reached.add(buyer)
    for (const product of buyers.products.get(company) ?? []) found.add(product)
  }
  for (const product of found) for (const whole of buyers.wholes.get(product) ?? []) found.add(whole)
  return new Set([...found].map((product) => graph.words.text(product)))
}

function buyersOf({ bom, contains, relations, states }: Adjacency): Buyers {
  return {
    companies: pairs(placesIn(relations, relationRow.size), (at) =>
      states.companyOf(relations.values[at + relationRow.state] ?? absent),
    ),
    products: pairs(placesIn(bom, bomRow.size), (at) =>
      states.companyOf(bom.values[at + bomRow.state] ?? absent),
    ),
    wholes: pairs(placesIn(contains, lineRow.size), (at) => contains.values[at + lineRow.part] ?? absent),
  }
}

/** The owners of rows by what the rows lead to. */
function pairs(
  places: Iterable<readonly [owner: number, at: number]>,
  leadsTo: (at: number) => number,
): ReadonlyMap<number, ReadonlySet<number>> {
  const sets = new Map<number, Set<number>>()
  for (const [owner, at] of places) {
    const to = leadsTo(at)
    const known = sets.get(to)
    if (known) known.add(owner)
    else sets.set(to, new Set([owner]))
  }
  return sets
}

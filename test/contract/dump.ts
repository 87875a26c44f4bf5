import type { SupplyGraph } from '../../graph/supply-graph.js'
import { readableReach } from './readable.js'

const minerals = ['tin', 'gold']

/**
 * All that a graph answers about what it knows, in an order of its own: two graphs that hold the same effective
 * edges dump equal. `days`: those asked about.
 */
export async function dump(graph: SupplyGraph, days: readonly string[]): Promise<object> {
  const ids = async (kind: 'product' | 'company' | 'smelter'): Promise<string[]> =>
    (await graph.nodes(kind, { limit: 10_000 })).items.map(({ id }) => id)
  const [products, companies, smelters] = [await ids('product'), await ids('company'), await ids('smelter')]
  const starts = [...products.map((product) => ({ product })), ...companies.map((company) => ({ company }))]

  const answers: object[] = [
    (await graph.nodes('company', {})).items,
    (await graph.nodes('product', {})).items,
    (await graph.nodes('smelter', {})).items,
    (await graph.lists({})).watch,
  ]
  for (const asOf of days) {
    for (const mineral of minerals) {
      for (const start of starts) answers.push(readableReach(await graph.reach({ start, mineral, asOf })))
      answers.push(await graph.smelterFacts(smelters, { mineral, asOf }))
    }
  }
  return JSON.parse(JSON.stringify(answers)) as object
}

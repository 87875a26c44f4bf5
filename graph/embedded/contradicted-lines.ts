import { groupBy } from '../group-by.js'
import type { ContradictedLine } from '../supply-graph.js'
import { absent } from './edge-blocks.js'
import type { ImpactGround } from './impact-ground.js'
import type { PlacedLines } from './line-table.js'
import type { OwnWays } from './own-ways.js'
import { spreadToBuyers } from './spread-supply.js'
import { SupplySets } from './supply-sets.js'

/** Rule 12: lines that lead to a company whose No names what is asked about. */
export function contradictedLines(ground: ImpactGround, { contradicted }: OwnWays): ContradictedLine[] {
  const companies = [...contradicted]
  if (companies.length === 0) return []

  const sets = new SupplySets(companies.length)
  companies.forEach(([, { places }], position) => {
    for (const place of places) sets.add(place, position)
  })
  spreadToBuyers(ground.places, sets)
  const { words } = ground.lens.graph
  const found = [...partsReaching(ground.lines, sets)].map(({ product, part, member }) => {
    const [company = absent, { smelters = [] } = {}] = companies[member] ?? []
    return {
      product: words.text(product),
      part: words.text(part),
      company: words.text(company),
      smelters: [...smelters].sort(),
    }
  })
  return found.sort(
    (a, b) => compare(a.product, b.product) || compare(a.part, b.part) || compare(a.company, b.company),
  )
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b))

/** What the places have that the lines of each part of a product lead to, each once. */
function* partsReaching(
  { products, firstLine, part, firstWay, place, inside }: PlacedLines,
  sets: SupplySets,
): Iterable<{ readonly product: number; readonly part: number; readonly member: number }> {
  const own = new SupplySets(sets.size)
  const waysOf = (line: number): number[] => range(firstWay[line] ?? 0, firstWay[line + 1] ?? 0)
  const linesOf = (position: number): number[] =>
    range(firstLine[position] ?? 0, firstLine[position + 1] ?? 0)
  products.forEach((_, position) => {
    for (const way of linesOf(position).flatMap(waysOf)) own.spread(place[way] ?? absent, position, sets)
  })
  const membersOf = (way: number): number[] => [
    ...sets.members(place[way] ?? absent),
    ...(inside.get(way) ?? []).flatMap((one) => own.members(one)),
  ]
  for (const [position, product] of products.entries()) {
    const byPart = groupBy(linesOf(position), (line) => part[line] ?? absent)
    for (const [of, lines] of byPart)
      for (const member of new Set(lines.flatMap(waysOf).flatMap(membersOf)))
        yield { product, part: of, member }
  }
}

const range = (start: number, end: number): number[] =>
  Array.from({ length: end - start }, (_, step) => start + step)

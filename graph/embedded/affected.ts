import type { Affected, AffectedLine, AffectedProduct, AffectedQuestion } from '../supply-graph.js'
import { strengthOfRank } from '../judge/strength.js'
import type { Strength } from '../model.js'
import { rank, waysOfPlaces } from './best-ways.js'
import { contradictedLines } from './contradicted-lines.js'
import { absent } from './edge-blocks.js'
import { grouped, membersOf } from './grouped.js'
import { impactGround, type ImpactGround } from './impact-ground.js'
import { waysOfLines } from './line-ways.js'
import { companiesAsked, ownWays, type OwnWays } from './own-ways.js'
import type { View } from './view.js'

/**
 * What lies between products and the smelters or the company asked about, by counting: the best ways backwards once
 * for them and once for what may take their place, held against the lines of all products. Linear in the places and
 * lines of the mineral.
 */
export function affected(view: View, question: AffectedQuestion): Affected {
  const ground = impactGround(view, question.mineral, question.asOf)
  const { lens, places, lines } = ground
  const own = ownWays(ground, question)
  const asked = waysOfPlaces(places, own.asked, new Set())
  const others = waysOfPlaces(places, own.alternatives, companiesAsked(lens, question))
  return {
    products: affectedProducts(ground, {
      asked: waysOfLines(lines, asked),
      others: waysOfLines(lines, others),
    }),
    contradicted: contradictedLines(ground, own),
    ...companiesBehind(ground, own, asked),
  }
}

/** Best ranks by line. */
interface Ways {
  readonly asked: Uint8Array
  readonly others: Uint8Array
}

function affectedProducts(ground: ImpactGround, ways: Ways): AffectedProduct[] {
  const { products, firstLine } = ground.lines
  const found: AffectedProduct[] = []
  for (let position = 0; position < products.length; position += 1) {
    let [parts, best, weakest]: [number, number, number] = [0, rank.none, rank.strong]
    const end = firstLine[position + 1] ?? 0
    for (let line = firstLine[position] ?? 0; line < end; line += 1) {
      const reached = ways.asked[line] ?? rank.none
      if (reached === rank.none) continue
      parts += 1
      best = Math.min(best, reached)
      weakest = Math.max(weakest, ways.others[line] ?? rank.none)
    }
    if (parts > 0) found.push(new CountedProduct(ground, ways, { position, parts, best, weakest }))
  }
  return found
}

interface Counted {
  readonly position: number
  readonly parts: number
  readonly best: number
  readonly weakest: number
}

class CountedProduct implements AffectedProduct {
  readonly product: string
  readonly parts: number
  readonly strength: Strength
  readonly alternative?: Strength
  readonly #position: number

  constructor(
    readonly ground: ImpactGround,
    readonly ways: Ways,
    { position, parts, best, weakest }: Counted,
  ) {
    this.product = ground.lens.graph.words.text(ground.lines.products[position] ?? absent)
    this.parts = parts
    this.strength = strengthOfRank(best)
    if (weakest < rank.none) this.alternative = strengthOfRank(weakest)
    this.#position = position
  }

  get lines(): AffectedLine[] {
    const { lens, lines } = this.ground
    const { words } = lens.graph
    const found: AffectedLine[] = []
    const end = lines.firstLine[this.#position + 1] ?? 0
    for (let line = lines.firstLine[this.#position] ?? 0; line < end; line += 1) {
      const reached = this.ways.asked[line] ?? rank.none
      if (reached === rank.none) continue
      const [company = absent, label = absent] = [lines.company[line], lines.label[line]]
      const other = this.ways.others[line] ?? rank.none
      found.push({
        product: this.product,
        part: words.text(lines.part[line] ?? absent),
        ...(company !== absent && { supplier: words.text(company) }),
        ...(label !== absent && { supplierPart: words.text(label) }),
        strength: strengthOfRank(reached),
        ...(other < rank.none && { alternative: strengthOfRank(other) }),
      })
    }
    return found
  }
}

/** Companies on a way from a product, and of those that name what is asked about how many products are behind them. */
function companiesBehind(
  { companies: { ids, places }, over }: ImpactGround,
  own: OwnWays,
  asked: Uint8Array,
): Pick<Affected, 'companies' | 'declarants'> {
  const companies: string[] = []
  const declarants: { company: string; products: number }[] = []
  for (let company = 0; company < ids.length; company += 1) {
    let [isOnWay, isNaming] = [false, false]
    const end = places.starts[company + 1] ?? 0
    for (let at = places.starts[company] ?? 0; at < end; at += 1) {
      const place = places.values[at] ?? absent
      if ((asked[place] ?? rank.none) < rank.none) isOnWay = true
      if ((own.asked[place] ?? rank.none) < rank.none) isNaming = true
    }
    if (isOnWay) companies.push(ids[company] ?? '')
    if (!isNaming) continue
    const of = membersOf(places, company)
    const naming = of.length === 1 ? of : of.filter((place) => (own.asked[place] ?? rank.none) < rank.none)
    declarants.push({ company: ids[company] ?? '', products: over.countOf(naming) })
  }
  return { companies, declarants: mostFirst(declarants, over.size) }
}

/** Of equals in the order they were in. `most`: the largest count. */
function mostFirst<T extends { readonly products: number }>(items: readonly T[], most: number): T[] {
  const { values } = grouped(
    items.map(({ products }) => most - products),
    most + 1,
  )
  return Array.from(values, (position) => items[position]).filter((item) => item !== undefined)
}

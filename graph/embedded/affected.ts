import type { Affected, AffectedLine, AffectedQuestion, ContradictedLine } from '../supply-graph.js'
import { assembliesOf } from './assemblies.js'
import { Passage, type ProductWays, rank, waysOfProducts, waysOfStates } from './best-ways.js'
import { carriedLines, type CarriedLine } from './carried-lines.js'
import { absent } from './edge-blocks.js'
import { lensOf, type Lens } from './lens.js'
import { companiesAsked, ownWays, type OwnWays } from './own-ways.js'
import { linesReaching, productsOver, spreadToBuyers } from './spread-supply.js'
import { SupplySets } from './supply-sets.js'
import type { View } from './view.js'

const strengthOfRank = ['strong', 'medium', 'may-contain'] as const

/**
 * What lies between products and the smelters or the company asked about, by counting: the best ways backwards once
 * for them and once for what may take their place, products forward as sets. Linear in the edges of the mineral.
 */
export function affected(view: View, question: AffectedQuestion): Affected {
  const lens = lensOf(view.graph, question.mineral, question.asOf)
  const passage = new Passage(lens)
  const own = ownWays(view, passage, question)
  const asked = waysOf(passage, own.asked)
  const others = waysOf(new Passage(lens, companiesAsked(lens, question)), own.alternatives)

  const products = [...asked.products.best.keys()]
  const lines = products.flatMap((product) => linesOf(lens, product, { asked, others }))
  return {
    lines: lines.sort(byLine),
    contradicted: contradictedLines(passage, own),
    ...companiesBehind({ passage, products, own, asked }),
  }
}

/** Best ranks by state and by product. */
interface Ways {
  readonly states: Uint8Array
  readonly products: ProductWays
}

function waysOf(passage: Passage, own: Uint8Array): Ways {
  const states = waysOfStates(passage, own)
  return { states, products: waysOfProducts(passage.lens, states) }
}

interface Origin {
  readonly lens: Lens
  readonly product: number
}

/** Of a line of a product. */
function rankOf({ states, products }: Ways, { lens, product }: Origin, line: CarriedLine): number {
  const { state, assembly } = line
  const supplied = state === undefined ? rank.none : (states[state] ?? rank.none)
  if (assembly === undefined) return supplied
  const inside = [...assembliesOf(lens, assembly, product)]
  return Math.min(supplied, ...inside.map((one) => products.own.get(one) ?? rank.none))
}

/** How a line, or several that say the same, is reached and may be replaced. */
interface Reached {
  readonly line: CarriedLine
  readonly company: number
  reached: number
  other: number
}

/** Lines that say the same of part, supplier and number are one. */
function linesOf(
  lens: Lens,
  product: number,
  { asked, others }: { readonly asked: Ways; readonly others: Ways },
): AffectedLine[] {
  const origin = { lens, product }
  const byPart = new Map<number, Reached[]>()
  for (const line of carriedLines(lens, product)) {
    const reached = rankOf(asked, origin, line)
    if (reached === rank.none) continue
    const company = companyOf(lens, line)
    const other = rankOf(others, origin, line)
    const ofPart = byPart.get(line.part) ?? []
    byPart.set(line.part, ofPart)
    const same = ofPart.find((known) => known.company === company && known.line.label === line.label)
    if (same === undefined) ofPart.push({ line, company, reached, other })
    else {
      same.reached = Math.min(same.reached, reached)
      same.other = Math.min(same.other, other)
    }
  }
  return [...byPart.values()].flat().map((one) => affectedLine(lens, product, one))
}

function affectedLine(
  { graph: { words } }: Lens,
  product: number,
  { line, company, reached, other }: Reached,
): AffectedLine {
  return {
    product: words.text(product),
    part: words.text(line.part),
    ...(line.state !== undefined && { supplier: words.text(company) }),
    ...(line.label !== absent && { supplierPart: words.text(line.label) }),
    strength: strengthOfRank[reached] ?? 'may-contain',
    ...(other < rank.none && { alternative: strengthOfRank[other] ?? 'may-contain' }),
  }
}

const companyOf = ({ graph }: Lens, { state }: CarriedLine): number =>
  state === undefined ? absent : graph.states.companyOf(state)

const byLine = (a: AffectedLine, b: AffectedLine): number =>
  compare(a.product, b.product) ||
  compare(a.part, b.part) ||
  compare(a.supplier ?? '', b.supplier ?? '') ||
  compare(a.supplierPart ?? '', b.supplierPart ?? '')

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b))

interface Behind {
  readonly passage: Passage
  readonly products: readonly number[]
  readonly own: OwnWays
  readonly asked: Ways
}

/** Companies on a way from a product, and of those that name what is asked about how many products are behind them. */
function companiesBehind({
  passage,
  products,
  own,
  asked,
}: Behind): Pick<Affected, 'companies' | 'declarants'> {
  const { words, states } = passage.lens.graph
  const over = productsOver(passage, products)
  const byCompany = new SupplySets(products.length)
  const companies = new Set<number>()
  for (const state of over.places()) {
    if ((asked.states[state] ?? rank.none) === rank.none) continue
    const company = states.companyOf(state)
    companies.add(company)
    if ((own.asked[state] ?? rank.none) < rank.none) byCompany.spread(state, company, over)
  }
  const declarants = [...byCompany.places()].map((company) => ({
    company: words.text(company),
    products: byCompany.count(company),
  }))
  return {
    companies: [...companies].map((company) => words.text(company)).sort(),
    declarants: declarants.sort((a, b) => b.products - a.products || compare(a.company, b.company)),
  }
}

/** Rule 12: lines that lead to a company whose No names what is asked about. */
function contradictedLines(passage: Passage, { contradicted }: OwnWays): ContradictedLine[] {
  const { lens } = passage
  const { words } = lens.graph
  const companies = [...contradicted]
  if (companies.length === 0) return []

  const sets = new SupplySets(companies.length)
  companies.forEach(([, { states }], position) => {
    for (const state of states) sets.add(state, position)
  })
  spreadToBuyers(passage, sets)
  const found: ContradictedLine[] = []
  for (const [product, lines] of linesReaching(lens, sets)) {
    for (const [part, members] of lines) {
      for (const member of members) {
        const [company = absent, { smelters = [] } = {}] = companies[member] ?? []
        found.push({
          product: words.text(product),
          part: words.text(part),
          company: words.text(company),
          smelters: [...smelters].sort(),
        })
      }
    }
  }
  return found.sort(
    (a, b) => compare(a.product, b.product) || compare(a.part, b.part) || compare(a.company, b.company),
  )
}

/** What graphs counted per mineral, put together as the rows of an impact. */
import type {
  Alternative,
  ImpactContradicted,
  ImpactPart,
  ImpactProduct,
  ImpactReply,
  ImpactSmelter,
} from '../api/impact.js'
import { groupBy } from '../group-by.js'
import type { Affected, AffectedLine } from '../supply-graph.js'
import { alternativeOf, byAlternative } from './alternative.js'
import { strengthRank } from './strength.js'

export interface MineralImpact {
  readonly mineral: string
  readonly isOfAreas: boolean
  readonly smelters: readonly ImpactSmelter[]
  readonly all: Affected
  /** Without smelters that are only possibly exposed to an area; absent where there are none. */
  readonly firm?: Affected
}

export interface ImpactNames {
  readonly products: ReadonlyMap<string, string>
  readonly companies: ReadonlyMap<string, string>
}

export interface ImpactRows {
  /** Least alternative first, then strongest, then by number and mineral. */
  readonly products: readonly ImpactProduct[]
  readonly contradicted: readonly ImpactContradicted[]
  readonly writeTo: ImpactReply['writeTo']
  readonly totals: Omit<ImpactReply['totals'], 'smelters'>
}

export function impactRows(impacts: readonly MineralImpact[], names: ImpactNames): ImpactRows {
  const products = impacts.flatMap((impact) => productsOf(impact, names)).sort(byUrgency)
  return {
    products,
    contradicted: impacts.flatMap(({ mineral, all }) =>
      all.contradicted.map(({ smelters, ...line }) => ({
        ...line,
        mineral,
        companyName: named(names.companies, line.company),
        smelters: [...smelters],
      })),
    ),
    writeTo: impacts
      .flatMap(({ mineral, all }) =>
        all.declarants.map(({ company, products: count }) => ({
          company,
          companyName: named(names.companies, company),
          mineral,
          products: count,
        })),
      )
      .sort((a, b) => b.products - a.products || compare(a.company, b.company)),
    totals: {
      products: distinct(products),
      parts: products.reduce((sum, { parts }) => sum + parts.length, 0),
      companies: new Set(impacts.flatMap(({ all }) => all.companies)).size,
      without: distinct(products.filter(({ alternative }) => alternative === 'no')),
      perhaps: distinct(products.filter(({ alternative }) => alternative === 'perhaps')),
    },
  }
}

function productsOf(
  { mineral, isOfAreas, all, firm = all }: MineralImpact,
  names: ImpactNames,
): ImpactProduct[] {
  const sure = new Map(firm.lines.map((line) => [keyOf(line), line]))
  const rows = groupBy(all.lines, ({ product }) => product)
  return [...rows].map(([product, lines]) => {
    const parts = lines.map((line) => partOf({ line, sure: sure.get(keyOf(line)), isOfAreas }, names))
    const best = bestOf(parts)
    return {
      product,
      productName: named(names.products, product),
      mineral,
      strength: best.strength,
      alternative: worstAlternative(parts),
      ...(best.exposure !== undefined && { exposure: best.exposure }),
      parts,
    }
  })
}

interface Line {
  readonly line: AffectedLine
  /** The same by smelters that are more than possibly exposed. */
  readonly sure: AffectedLine | undefined
  readonly isOfAreas: boolean
}

function partOf({ line, sure, isOfAreas }: Line, names: ImpactNames): ImpactPart {
  const { part, supplier, supplierPart, alternative } = line
  return {
    part,
    ...(supplier !== undefined && { supplier, supplierName: named(names.companies, supplier) }),
    ...(supplierPart !== undefined && { supplierPart }),
    strength: (sure ?? line).strength,
    alternative: alternativeOf(alternative),
    ...(isOfAreas && { exposure: sure === undefined ? 'possible' : 'declared' }),
  }
}

/** Declared before possible, then the strongest. */
const bestOf = (parts: readonly ImpactPart[]): Pick<ImpactPart, 'strength' | 'exposure'> =>
  parts.reduce((best, part) => (byStrength(part, best) < 0 ? part : best), parts[0] ?? weakest)

const weakest = { strength: 'may-contain' } as const

const byStrength = (
  a: Pick<ImpactPart, 'strength' | 'exposure'>,
  b: Pick<ImpactPart, 'strength' | 'exposure'>,
): number =>
  Number(a.exposure === 'possible') - Number(b.exposure === 'possible') ||
  strengthRank(a.strength) - strengthRank(b.strength)

const worstAlternative = (parts: readonly ImpactPart[]): Alternative =>
  parts.map(({ alternative }) => alternative).sort(byAlternative)[0] ?? 'no'

const byUrgency = (a: ImpactProduct, b: ImpactProduct): number =>
  byAlternative(a.alternative, b.alternative) ||
  byStrength(a, b) ||
  compare(a.product, b.product) ||
  compare(a.mineral, b.mineral)

const keyOf = ({ product, part, supplier, supplierPart }: AffectedLine): string =>
  JSON.stringify([product, part, supplier, supplierPart])

const distinct = (products: readonly ImpactProduct[]): number =>
  new Set(products.map(({ product }) => product)).size

const named = (names: ReadonlyMap<string, string>, id: string): string => names.get(id) ?? id

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b))

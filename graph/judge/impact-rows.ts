/**
 * What graphs counted per mineral, put together as the rows of an impact: all products are ranked, and only those a
 * page shows are written out.
 */
import type {
  Alternative,
  ImpactContradicted,
  ImpactPart,
  ImpactProduct,
  ImpactReply,
  ImpactSmelter,
} from '../api/impact.js'
import type { Affected, AffectedLine, AffectedProduct } from '../supply-graph.js'
import { alternativeOf, alternativeRank } from './alternative.js'
import { type PageAt, pageOf } from './page.js'
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

/** A product for a mineral, ranked and not yet written out. */
export interface RankedProduct {
  readonly mineral: string
  readonly isOfAreas: boolean
  readonly all: AffectedProduct
  /** By the smelters that are more than possibly exposed; absent where none is. */
  readonly firm: AffectedProduct | undefined
  /** The smaller, the sooner to be looked at. */
  readonly urgency: number
}

/** Least alternative first, then strongest, then by number and mineral. */
export function rankedProducts(impacts: readonly MineralImpact[]): readonly RankedProduct[] {
  const products = impacts.flatMap(productsOf)
  // Those of one mineral come by number, and sorting keeps the order of equals.
  if (impacts.length > 1) products.sort(byNumber)
  return products.sort((a, b) => a.urgency - b.urgency)
}

export function impactTotals(
  impacts: readonly MineralImpact[],
  products: readonly RankedProduct[],
): Omit<ImpactReply['totals'], 'smelters' | 'writeTo'> {
  const productsWith = (is: (alternative: Alternative) => boolean): number =>
    distinctOf(
      impacts.map(({ all }) =>
        all.products
          .filter(({ alternative }) => is(alternativeOf(alternative)))
          .map(({ product }) => product),
      ),
    )
  return {
    products: productsWith(() => true),
    parts: products.reduce((sum, { all }) => sum + all.parts, 0),
    companies: distinctOf(impacts.map(({ all }) => all.companies)),
    without: productsWith((alternative) => alternative === 'no'),
    perhaps: productsWith((alternative) => alternative === 'perhaps'),
  }
}

export const contradictedRows = (
  impacts: readonly MineralImpact[],
  { companies }: ImpactNames,
): ImpactContradicted[] =>
  impacts.flatMap(({ mineral, all }) =>
    all.contradicted.map(({ smelters, ...line }) => ({
      ...line,
      mineral,
      companyName: named(companies, line.company),
      smelters: [...smelters],
    })),
  )

interface Letter {
  readonly company: string
  readonly mineral: string
  readonly products: number
}

/** Whom to write to: most products behind them first, then by id. */
export function letters(
  impacts: readonly MineralImpact[],
  page: PageAt,
): ReturnType<typeof pageOf<Letter, Letter>> {
  const [only, ...others] = impacts
  // Those of one mineral come in this order.
  if (only !== undefined && others.length === 0)
    return pageOf(only.all.declarants, page, (declarant) => ({ ...declarant, mineral: only.mineral }))
  const all = impacts.flatMap(({ mineral, all: { declarants } }) =>
    declarants.map((declarant) => ({ ...declarant, mineral })),
  )
  all.sort((a, b) => b.products - a.products || compare(a.company, b.company))
  return pageOf(all, page, (letter) => letter)
}

export const letterRow = (letter: Letter, { companies }: ImpactNames): ImpactReply['writeTo'][number] => ({
  ...letter,
  companyName: named(companies, letter.company),
})

export function writtenOut(
  { mineral, all, firm, isOfAreas }: RankedProduct,
  names: ImpactNames,
): ImpactProduct {
  const sure = firm === all ? undefined : new Map(firm?.lines.map((line) => [keyOf(line), line]))
  return {
    product: all.product,
    productName: named(names.products, all.product),
    mineral,
    ...wayOf({ of: all, sure: firm, isOfAreas }),
    parts: all.lines.map((line) =>
      partOf({ of: line, sure: sure === undefined ? line : sure.get(keyOf(line)), isOfAreas }, names),
    ),
  }
}

function productsOf({ mineral, isOfAreas, all, firm = all }: MineralImpact): RankedProduct[] {
  const firmly = firm === all ? undefined : new Map(firm.products.map((one) => [one.product, one]))
  return all.products.map((product) => {
    const sure = firmly === undefined ? product : firmly.get(product.product)
    const urgency = urgencyOf({ of: product, sure, isOfAreas })
    return { mineral, isOfAreas, all: product, firm: sure, urgency }
  })
}

type Ways = Pick<AffectedLine, 'strength' | 'alternative'>

/** A product or a line of one. */
interface Way<T extends Ways> {
  readonly of: T
  /** The same by smelters that are more than possibly exposed. */
  readonly sure: T | undefined
  readonly isOfAreas: boolean
}

/** Declared before possible, then the strongest. */
const wayOf = ({
  of,
  sure,
  isOfAreas,
}: Way<Ways>): Pick<ImpactPart, 'strength' | 'alternative' | 'exposure'> => ({
  strength: (sure ?? of).strength,
  alternative: alternativeOf(of.alternative),
  ...(isOfAreas && { exposure: sure === undefined ? 'possible' : 'declared' }),
})

/** Least alternative, then declared, then the strongest. */
const urgencyOf = ({ of, sure }: Way<Ways>): number =>
  alternativeRank(alternativeOf(of.alternative)) * 100 +
  Number(sure === undefined) * 10 +
  strengthRank((sure ?? of).strength)

function partOf(way: Way<AffectedLine>, names: ImpactNames): ImpactPart {
  const { part, supplier, supplierPart } = way.of
  return {
    part,
    ...(supplier !== undefined && { supplier, supplierName: named(names.companies, supplier) }),
    ...(supplierPart !== undefined && { supplierPart }),
    ...wayOf(way),
  }
}

const byNumber = (a: RankedProduct, b: RankedProduct): number =>
  compare(a.all.product, b.all.product) || compare(a.mineral, b.mineral)

const keyOf = ({ part, supplier, supplierPart }: AffectedLine): string =>
  JSON.stringify([part, supplier, supplierPart])

/** Of how many ids lists are that each have one once. */
const distinctOf = (lists: readonly (readonly string[])[]): number =>
  lists.length === 1 ? (lists[0]?.length ?? 0) : new Set(lists.flat()).size

const named = (names: ReadonlyMap<string, string>, id: string): string => names.get(id) ?? id

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b))

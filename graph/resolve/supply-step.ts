/**
 * What a change of BOM lines and relations reaches (rules 10, 15): products and buyers resolved anew, laid over what
 * is known of the others; the companies whose keys change by that, and the relations that are asked for or no longer
 * asked for because of it. Linear in what is resolved anew and in the lines and relations of the companies reached.
 */
import type { BomEdge, RelationEdge } from '../edges.js'
import type { Steps } from '../steps.js'
import type { CompanyDirectory } from './company-identity.js'
import type { References } from './facts.js'
import { groupBy } from '../group-by.js'
import { foldNumber } from './part-number.js'
import {
  askedRelations,
  type KeyedPart,
  keysOf,
  type Meanings,
  productLines,
  type ProductLines,
  relationEdge,
  spellingOf,
} from './supply.js'

/** Supply edges of companies. */
export interface SupplySource {
  readonly linesTo: (company: string) => readonly BomEdge[]
  readonly relationsTo: (company: string) => readonly RelationEdge[]
  readonly relationsFrom: (buyer: string) => readonly RelationEdge[]
}

export interface KnownSupply extends SupplySource {
  readonly suppliersOf: (product: string) => readonly BomEdge[]
}

/** Nothing is known. */
export const noSupply: KnownSupply = {
  linesTo: () => [],
  relationsTo: () => [],
  relationsFrom: () => [],
  suppliersOf: () => [],
}

/** What a company is asked under and buys, for `resolveCompany`. */
export interface CompanySupply {
  readonly bom: readonly BomEdge[]
  readonly keys: readonly KeyedPart[]
  readonly relations: readonly RelationEdge[]
}

export function companySupply(source: SupplySource, company: string): CompanySupply {
  const bom = source.linesTo(company)
  return { bom, keys: keysOf(bom, source.relationsTo(company)), relations: source.relationsFrom(company) }
}

/** Products and buyers resolved anew, whole: without edges where they have none any more. */
export interface Relearned {
  /** By product. */
  readonly lines: ReadonlyMap<string, ProductLines>
  /** By buyer, as `relationEdge` makes them. */
  readonly relations: ReadonlyMap<string, readonly RelationEdge[]>
}

export interface SupplyStep extends SupplySource {
  readonly lines: ReadonlyMap<string, ProductLines>
  /** By buyer: of those resolved anew, and of those asked under other numbers now. */
  readonly relations: ReadonlyMap<string, readonly RelationEdge[]>
  /** Whose lines, keys or relations are not what they were. */
  readonly companies: ReadonlySet<string>
}

/** How the edges resolved anew name companies. */
export const namesIn = ({ lines, relations }: SupplyStep): ReadonlySet<string> =>
  new Set([
    ...[...lines.values()].flatMap(({ bom }) => bom.map(({ named }) => named)),
    ...[...relations.values()].flat().flatMap(({ named, buyerNamed }) => [named, buyerNamed]),
  ])

/** The step from nothing to everything the lists say. */
export function* wholeSupply(references: References, directory: CompanyDirectory): Steps<SupplyStep> {
  const products = groupBy(references.bom, ({ row }) => foldNumber(row.product))
  const meanings: Meanings = {
    companyOf: (text) => directory.identify({ text }).id,
    productOf: (folded) => spellingOf(products.get(folded) ?? []),
  }
  const lines = new Map<string, ProductLines>()
  for (const rows of products.values()) {
    lines.set(spellingOf(rows) ?? '', productLines(rows, meanings))
    yield
  }
  const relations = references.relations.map((row) => relationEdge(row, meanings))
  return yield* supplyStep(noSupply, { lines, relations: groupBy(relations, ({ buyer }) => buyer) })
}

export function* supplyStep(known: KnownSupply, relearned: Relearned): Steps<SupplyStep> {
  const companies = yield* companiesReached(known, relearned)
  const source = overlaid(known, relearned)
  const relations = new Map<string, readonly RelationEdge[]>()
  for (const buyer of new Set([...companies, ...relearned.relations.keys()])) {
    const own = source.relationsFrom(buyer)
    if (own.length === 0 && !relearned.relations.has(buyer)) continue
    const asked = askedRelations(own, companySupply(source, buyer).keys)
    const isOther = said(asked) !== said(known.relationsFrom(buyer))
    if (isOther) companies.add(buyer)
    if (isOther || relearned.relations.has(buyer)) relations.set(buyer, asked)
    yield
  }
  const { lines } = relearned
  return { ...overlaid(known, { lines, relations }), lines, relations, companies }
}

function* companiesReached(known: KnownSupply, { lines, relations }: Relearned): Steps<Set<string>> {
  const companies = new Set<string>()
  for (const [product, { bom }] of lines) {
    for (const company of companiesApart(known.suppliersOf(product), bom)) companies.add(company)
    yield
  }
  for (const [buyer, own] of relations) {
    for (const company of companiesApart(known.relationsFrom(buyer).map(notAsked), own))
      companies.add(company)
    yield
  }
  return companies
}

/** Companies that edges lead to here and not there, or otherwise. */
function companiesApart(
  before: readonly (BomEdge | RelationEdge)[],
  after: readonly (BomEdge | RelationEdge)[],
): readonly string[] {
  const [old, now] = [groupBy(before, ({ company }) => company), groupBy(after, ({ company }) => company)]
  return [...new Set([...old.keys(), ...now.keys()])].filter((company) => {
    const [was, is] = [old.get(company), now.get(company)]
    return was === undefined || is === undefined || said(was) !== said(is)
  })
}

const notAsked = (relation: RelationEdge): RelationEdge => ({
  ...relation,
  isAsked: false,
  strength: 'may-contain',
})

/** Equal sets of edges are equal texts: in whatever order, and their fields in whatever order. */
const said = (edges: readonly object[]): string =>
  edges
    .map((edge) => JSON.stringify(Object.entries(edge).sort(([a], [b]) => (a < b ? -1 : 1))))
    .sort()
    .join('\n')

function overlaid(known: SupplySource, { lines, relations }: Relearned): SupplySource {
  const linesNow = groupBy(
    [...lines.values()].flatMap(({ bom }) => bom),
    ({ company }) => company,
  )
  const relationsNow = groupBy([...relations.values()].flat(), ({ company }) => company)
  return {
    linesTo: (company) => [
      ...known.linesTo(company).filter(({ product }) => !lines.has(product)),
      ...(linesNow.get(company) ?? []),
    ],
    relationsTo: (company) => [
      ...known.relationsTo(company).filter(({ buyer }) => !relations.has(buyer)),
      ...(relationsNow.get(company) ?? []),
    ],
    relationsFrom: (buyer) => relations.get(buyer) ?? known.relationsFrom(buyer),
  }
}

/**
 * BOM lines and relations as edges, with the keys they ask companies under (rules 10, 15, 16). One pass over each
 * list; a buyer's part is looked up among the numbers that lines and relations give that buyer.
 */
import type {
  BomEdge,
  ContainsEdge,
  NotedFinding,
  OpenLine,
  PartKey,
  RelationEdge,
  RowSource,
  StateKey,
  Validity,
} from '../edges.js'
import type { BomRow, RelationRow } from '../model.js'
import type { CompanyDirectory } from './company-identity.js'
import type { Effective, References } from './facts.js'
import { groupBy } from './group-by.js'
import { foldNumber, stateKeyOf, withoutPart } from './part-number.js'

/** A number that a BOM line or relation names a company's part by; `label` as people write it. */
export type KeyedPart = PartKey & { readonly key: StateKey; readonly label: string }

export interface SupplyEdges {
  readonly bom: readonly BomEdge[]
  readonly contains: readonly ContainsEdge[]
  readonly open: readonly OpenLine[]
  readonly relations: readonly RelationEdge[]
  /** By company; the key `''` (reached without part) is not listed. */
  readonly keys: ReadonlyMap<string, readonly KeyedPart[]>
  /** By buyer. */
  readonly noted: ReadonlyMap<string, readonly NotedFinding[]>
}

/**
 * All supply edges of the lists. A product number written in two cases is one product, under its first spelling.
 * Noted: `buyerPartUnmatched` (15).
 */
export function resolveSupply(input: {
  readonly references: References
  readonly directory: CompanyDirectory
}): SupplyEdges {
  const { references, directory } = input
  const companyOf = (text: string): string => directory.identify({ text }).id
  const lines = bomLines(references.bom, companyOf)
  const named = references.relations.map((relation) => namedRelation(relation, companyOf))
  const keys = keysByCompany([...lines.bom.map(keyOfLine), ...named.flatMap(keyOfRelation)])

  const isAsked = askedUnder(keys)
  return {
    ...lines,
    keys,
    relations: named.map((relation) => relationEdge(relation, isAsked(relation))),
    noted: notedByBuyer(named.filter((relation) => relation.buyerNumber !== undefined && !isAsked(relation))),
  }
}

type Lines = Pick<SupplyEdges, 'bom' | 'contains' | 'open'>

function bomLines(rows: References['bom'], companyOf: (text: string) => string): Lines {
  const spelling = productSpelling(rows)
  const lines = { bom: [] as BomEdge[], contains: [] as ContainsEdge[], open: [] as OpenLine[] }

  for (const line of rows) {
    const { row } = line
    const common = {
      ...validityOf(line),
      source: sourceOf(line),
      minerals: row.minerals,
      product: row.product,
    }
    const base = { ...common, product: spelling.get(foldNumber(row.product)) ?? row.product }
    const assembly = spelling.get(foldNumber(row.part))
    const supplier = present(row.supplier)

    if (assembly !== undefined) lines.contains.push({ ...base, part: assembly })
    if (supplier !== undefined) lines.bom.push({ ...base, ...partOf(row), company: companyOf(supplier) })
    if (assembly === undefined && supplier === undefined) lines.open.push({ ...base, part: row.part.trim() })
  }
  return lines
}

/** Every product of the BOM, whatever the day, as it is first written. */
function productSpelling(rows: References['bom']): ReadonlyMap<string, string> {
  const spelling = new Map<string, string>()
  for (const { row } of rows) {
    const folded = foldNumber(row.product)
    if (!spelling.has(folded)) spelling.set(folded, row.product.trim())
  }
  return spelling
}

/** The supplier is asked under its own number, where the line gives none under ours (rule 10). */
function partOf(row: BomRow): Pick<BomEdge, 'key' | 'label' | 'part' | 'byForm'> {
  const label = present(row.supplierPart) ?? row.part.trim()
  const key = stateKeyOf({ number: foldNumber(label), part: foldNumber(row.part) })
  return { key, label, part: row.part.trim(), byForm: false }
}

interface NamedRelation extends Effective<RelationRow> {
  readonly buyer: string
  readonly company: string
  readonly buyerNumber: string | undefined
  readonly label: string | undefined
}

function namedRelation(relation: Effective<RelationRow>, companyOf: (text: string) => string): NamedRelation {
  const { buyer, supplier, buyerPart, part } = relation.row
  return {
    ...relation,
    buyer: companyOf(buyer),
    company: companyOf(supplier),
    buyerNumber: buyerPart === undefined ? undefined : present(foldNumber(buyerPart)),
    label: present(part),
  }
}

type CompanyPart = KeyedPart & { readonly company: string }

const keyOfLine = ({ company, key, label, part }: BomEdge): CompanyPart => ({
  company,
  key,
  label,
  number: foldNumber(label),
  part: foldNumber(part),
})

function keyOfRelation({ company, label }: NamedRelation): readonly CompanyPart[] {
  if (label === undefined) return []
  const number = foldNumber(label)
  return [{ company, key: stateKeyOf({ number }), label, number }]
}

/** The first spelling of a number is its label. */
function keysByCompany(parts: readonly CompanyPart[]): ReadonlyMap<string, readonly KeyedPart[]> {
  const byCompany = new Map<string, Map<StateKey, KeyedPart>>()
  for (const { company, ...part } of parts) {
    const known = byCompany.get(company) ?? new Map<StateKey, KeyedPart>()
    if (!known.has(part.key)) known.set(part.key, part)
    byCompany.set(company, known)
  }
  return new Map([...byCompany].map(([company, known]) => [company, [...known.values()]]))
}

/** Whether the buyer is asked under the number that a relation names as its part. */
function askedUnder(keys: SupplyEdges['keys']): (relation: NamedRelation) => boolean {
  const numbers = new Map(
    [...keys].map(([company, parts]) => [company, new Set(parts.map(({ number }) => number))]),
  )
  return ({ buyer, buyerNumber }) =>
    buyerNumber !== undefined && numbers.get(buyer)?.has(buyerNumber) === true
}

/** Rules 15, 16: strong if it names both parts and the buyer is asked under the one, otherwise may-contain. */
function relationEdge(relation: NamedRelation, isAsked: boolean): RelationEdge {
  const { buyer, buyerNumber, company, label, row } = relation
  return {
    ...validityOf(relation),
    buyer,
    ...(isAsked && buyerNumber !== undefined && { buyerNumber }),
    company,
    key: label === undefined ? withoutPart : stateKeyOf({ number: foldNumber(label) }),
    ...(label !== undefined && { label }),
    minerals: row.minerals,
    strength: isAsked && label !== undefined ? 'strong' : 'may-contain',
    source: sourceOf(relation),
  }
}

const notedByBuyer = (unmatched: readonly NamedRelation[]): SupplyEdges['noted'] =>
  new Map(
    [...groupBy(unmatched, ({ buyer }) => buyer)].map(([buyer, rows]) => [
      buyer,
      rows.map(buyerPartUnmatched),
    ]),
  )

function buyerPartUnmatched(relation: NamedRelation): NotedFinding {
  const { buyer, row, file } = relation
  const params = { buyer, buyerPart: row.buyerPart ?? '', file }
  return {
    finding: { code: 'buyerPartUnmatched', severity: 'warning', row: row.row, params },
    minerals: row.minerals,
    ...validityOf(relation),
  }
}

const validityOf = ({ validFrom, validTo }: Validity): Validity => ({
  ...(validFrom !== undefined && { validFrom }),
  ...(validTo !== undefined && { validTo }),
})

const sourceOf = ({ file, row }: Effective<BomRow | RelationRow>): RowSource => ({ file, row: row.row })

const present = (text: string | undefined): string | undefined => {
  const trimmed = text?.trim() ?? ''
  return trimmed === '' ? undefined : trimmed
}

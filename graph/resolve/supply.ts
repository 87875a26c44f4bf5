/**
 * BOM lines and relations as edges, with the keys they ask companies under (rules 10, 15, 16). Lines are resolved
 * product by product, keys company by company and relations buyer by buyer, so that a change costs what it reaches:
 * a line is about its product and depends on which numbers are products, a company's keys are those of the lines and
 * relations that lead to it, and a buyer's relations depend on its keys.
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
import type { Effective } from './facts.js'
import { foldNumber, numberOfKey, stateKeyOf, withoutPart } from './part-number.js'

/** A number that a BOM line or relation names a company's part by; `label` as people write it. */
export type KeyedPart = PartKey & { readonly key: StateKey; readonly label: string }

export interface ProductLines {
  readonly bom: readonly BomEdge[]
  readonly contains: readonly ContainsEdge[]
  readonly open: readonly OpenLine[]
}

/** What texts on the rows of lists stand for. */
export interface Meanings {
  readonly companyOf: (text: string) => string
  /** The product a number folds to, as it is written; `undefined` if it is none. */
  readonly productOf: (folded: string) => string | undefined
}

/** How a product is written: as first learned. `rows`: all of it, whatever their days. */
export const spellingOf = (rows: readonly Effective<BomRow>[]): string | undefined =>
  rows[0]?.row.product.trim()

/** The edges of one product. */
export function productLines(rows: readonly Effective<BomRow>[], meanings: Meanings): ProductLines {
  const product = spellingOf(rows) ?? ''
  const lines = { bom: [] as BomEdge[], contains: [] as ContainsEdge[], open: [] as OpenLine[] }
  for (const line of rows) {
    const { row } = line
    const base = { ...validityOf(line), source: sourceOf(line), minerals: row.minerals, product }
    const assembly = meanings.productOf(foldNumber(row.part))
    const named = present(row.supplier)

    if (assembly !== undefined) lines.contains.push({ ...base, part: assembly })
    if (named !== undefined) {
      const company = meanings.companyOf(named)
      lines.bom.push({ ...base, ...partOf(row), company, named, ...(assembly !== undefined && { assembly }) })
    }
    if (assembly === undefined && named === undefined) lines.open.push({ ...base, part: row.part.trim() })
  }
  return lines
}

/** The supplier is asked under its own number, where the line gives none under ours (rule 10). */
function partOf(row: BomRow): Pick<BomEdge, 'key' | 'label' | 'part'> {
  const label = present(row.supplierPart) ?? row.part.trim()
  const key = stateKeyOf({ number: foldNumber(label), part: foldNumber(row.part) })
  return { key, label, part: row.part.trim() }
}

/** A relation as it stands, before it is known what its buyer is asked under (`askedRelations`). */
export function relationEdge(relation: Effective<RelationRow>, { companyOf }: Meanings): RelationEdge {
  const { row } = relation
  const [label, buyerPart] = [present(row.part), present(row.buyerPart)]
  return {
    ...validityOf(relation),
    buyer: companyOf(row.buyer),
    buyerNamed: row.buyer,
    ...(buyerPart !== undefined && { buyerPart }),
    isAsked: false,
    company: companyOf(row.supplier),
    named: row.supplier,
    key: label === undefined ? withoutPart : stateKeyOf({ number: foldNumber(label) }),
    ...(label !== undefined && { label }),
    minerals: row.minerals,
    strength: 'may-contain',
    source: sourceOf(relation),
  }
}

/** Rules 15, 16: strong if it names both parts and the buyer is asked under the one, otherwise may-contain. */
export function askedRelations(
  relations: readonly RelationEdge[],
  buyerKeys: readonly KeyedPart[],
): readonly RelationEdge[] {
  const numbers = new Set(buyerKeys.map(({ key }) => numberOfKey(key)))
  return relations.map((relation) => {
    const isAsked = relation.buyerPart !== undefined && numbers.has(foldNumber(relation.buyerPart))
    const strength = isAsked && relation.label !== undefined ? 'strong' : 'may-contain'
    return { ...relation, isAsked, strength }
  })
}

/** The numbers a company is asked under. `relations`: those that lead to it. Of several spellings the first in order. */
export function keysOf(lines: readonly BomEdge[], relations: readonly RelationEdge[]): readonly KeyedPart[] {
  const keys = new Map<StateKey, KeyedPart>()
  const add = (part: KeyedPart): void => {
    const known = keys.get(part.key)
    if (known === undefined || part.label < known.label) keys.set(part.key, part)
  }
  for (const { key, label, part } of lines)
    add({ key, label, number: foldNumber(label), part: foldNumber(part) })
  for (const { key, label } of relations) {
    if (label !== undefined) add({ key, label, number: foldNumber(label) })
  }
  return [...keys.values()]
}

/** Relations that name a part which nothing gives their buyer (15). */
export const buyerPartsUnmatched = (relations: readonly RelationEdge[]): readonly NotedFinding[] =>
  relations
    .filter(({ buyerPart, isAsked }) => buyerPart !== undefined && !isAsked)
    .map((relation) => {
      const { buyer, buyerPart = '', source, minerals } = relation
      const params = { buyer, buyerPart, file: source.file }
      return {
        finding: { code: 'buyerPartUnmatched', severity: 'warning', row: source.row, params },
        minerals,
        ...validityOf(relation),
      }
    })

const validityOf = ({ validFrom, validTo }: Validity): Validity => ({
  ...(validFrom !== undefined && { validFrom }),
  ...(validTo !== undefined && { validTo }),
})

const sourceOf = ({ file, row }: Effective<BomRow | RelationRow>): RowSource => ({ file, row: row.row })

const present = (text: string | undefined): string | undefined => {
  const trimmed = text?.trim() ?? ''
  return trimmed === '' ? undefined : trimmed
}

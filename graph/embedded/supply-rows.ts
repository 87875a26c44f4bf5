/** Supply edges as rows: one descriptor per table says how an edge is written and how it is read back. */
import type { BomEdge, ContainsEdge, OpenLine, RelationEdge, Validity } from '../edges.js'
import type { CarriedMinerals } from '../model.js'
import { optionalText, text, type Row, type Value } from './database.js'

export interface SupplyTable<Edge> {
  readonly name: string
  /** The column of the node the edge starts from. */
  readonly owner: 'product' | 'buyer'
  readonly columns: readonly string[]
  row(edge: Edge): Value[]
  edge(row: Row): Edge
}

const dates = (edge: Validity): Value[] => [edge.validFrom ?? null, edge.validTo ?? null]
const validity = (from: Value | undefined, to: Value | undefined): Validity => {
  const [validFrom, validTo] = [optionalText(from), optionalText(to)]
  return { ...(validFrom === undefined ? {} : { validFrom }), ...(validTo === undefined ? {} : { validTo }) }
}
const source = (file: Value | undefined, row: Value | undefined) => ({ file: text(file), row: Number(row) })

/** `all`, or the names in order, so that equal sets are equal texts. */
export const mineralsText = (minerals: CarriedMinerals): string =>
  minerals === 'all' ? 'all' : JSON.stringify([...minerals].sort())
export const mineralsOf = (word: string): CarriedMinerals =>
  word === 'all' ? 'all' : (JSON.parse(word) as string[]) // written by `mineralsText` alone

export const bomTable: SupplyTable<BomEdge> = {
  name: 'supplied_by',
  owner: 'product',
  columns: [
    'product',
    'company',
    'key',
    'label',
    'part',
    'minerals',
    'by_form',
    'valid_from',
    'valid_to',
    'file',
    'row',
  ],
  row: (edge) => [
    edge.product,
    edge.company,
    edge.key,
    edge.label,
    edge.part,
    mineralsText(edge.minerals),
    edge.byForm ? 1 : 0,
    ...dates(edge),
    edge.source.file,
    edge.source.row,
  ],
  edge: ([product, company, key, label, part, minerals, byForm, from, to, file, row]) => ({
    product: text(product),
    company: text(company),
    key: text(key),
    label: text(label),
    part: text(part),
    minerals: mineralsOf(text(minerals)),
    byForm: byForm === 1,
    ...validity(from, to),
    source: source(file, row),
  }),
}

/** `by_form`: the company whose form carries the minerals, empty where the line itself does. */
export const containsTable: SupplyTable<ContainsEdge> = {
  name: 'contains',
  owner: 'product',
  columns: ['product', 'part', 'minerals', 'by_form', 'valid_from', 'valid_to', 'file', 'row'],
  row: (edge) => [
    edge.product,
    edge.part,
    mineralsText(edge.minerals),
    edge.byForm ?? '',
    ...dates(edge),
    edge.source.file,
    edge.source.row,
  ],
  edge: ([product, part, minerals, byForm, from, to, file, row]) => ({
    product: text(product),
    part: text(part),
    minerals: mineralsOf(text(minerals)),
    ...(byForm === '' ? {} : { byForm: text(byForm) }),
    ...validity(from, to),
    source: source(file, row),
  }),
}

export const openTable: SupplyTable<OpenLine> = {
  name: 'open_line',
  owner: 'product',
  columns: ['product', 'part', 'minerals', 'valid_from', 'valid_to', 'file', 'row'],
  row: (edge) => [
    edge.product,
    edge.part,
    mineralsText(edge.minerals),
    ...dates(edge),
    edge.source.file,
    edge.source.row,
  ],
  edge: ([product, part, minerals, from, to, file, row]) => ({
    product: text(product),
    part: text(part),
    minerals: mineralsOf(text(minerals)),
    ...validity(from, to),
    source: source(file, row),
  }),
}

export const relationTable: SupplyTable<RelationEdge> = {
  name: 'relation',
  owner: 'buyer',
  columns: [
    'buyer',
    'buyer_number',
    'company',
    'key',
    'label',
    'minerals',
    'strength',
    'valid_from',
    'valid_to',
    'file',
    'row',
  ],
  row: (edge) => [
    edge.buyer,
    edge.buyerNumber ?? null,
    edge.company,
    edge.key,
    edge.label ?? null,
    mineralsText(edge.minerals),
    edge.strength,
    ...dates(edge),
    edge.source.file,
    edge.source.row,
  ],
  edge: ([buyer, buyerNumber, company, key, label, minerals, strength, from, to, file, row]) => ({
    buyer: text(buyer),
    ...(typeof buyerNumber === 'string' ? { buyerNumber } : {}),
    company: text(company),
    key: text(key),
    ...(typeof label === 'string' ? { label } : {}),
    minerals: mineralsOf(text(minerals)),
    strength: strength === 'strong' ? 'strong' : 'may-contain',
    ...validity(from, to),
    source: source(file, row),
  }),
}

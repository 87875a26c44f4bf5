/** Supply edges read back from memory, for resolving what depends on them. */
import { dayNumber } from '../day.js'
import type { BomEdge, RelationEdge } from '../edges.js'
import type { Day, RelationRow } from '../model.js'
import { groupBy } from '../group-by.js'
import { foldNumber } from '../resolve/part-number.js'
import type { KnownSupply } from '../resolve/supply-step.js'
import type { Adjacency } from './adjacency.js'
import { absent, always, never, validity } from './edge-blocks.js'
import { bomRow, lineRow, relationRow } from './memory-rows.js'
import type { SlicePool } from './slice-pool.js'

/** What the graph holds of lists: without what only a form makes lines carry. */
export const knownSupply = (graph: Adjacency): KnownSupply => ({
  linesTo: (company) =>
    placesLeadingTo(graph, graph.bom, bomRow, company).map(([product, at]) =>
      bomEdge(graph, product, graph.bom.values.subarray(at, at + bomRow.size)),
    ),
  relationsTo: (company) =>
    placesLeadingTo(graph, graph.relations, relationRow, company).map(([buyer, at]) =>
      relationEdge(graph, buyer, graph.relations.values.subarray(at, at + relationRow.size)),
    ),
  relationsFrom: (buyer) => {
    const word = graph.words.find(buyer)
    return rowsOf(graph.relations.slice(word), relationRow.size).map((row) => relationEdge(graph, word, row))
  },
  suppliersOf: (product) => {
    const word = graph.words.find(product)
    return rowsOf(graph.bom.slice(word), bomRow.size).map((row) => bomEdge(graph, word, row))
  },
})

function rowsOf(run: Int32Array, size: number): Int32Array[] {
  const rows: Int32Array[] = []
  for (let at = 0; at < run.length; at += size) rows.push(run.subarray(at, at + size))
  return rows
}

/** Owner and position of a row. */
type Place = readonly [owner: number, at: number]
type Places = ReadonlyMap<number, readonly Place[]>

export function* placesIn(pool: SlicePool, size: number): Iterable<Place> {
  for (const owner of pool.owners()) {
    for (let at = pool.start(owner), end = pool.end(owner); at < end; at += size) yield [owner, at]
  }
}

/** Once per pool of a graph that is read: a change of other edges keeps the pool as it is. */
const known = new WeakMap<SlicePool, Places>()

function placesLeadingTo(
  graph: Adjacency,
  pool: SlicePool,
  row: { readonly size: number; readonly state: number },
  company: string,
): readonly Place[] {
  const places =
    known.get(pool) ??
    groupBy(placesIn(pool, row.size), ([, at]) =>
      graph.states.companyOf(pool.values[at + row.state] ?? absent),
    )
  known.set(pool, places)
  return places.get(graph.words.find(company)) ?? []
}

function bomEdge(graph: Adjacency, product: number, row: Int32Array): BomEdge {
  const { words, states } = graph
  const assembly = row[bomRow.assembly] ?? absent
  const state = row[bomRow.state] ?? absent
  return {
    ...whenAndWhere(graph, row),
    product: words.text(product),
    part: words.text(row[bomRow.part] ?? absent),
    company: words.text(states.companyOf(state)),
    key: words.text(states.keyOf(state)),
    label: words.text(row[bomRow.label] ?? absent),
    named: words.text(row[bomRow.named] ?? absent),
    ...(assembly !== absent && { assembly: words.text(assembly) }),
  }
}

function relationEdge(graph: Adjacency, buyer: number, row: Int32Array): RelationEdge {
  const { words, states } = graph
  const [state = absent, label = absent, buyerPart = absent] = [
    row[relationRow.state],
    row[relationRow.label],
    row[relationRow.buyerPart],
  ]
  return {
    ...whenAndWhere(graph, row),
    buyer: words.text(buyer),
    buyerNamed: words.text(row[relationRow.buyerNamed] ?? absent),
    ...(buyerPart !== absent && { buyerPart: words.text(buyerPart) }),
    isAsked: row[relationRow.buyerNumber] !== absent,
    company: words.text(states.companyOf(state)),
    named: words.text(row[relationRow.named] ?? absent),
    key: words.text(states.keyOf(state)),
    ...(label !== absent && { label: words.text(label) }),
    strength: row[relationRow.strong] === 1 ? 'strong' : 'may-contain',
  }
}

function whenAndWhere(graph: Adjacency, row: Int32Array) {
  const [from = always, to = never] = [row[lineRow.from], row[lineRow.to]]
  return {
    ...validity(from, to),
    minerals: graph.mineralsOf(row[lineRow.minerals] ?? absent),
    source: { file: graph.words.text(row[lineRow.file] ?? absent), row: row[lineRow.row] ?? 0 },
  }
}

/** Products, folded, with a line whose part is one of these numbers. */
export function productsUsing(
  { bom, contains, open, words }: Adjacency,
  parts: ReadonlySet<string>,
): ReadonlySet<string> {
  if (parts.size === 0) return new Set()

  const isAsked = byWord((part) => parts.has(foldNumber(words.text(part))))
  const found = new Set<number>()
  const look = (pool: SlicePool, size: number): void => {
    for (const [product, at] of placesIn(pool, size)) {
      if (isAsked(pool.values[at + lineRow.part] ?? absent)) found.add(product)
    }
  }
  look(bom, bomRow.size)
  look(contains, lineRow.size)
  look(open, lineRow.size)
  return new Set([...found].map((product) => foldNumber(words.text(product))))
}

/** Asked once per word. */
function byWord(answer: (word: number) => boolean): (word: number) => boolean {
  const known = new Map<number, boolean>()
  return (word) => {
    const found = known.get(word) ?? answer(word)
    known.set(word, found)
    return found
  }
}

/** Relations that stand on and after a day, of buyers that are named otherwise than told. */
export function relationsStanding(
  graph: Adjacency,
  { day, isLeftOut }: { readonly day: Day; readonly isLeftOut: (buyerNamed: string) => boolean },
): { readonly count: number; readonly names: (label: (row: RelationRow) => string) => Iterable<string> } {
  const { relations, words } = graph
  const { values } = relations
  const isOut = byWord((named) => isLeftOut(words.text(named)))
  const last = dayNumber(day)
  const places = [...placesIn(relations, relationRow.size)].filter(
    ([, at]) =>
      (values[at + relationRow.to] ?? never) > last && !isOut(values[at + relationRow.buyerNamed] ?? absent),
  )
  return {
    count: places.length,
    *names(label) {
      for (const [buyer, at] of places) {
        const row = values.subarray(at, at + relationRow.size)
        yield label(rowOf(relationEdge(graph, buyer, row)))
      }
    },
  }
}

/** A relation as its row says it. */
const rowOf = ({ buyerNamed, buyerPart, named, label, minerals, source }: RelationEdge): RelationRow => ({
  row: source.row,
  buyer: buyerNamed,
  supplier: named,
  minerals,
  ...(buyerPart !== undefined && { buyerPart }),
  ...(label !== undefined && { part: label }),
})

/** How the lists name companies, and the products and buyers whose rows do. */
export interface NamesInUse {
  readonly products: ReadonlyMap<string, ReadonlySet<string>>
  readonly buyers: ReadonlyMap<string, ReadonlySet<string>>
}

export function namesInUse({ bom, relations, words }: Adjacency): NamesInUse {
  const named = (pool: SlicePool, size: number, columns: readonly number[]) => {
    const names = new Map<string, Set<string>>()
    for (const [owner, at] of placesIn(pool, size)) {
      for (const column of columns) {
        const name = words.text(pool.values[at + column] ?? absent)
        names.set(name, (names.get(name) ?? new Set()).add(words.text(owner)))
      }
    }
    return names
  }
  return {
    products: named(bom, bomRow.size, [bomRow.named]),
    buyers: named(relations, relationRow.size, [relationRow.named, relationRow.buyerNamed]),
  }
}

export function allNamesInUse(graph: Adjacency): ReadonlySet<string> {
  const { products, buyers } = namesInUse(graph)
  return new Set([...products.keys(), ...buyers.keys()])
}

/** Supply edges read back from memory, for resolving what depends on them. */
import type { BomEdge, RelationEdge } from '../edges.js'
import type { Adjacency } from './adjacency.js'
import { absent, always, never, validity } from './edge-blocks.js'
import { bomRow, lineRow, relationRow } from './memory-rows.js'
import type { SlicePool } from './slice-pool.js'

/** The lines that lead to a company, as their lists say them. */
export const linesTo = (graph: Adjacency, company: string): BomEdge[] =>
  placesLeadingTo(graph, graph.bom, bomRow, company).map(([product, at]) =>
    bomEdge(graph, product, graph.bom.values.subarray(at, at + bomRow.size)),
  )

/** The relations that lead to a company. */
export const relationsTo = (graph: Adjacency, company: string): RelationEdge[] =>
  placesLeadingTo(graph, graph.relations, relationRow, company).map(([buyer, at]) =>
    relationEdge(graph, buyer, graph.relations.values.subarray(at, at + relationRow.size)),
  )

export function relationsFrom(graph: Adjacency, buyer: string): RelationEdge[] {
  const word = graph.words.find(buyer)
  return word < 0
    ? []
    : rowsOf(graph.relations.slice(word), relationRow.size).map((row) => relationEdge(graph, word, row))
}

function rowsOf(run: Int32Array, size: number): Int32Array[] {
  const rows: Int32Array[] = []
  for (let at = 0; at < run.length; at += size) rows.push(run.subarray(at, at + size))
  return rows
}

/** Owner and position of a row. */
type Place = readonly [owner: number, at: number]
type Places = ReadonlyMap<number, readonly Place[]>

/** Once per pool: a change of other edges keeps the pool as it is. */
const known = new WeakMap<SlicePool, Places>()

function placesLeadingTo(
  graph: Adjacency,
  pool: SlicePool,
  row: { readonly size: number; readonly state: number },
  company: string,
): readonly Place[] {
  const places = known.get(pool) ?? placesByCompany(graph, pool, row)
  known.set(pool, places)
  return places.get(graph.words.find(company)) ?? []
}

/** One pass over all rows. */
function placesByCompany(
  { states }: Adjacency,
  pool: SlicePool,
  { size, state }: { readonly size: number; readonly state: number },
): Places {
  const places = new Map<number, Place[]>()
  const { values } = pool
  for (const owner of pool.owners()) {
    for (let at = pool.start(owner), end = pool.end(owner); at < end; at += size) {
      const company = states.companyOf(values[at + state] ?? absent)
      const found = places.get(company)
      if (found) found.push([owner, at])
      else places.set(company, [[owner, at]])
    }
  }
  return places
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

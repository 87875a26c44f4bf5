import { InvalidInputError, NotFoundError } from '../errors.js'
import { countryCodes, countryName } from '../lists/countries.js'
import { withoutPart } from '../resolve/part-number.js'
import type { NodeReference, NodeSummary, Page, Path, PathHop, PathQuestion } from '../supply-graph.js'
import { strengths } from './edge-blocks.js'
import { newestFirst } from './evidence.js'
import { answerSource, claimSources, lineSource, type Seen, type Source } from './evidence-sources.js'
import { lensOf, type Lens } from './lens.js'
import { minerals } from './minerals.js'
import { smelterNode } from './nodes.js'
import { explore, smeltersSourcing, type PathGraph, type PathNode, type PathTarget } from './path-graph.js'
import { bestPaths, type FoundPath } from './path-search.js'
import { assemblySources, relationSources, supplierSources } from './supply-sources.js'
import { companyNames, hasCompany, hasProduct, productNames } from './trace-start.js'
import type { View } from './view.js'

/** Downstream to upstream: a question the other way round has the same paths. */
const order: readonly NodeReference['kind'][] = ['product', 'company', 'smelter', 'origin']
/** Statements shown per hop; `evidence` of the edge has them all. */
const shownEvidence = 20

/**
 * The k best simple paths between two nodes: strongest first, then shortest, then by ids.
 * @throws NotFoundError for an unknown node; InvalidInputError for a k outside 1–50
 */
export function paths(view: View, question: PathQuestion, policyMinerals: readonly string[]): Page<Path> {
  const { k, from, to } = question
  if (!Number.isInteger(k) || k < 1 || k > 50)
    throw new InvalidInputError('k is a whole number from 1 to 50.')
  checkKnown(view, from)
  checkKnown(view, to)

  const isUpstream = order.indexOf(from.kind) <= order.indexOf(to.kind)
  const [start, end] = isUpstream ? [from, to] : [to, from]
  const forward = between(view, { ...question, from: start, to: end }, policyMinerals)
  const isReversible = start.kind === end.kind && forward.length === 0
  const items = isReversible ? between(view, { ...question, from: end, to: start }, policyMinerals) : forward
  return { items, total: items.length, next: null }
}

function checkKnown(view: View, { kind, id }: NodeReference): void {
  const isKnown = {
    product: () => hasProduct(view, id),
    company: () => hasCompany(view, id),
    smelter: () => smelterNode(view, id) !== undefined,
    origin: () => countryCodes.includes(id),
  }[kind]
  if (!isKnown()) throw new NotFoundError(`There is no ${kind} ${id}.`)
}

interface Candidate {
  readonly lens: Lens
  readonly graph: PathGraph
  readonly path: FoundPath
}

function between(view: View, question: PathQuestion, policyMinerals: readonly string[]): Path[] {
  const candidates = mineralsOf(view, question, policyMinerals)
    .flatMap((mineral) => candidatesFor(view, lensOf(view.graph, mineral, question.asOf), question))
    .sort((a, b) => b.path.strength - a.path.strength || a.path.edges.length - b.path.edges.length)
  return distinct(candidates, question)
    .slice(0, question.k)
    .map((candidate) => pathOf(view, candidate, question))
}

/** The same companies for another mineral are no other path, unless it ends at what the mineral comes from. */
function distinct(candidates: readonly Candidate[], { to }: PathQuestion): Candidate[] {
  const known = new Set<string>()
  return candidates.filter(({ path, graph, lens }) => {
    const ids = path.nodes.map((node) => `${graph.nodes[node]?.kind ?? ''} ${graph.nodes[node]?.id ?? ''}`)
    const key = [to.kind === 'company' || to.kind === 'product' ? '' : lens.mineral, ...ids].join('\n')
    return !known.has(key) && known.add(key)
  })
}

function mineralsOf(
  view: View,
  question: PathQuestion,
  policyMinerals: readonly string[],
): readonly string[] {
  const { from, to, mineral, asOf } = question
  if (mineral !== undefined) return [mineral]
  const smelter = [from, to].find(({ kind }) => kind === 'smelter')
  if (smelter) return smelterNode(view, smelter.id)?.minerals ?? []

  const start = from.kind === 'product' ? { product: from.id } : { company: from.id }
  const { named, declared } = minerals(view, { start, asOf })
  return [...new Set([...policyMinerals, ...named, ...declared])].sort()
}

function candidatesFor(view: View, lens: Lens, { from, to, k }: PathQuestion): Candidate[] {
  const start = startOf(view, from)
  const graph = explore(view, lens, [start], targetOf(view, lens, to))
  return bestPaths(graph, [0], k).map((path) => ({ lens, graph, path }))
}

function startOf({ graph }: View, { kind, id }: NodeReference): PathNode {
  const word = graph.words.number(id)
  return kind === 'company'
    ? { kind, id, number: graph.states.number(word, graph.words.number(withoutPart)) }
    : { kind, id, number: word }
}

function targetOf({ graph }: View, lens: Lens, { kind, id }: NodeReference): PathTarget {
  if (kind === 'smelter') return { kind, id, smelters: new Set([graph.words.find(id)]) }
  return { kind, id, smelters: kind === 'origin' ? smeltersSourcing(lens, id) : new Set() }
}

function pathOf(view: View, { lens, graph, path }: Candidate, { asOf }: PathQuestion): Path {
  const { mineral } = lens
  const seen: Seen = { view, asOf, mineral }
  const nodes = path.nodes.flatMap((node) => graph.nodes[node] ?? [])
  const hops = path.edges.flatMap(({ kind }, index): PathHop[] => {
    const [from, to] = [nodes[index], nodes[index + 1]]
    if (!from || !to) return []
    const sources = sourcesOf(seen, { kind, from, to, declarant: nodes[index - 1] })
    const evidence = sources.slice(0, shownEvidence).flatMap((source) => source.read())
    return [{ kind, from: summaryOf(view, from), to: summaryOf(view, to), mineral, evidence }]
  })
  return { strength: strengths[path.strength] ?? 'may-contain', mineral, hops }
}

interface Hop {
  readonly kind: PathHop['kind']
  readonly from: PathNode
  readonly to: PathNode
  /** The form on whose word the path came to `from`. */
  readonly declarant: PathNode | undefined
}

function sourcesOf(seen: Seen, { kind, from, to, declarant }: Hop): Source[] {
  switch (kind) {
    case 'CONTAINS':
      return assemblySources(seen, from.id, to.id).sort(newestFirst)
    case 'SUPPLIED_BY': {
      const sources = from.kind === 'company' ? relationSources : supplierSources
      return sources(seen, from.id, to.id).sort(newestFirst)
    }
    case 'STANDS':
      return [answerSource(seen, to.id)]
    case 'USES':
      return [lineSource(seen, from.id, to.id)]
    case 'SOURCES_FROM': {
      const claims = claimSources(seen, from.id, to.id).sort(newestFirst)
      const own = claims.filter(({ id }) => id === declarant?.id)
      return own.length > 0 ? own : claims
    }
  }
}

function summaryOf(view: View, { kind, id }: PathNode): NodeSummary {
  switch (kind) {
    case 'product':
      return { kind, id, name: view.keep(productNames).get(id) ?? id }
    case 'company':
      return { kind, id, name: view.keep(companyNames).get(id) ?? id }
    case 'smelter':
      return smelterNode(view, id) ?? { kind, id, name: id }
    case 'origin':
      return { kind, id, name: countryName(id, 'en') }
    case 'declaration': {
      const { fileName, template, version } = view.heads.get(id, '9999-12-31')
      return { kind, id, name: fileName, detail: `${template} ${version}` }
    }
  }
}

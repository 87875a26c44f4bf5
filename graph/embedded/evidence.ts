import type { Evidence } from '../model.js'
import type { Policy } from '../policy.js'
import { ageOn } from '../resolve/age.js'
import type { EvidenceQuestion, NodeReference, Page } from '../supply-graph.js'
import {
  answerSource,
  claimSources,
  declarationsNaming,
  lineSource,
  listSources,
  type Seen,
  type Source,
} from './evidence-sources.js'
import { allNodes } from './nodes.js'
import { pageOf } from './page.js'
import { statusesByCid } from './smelter-facts.js'
import { assemblySources, lineSources, relationSources, supplierSources } from './supply-sources.js'
import type { View } from './view.js'

/** Who says it: newest date first, ties by file. A page holds the cells of as many sources as its limit. */
export function evidence(view: View, question: EvidenceQuestion, policy: Policy): Page<Evidence> {
  const { asOf, mineral, node, edge } = question
  const seen: Seen = { view, asOf, ...(mineral === undefined ? {} : { mineral }) }
  const sources = [...(node ? ofNode(seen, node) : []), ...(edge ? ofEdge(seen, edge.from, edge.to) : [])]
  const page = pageOf(sources.sort(newestFirst), question)
  const withAge = (item: Evidence): Evidence =>
    item.kind === 'declaration' && item.date !== undefined
      ? { ...item, freshness: ageOn(item.date, asOf, policy) }
      : item
  return { ...page, items: page.items.flatMap((source) => source.read()).map(withAge) }
}

export function newestFirst(a: Source, b: Source): number {
  if (a.date !== b.date) return a.date < b.date ? 1 : -1
  return a.id < b.id ? -1 : Number(a.id > b.id)
}

function ofNode(seen: Seen, { kind, id }: NodeReference): Source[] {
  switch (kind) {
    case 'product':
      return lineSources(seen, id)
    case 'company':
      return [...answersOf(seen, id), ...ofSupplier(seen, id)]
    case 'smelter':
      return [...ofSmelterLists(seen, id), ...linesOf(seen, id)]
    case 'origin':
      return seen.view.keep(allNodes).smelter.flatMap((smelter) => claimSources(seen, smelter.id, id))
  }
}

function ofEdge(seen: Seen, from: NodeReference, to: NodeReference): Source[] {
  switch (`${from.kind} ${to.kind}`) {
    case 'product company':
      return supplierSources(seen, from.id, to.id)
    case 'product product':
      return assemblySources(seen, from.id, to.id)
    case 'company company':
      return relationSources(seen, from.id, to.id)
    case 'company smelter':
      return linesOf(seen, to.id, from.id)
    case 'smelter origin':
      return claimSources(seen, from.id, to.id)
    default:
      return []
  }
}

/** Answers of the company's forms that speak of a day not after the day asked about. */
function answersOf(seen: Seen, company: string): Source[] {
  const { view, asOf } = seen
  return view.facts
    .companyDeclarations(company, view.held)
    .filter((id) => isOf(seen, id, company) && view.heads.get(id, asOf).effective <= asOf)
    .map((id) => answerSource(seen, id))
}

/** Lines that name a smelter, of all forms or of one company's. */
function linesOf(seen: Seen, smelter: string, company?: string): Source[] {
  return declarationsNaming(seen, smelter)
    .filter((id) => company === undefined || isOf(seen, id, company))
    .filter((id) => seen.view.heads.get(id, seen.asOf).effective <= seen.asOf)
    .map((id) => lineSource(seen, id, smelter))
}

const isOf = ({ view, asOf }: Seen, declaration: string, company: string): boolean =>
  view.heads.get(declaration, asOf).company === company

function ofSupplier(seen: Seen, company: string): Source[] {
  const rows = seen.view.list('suppliers').filter(({ row }) => row.supplier === company)
  return listSources(seen, 'supplier', rows, ({ supplier, name }) => ({ value: `${supplier} · ${name}` }))
}

/** Statuses not after the day, and the rows of reference lists. */
function ofSmelterLists(seen: Seen, smelter: string): Source[] {
  const { view, asOf } = seen
  const statuses = (view.keep(statusesByCid).get(smelter) ?? []).filter(({ row }) => row.date <= asOf)
  const listed = view.list('smelters').filter(({ row }) => row.cid === smelter)
  return [
    ...listSources(seen, 'status', statuses, ({ scheme, status, date }) => ({
      value: `${scheme}: ${status}`,
      date,
    })),
    ...listSources(seen, 'smelterList', listed, ({ name, date }) => ({ value: name, date })),
  ]
}

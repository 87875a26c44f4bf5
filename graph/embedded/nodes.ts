import { countryName } from '../lists/countries.js'
import type { NodeKind, NodeSummary, Page, PageRequest } from '../supply-graph.js'
import { attributesWord, claimRow, claimWordsOf } from './edge-blocks.js'
import { pageOf } from './page.js'
import { listedSmelters } from './smelter-facts.js'
import { runOf, smelterIndex, usedByRow } from './smelter-index.js'
import { companyNames, productNames } from './trace-start.js'
import type { View } from './view.js'

/** By id. */
export const nodes = (view: View, kind: NodeKind, page: PageRequest): Page<NodeSummary> =>
  pageOf(view.keep(allNodes)[kind], page)

/** Names of companies or products by id; unknown ids are left out. */
export function names(
  view: View,
  kind: 'company' | 'product',
  ids: readonly string[],
): ReadonlyMap<string, string> {
  const all = view.keep(kind === 'company' ? companyNames : productNames)
  return new Map(ids.flatMap((id) => (all.has(id) ? [[id, all.get(id) ?? id] as const] : [])))
}

/** Every node there is, by kind and id. */
export const allNodes = (view: View): Readonly<Record<NodeKind, readonly NodeSummary[]>> => ({
  product: [...view.keep(productNames)].map(([id, name]) => ({ kind: 'product', id, name })),
  company: companyNodes(view),
  smelter: smelterNodes(view),
  origin: originNodes(view),
  declaration: declarationNodes(view),
})

function companyNodes(view: View): NodeSummary[] {
  const aliases = new Map(
    view
      .list('suppliers')
      .map(({ row }) => [
        row.supplier,
        [...(row.localName === undefined ? [] : [row.localName]), ...row.aliases],
      ]),
  )
  return [...view.keep(companyNames)].map(([id, name]) => {
    const others = aliases.get(id) ?? []
    return { kind: 'company', id, name, ...(others.length === 0 ? {} : { aliases: others }) }
  })
}

/** A smelter as people know it; `undefined` if nobody names it. */
export const smelterNode = (view: View, id: string): NodeSummary | undefined =>
  view.keep(smelterNodesById).get(id)
const smelterNodesById = (view: View): ReadonlyMap<string, NodeSummary> =>
  new Map(view.keep(allNodes).smelter.map((node) => [node.id, node]))

function smelterNodes(view: View): NodeSummary[] {
  const { graph } = view
  const { usedBy } = view.keep(smelterIndex)
  const listed = view.keep(listedSmelters)
  const nodes: NodeSummary[] = [...listed].map(([id, { name, mineral }]) => summaryOf(id, name, [mineral]))
  for (let smelter = 0; smelter < graph.words.size; smelter += 1) {
    const [start, end] = runOf(usedBy, smelter)
    const id = graph.words.text(smelter)
    if (start === end || listed.has(id)) continue

    const wordings = new Set<number>()
    const minerals = new Set<number>()
    for (let at = start; at < end; at += usedByRow.size) {
      wordings.add(usedBy.values[at + usedByRow.attributes] ?? 0)
      minerals.add(usedBy.values[at + usedByRow.mineral] ?? 0)
    }
    const wordingOf = (column: number) => graph.words.text(attributesWord(column))
    const [first = 0] = [...wordings].sort((a, b) => (wordingOf(a) < wordingOf(b) ? -1 : 1))
    const { name } = graph.attributesOf(first)
    const named = [...minerals].map((mineral) => graph.words.text(mineral)).sort()
    nodes.push({
      ...summaryOf(id, name === '' ? unnamed(view, id) : name, named),
      ...saidBy(view, id, named),
    })
  }
  return nodes.sort(byId)
}

/** Of an undecided line, whose id is `company/mineral/name`: the company that says it. */
function saidBy(view: View, id: string, [mineral = '']: readonly string[]): Pick<NodeSummary, 'detail'> {
  const end = id.indexOf(`/${mineral}/`)
  const company = id.slice(0, Math.max(0, end))
  return company === '' ? {} : { detail: view.keep(companyNames).get(company) ?? company }
}

/** Of an id `company/mineral/?`: a line that names no smelter. */
function unnamed(view: View, id: string): string {
  const [, company = id, mineral = ''] = /^(.*)\/([^/]*)\/\?$/.exec(id) ?? []
  const whose = view.keep(companyNames).get(company) ?? company
  return `not yet identified smelter of ${whose}${mineral === '' ? '' : ` (${mineral})`}`
}

/** Any other smelter id is an undecided line's. */
export const isCid = (id: string): boolean => /^CID\d{6}$/.test(id)

const summaryOf = (id: string, name: string, minerals: readonly string[]): NodeSummary => ({
  kind: 'smelter',
  id,
  name,
  ...(isCid(id) ? { detail: id } : {}),
  minerals,
})

/** Countries somebody says a smelter's feed is mined in. */
function originNodes({ graph }: View): NodeSummary[] {
  const says = new Set<number>()
  const { claims } = graph
  for (const owner of claims.owners()) {
    for (let at = claims.start(owner), end = claims.end(owner); at < end; at += claimRow.size) {
      says.add(claims.values[at + claimRow.says] ?? 0)
    }
  }
  const codes = [...says].flatMap((word) => claimWordsOf(graph.words.text(word)).origin.code ?? [])
  return [...new Set(codes)].sort().map((id) => ({ kind: 'origin', id, name: countryName(id, 'en') }))
}

function declarationNodes(view: View): NodeSummary[] {
  return view.heads.ids().map((id) => {
    const { fileName, template, version } = view.heads.get(id, '9999-12-31')
    return { kind: 'declaration' as const, id, name: fileName, detail: `${template} ${version}` }
  })
}

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1)

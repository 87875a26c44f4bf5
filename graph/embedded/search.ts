import { countryCode, countryName } from '../lists/countries.js'
import { isKnownMineral, mineralId, mineralName } from '../lists/minerals.js'
import { languages } from '../text/language.js'
import type { NodeSummary, Page, PageRequest } from '../supply-graph.js'
import { foldText } from './fold-text.js'
import { foldNumber } from '../resolve/part-number.js'
import { listedNumbers } from './listed-numbers.js'
import { allNodes } from './nodes.js'
import { pageOf } from './page.js'
import { partClues } from './part-clues.js'
import { companyNames } from './trace-start.js'
import type { View } from './view.js'

/** Shortest query that typing mistakes are looked for in. */
const fuzzyFrom = 4
/** Share of a query's trigrams a name must hold. */
const likeness = 0.45

/**
 * Names and ids: those that begin with the query, then those with a word that does, then those that hold it
 * anywhere; shorter names first, ties by id. Only where none does: names that hold most of its trigrams (typing
 * mistakes). Also countries and minerals by any of their names, products by the numbers on their lines. Chinese and other scripts without spaces are found anywhere in a name.
 */
export function search(view: View, query: string, page: PageRequest): Page<NodeSummary> {
  const wanted = foldText(query)
  if (wanted === '') return pageOf([], page)

  const entries = view.keep(searchEntries)
  const named = ranked(entries, (text) => exactRank(text, wanted))
  const exact = inOrder([...named, ...hinted(view, query, wanted)])
  return pageOf(exact.length > 0 ? exact : inOrder(alike(entries, wanted)), page)
}

interface Entry {
  readonly node: NodeSummary
  readonly texts: readonly string[]
}

const searchEntries = (view: View): readonly Entry[] => {
  const { product, company, smelter, origin, declaration } = view.keep(allNodes)
  const named = [...product, ...company, ...smelter, ...origin].map((node) => ({
    node,
    texts: [...new Set(namesOf(node).map(foldText))],
  }))
  return [...named, ...declaration.map((node) => ({ node, texts: [foldText(node.name)] }))]
}

/** An undecided smelter's id is made of other names; countries are found in both languages. */
function namesOf({ kind, id, name, aliases = [] }: NodeSummary): string[] {
  if (kind === 'origin') return [id, ...languages.map((language) => countryName(id, language))]
  const ids = kind === 'smelter' && id.includes('/') ? [] : [id]
  return [name, ...ids, ...aliases]
}

/** Found, and how well: 0 begins so, 1 has a word that does, 2 holds it; hints stand between and after. */
interface Hit {
  readonly node: NodeSummary
  readonly rank: number
}
const hintRanks = {
  country: 0.5,
  part: 0.5,
  listed: 0.6,
  partBegins: 3,
  listedBegins: 3.5,
  mineral: 1.5,
} as const
/** Numbers on product lists that one search shows. */
const mostListed = 20

/** Nodes that are meant without being called so; `detail` says why. */
function hinted(view: View, query: string, wanted: string): Hit[] {
  const { product, smelter, origin } = view.keep(allNodes)
  const code = countryCode(query)
  const countries = origin.filter(({ id }) => id === code)
  const mineral = isKnownMineral(query) ? mineralId(query) : undefined
  const ofMineral =
    mineral === undefined ? [] : smelter.filter(({ minerals = [] }) => minerals.includes(mineral))
  const products = new Map(product.map((node) => [node.id, node]))
  const withPart = view
    .keep(partClues)
    .filter(({ folded }) => folded.startsWith(wanted))
    .flatMap(({ product: id, folded, why }): Hit[] => {
      const node = products.get(id)
      const rank = folded === wanted ? hintRanks.part : hintRanks.partBegins
      return node === undefined ? [] : [{ node: { ...node, detail: why }, rank }]
    })
  return [
    ...countries.map((node) => ({ node: { ...node, detail: node.id }, rank: hintRanks.country })),
    ...withPart,
    ...listedHits(view, query),
    ...ofMineral.map((node) => ({ node: withMineral(node, mineral ?? ''), rank: hintRanks.mineral })),
  ]
}

/** Companies whose product lists name the number. */
function listedHits(view: View, query: string): Hit[] {
  const wanted = foldNumber(query)
  if (wanted === '') return []
  const names = view.keep(companyNames)
  return listedNumbers(view, wanted, mostListed).map(({ company: id, number, label }) => ({
    node: { kind: 'company', id, name: names.get(id) ?? id, detail: `part ${label}`, part: label },
    rank: number === wanted ? hintRanks.listed : hintRanks.listedBegins,
  }))
}

const withMineral = (node: NodeSummary, mineral: string): NodeSummary => ({
  ...node,
  detail: [node.detail, mineralName(mineral, 'en')].filter((part) => part !== undefined).join(', '),
})

const notFound = 9
function exactRank(text: string, wanted: string): number {
  const at = text.indexOf(wanted)
  if (at <= 0) return at === 0 ? 0 : notFound
  return text.includes(` ${wanted}`) ? 1 : 2
}

function ranked(entries: readonly Entry[], rankOf: (text: string) => number): Hit[] {
  const found: Hit[] = []
  for (const { node, texts } of entries) {
    const rank = Math.min(...texts.map(rankOf))
    if (rank < notFound) found.push({ node, rank })
  }
  return found
}

/** Each node once, where it was found best. */
function inOrder(hits: readonly Hit[]): NodeSummary[] {
  const best = new Map<string, Hit>()
  for (const hit of hits) {
    const key = [hit.node.kind, hit.node.id, hit.node.part ?? ''].join('\n')
    if (hit.rank < (best.get(key)?.rank ?? notFound)) best.set(key, hit)
  }
  return [...best.values()]
    .sort((a, b) => a.rank - b.rank || a.node.name.length - b.node.name.length || byId(a.node, b.node))
    .map(({ node }) => node)
}

const byId = (a: NodeSummary, b: NodeSummary): number => (a.id < b.id ? -1 : Number(a.id > b.id))

/** Rank 0 holds all trigrams, 1 none; worse than `likeness` is not found. */
function alike(entries: readonly Entry[], wanted: string): Hit[] {
  if (wanted.length < fuzzyFrom) return []
  const trigrams = trigramsOf(wanted)
  return ranked(entries, (text) => {
    const padded = ` ${text} `
    const held = trigrams.filter((trigram) => padded.includes(trigram)).length / trigrams.length
    return held >= likeness ? 1 - held : notFound
  })
}

const trigramsOf = (text: string): string[] => {
  const padded = ` ${text} `
  return [...new Set(Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3)))]
}

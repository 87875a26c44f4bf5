import type { NodeSummary, Page, PageRequest } from '../supply-graph.js'
import { allNodes } from './nodes.js'
import { pageOf } from './page.js'
import type { View } from './view.js'

/** Shortest query that typing mistakes are looked for in. */
const fuzzyFrom = 4
/** Share of a query's trigrams a name must hold. */
const likeness = 0.45

/**
 * Names and ids: those that begin with the query, then those with a word that does, then those that hold it
 * anywhere; shorter names first, ties by id. Only where none does: names that hold most of its trigrams (typing
 * mistakes). Chinese and other scripts without spaces are found anywhere in a name.
 */
export function search(view: View, query: string, page: PageRequest): Page<NodeSummary> {
  const wanted = foldText(query)
  if (wanted === '') return pageOf([], page)

  const entries = view.keep(searchEntries)
  const exact = ranked(entries, (text) => exactRank(text, wanted))
  return pageOf(exact.length > 0 ? exact : alike(entries, wanted), page)
}

interface Entry {
  readonly node: NodeSummary
  readonly texts: readonly string[]
}

const searchEntries = (view: View): readonly Entry[] => {
  const { product, company, smelter, origin } = view.keep(allNodes)
  return [...product, ...company, ...smelter, ...origin].map((node) => ({
    node,
    texts: [...new Set([node.name, node.id, ...(node.aliases ?? [])].map(foldText))],
  }))
}

/** Case, width and accents do not matter; runs of anything but letters and digits are one space. */
const foldText = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const notFound = 9
function exactRank(text: string, wanted: string): number {
  const at = text.indexOf(wanted)
  if (at <= 0) return at === 0 ? 0 : notFound
  return text.includes(` ${wanted}`) ? 1 : 2
}

function ranked(entries: readonly Entry[], rankOf: (text: string) => number): NodeSummary[] {
  const found: { node: NodeSummary; rank: number }[] = []
  for (const { node, texts } of entries) {
    const rank = Math.min(...texts.map(rankOf))
    if (rank < notFound) found.push({ node, rank })
  }
  return found
    .sort((a, b) => a.rank - b.rank || a.node.name.length - b.node.name.length || byId(a.node, b.node))
    .map(({ node }) => node)
}

const byId = (a: NodeSummary, b: NodeSummary): number => (a.id < b.id ? -1 : Number(a.id > b.id))

/** Rank 0 holds all trigrams, 1 none; worse than `likeness` is not found. */
function alike(entries: readonly Entry[], wanted: string): NodeSummary[] {
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

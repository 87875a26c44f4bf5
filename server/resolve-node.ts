/** What people type for a node: a CID, a product number, a company's id or name, a country's code or name. */
import { InvalidInputError, NotFoundError } from '../graph/errors.js'
import { codeOfCode, countryCode } from '../graph/lists/countries.js'
import { beginsWithWords } from '../graph/resolve/exact-name.js'
import type { NodeReference, NodeSummary, SupplyGraph } from '../graph/supply-graph.js'
import { nodeReferenceOf } from './questions.js'

type Names = Pick<SupplyGraph, 'names' | 'search'>

const candidatesShown = 5

/**
 * Exact ids first, then exact names, then names that begin so, then the only hit of a search; `kind:id` says it outright.
 * @throws NotFoundError when nothing is called so; InvalidInputError when several are
 */
export async function resolveNode(graph: Names, typed: string): Promise<NodeReference> {
  const text = typed.trim()
  if (/^(product|company|smelter|origin):./.test(text)) return nodeReferenceOf(text)
  if (/^CID\d{6}$/i.test(text)) return { kind: 'smelter', id: text.toUpperCase() }
  return (await byId(graph, text)) ?? byCountryCode(text) ?? (await byName(graph, text))
}

async function byId(graph: Names, id: string): Promise<NodeReference | undefined> {
  for (const kind of ['product', 'company'] as const)
    if ((await graph.names(kind, [id])).has(id)) return { kind, id }
  return undefined
}

function byCountryCode(text: string): NodeReference | undefined {
  const code = text.length === 2 ? codeOfCode(text.toUpperCase()) : undefined
  return code === undefined ? undefined : { kind: 'origin', id: code }
}

async function byName(graph: Names, text: string): Promise<NodeReference> {
  const { items } = await graph.search(text, { limit: 50 })
  const nodes = items.filter(isPlace)
  const exact = nodes.filter((node) => sameText(node.id, text) || sameText(node.name, text))
  const begun = nodes.filter(({ name }) => beginsWithWords(name, text))
  const found = [exact, begun].find((some) => some.length > 0) ?? nodes
  if (found.length === 1 && found[0] !== undefined) return { kind: found[0].kind, id: found[0].id }

  const code = exact.length === 0 ? countryCode(text) : undefined
  if (code !== undefined) return { kind: 'origin', id: code }
  if (found.length === 0) throw new NotFoundError(`Nothing is called "${text}".`)
  throw new InvalidInputError(
    `"${text}" may be several: ${found.slice(0, candidatesShown).map(inWords).join(', ')}.`,
  )
}

type Place = NodeSummary & { readonly kind: NodeReference['kind'] }
const isPlace = (node: NodeSummary): node is Place => node.kind !== 'declaration' && node.part === undefined

const inWords = ({ kind, id, name }: NodeSummary): string => `${kind}:${id}${id === name ? '' : ` (${name})`}`

const sameText = (a: string, b: string): boolean =>
  a.normalize('NFKC').toLowerCase() === b.normalize('NFKC').toLowerCase()

import type { ImpactQuery, ImpactReply } from '../graph/api/impact.js'
import { InvalidInputError, NotFoundError } from '../graph/errors.js'
import type { Impact, ImpactSubject } from '../graph/impact.js'
import { countryName } from '../graph/lists/countries.js'
import { regionCode, regionName } from '../graph/lists/regions.js'
import type { NodeReference, SupplyGraph } from '../graph/supply-graph.js'
import { resolveNode } from './resolve-node.js'

interface Asking {
  readonly graph: SupplyGraph
  readonly impact: Impact
}

/**
 * The impact of what people typed.
 * @throws NotFoundError, InvalidInputError when a name is unknown, may be several things or is a product
 */
export async function askImpact(
  { graph, impact }: Asking,
  query: ImpactQuery,
  signal?: AbortSignal,
): Promise<ImpactReply> {
  const of: ImpactSubject[] = []
  for (const typed of query.of) of.push(await subjectOf(graph, typed))
  return impact.impact({ ...query, of }, signal)
}

async function subjectOf(graph: SupplyGraph, typed: string): Promise<ImpactSubject> {
  const region = regionOf(typed.trim())
  if (region !== undefined) return { kind: 'origin', id: region, name: regionName(region) }

  const { kind, id } = await resolveNode(graph, typed)
  if (kind === 'product')
    throw new InvalidInputError(
      `"${typed}" is a product: an impact is asked of smelters, areas and companies. A product is traced.`,
    )
  return { kind, id, name: await nameOf(graph, { kind, id }) }
}

/** A first-level region by its code, as `CD-NK`. */
function regionOf(typed: string): string | undefined {
  const code = typed.replace(/^origin:/, '').toUpperCase()
  return /^[A-Z]{2}-[A-Z0-9]{1,3}$/.test(code) ? regionCode(code.slice(0, 2), code) : undefined
}

/** @throws NotFoundError for a smelter nobody names and no list has */
async function nameOf(graph: SupplyGraph, { kind, id }: NodeReference): Promise<string> {
  if (kind === 'origin') return countryName(id, 'en')
  if (kind === 'company') return (await graph.names('company', [id])).get(id) ?? id
  const { items } = await graph.search(id, { limit: 10 })
  const found = items.find((node) => node.kind === 'smelter' && node.id === id)
  if (found === undefined) throw new NotFoundError(`No list and no form names a smelter ${id}.`)
  return found.name
}

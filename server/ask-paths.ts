import type { PathQuery } from '../graph/api/paths.js'
import type { Day } from '../graph/model.js'
import type { Page, Path, SupplyGraph } from '../graph/supply-graph.js'
import { mineralAsked } from './mineral-asked.js'
import { asOfOf } from './questions.js'
import { resolveNode } from './resolve-node.js'

const defaultPaths = 5

/**
 * Paths between what people typed.
 * @throws NotFoundError, InvalidInputError when a name is unknown or may be several things
 */
export async function askPaths(
  { graph, today }: { readonly graph: SupplyGraph; readonly today: () => Day },
  query: PathQuery,
  signal?: AbortSignal,
): Promise<Page<Path>> {
  const at = asOfOf(query, today(), signal)
  const from = await resolveNode(graph, query.from)
  const to = await resolveNode(graph, query.to)
  return graph.paths({
    ...at,
    from,
    to,
    k: query.k ?? defaultPaths,
    ...(query.mineral !== undefined && {
      mineral: await mineralAsked(graph, query.mineral, { nodes: [from, to], at }),
    }),
  })
}

import { z } from 'zod'
import { NodePage } from '../../graph/api/nodes.js'
import { PageQuery } from '../../graph/api/page.js'
import type { NodeKind } from '../../graph/supply-graph.js'
import type { Parts } from '../parts.js'
import { pageRequestOf } from '../questions.js'
import { route, type Route } from '../route.js'

const SearchQuery = PageQuery.extend({
  q: z.string().trim().min(1).max(200).meta({ description: 'part of a name or id, Latin or CJK' }),
})

export const nodeRoutes = (parts: Parts): Route[] => [
  listRoute(parts, { path: '/products', kind: 'product' }),
  listRoute(parts, { path: '/companies', kind: 'company' }),
  listRoute(parts, { path: '/smelters', kind: 'smelter' }),
  listRoute(parts, { path: '/origins', kind: 'origin' }),
  route(
    {
      method: 'get',
      path: '/search',
      tag: 'nodes',
      summary: 'Products, companies, smelters, origins and declarations by name or id',
      query: SearchQuery,
      reply: NodePage,
      example: { query: { q: 'LD', limit: 5 } },
    },
    ({ query, signal }) => parts.graph.search(query.q, pageRequestOf(query, signal)),
  ),
]

const listRoute = ({ graph }: Parts, { path, kind }: { path: string; kind: NodeKind }) =>
  route(
    {
      method: 'get',
      path,
      tag: 'nodes',
      summary: `All ${path.slice(1)}, by id`,
      query: PageQuery,
      reply: NodePage,
      example: { query: { limit: 5 } },
    },
    ({ query, signal }) => graph.nodes(kind, pageRequestOf(query, signal)),
  )

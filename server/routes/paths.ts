import { PathQuery, PathReply } from '../../graph/api/paths.js'
import { askPaths } from '../ask-paths.js'
import type { Parts } from '../parts.js'
import { route, type Route } from '../route.js'

export const pathRoutes = (parts: Parts): Route[] => [
  route(
    {
      method: 'get',
      path: '/paths',
      tag: 'questions',
      summary: 'The best ways from one node to another, every hop with its evidence down to the cell',
      query: PathQuery,
      reply: PathReply,
      example: { query: { from: 'LD-100', to: 'CID900001', k: 2 } },
    },
    ({ query, signal }) => askPaths(parts, query, signal),
  ),
]

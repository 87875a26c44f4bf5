import { DiffQuery, DiffReply } from '../../graph/api/diff.js'
import { limits } from '../limits.js'
import type { Parts } from '../parts.js'
import { route, type Route } from '../route.js'

export const diffRoutes = ({ differ }: Parts): Route[] => [
  route(
    {
      method: 'get',
      path: '/diff',
      tag: 'questions',
      summary: 'What differs between two days, two revisions or two products, and which fact did it',
      query: DiffQuery,
      reply: DiffReply,
      example: { query: { product: 'LD-100', mineral: 'tin', from: '2025-01-01' } },
    },
    ({ query, signal }) => differ.diff({ ...query, limit: query.limit ?? limits.defaultPageItems }, signal),
  ),
]

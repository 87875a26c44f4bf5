import { ImpactQuery, ImpactReply } from '../../graph/api/impact.js'
import { askImpact } from '../ask-impact.js'
import { limits } from '../limits.js'
import type { Parts } from '../parts.js'
import { route, type Route } from '../route.js'

export const impactRoutes = (parts: Parts): Route[] => [
  route(
    {
      method: 'post',
      path: '/impact',
      tag: 'questions',
      summary:
        'Products, parts and companies behind smelters, areas or companies, and what is left without them',
      body: ImpactQuery,
      reply: ImpactReply,
      example: { body: { of: ['CID900034'], limit: 5 } },
    },
    ({ body, signal }) => askImpact(parts, { ...body, limit: body.limit ?? limits.traceItems }, signal),
  ),
]

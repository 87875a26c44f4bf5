import { EvidenceQuery, EvidenceReply } from '../../graph/api/evidence.js'
import { askEvidence } from '../ask-evidence.js'
import type { Parts } from '../parts.js'
import { route, type Route } from '../route.js'

export const evidenceRoutes = (parts: Parts): Route[] => [
  route(
    {
      method: 'get',
      path: '/evidence',
      tag: 'questions',
      summary: 'Who said it: the statements behind a node, or behind the edge between two, newest first',
      query: EvidenceQuery,
      reply: EvidenceReply,
      example: { query: { node: 'smelter:CID900001', limit: 5 } },
    },
    ({ query, signal }) => askEvidence(parts, query, signal),
  ),
]

import { EvidenceQuery, EvidenceReply } from '../../graph/api.js'
import { InvalidInputError } from '../../graph/errors.js'
import type { EvidenceQuestion } from '../../graph/supply-graph.js'
import type { Parts } from '../parts.js'
import { asOfOf, nodeReferenceOf, pageRequestOf } from '../questions.js'
import { route, type Route } from '../route.js'

export const evidenceRoutes = ({ graph, today }: Parts): Route[] => [
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
    ({ query, signal }) =>
      graph.evidence({
        ...asOfOf(query, today(), signal),
        ...pageRequestOf(query, signal),
        ...subjectOf(query),
        ...(query.mineral !== undefined && { mineral: query.mineral }),
      }),
  ),
]

function subjectOf({ node, from, to }: EvidenceQuery): Pick<EvidenceQuestion, 'node' | 'edge'> {
  if (node !== undefined && from === undefined && to === undefined) return { node: nodeReferenceOf(node) }
  if (node === undefined && from !== undefined && to !== undefined)
    return { edge: { from: nodeReferenceOf(from), to: nodeReferenceOf(to) } }
  throw new InvalidInputError('Name either a node, or an edge by "from" and "to".')
}

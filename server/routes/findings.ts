import { FindingsQuery, FindingsReply } from '../../graph/api/findings.js'
import { findingsAsked } from '../questions.js'
import type { Parts } from '../parts.js'
import { route, type Route } from '../route.js'

export const findingRoutes = ({ findings }: Parts): Route[] => [
  route(
    {
      method: 'get',
      path: '/findings',
      tag: 'findings',
      summary: 'What declarations and lists contradict each other in, open ones first, then newest opened',
      query: FindingsQuery,
      reply: FindingsReply,
      example: { query: { state: 'open', limit: 5 } },
    },
    async ({ query, signal }) => {
      const asked = findingsAsked(query, signal)
      return { ...(await findings.find(asked)), counts: await findings.count(asked) }
    },
  ),
]

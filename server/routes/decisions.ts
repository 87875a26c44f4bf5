import { z } from 'zod'
import { DecisionPage, DecisionRecord, DecisionsQuery, UndoRuling } from '../../graph/api/decisions.js'
import type { Parts } from '../parts.js'
import { pageRequestOf } from '../questions.js'
import { route, type Route } from '../route.js'

const DecisionParams = z.object({ id: z.string() })

export const decisionRoutes = ({ desk, decider }: Parts): Route[] => [
  route(
    {
      method: 'get',
      path: '/decisions',
      tag: 'decisions',
      summary: 'What people have decided, newest first, with what was taken back',
      query: DecisionsQuery,
      reply: DecisionPage,
      example: { query: { limit: 5 } },
    },
    ({ query: { limit, after, ...asked }, signal }) =>
      desk.decisions({ ...asked, ...pageRequestOf({ limit, after }, signal) }),
  ),
  route(
    {
      method: 'post',
      path: '/decisions/:id/undo',
      tag: 'decisions',
      summary: 'Takes a decision back, as if it had never been made; both stay on record',
      params: DecisionParams,
      body: UndoRuling,
      reply: DecisionRecord,
      example: {
        params: { id: 'd20260514T101530123-9f3c1b' },
        body: { by: 'A. Weber', reason: 'the wrong row' },
      },
    },
    ({ params, body }) => decider.undo(params.id, body),
  ),
]

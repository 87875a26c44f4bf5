import { z } from 'zod'
import { DecisionRecord, MergeRuling, SplitRuling } from '../../graph/api/decisions.js'
import type { Parts } from '../parts.js'
import { route, type Route } from '../route.js'

const CompanyParams = z.object({ id: z.string() })
const example = { params: { id: 'S101' } }

export const companyRoutes = ({ decider }: Parts): Route[] => [
  route(
    {
      method: 'post',
      path: '/companies/:id/split',
      tag: 'companies',
      summary: 'Says that a name or a form that leads to a company is another one’s',
      params: CompanyParams,
      body: SplitRuling,
      reply: DecisionRecord,
      example: {
        ...example,
        body: { text: 'Farnholm Circuits GmbH', by: 'A. Weber', reason: 'two firms of one name' },
      },
    },
    ({ params, body }) => decider.split(params.id, body),
  ),
  route(
    {
      method: 'post',
      path: '/companies/:id/merge',
      tag: 'companies',
      summary: 'Says that a company is another one: its forms, parts and relations are that one’s',
      params: CompanyParams,
      body: MergeRuling,
      reply: DecisionRecord,
      example: { ...example, body: { into: 'S102', by: 'A. Weber', reason: 'renamed in 2025' } },
    },
    ({ params, body }) => decider.merge(params.id, body),
  ),
]

import { WhatIfQuery, WhatIfReply } from '../../graph/api/what-if.js'
import { askWhatIf } from '../ask-what-if.js'
import { limits } from '../limits.js'
import type { Parts } from '../parts.js'
import { route, type Route } from '../route.js'

export const whatIfRoutes = (parts: Parts): Route[] => [
  route(
    {
      method: 'post',
      path: '/what-if',
      tag: 'questions',
      summary: 'What would change in a trace if something happened; nothing is written',
      body: WhatIfQuery,
      reply: WhatIfReply,
      example: {
        body: {
          product: 'LD-100',
          mineral: 'tin',
          changes: [{ change: 'smelterStatus', smelter: 'CID900034', status: 'Withdrawn' }],
        },
      },
    },
    ({ body, signal }) => askWhatIf(parts, { ...body, limit: body.limit ?? limits.traceItems }, signal),
  ),
]

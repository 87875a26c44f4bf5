import { Verification } from '../../graph/api/verification.js'
import type { Parts } from '../parts.js'
import { route, type Route } from '../route.js'
import { verifyStore } from '../verify-store.js'

export const verificationRoutes = (parts: Parts): Route[] => [
  route(
    {
      method: 'get',
      path: '/verification',
      tag: 'operations',
      summary: 'Stored files against their hashes, facts against their files, index against edges; reads all',
      reply: Verification,
      example: {},
    },
    ({ signal }) => verifyStore(parts, signal),
  ),
]

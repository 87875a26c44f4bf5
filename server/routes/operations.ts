import { Health } from '../../graph/api/overview.js'
import { EngineUnavailableError } from '../../graph/errors.js'
import type { Metrics } from '../metrics.js'
import type { Parts } from '../parts.js'
import { route, streamRoute, type Route } from '../route.js'

/** Health for whoever watches the service; below /api/v1 and at the root. */
export const operationRoutes = (parts: Parts, metrics: Metrics): Route[] => [
  route(
    {
      method: 'get',
      path: '/healthz',
      tag: 'operations',
      summary: 'The process answers',
      reply: Health,
      example: {},
    },
    () => ({ status: 'ok' as const, version: parts.version }),
  ),
  route(
    {
      method: 'get',
      path: '/readyz',
      tag: 'operations',
      summary: 'The stores answer too; when one does not, which',
      reply: Health,
      example: {},
    },
    async () => {
      if (parts.stopping.aborted) throw new EngineUnavailableError('The service is stopping.')
      await parts.graph.revision()
      await parts.queue.answers()
      return { status: 'ok' as const, version: parts.version }
    },
  ),
  streamRoute(
    {
      method: 'get',
      path: '/metrics',
      tag: 'operations',
      summary: 'Counters in Prometheus text form',
      reply: 'text/plain',
      example: {},
    },
    async (_call, { response }) => {
      response.type('text/plain; version=0.0.4; charset=utf-8').send(await metrics.text())
    },
  ),
]

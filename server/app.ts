/** The Express app from its parts: no listening, no environment. */
import express, { Router, type Express } from 'express'
import { apiRoutes } from './api.js'
import { createMetrics } from './metrics.js'
import { openApiOf } from './openapi.js'
import type { Parts } from './parts.js'
import { sendProblem, unknownPath } from './problem.js'
import { giveRequestId } from './request-id.js'
import { mountRoutes } from './route.js'
import { operationRoutes } from './routes/operations.js'
import { ownPagesOnly, sameDataFolder, secureHeaders } from './security.js'
import { webPage } from './web-page.js'

export interface AppOptions {
  readonly webFolder: string
  /** Of the data folder; see `sameDataFolder`. */
  readonly token: string
  readonly checkReplies: boolean
  readonly log: (error: unknown, requestId: string) => void
}

export function createApp(parts: Parts, options: AppOptions): Express {
  const app = express()
  app.disable('x-powered-by')
  const metrics = createMetrics(parts)
  app.use(giveRequestId, metrics.count, secureHeaders, ownPagesOnly, sameDataFolder(options.token))

  const api = Router({ caseSensitive: true })
  api.use(neverCached)
  const routes = apiRoutes(parts, metrics)
  mountRoutes(api, routes, options)
  const document = openApiOf(routes, parts)
  api.get('/openapi.json', (_request, response) => void response.json(document))
  api.use(unknownPath)

  app.use('/api/v1', api)
  const operations = Router()
  mountRoutes(operations, operationRoutes(parts, metrics), options)
  app.use(operations, webPage(options.webFolder), unknownPath, sendProblem(options.log))
  return app
}

/** Answers change with every upload; files set their own. */
const neverCached: express.RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', 'no-store')
  next()
}

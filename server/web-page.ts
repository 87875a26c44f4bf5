/** The built web page: hashed assets for ever, index.html for every address the page itself understands. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import express, { Router } from 'express'
import { compressedFile } from './compressed-file.js'

/** @param folder vite's output; when it is missing a text says how to build it */
export function webPage(folder: string): Router {
  const router = Router()
  const assets = join(folder, 'assets')
  router.use(
    '/assets',
    compressedFile(assets),
    express.static(assets, { immutable: true, maxAge: '1y', index: false, fallthrough: false }),
  )
  router.use(express.static(folder, { index: false, setHeaders: (response) => response.set(revalidated) }))

  router.get('/*address', (request, response, next) => {
    if (request.path.startsWith('/api/') || /\.\w+$/.test(request.path)) next()
    else sendIndex(folder, response)
  })
  router.get('/', (_request, response) => sendIndex(folder, response))
  return router
}

const revalidated = { 'Cache-Control': 'no-cache' }

function sendIndex(folder: string, response: express.Response): void {
  if (existsSync(join(folder, 'index.html'))) {
    response.set(revalidated).sendFile('index.html', { root: folder })
    return
  }
  response
    .status(503)
    .type('text/plain')
    .send('The web page is not built yet: run "npm run build". The API is at /api/v1/openapi.json.\n')
}

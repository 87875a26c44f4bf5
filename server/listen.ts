import { createServer, type RequestListener, type Server } from 'node:http'
import { ConflictError, systemCodeOf } from '../graph/errors.js'
import { limits } from './limits.js'

/** How long open requests may take to end when the service stops. */
const graceMs = 5_000

export interface Listening {
  readonly url: string
  close(): Promise<void>
}

/** @throws ConflictError when the port is in use */
export async function listen(
  app: RequestListener,
  { port, host }: { readonly port: number; readonly host: string },
): Promise<Listening> {
  const server = createServer({ headersTimeout: limits.headersMs, requestTimeout: limits.requestMs }, app)
  server.keepAliveTimeout = limits.keepAliveMs
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => {
      const taken = `Port ${port} is in use: choose another with --port, or stop what uses it.`
      reject(systemCodeOf(error) === 'EADDRINUSE' ? new ConflictError(taken, { cause: error }) : error)
    })
    server.listen(port, host, resolve)
  })
  return { url: urlOf(server, host), close: () => close(server) }
}

function urlOf(server: Server, host: string): string {
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}

async function close(server: Server): Promise<void> {
  const done = new Promise<void>((resolve) => {
    server.close(() => {
      resolve()
    })
  })
  server.closeIdleConnections()
  const cut = setTimeout(() => {
    server.closeAllConnections()
  }, graceMs)
  await done
  clearTimeout(cut)
}

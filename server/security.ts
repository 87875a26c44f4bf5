/** What every reply and every request has to respect while the service stands on one machine without accounts. */
import { timingSafeEqual } from 'node:crypto'
import type { RequestHandler } from 'express'
import helmet from 'helmet'
import { ConflictError } from '../graph/errors.js'
import { ForbiddenError } from './problem.js'
import { tokenHeader } from './token.js'

/** Cytoscape's one style rule (`.__________cytoscape_container { position: relative; }`, cytoscape 3.34). */
const cytoscapeStyle = "'sha256-pgvDUBa4IjFA2yuSJ2cqcyxmNYJMborsd0ORcRv9vw8='"

/** No inline script or style, nothing from elsewhere, no frames. HTTPS is not forced: the service is on loopback. */
export const secureHeaders: RequestHandler = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      'default-src': ["'self'"],
      'script-src': ["'self'"],
      'style-src': ["'self'", cytoscapeStyle],
      'img-src': ["'self'", 'data:', 'blob:'],
      'worker-src': ["'self'", 'blob:'],
      'object-src': ["'none'"],
      'base-uri': ["'none'"],
      'form-action': ["'self'"],
      'frame-ancestors': ["'none'"],
    },
  },
  strictTransportSecurity: false,
  referrerPolicy: { policy: 'no-referrer' },
  xFrameOptions: { action: 'deny' },
})

const ownNames = new Set(['127.0.0.1', 'localhost', '[::1]'])

/**
 * Another site's page must not reach the service through the user's browser: not by a name that resolves to this
 * machine (DNS rebinding), not by posting a form or a fetch to it (CSRF). Browsers name the page's origin in every
 * POST; programs that send none are not browsers.
 */
export const ownPagesOnly: RequestHandler = (request, _response, next) => {
  const { host = '', origin, 'sec-fetch-site': site } = request.headers
  if (!ownNames.has(host.replace(/:\d+$/, '').toLowerCase()))
    throw new ForbiddenError('The service answers to 127.0.0.1, localhost and [::1] only.')
  if (origin !== undefined && origin !== `http://${host}`)
    throw new ForbiddenError('The service answers to its own page only.')
  if (request.method !== 'GET' && (site === 'cross-site' || site === 'same-site'))
    throw new ForbiddenError('The service takes changes from its own page only.')
  next()
}

/** The command line shows the token of the data folder it means; another folder's service must not answer. */
export const sameDataFolder =
  (token: string): RequestHandler =>
  (request, _response, next) => {
    const shown = request.get(tokenHeader)
    if (shown !== undefined && !equal(shown, token))
      throw new ConflictError('This service holds another data folder.')
    next()
  }

function equal(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}

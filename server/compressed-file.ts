/** Chooses the compressed copy of a built file that `web/vite.config.ts` wrote beside it: `app.js` → `app.js.br`. */
import { existsSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import type { RequestHandler } from 'express'

/** Smallest first; a browser takes `br` from this machine or over HTTPS only. */
const encodings = [
  { name: 'br', ending: '.br' },
  { name: 'gzip', ending: '.gz' },
] as const

/**
 * For what serves the flat `folder` behind it, which answers with the copy under its own validator: an ETag names one
 * encoding. Replies of the API stay as they are: they come from this machine, and events must not wait in a buffer.
 */
export const compressedFile =
  (folder: string): RequestHandler =>
  (request, response, next) => {
    const file = basename(request.path)
    const copy = encodings.find(
      ({ name, ending }) => request.acceptsEncodings(name) && existsSync(join(folder, file + ending)),
    )
    response.vary('Accept-Encoding')
    if (copy !== undefined) {
      response.set('Content-Encoding', copy.name).type(extname(file))
      request.url = `/${file}${copy.ending}`
    }
    next()
  }

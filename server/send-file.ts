/** Stored files go out as they came in: under their own name, as a download, never shown as a page. */
import { pipeline } from 'node:stream/promises'
import type { Response } from 'express'
import type { FileStore } from '../ingest/file-store.js'

/** @throws NotFoundError */
export async function sendStoredFile(
  response: Response,
  files: FileStore,
  file: { readonly id: string; readonly name: string },
): Promise<void> {
  const bytes = await files.size(file.id)
  response.status(200).set({
    'Content-Type': 'application/octet-stream',
    'Content-Length': String(bytes),
    'Content-Disposition': contentDisposition(file.name),
    'Content-Security-Policy': "sandbox; default-src 'none'",
    'Cache-Control': 'private, no-cache',
    ETag: `"${file.id}"`,
  })
  await pipeline(files.stream(file.id), response)
}

/** RFC 6266: a plain name for old clients, the real one in UTF-8. */
function contentDisposition(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const encoded = encodeURIComponent(name).replace(/['()*]/g, percentEncoded)
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}

const percentEncoded = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase()}`

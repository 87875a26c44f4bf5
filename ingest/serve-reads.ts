import type { MessagePort } from 'node:worker_threads'
import { NotFoundError, RefusedFileError } from '../graph/errors.js'
import { readExcerpt } from './excerpt.js'
import type { KeptProfile } from './profiles/kept-profile.js'
import type { ReadFile } from './read-file.js'
import type { ReadReply, ThreadRequest } from './reader-messages.js'

/** Answers every request of `port`, to read by `readFile`; refusals keep reason, message and details on their way. */
export function serveReads(
  port: MessagePort,
  readFile: (bytes: Uint8Array, name: string, profiles: readonly KeptProfile[]) => ReadFile,
): void {
  const reply = (message: ReadReply): void => port.postMessage(message)
  port.on('message', (request: ThreadRequest) => {
    try {
      if ('place' in request) reply({ kind: 'excerpt', excerpt: readExcerpt(request.bytes, request.place) })
      else reply({ kind: 'read', file: readFile(request.bytes, request.name, request.profiles) })
    } catch (error) {
      reply(describeError(error))
    }
  })
  reply({ kind: 'ready' })
}

function describeError(error: unknown): ReadReply {
  if (error instanceof RefusedFileError) {
    const { reason, message, details = {} } = error
    return { kind: 'refused', reason, message, details }
  }
  if (error instanceof NotFoundError) return { kind: 'notFound', message: error.message }
  return error instanceof Error
    ? { kind: 'failed', message: error.message, stack: error.stack }
    : { kind: 'failed', message: String(error), stack: undefined }
}

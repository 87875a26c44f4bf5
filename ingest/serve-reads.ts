import type { MessagePort } from 'node:worker_threads'
import { RefusedFileError } from '../graph/errors.js'
import type { KeptProfile } from './profiles/kept-profile.js'
import type { ReadFile } from './read-file.js'
import type { ReadReply, ReadRequest } from './reader-messages.js'

/** Answers every request of `port` by `readFile`; refusals keep reason, message and details on their way. */
export function serveReads(
  port: MessagePort,
  readFile: (bytes: Uint8Array, name: string, profiles: readonly KeptProfile[]) => ReadFile,
): void {
  const reply = (message: ReadReply): void => port.postMessage(message)
  port.on('message', ({ bytes, name, profiles }: ReadRequest) => {
    try {
      reply({ kind: 'read', file: readFile(bytes, name, profiles) })
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
  return error instanceof Error
    ? { kind: 'failed', message: error.message, stack: error.stack }
    : { kind: 'failed', message: String(error), stack: undefined }
}

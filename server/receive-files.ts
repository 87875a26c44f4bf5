/** Multipart uploads, streamed into the file store's staging folder; all files of a request are kept, or none. */
import { basename } from 'node:path'
import type { Request, Response } from 'express'
import multer, { type StorageEngine } from 'multer'
import { InvalidInputError, LimitExceededError } from '../graph/errors.js'
import type { StoredFile } from '../graph/model.js'
import type { FileStore, StagedFile } from '../ingest/file-store.js'
import { limits } from './limits.js'

const mostBytes = `${limits.fileBytes / 1024 / 1024} MB`

/**
 * The files of a request, durable and kept.
 * @throws InvalidInputError without a file; LimitExceededError past a limit; nothing is kept then
 */
export async function receiveFiles(
  files: FileStore,
  request: Request,
  response: Response,
): Promise<StoredFile[]> {
  const received = await receiveForm(files, request, response)
  if (received.files.length === 0) throw new InvalidInputError(whyNoFile(request, received))

  const kept: StoredFile[] = []
  for (const { name, staged } of received.files) {
    const { id, bytes } = await files.keep(staged)
    kept.push({ id, name, bytes })
  }
  return kept
}

export interface ReceivedForm {
  readonly files: readonly { readonly name: string; readonly staged: StagedFile }[]
  /** Texts by field. */
  readonly texts: Readonly<Record<string, unknown>>
}

/**
 * Files, staged but not kept, and texts of a request.
 * @throws LimitExceededError past a limit; nothing is left staged then
 */
export async function receiveForm(
  files: FileStore,
  request: Request,
  response: Response,
): Promise<ReceivedForm> {
  if (Number(request.get('content-length') ?? 0) > limits.uploadBytes)
    throw new LimitExceededError('The upload is larger than 8 GB: send it in parts.')

  const staged = new Map<string, StagedFile>()
  await receive(request, response, storageIn(files, staged))
  const received = (Array.isArray(request.files) ? request.files : []).flatMap((file) => {
    const found = staged.get(file.path)
    return found === undefined ? [] : [{ name: nameOf(file.originalname), staged: found }]
  })
  return { files: received, texts: { ...(request.body as Record<string, unknown> | undefined) } } // as multer fills it
}

async function receive(request: Request, response: Response, storage: StorageEngine): Promise<void> {
  const middleware = multer({
    storage,
    defParamCharset: 'utf8', // browsers send file names in UTF-8
    limits: {
      fileSize: limits.fileBytes,
      files: limits.filesPerUpload,
      fields: 10,
      fieldSize: limits.fieldBytes,
      headerPairs: 20,
    },
  }).any()

  const failure = await new Promise<unknown>((resolve) => middleware(request, response, resolve))
  if (failure !== undefined) throw inWords(failure)
}

const howToSend = 'send multipart/form-data with a part "files" for each file, each with its file name'

function whyNoFile(request: Request, { texts }: ReceivedForm): string {
  if (request.is('multipart/form-data') === false)
    return `The upload is no multipart/form-data: ${howToSend}.`
  if (texts['files'] !== undefined)
    return `The part "files" has no file name, so it is a text and no file: ${howToSend} (filename="…").`
  return `The upload holds no file, or one without a file name: ${howToSend}.`
}

function storageIn(files: FileStore, staged: Map<string, StagedFile>): StorageEngine {
  return {
    _handleFile: (_request, file, done) => {
      files.stage(file.stream).then(
        (stagedFile) => {
          staged.set(stagedFile.path, stagedFile)
          done(null, { path: stagedFile.path, size: stagedFile.bytes })
        },
        (error: unknown) => done(error),
      )
    },
    _removeFile: (_request, file, done) => {
      const found = staged.get(file.path)
      if (found === undefined) done(null)
      else
        files.discard(found).then(
          () => done(null),
          (error: unknown) => done(error instanceof Error ? error : new Error(String(error))),
        )
    },
  }
}

/** What the parser of multipart bodies says of one it cannot read, as its sender may know it. */
const malformed: Readonly<Record<string, string>> = {
  'Unexpected end of form': 'it ends before its closing boundary, as if the connection was cut',
  'Unexpected end of file': 'it ends in the middle of a file, as if the connection was cut',
  'Malformed part header': 'the header of a part cannot be read',
  'Malformed content type': 'its Content-Type cannot be read',
  'Multipart: Boundary not found': 'its Content-Type names no boundary',
}

/** A failure the sender can mend, in words; one of the service's own as it is. */
function inWords(failure: unknown): unknown {
  if (failure instanceof multer.MulterError) return limitPassed(failure)
  const why = failure instanceof Error ? malformed[failure.message] : undefined
  if (why === undefined) return failure
  return new InvalidInputError(
    `The upload is not well formed: ${why}. Nothing was stored; send it whole again, as multipart/form-data.`,
  )
}

function limitPassed(failure: multer.MulterError): Error {
  const name =
    'filename' in failure && typeof failure.filename === 'string' ? `"${nameOf(failure.filename)}"` : 'A file'
  if (failure.code === 'LIMIT_FILE_SIZE')
    return new LimitExceededError(`${name} is larger than ${mostBytes}. Nothing was stored.`)
  if (failure.code === 'LIMIT_FILE_COUNT')
    return new LimitExceededError(
      `An upload takes up to ${limits.filesPerUpload} files: send the others in another. Nothing was stored.`,
    )
  return new InvalidInputError(`The upload is not well formed: ${failure.message}. Nothing was stored.`)
}

/** The last part of whatever path a client sends, without control characters. */
function nameOf(sent: string): string {
  const name = basename(sent.replaceAll('\\', '/'))
    .replace(/\p{Cc}/gu, ' ')
    .trim()
  return Array.from(name).slice(-limits.fileNameCharacters).join('') || 'file'
}

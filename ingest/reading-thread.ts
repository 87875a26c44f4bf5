import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { NotFoundError, RefusedFileError } from '../graph/errors.js'
import type { Policy } from '../graph/policy.js'
import type { Excerpt } from './excerpt.js'
import type { ReadFile } from './read-file.js'
import type { ExcerptRequest, ReadReply, ReadRequest, ThreadRequest } from './reader-messages.js'
import { refusal } from './workbook/refusal.js'

export interface ThreadOptions {
  /** The module the thread runs; it calls `serveReads`. */
  readonly entry: URL
  readonly heapMegabytes: number
  readonly timeoutMs: number
  /** The thread's `workerData`. */
  readonly policy: Policy
}

/** One worker thread that reads one file at a time. Once ended, by `end` or by a file, it is of no more use. */
export class ReadingThread {
  isAlive = true

  private constructor(
    private readonly worker: Worker,
    private readonly options: ThreadOptions,
  ) {
    worker.once('exit', () => (this.isAlive = false))
    // A failure between files ends the thread; the next file gets a new one.
    worker.on('error', () => (this.isAlive = false))
  }

  /** Resolves when the thread can take files. */
  static async start(options: ThreadOptions): Promise<ReadingThread> {
    const worker = new Worker(options.entry, {
      execArgv: loaderOf(options.entry),
      workerData: options.policy,
      resourceLimits: { maxOldGenerationSizeMb: options.heapMegabytes },
    })
    const thread = new ReadingThread(worker, options)
    await thread.exchange((reply) => (reply.kind === 'ready' ? { value: undefined } : undefined))
    worker.unref()
    return thread
  }

  /**
   * @throws RefusedFileError as the file's reading says, `tooSlow` past the time, `tooLarge` out of memory
   * @throws the signal's reason when it is aborted
   */
  read(request: ReadRequest, signal?: AbortSignal): Promise<ReadFile> {
    return this.ask(request, (reply) => (reply.kind === 'read' ? { value: reply.file } : undefined), signal)
  }

  /** @throws NotFoundError when the file has no such place; otherwise as `read` */
  excerpt(request: ExcerptRequest, signal?: AbortSignal): Promise<Excerpt> {
    const accept = (reply: ReadReply) => (reply.kind === 'excerpt' ? { value: reply.excerpt } : undefined)
    return this.ask(request, accept, signal)
  }

  private async ask<T>(
    request: ThreadRequest,
    accept: (reply: ReadReply) => { value: T } | undefined,
    signal: AbortSignal | undefined,
  ): Promise<T> {
    signal?.throwIfAborted()
    const ending = new AbortController()
    const timer = setTimeout(() => ending.abort(tooSlow(this.options.timeoutMs)), this.options.timeoutMs)
    const onAbort = (): void => ending.abort(signal?.reason)
    signal?.addEventListener('abort', onAbort, { once: true })
    this.worker.ref()
    try {
      const reading = this.exchange((reply) => accept(unlessFailed(reply)), ending.signal)
      this.worker.postMessage(request)
      return await reading
    } finally {
      clearTimeout(timer)
      signal?.removeEventListener('abort', onAbort)
      this.worker.unref()
      if (ending.signal.aborted) await this.end()
    }
  }

  async end(): Promise<void> {
    this.isAlive = false
    await this.worker.terminate()
  }

  /** The first reply that `accept` makes a value of; rejects when the thread ends or `signal` is aborted before. */
  private exchange<T>(
    accept: (reply: ReadReply) => { value: T } | undefined,
    signal?: AbortSignal,
  ): Promise<T> {
    const { worker } = this
    return new Promise<T>((resolve, reject) => {
      const settle = (finish: () => void): void => {
        worker.off('message', onMessage).off('error', onError).off('exit', onExit)
        signal?.removeEventListener('abort', onAbort)
        finish()
      }
      const onMessage = (reply: ReadReply): void => {
        try {
          const accepted = accept(reply)
          if (accepted !== undefined) settle(() => resolve(accepted.value))
        } catch (error) {
          settle(() => reject(asError(error)))
        }
      }
      const onError = (error: Error): void => settle(() => reject(this.describe(error)))
      const onExit = (): void => settle(() => reject(new Error('The reading thread ended.')))
      const onAbort = (): void => settle(() => reject(asError(signal?.reason)))
      worker.on('message', onMessage).on('error', onError).on('exit', onExit)
      signal?.addEventListener('abort', onAbort, { once: true })
    })
  }

  private describe(error: Error): Error {
    const isOutOfMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    if (!isOutOfMemory) return error
    return refusal(
      'tooLarge',
      `Reading the file needs more than ${this.options.heapMegabytes} MB of memory. ` +
        'Delete what does not belong to the form and send it again.',
    )
  }
}

/**
 * Sources are run through tsx, which is there wherever sources are. Its `--import tsx` leaves worker threads of Node
 * 20 out, its API does not.
 */
function loaderOf(entry: URL): string[] {
  if (!entry.pathname.endsWith('.ts')) return []
  const manifest = pathToFileURL(createRequire(import.meta.url).resolve('tsx/package.json'))
  const api = new URL('./dist/esm/api/index.mjs', manifest).href
  return ['--import', `data:text/javascript,import{register}from${JSON.stringify(api)};register()`]
}

/** @throws what the thread says it met */
function unlessFailed(reply: ReadReply): ReadReply {
  if (reply.kind === 'refused') throw new RefusedFileError(reply.reason, reply.message, reply.details)
  if (reply.kind === 'notFound') throw new NotFoundError(reply.message)
  if (reply.kind === 'failed') throw Object.assign(new Error(reply.message), { stack: reply.stack })
  return reply
}

const tooSlow = (timeoutMs: number): RefusedFileError =>
  refusal(
    'tooSlow',
    `Reading the file took longer than ${timeoutMs / 1000} seconds and was ended. ` +
      'Delete what does not belong to the form and send it again.',
  )

const asError = (reason: unknown): Error => (reason instanceof Error ? reason : new Error(String(reason)))

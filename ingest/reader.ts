/**
 * Reads files in worker threads, so that a hostile one costs a thread and not the service: a thread is ended when it
 * takes too long, when it needs too much memory and when nobody waits for it any more, and another takes its place.
 */
import { availableParallelism } from 'node:os'
import { type Policy, defaultPolicy } from '../graph/policy.js'
import type { Excerpt, ExcerptPlace } from './excerpt.js'
import type { KeptProfile } from './profiles/kept-profile.js'
import type { ReadFile } from './read-file.js'
import { ReadingThread, type ThreadOptions } from './reading-thread.js'
import { Turns } from './turns.js'
import { threadLimits } from './workbook/limits.js'

export interface ReaderOptions {
  /** Files read at the same time; default one less than the machine has cores. */
  readonly threads?: number
  readonly timeoutMs?: number
  readonly heapMegabytes?: number
  /** Parameters of what is found in a form; the defaults if absent. */
  readonly policy?: Policy
  /** Another module for the threads to run; it calls `serveReads`. */
  readonly entry?: URL
}

export interface ReadOptions {
  readonly signal?: AbortSignal
  /** Tried on workbooks that are no official template. */
  readonly profiles?: readonly KeptProfile[]
}

export interface Reader {
  /**
   * What the file is and says. `bytes` are copied; `name` serves messages and text formats without a mark of their
   * own. Files wait in order for a thread.
   * @throws RefusedFileError when the file is no workbook or list that is supported, or passes a limit
   * @throws the signal's reason when it is aborted
   */
  read(bytes: Uint8Array, name: string, options?: ReadOptions): Promise<ReadFile>
  /**
   * A row as it was written, with its headings and neighbours.
   * @throws NotFoundError when the file has no such place; otherwise as `read`
   */
  excerpt(bytes: Uint8Array, place: ExcerptPlace, options?: Pick<ReadOptions, 'signal'>): Promise<Excerpt>
  /** Ends all threads; files being read and waiting are given up with an error. */
  close(): Promise<void>
}

export function createReader(options: ReaderOptions = {}): Reader {
  return new ThreadPoolReader(options.threads ?? Math.max(1, availableParallelism() - 1), {
    entry: options.entry ?? workerEntry(),
    timeoutMs: options.timeoutMs ?? threadLimits.milliseconds,
    heapMegabytes: options.heapMegabytes ?? threadLimits.heapMegabytes,
    policy: options.policy ?? defaultPolicy,
  })
}

class ThreadPoolReader implements Reader {
  private readonly turns: Turns
  private readonly idle: ReadingThread[] = []
  private readonly closing = new AbortController()

  constructor(
    threads: number,
    private readonly options: ThreadOptions,
  ) {
    this.turns = new Turns(threads)
  }

  read(bytes: Uint8Array, name: string, { signal, profiles = [] }: ReadOptions = {}): Promise<ReadFile> {
    return this.inThread(signal, (thread, given) => thread.read({ bytes, name, profiles }, given))
  }

  excerpt(
    bytes: Uint8Array,
    place: ExcerptPlace,
    { signal }: Pick<ReadOptions, 'signal'> = {},
  ): Promise<Excerpt> {
    return this.inThread(signal, (thread, given) => thread.excerpt({ bytes, place }, given))
  }

  private async inThread<T>(
    signal: AbortSignal | undefined,
    work: (thread: ReadingThread, signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    const given = AbortSignal.any(
      signal === undefined ? [this.closing.signal] : [this.closing.signal, signal],
    )
    const leave = await this.turns.take(given)
    try {
      const thread = await this.thread()
      return await work(thread, given).finally(() => this.keep(thread))
    } finally {
      leave()
    }
  }

  async close(): Promise<void> {
    this.closing.abort(new Error('The reader is closed.'))
    await Promise.all(this.idle.splice(0).map((thread) => thread.end()))
  }

  private async thread(): Promise<ReadingThread> {
    for (let thread = this.idle.pop(); thread !== undefined; thread = this.idle.pop()) {
      if (thread.isAlive) return thread
    }
    return ReadingThread.start(this.options)
  }

  private async keep(thread: ReadingThread): Promise<void> {
    if (this.closing.signal.aborted) await thread.end()
    else if (thread.isAlive) this.idle.push(thread)
  }
}

/** The entry beside this file: the compiled one, or the source where sources are run. */
function workerEntry(): URL {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
  return new URL(`./reader-worker.${extension}`, import.meta.url)
}

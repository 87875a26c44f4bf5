/**
 * The queue of the team mode: jobs live in the store, Redis only hands them out, through Bull, to any number of
 * processes. What Redis forgets is handed out again: whoever has that duty looks every few seconds for what the store
 * says has not ended.
 */
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import Bull from 'bull'
import type { FileReport } from '../graph/api/files.js'
import { localDay } from '../graph/day.js'
import { inTime } from '../graph/in-time.js'
import { ConflictError, EngineUnavailableError, LimitExceededError } from '../graph/errors.js'
import type { JobRecord, JobStore } from '../graph/job-store.js'
import type { StoredFile } from '../graph/model.js'
import type { PageRequest } from '../graph/supply-graph.js'
import { jobMaker, storedFile } from './new-jobs.js'
import type { ImportMode, JobQueue } from './queue.js'
import { failureOf, type Worker } from './worker.js'

export interface BullQueueOptions {
  /** `redis://host:6379`. */
  readonly redis: string
  readonly jobs: JobStore
  readonly worker: Worker
  /** Jobs this process works at a time once it is started; 0: none, others work them. */
  readonly concurrency: number
  /** Told of failures that are not the file's fault. */
  readonly onFailure?: (error: unknown, report?: FileReport) => void
  /** Done when a job has ended and nothing waits any more. */
  readonly afterBatch?: () => Promise<unknown>
  readonly times?: Partial<typeof usualTimes>
}

const usualTimes = {
  /** How often what Redis has forgotten is looked for. */
  sweepMs: 5_000,
  /** How long a process may be silent before its job is another's. */
  lockMs: 30_000,
  stalledMs: 15_000,
  /** How long a job may take; then it is handed out again. */
  jobMs: 900_000,
  /** Before a job is given up to be tried again, as when a store is away: this, twice this, up to `mostBackoffMs`. */
  backoffMs: 500,
  mostBackoffMs: 30_000,
  /** How long Redis may take to answer. */
  patienceMs: 2_000,
  pollMs: 250,
  /** How long the jobs under way may take to end when the process stops. */
  closeMs: 60_000,
}

/** A job that took a process down this often is parked: a poisonous file must not stop the service for good. */
const mostAttempts = 5
const gaveUp = `The service ended ${mostAttempts} times while working on this file; it is not tried again by itself.`

/** Handed out anew in one sweep. */
const mostSwept = 1_000

interface Handed {
  readonly id: string
}

export const openBullQueue = (options: BullQueueOptions): JobQueue => new BullQueue(options)

class BullQueue implements JobQueue {
  private readonly holder = randomUUID()
  private readonly listeners = new Set<(report: FileReport) => void>()
  private readonly newJobs = jobMaker()
  private readonly times: typeof usualTimes
  private readonly bull: Bull.Queue<Handed>
  /** By job, how often it failed here for want of a store. */
  private readonly failures = new Map<string, number>()
  private readonly closing = new AbortController()
  private sweeping: Promise<void> | undefined

  constructor(private readonly options: BullQueueOptions) {
    this.times = { ...usualTimes, ...options.times }
    const { lockMs, stalledMs } = this.times
    this.bull = new Bull<Handed>('lodeline', options.redis, {
      settings: {
        lockDuration: lockMs,
        stalledInterval: stalledMs,
        // The store counts attempts.
        maxStalledCount: Number.MAX_SAFE_INTEGER,
      },
    })
    this.bull.on('error', (error) => this.options.onFailure?.(error))
    this.bull.on('global:progress', (_id: string, report: FileReport) => this.tell(report))
  }

  async add(files: readonly StoredFile[], mode: ImportMode) {
    const added = this.newJobs(files, mode)
    await this.options.jobs.add(added)
    const reports = added.map(({ report }) => report)
    for (const report of reports) this.tell(report)
    // What Redis does not take now is handed out by the next sweep.
    await this.handOut(reports.map(({ id }) => id)).catch((error: unknown) => this.options.onFailure?.(error))
    return reports
  }

  async get(id: string) {
    return (await this.options.jobs.get(id))?.report
  }

  list(page: PageRequest) {
    return this.options.jobs.page(page)
  }

  nameOf(fileId: string) {
    return this.options.jobs.nameOf(fileId)
  }

  counts() {
    return this.options.jobs.counts()
  }

  async answers() {
    await this.inTime(this.bull.client.ping())
  }

  subscribe(listener: (report: FileReport) => void) {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }

  start(): void {
    const { concurrency } = this.options
    if (concurrency === 0 || this.sweeping !== undefined) return
    void this.bull
      .process(concurrency, (handed) => this.work(handed))
      .catch((error: unknown) => this.options.onFailure?.(error))
    this.sweeping = this.sweep()
  }

  async idle(): Promise<void> {
    while ((await this.options.jobs.open(1)).length > 0) await sleep(this.times.pollMs)
  }

  async close(): Promise<void> {
    this.closing.abort()
    await this.sweeping
    await this.inTime(this.bull.close(), this.times.closeMs).catch((error: unknown) =>
      this.options.onFailure?.(error),
    )
  }

  /** Ended in the store before Redis hears of it: what happens in between repeats the job, to the same end. */
  private async work(handed: Bull.Job<Handed>): Promise<void> {
    const { jobs } = this.options
    const job = await jobs.take(handed.data.id)
    if (job === undefined) return
    const tell = async (report: FileReport) => {
      await this.inTime(handed.progress(report)).catch(() => this.tell(report))
    }
    await tell(job.report)
    const end = await this.outcome(job, tell).catch(async (error: unknown) => {
      await jobs.giveBack(job.report.id).catch(() => undefined)
      await this.holdBack(job.report.id)
      throw error
    })
    this.failures.delete(job.report.id)
    await tell(await jobs.end({ ...job.report, ...end, progress: 1 }))
    if ((await jobs.open(1)).length === 0) await this.endBatch()
  }

  /** @throws what may be over when it is tried again: a store that is away */
  private async outcome(
    job: JobRecord,
    tell: (report: FileReport) => Promise<void>,
  ): Promise<Partial<FileReport>> {
    try {
      if (job.attempts > mostAttempts) throw new LimitExceededError(gaveUp)
      const file = storedFile(job.report)
      const read = await this.options.worker.read(file)
      const end = await this.options.worker.apply(file, read, {
        complete: job.complete,
        preview: job.preview,
        received: localDay(new Date(job.report.received)),
        onProgress: (known) => void tell({ ...job.report, ...known, step: 'apply', progress: 0.6 }),
      })
      return end.state === 'known' && (await this.wasApplied(job)) ? { ...end, state: 'applied' } : end
    } catch (error) {
      if (error instanceof EngineUnavailableError || error instanceof ConflictError) throw error
      const failure = failureOf(error)
      if (failure.state === 'failed') this.options.onFailure?.(error, job.report)
      return failure
    }
  }

  /** The next sweep hands it out again; Bull's own waiting would depend on the clocks of two processes. */
  private async holdBack(id: string): Promise<void> {
    const { backoffMs, mostBackoffMs } = this.times
    const failures = this.failures.get(id) ?? 0
    this.failures.set(id, failures + 1)
    const ms = Math.min(backoffMs * 2 ** failures, mostBackoffMs)
    await sleep(ms, undefined, { signal: this.closing.signal }).catch(() => undefined)
  }

  /** A process died between applying and saying so: nobody else brought these bytes in. */
  private async wasApplied({ report, attempts }: JobRecord): Promise<boolean> {
    return attempts > 1 && !(await this.options.jobs.isApplied(report.file ?? ''))
  }

  /** A failure is not the files': they are in. */
  private async endBatch(): Promise<void> {
    await this.options.afterBatch?.().catch((error: unknown) => this.options.onFailure?.(error))
  }

  private async sweep(): Promise<void> {
    const { sweepMs } = this.times
    while (!this.closing.signal.aborted) {
      await this.sweepOnce().catch((error: unknown) => this.options.onFailure?.(error))
      await sleep(sweepMs, undefined, { signal: this.closing.signal, ref: false }).catch(() => undefined)
    }
  }

  private async sweepOnce(): Promise<void> {
    const { jobs } = this.options
    if (!(await jobs.lease('sweeper', this.holder, this.times.sweepMs * 3))) return
    await this.handOut(await jobs.open(mostSwept))
  }

  /** What is handed out already is left alone, by its id. */
  private async handOut(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return
    const opts: Bull.JobOptions = {
      timeout: this.times.jobMs,
      removeOnComplete: true,
      removeOnFail: true,
    }
    await this.inTime(this.bull.addBulk(ids.map((id) => ({ data: { id }, opts: { ...opts, jobId: id } }))))
  }

  private tell(report: FileReport): void {
    for (const listener of this.listeners) listener(report)
  }

  /** Bull waits for Redis for ever. */
  private inTime<T>(answer: Promise<T>, ms = this.times.patienceMs): Promise<T> {
    return inTime(answer, ms, 'Redis does not answer.')
  }
}

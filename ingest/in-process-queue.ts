/**
 * The queue of the embedded mode: jobs live in the record store and are worked in this process. Files are read ahead
 * in parallel and applied one at a time in the order of their ids, so that the same files give the same graph
 * whichever was read first.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { localDay } from '../graph/day.js'
import type { FileReport } from '../graph/api/files.js'
import { ConflictError, LimitExceededError } from '../graph/errors.js'
import type { StoredFile } from '../graph/model.js'
import type { RecordStore } from '../graph/record-store.js'
import type { PageRequest } from '../graph/supply-graph.js'
import type { JobRecord } from '../graph/job-store.js'
import { JobRecords } from './job-records.js'
import { jobMaker, storedFile } from './new-jobs.js'
import type { ImportMode, JobQueue } from './queue.js'
import type { ReadFile } from './read-file.js'
import { failureOf, type Worker } from './worker.js'

export interface InProcessQueueOptions {
  readonly records: RecordStore
  readonly worker: Worker
  /** Files read before their turn to be applied; keeps the reader's threads busy, bounds memory. */
  readonly readAhead?: number
  /** Told of failures that are not the file's fault. */
  readonly onFailure?: (error: unknown, report?: FileReport) => void
  /** Done when nothing waits any more, before `idle` says so: what a batch is looked at for as a whole. */
  readonly afterBatch?: () => Promise<unknown>
  readonly now?: () => Date
}

/** A job that took the process down this often is given up: a poisonous file must not stop the service for good. */
const mostAttempts = 3
const gaveUp = `The service ended ${mostAttempts} times while working on this file; it is not tried again.`

/** After the record store failed, as on a full disk, or another process held the folder for too long. */
const retryMs = 2_000

type ReadResult = { readonly read: ReadFile } | { readonly error: unknown }

export async function openInProcessQueue(options: InProcessQueueOptions): Promise<JobQueue> {
  return new InProcessQueue(await JobRecords.load(options.records), options)
}

class InProcessQueue implements JobQueue {
  private readonly listeners = new Set<(report: FileReport) => void>()
  private readonly reading = new Map<string, Promise<ReadResult>>()
  private readonly readAhead: number
  private waiting: string[]
  /** Jobs whose end is not written yet. */
  private ended: JobRecord[] = []
  private readonly newJobs
  private running: Promise<void> | undefined
  private state: 'idle' | 'started' | 'closing' = 'idle'

  constructor(
    private readonly jobs: JobRecords,
    private readonly options: InProcessQueueOptions,
  ) {
    this.readAhead = options.readAhead ?? 4
    this.newJobs = jobMaker(options.now)
    this.waiting = jobs.open()
  }

  async add(files: readonly StoredFile[], mode: ImportMode) {
    const added = this.newJobs(files, mode)
    await this.jobs.put(added)
    const reports = added.map(({ report }) => report)
    for (const report of reports) {
      this.waiting.push(report.id)
      this.publish(report)
    }
    this.wake()
    return reports
  }

  get(id: string) {
    return Promise.resolve(this.jobs.get(id)?.report)
  }

  list(page: PageRequest) {
    return Promise.resolve(this.jobs.page(page))
  }

  nameOf(fileId: string) {
    const ofFile = [...this.jobs.all()].filter(({ report }) => report.file === fileId)
    return Promise.resolve(ofFile.at(-1)?.report.name)
  }

  counts() {
    const counts = { waiting: 0, running: 0, applied: 0, known: 0, previewed: 0, refused: 0, failed: 0 }
    for (const { report } of this.jobs.all()) counts[report.state] += 1
    return Promise.resolve(counts)
  }

  answers() {
    return Promise.resolve()
  }

  subscribe(listener: (report: FileReport) => void) {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }

  start(): void {
    if (this.state === 'idle') this.state = 'started'
    this.wake()
  }

  async idle(): Promise<void> {
    while (this.running !== undefined) await this.running
  }

  async close(): Promise<void> {
    this.state = 'closing'
    await this.idle()
    await this.write([...this.reading.keys()].flatMap((id) => this.asWaiting(id)))
    this.reading.clear()
  }

  private wake(): void {
    if (this.state !== 'started' || this.running !== undefined) return
    if (this.waiting.length === 0 && this.ended.length === 0) return
    const goOn = () => {
      this.running = undefined
      this.wake()
    }
    this.running = this.work().then(goOn, async (error: unknown) => {
      this.options.onFailure?.(error)
      if (error instanceof ConflictError) return sleep(retryMs).then(goOn)
      this.running = undefined
      setTimeout(() => this.wake(), retryMs).unref()
    })
  }

  private async work(): Promise<void> {
    while (this.isStarted() && this.waiting.length > 0) {
      if (this.reading.size <= this.readAhead / 2) await this.readOn()
      const id = this.waiting[0]
      const result = id === undefined ? undefined : await this.reading.get(id)
      if (id !== undefined && result !== undefined && this.isStarted()) await this.finish(id, result)
    }
    await this.write([])
    if (this.isStarted()) await this.endBatch()
  }

  /** A failure is not the files': they are in. */
  private async endBatch(): Promise<void> {
    try {
      await this.options.afterBatch?.()
    } catch (error) {
      this.options.onFailure?.(error)
    }
  }

  private isStarted(): boolean {
    return this.state === 'started'
  }

  /** Takes the next jobs in line up and starts reading their files. */
  private async readOn(): Promise<void> {
    const ids = this.waiting.slice(0, this.readAhead).filter((id) => !this.reading.has(id))
    const taken = ids.flatMap((id): JobRecord[] => {
      const job = this.jobs.get(id)
      if (job === undefined) return []
      const report: FileReport = { ...job.report, state: 'running', step: 'read', progress: 0.1 }
      return [{ ...job, attempts: job.attempts + 1, report }]
    })
    await this.write(taken)
    for (const job of taken) {
      this.publish(job.report)
      this.reading.set(job.report.id, this.read(job))
    }
  }

  /** With the jobs that have ended since: a commit waits for the disk, so there are few. */
  private async write(changed: readonly JobRecord[]): Promise<void> {
    await this.jobs.put([...this.ended, ...changed])
    this.ended = []
  }

  private async read({ report, attempts }: JobRecord): Promise<ReadResult> {
    if (attempts > mostAttempts) return { error: new LimitExceededError(gaveUp) }
    return this.options.worker.read(storedFile(report)).then(
      (read) => ({ read }),
      (error: unknown) => ({ error }),
    )
  }

  /** Shown at once, written with the next jobs: a crash before that repeats this one, which comes to the same end. */
  private async finish(id: string, result: ReadResult): Promise<void> {
    const end = await this.outcome(id, result)
    this.reading.delete(id)
    this.waiting = this.waiting.filter((other) => other !== id)
    const job = this.jobs.get(id)
    if (job === undefined) return
    const ended: JobRecord = { ...job, report: { ...job.report, ...end, progress: 1 } }
    this.jobs.show(ended)
    this.ended.push(ended)
    this.publish(ended.report)
  }

  private async outcome(id: string, result: ReadResult): Promise<Partial<FileReport>> {
    const job = this.jobs.get(id)
    if (job === undefined) return {}
    try {
      if ('error' in result) throw result.error
      const end = await this.apply(job, result.read)
      return end.state === 'known' && this.appliedBeforeCrash(job) ? { ...end, state: 'applied' } : end
    } catch (error) {
      // The job keeps its place: whoever holds the folder will let go of it.
      if (error instanceof ConflictError) throw error
      const failure = failureOf(error)
      if (failure.state === 'failed') this.options.onFailure?.(error, job.report)
      return failure
    }
  }

  private apply(job: JobRecord, read: ReadFile): Promise<Partial<FileReport>> {
    const onProgress = (known: Partial<FileReport>) => {
      const current = this.jobs.get(job.report.id) ?? job
      const report: FileReport = { ...current.report, ...known, step: 'apply', progress: 0.6 }
      this.jobs.show({ ...current, report })
      this.publish(report)
    }
    return this.options.worker.apply(storedFile(job.report), read, {
      complete: job.complete,
      preview: job.preview,
      received: localDay(new Date(job.report.received)),
      onProgress,
    })
  }

  /** The process died between applying and saying so: nobody else brought these bytes in. */
  private appliedBeforeCrash({ report, attempts }: JobRecord): boolean {
    if (attempts < 2) return false
    const broughtIn = (other: JobRecord) =>
      other.report.file === report.file && other.report.state === 'applied'
    return ![...this.jobs.all()].some(broughtIn)
  }

  private asWaiting(id: string): JobRecord[] {
    const job = this.jobs.get(id)
    if (job === undefined) return []
    const report: FileReport = { ...job.report, state: 'waiting' }
    return [{ ...job, attempts: job.attempts - 1, report }]
  }

  private publish(report: FileReport): void {
    for (const listener of this.listeners) listener(report)
  }
}

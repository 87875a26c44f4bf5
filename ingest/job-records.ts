/** Jobs as they are kept: in memory for quick answers, in the record store so that a crash loses none. */
import type { FileReport } from '../graph/api/files.js'
import { JobRecord } from '../graph/job-store.js'
import type { RecordStore } from '../graph/record-store.js'
import type { Page, PageRequest } from '../graph/supply-graph.js'
import { hasEnded } from './queue.js'

const collection = 'jobs'
const defaultLimit = 100

export class JobRecords {
  /** By id; ids ascend in the order the jobs are worked in. */
  private readonly jobs = new Map<string, JobRecord>()

  private constructor(private readonly records: RecordStore) {}

  static async load(records: RecordStore): Promise<JobRecords> {
    const loaded = new JobRecords(records)
    for (const { id, document } of await records.list(collection))
      loaded.jobs.set(id, JobRecord.parse(document))
    return loaded
  }

  get(id: string): JobRecord | undefined {
    return this.jobs.get(id)
  }

  /** Durable when it returns, all or none. */
  async put(jobs: readonly JobRecord[]): Promise<void> {
    if (jobs.length === 0) return
    await this.records.putAll(collection, new Map(jobs.map((job) => [job.report.id, job])))
    for (const job of jobs) this.jobs.set(job.report.id, job)
  }

  /** Seen by readers at once, forgotten by a crash: for progress. */
  show(job: JobRecord): void {
    this.jobs.set(job.report.id, job)
  }

  /** Ids of jobs that have not ended, in the order they are worked in. */
  open(): string[] {
    return [...this.jobs.values()].filter((job) => !hasEnded(job.report)).map((job) => job.report.id)
  }

  all(): Iterable<JobRecord> {
    return this.jobs.values()
  }

  /** Newest first. */
  page({ limit = defaultLimit, after }: PageRequest): Page<FileReport> {
    const newestFirst = [...this.jobs.values()].map((job) => job.report).reverse()
    const rest = after === undefined ? newestFirst : newestFirst.filter((report) => report.id < after)
    const items = rest.slice(0, limit)
    return {
      items,
      total: newestFirst.length,
      next: rest.length > limit ? (items.at(-1)?.id ?? null) : null,
    }
  }
}

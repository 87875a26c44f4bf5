/** Jobs where several processes work them: the store's record is the truth, a queue only hands out work. */
import { z } from 'zod'
import { FileReport } from './api/files.js'
import type { Page, PageRequest } from './supply-graph.js'

/** `attempts`: how often it was taken up; more than once only when a process died over it. */
export const JobRecord = z.object({
  report: FileReport,
  complete: z.boolean(),
  preview: z.boolean().default(false),
  attempts: z.number().int(),
})
export type JobRecord = z.infer<typeof JobRecord>

export type JobCounts = Readonly<Record<FileReport['state'], number>>

export interface JobStore {
  /** Durable when it returns, all or none. */
  add(jobs: readonly JobRecord[]): Promise<void>
  get(id: string): Promise<JobRecord | undefined>
  /** Takes it up: one more attempt, running. `undefined` when it has ended, or was never added. */
  take(id: string): Promise<JobRecord | undefined>
  /** Gives it back, as if it had not been taken. */
  giveBack(id: string): Promise<void>
  /** The first end of a job stays; returns what stands. */
  end(report: FileReport): Promise<FileReport>
  /** Ids of jobs that have not ended, in the order they are worked in. */
  open(most: number): Promise<readonly string[]>
  /** Newest first. */
  page(page: PageRequest): Promise<Page<FileReport>>
  counts(): Promise<JobCounts>
  /** Whether a job has applied these bytes. */
  isApplied(file: string): Promise<boolean>
  /** The name these bytes were last uploaded under. */
  nameOf(file: string): Promise<string | undefined>
  /** Whether the duty is this holder's for so long, by the store's clock. One has it at a time. */
  lease(duty: string, holder: string, ms: number): Promise<boolean>
}

/**
 * Jobs: one per uploaded file, durable before `add` returns, each brought to exactly one end. `FileReport` is what a
 * person sees of a job.
 */
import type { FileReport } from '../graph/api/files.js'
import type { StoredFile } from '../graph/model.js'
import type { Page, PageRequest } from '../graph/supply-graph.js'

/** `complete`: what a list omits ends (rule 24). `preview`: the report says what would change, nothing is applied. */
export interface ImportMode {
  readonly complete: boolean
  readonly preview: boolean
}

export interface JobQueue {
  /**
   * Takes stored files as one batch. Whatever order they came in, they are applied in the same: files that look like
   * lists first, then by name.
   */
  add(files: readonly StoredFile[], mode: ImportMode): Promise<readonly FileReport[]>
  get(id: string): Promise<FileReport | undefined>
  /** Newest first. */
  list(page: PageRequest): Promise<Page<FileReport>>
  /** The name these bytes were last uploaded under. */
  nameOf(fileId: string): Promise<string | undefined>
  /** Jobs by state. */
  counts(): Promise<Readonly<Record<FileReport['state'], number>>>
  /** @throws EngineUnavailableError when nothing hands out work just now */
  answers(): Promise<void>
  /** Every change of every job from now on; returns how to stop listening. */
  subscribe(listener: (report: FileReport) => void): () => void
  /** Takes up work, beginning with what an earlier process left waiting or running. */
  start(): void
  /** When nothing waits or runs. */
  idle(): Promise<void>
  /** Lets the job being applied end and leaves the others waiting for the next start. */
  close(): Promise<void>
}

/** A job whose state will not change any more. */
export const hasEnded = (report: Pick<FileReport, 'state'>): boolean =>
  report.state !== 'waiting' && report.state !== 'running'

/** The order of a batch: files that look like lists first, then by name, so that the same files give the same graph. */
export function byWorkOrder(a: Named, b: Named): number {
  const byKind = Number(looksLikeList(b.name)) - Number(looksLikeList(a.name))
  return byKind || compare(a.name, b.name) || compare(a.id ?? '', b.id ?? '')
}

interface Named {
  readonly name: string
  readonly id?: string
}

const looksLikeList = (name: string): boolean => /\.(csv|tsv|txt|json)$/i.test(name)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

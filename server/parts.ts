/** What the service is made of, by interface; main.ts chooses the implementations. */
import type { Verification } from '../graph/api/verification.js'
import type { Day } from '../graph/model.js'
import type { Decider } from '../graph/decide.js'
import type { ReviewDesk } from '../graph/review-desk.js'
import type { Differ } from '../graph/diff.js'
import type { Impact } from '../graph/impact.js'
import type { SupplyGraph } from '../graph/supply-graph.js'
import type { Tracer } from '../graph/trace.js'
import type { WhatIf } from '../graph/what-if.js'
import type { FileStore } from '../ingest/file-store.js'
import type { ProfileStore } from '../ingest/profiles/profile-store.js'
import type { JobQueue } from '../ingest/queue.js'
import type { Reader } from '../ingest/reader.js'
import type { Findings } from './findings-keeper.js'

export interface Parts {
  readonly graph: SupplyGraph
  readonly tracer: Tracer
  readonly impact: Impact
  readonly whatIf: WhatIf
  readonly differ: Differ
  readonly findings: Findings
  readonly desk: ReviewDesk
  readonly decider: Decider
  readonly files: FileStore
  /** The index against the edges that the facts make; writes nothing. */
  readonly verifyGraph: (signal?: AbortSignal) => Promise<Verification['index']>
  readonly queue: JobQueue
  readonly profiles: ProfileStore
  /** For dry runs; uploads are read by the queue. */
  readonly reader: Pick<Reader, 'read' | 'excerpt'>
  readonly today: () => Day
  /** Writes the sample's workbooks and lists into an empty folder. */
  readonly writeSample: (folder: string, today: Day) => Promise<void>
  readonly version: string
  /** Aborted when the service stops: open streams end. */
  readonly stopping: AbortSignal
}

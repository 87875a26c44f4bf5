/** What the command line does with a data folder, whether it opens it itself or asks the service that holds it. */
import type { DecisionPage, DecisionsQuery } from '../graph/api/decisions.js'
import type { EvidenceQuery, EvidenceReply } from '../graph/api/evidence.js'
import type { FileReport } from '../graph/api/files.js'
import type { FindingPage, FindingsQuery } from '../graph/api/findings.js'
import type { PageQuery } from '../graph/api/page.js'
import type { PathQuery, PathReply } from '../graph/api/paths.js'
import type { CandidatesReply, ReviewPage, ReviewsQuery } from '../graph/api/reviews.js'
import type { TraceQuery, TraceReply } from '../graph/api/trace.js'
import type { Verification } from '../graph/api/verification.js'
import type { ImpactQuery, ImpactReply } from '../graph/api/impact.js'
import type { DiffQuery, DiffReply } from '../graph/api/diff.js'
import type { WhatIfQuery, WhatIfReply } from '../graph/api/what-if.js'
import type { PartPage } from '../graph/api/parts.js'
import type { Decider } from '../graph/decide.js'
import type { ImportMode } from '../ingest/queue.js'
import type { Lister } from './company-called.js'
import type { ReadOnly } from './read-only.js'

/** A file on this machine. `name`: without its folders. */
export interface LocalFile {
  readonly name: string
  readonly path: string
}

export interface IngestOptions extends ImportMode {
  /** Each file once, when it has come to its end, in the order worked. */
  readonly onReport: (report: FileReport) => void
}

export interface Workspace {
  /** @throws NotFoundError, InvalidInputError */
  trace(query: TraceQuery): Promise<TraceReply>
  /** What a question can be narrowed to, all of it. @throws NotFoundError, InvalidInputError */
  parts(query: Pick<TraceQuery, 'product' | 'company' | 'asOf'>): Promise<ReadOnly<PartPage>>
  /** The id of the company somebody typed the id or name of. @throws NotFoundError, InvalidInputError */
  companyOf(typed: string): Promise<string>
  listersOf(number: string): Promise<readonly Lister[]>
  /** @throws NotFoundError, InvalidInputError */
  paths(query: PathQuery): Promise<ReadOnly<PathReply>>
  /** Whole lists. @throws NotFoundError, InvalidInputError */
  impact(query: ImpactQuery): Promise<ImpactReply>
  /** All that differs. @throws NotFoundError, InvalidInputError */
  diff(query: DiffQuery): Promise<DiffReply>
  /** Nothing is written. @throws NotFoundError, InvalidInputError */
  whatIf(query: WhatIfQuery): Promise<WhatIfReply>
  evidence(query: EvidenceQuery): Promise<ReadOnly<EvidenceReply>>
  /** All that were asked for. */
  findings(query: FindingsQuery): Promise<ReadOnly<FindingPage>>
  /** All that wait, and all that was decided, of what is asked for. */
  reviews(query: Omit<ReviewsQuery, keyof PageQuery>): Promise<ReadOnly<Omit<ReviewPage, 'counts'>>>
  decisions(query: Omit<DecisionsQuery, keyof PageQuery>): Promise<ReadOnly<DecisionPage>>
  /** Candidates of a text that waits, by part of an id or name. @throws NotFoundError, InvalidInputError */
  candidates(review: string, text: string): Promise<ReadOnly<CandidatesReply>>
  /** For whoever may write. */
  readonly decider: Decider
  verify(): Promise<Verification>
  /** Resolves when every file has come to its end. */
  ingest(files: readonly LocalFile[], options: IngestOptions): Promise<void>
  close(): Promise<void>
}

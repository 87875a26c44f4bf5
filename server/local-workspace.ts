import { setTimeout as sleep } from 'node:timers/promises'
import type { FileReport } from '../graph/api/files.js'
import type { CandidatesReply } from '../graph/api/reviews.js'
import type { Verification } from '../graph/api/verification.js'
import type { Decider } from '../graph/decide.js'
import { NotFoundError } from '../graph/errors.js'
import type { Impact } from '../graph/impact.js'
import type { ReviewDesk } from '../graph/review-desk.js'
import type { SupplyGraph } from '../graph/supply-graph.js'
import type { Tracer } from '../graph/trace.js'
import type { Differ } from '../graph/diff.js'
import type { WhatIf } from '../graph/what-if.js'
import type { Day, StoredFile } from '../graph/model.js'
import type { FileStore } from '../ingest/file-store.js'
import { hasEnded, type JobQueue } from '../ingest/queue.js'
import { askEvidence } from './ask-evidence.js'
import { askImpact } from './ask-impact.js'
import { askWhatIf } from './ask-what-if.js'
import { askPaths } from './ask-paths.js'
import { companyCalled, listersOf } from './company-called.js'
import type { Findings } from './findings-keeper.js'
import { limits } from './limits.js'
import { findingsAsked } from './questions.js'
import type { ReadOnly } from './read-only.js'
import { verifyStore } from './verify-store.js'
import { wholeList } from './whole-list.js'
import type { IngestOptions, LocalFile, Workspace } from './workspace.js'

interface Reading {
  readonly graph: SupplyGraph
  readonly tracer: Tracer
  readonly impact: Impact
  readonly whatIf: WhatIf
  readonly differ: Differ
  readonly findings: Findings
  readonly desk: ReviewDesk
  readonly decider: Decider
  readonly files: FileStore
  readonly verifyGraph: (signal?: AbortSignal) => Promise<Verification['index']>
  readonly today: () => Day
  close(): Promise<void>
}

/** A data folder this process has opened itself; `queue` when it holds the folder's lock. */
export function localWorkspace(reading: Reading, queue?: JobQueue): Workspace {
  const search = (query: string) => reading.graph.search(query, { limit: limits.defaultPageItems })
  return {
    trace: (query) => reading.tracer.trace(query),
    parts: (query) => reading.tracer.parts(query),
    companyOf: (typed) => companyCalled(typed, search),
    listersOf: (number) => listersOf(number, search),
    paths: (query) => askPaths(reading, query),
    impact: (query) => askImpact(reading, query),
    diff: (query) => reading.differ.diff(query),
    whatIf: (query) => askWhatIf(reading, query),
    evidence: (query) => askEvidence(reading, query),
    findings: (query) => wholeList((page) => reading.findings.find(findingsAsked({ ...query, ...page }))),
    reviews: (query) => wholeList((page) => reading.desk.reviews({ ...query, ...page })),
    decisions: (query) => wholeList((page) => reading.desk.decisions({ ...query, ...page })),
    candidates: (review, text) => candidatesOf(reading.desk, review, text),
    decider: reading.decider,
    verify: () => verifyStore(reading),
    ingest: async (files, options) => {
      if (queue === undefined) throw new Error('The data folder is open for reading only.')
      await ingest({ files: reading.files, queue }, files, options)
    },
    close: () => reading.close(),
  }
}

async function candidatesOf(
  desk: ReviewDesk,
  review: string,
  text: string,
): Promise<ReadOnly<CandidatesReply>> {
  const items = await desk.candidates(review, text)
  if (items === undefined) throw new NotFoundError(`Nothing holds the text ${review}.`)
  return { items }
}

async function ingest(
  { files, queue }: { readonly files: FileStore; readonly queue: JobQueue },
  local: readonly LocalFile[],
  { complete, preview, onReport }: IngestOptions,
): Promise<void> {
  const stored = await takeAll(files, local)
  queue.start()
  for (const { id } of await queue.add(stored, { complete, preview })) onReport(await ended(queue, id))
  await queue.idle()
}

const pollMs = 50

/** The report of a job, whichever process works it. */
async function ended(queue: JobQueue, id: string): Promise<FileReport> {
  for (;;) {
    const report = await queue.get(id)
    if (report === undefined) throw new NotFoundError(`There is no job ${id} any more.`)
    if (hasEnded(report)) return report
    await sleep(pollMs)
  }
}

/** Files taken at the same time: each waits for the disk several times. */
const takenAtOnce = 8

async function takeAll(files: FileStore, local: readonly LocalFile[]): Promise<readonly StoredFile[]> {
  const stored: StoredFile[] = []
  for (let at = 0; at < local.length; at += takenAtOnce) {
    const taken = local.slice(at, at + takenAtOnce).map(async ({ name, path }) => {
      const { id, bytes } = await files.take(path)
      return { id, name, bytes }
    })
    stored.push(...(await Promise.all(taken)))
  }
  return stored
}

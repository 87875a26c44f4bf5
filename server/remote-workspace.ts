import { readFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import type { z } from 'zod'
import { DecisionPage, DecisionRecord } from '../graph/api/decisions.js'
import { EvidenceReply } from '../graph/api/evidence.js'
import { FileReport, UploadReply } from '../graph/api/files.js'
import { FindingPage } from '../graph/api/findings.js'
import { NodePage } from '../graph/api/nodes.js'
import { PathReply } from '../graph/api/paths.js'
import { Problem } from '../graph/api/problem.js'
import { CandidatesReply, ReviewPage } from '../graph/api/reviews.js'
import { TraceReply } from '../graph/api/trace.js'
import { Verification } from '../graph/api/verification.js'
import { PartPage } from '../graph/api/parts.js'
import { ImpactReply } from '../graph/api/impact.js'
import { DiffReply } from '../graph/api/diff.js'
import { WhatIfReply } from '../graph/api/what-if.js'
import type { Decider } from '../graph/decide.js'
import {
  ConflictError,
  EngineUnavailableError,
  ImpossibleDecisionError,
  InvalidInputError,
  NotFoundError,
} from '../graph/errors.js'
import { byWorkOrder, hasEnded } from '../ingest/queue.js'
import { companyCalled, listersOf } from './company-called.js'
import { tokenHeader } from './token.js'
import { wholeImpact } from '../graph/api/whole-impact.js'
import { wholeDiff } from './whole-diff.js'
import { wholeList } from './whole-list.js'
import { wholeTrace } from './whole-trace.js'
import type { IngestOptions, LocalFile, Workspace } from './workspace.js'

/** Files held in memory for one request; the queue keeps their order over requests. */
const filesPerRequest = 20
const pollMs = 100

/** The service that holds a data folder. `url` and `token`: from the folder's lock. */
export function remoteWorkspace(service: { readonly url: string; readonly token: string }): Workspace {
  const ask = asker(service)
  const found = (q: string) => ask(NodePage, `/search${search({ q })}`)
  return {
    trace: (query) => wholeTrace((page) => ask(TraceReply, `/trace${search(page)}`), query),
    parts: (query) => wholeList((page) => ask(PartPage, `/trace/parts${search({ ...query, ...page })}`)),
    companyOf: (typed) => companyCalled(typed, found),
    listersOf: (number) => listersOf(number, found),
    paths: (query) => ask(PathReply, `/paths${search(query)}`),
    impact: (query) => wholeImpact((page) => ask(ImpactReply, '/impact', page), query),
    diff: (query) => wholeDiff((page) => ask(DiffReply, `/diff${search(page)}`), query),
    whatIf: (query) => ask(WhatIfReply, '/what-if', query),
    evidence: (query) => ask(EvidenceReply, `/evidence${search(query)}`),
    findings: (query) => wholeList((page) => ask(FindingPage, `/findings${search({ ...query, ...page })}`)),
    reviews: (query) => wholeList((page) => ask(ReviewPage, `/reviews${search({ ...query, ...page })}`)),
    decisions: (query) =>
      wholeList((page) => ask(DecisionPage, `/decisions${search({ ...query, ...page })}`)),
    candidates: (review, text) =>
      ask(CandidatesReply, `/reviews/${encodeURIComponent(review)}/candidates${search({ text })}`),
    decider: remoteDecider(ask),
    verify: () => ask(Verification, '/verification'),
    ingest: (files, options) => ingest(ask, files, options),
    close: () => Promise.resolve(),
  }
}

type Ask = <Reply>(reply: z.ZodType<Reply>, path: string, body?: FormData | object) => Promise<Reply>

function asker({ url, token }: { url: string; token: string }): Ask {
  return async (schema, path, body) => {
    const request = { headers: { [tokenHeader]: token, ...typeOf(body) }, ...sent(body) }
    const response = await fetch(`${url}/api/v1${path}`, request).catch((error: unknown) => {
      throw new EngineUnavailableError(`The service at ${url} does not answer.`, { cause: error })
    })
    const reply: unknown = await response.json()
    if (!response.ok) throw errorOf(Problem.parse(reply))
    return schema.parse(reply)
  }
}

const typeOf = (body: FormData | object | undefined): Record<string, string> =>
  body === undefined || body instanceof FormData ? {} : { 'Content-Type': 'application/json' }

function sent(body: FormData | object | undefined): RequestInit {
  if (body === undefined) return {}
  return { method: 'POST', body: body instanceof FormData ? body : JSON.stringify(body) }
}

function remoteDecider(ask: Ask): Decider {
  const decide =
    (path: string, act: string) =>
    (id: string, ruling: object): Promise<DecisionRecord> =>
      ask(DecisionRecord, `/${path}/${encodeURIComponent(id)}/${act}`, ruling)
  return {
    aboutText: decide('reviews', 'decision'),
    aboutDeclaration: decide('declarations', 'decision'),
    merge: decide('companies', 'merge'),
    split: decide('companies', 'split'),
    undo: decide('decisions', 'undo'),
  }
}

function errorOf({ status, detail, title }: Problem): Error {
  const message = detail ?? title
  if (status === 404) return new NotFoundError(message)
  if (status === 409) return new ConflictError(message)
  if (status === 422) return new ImpossibleDecisionError(message)
  return status < 500 ? new InvalidInputError(message) : new EngineUnavailableError(message)
}

function search(query: object): string {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(query))
    for (const item of [value].flat()) if (item !== undefined) parameters.append(name, String(item))
  return `?${parameters.toString()}`
}

async function ingest(ask: Ask, files: readonly LocalFile[], options: IngestOptions): Promise<void> {
  const inOrder = [...files].sort(byWorkOrder)
  const jobs: FileReport[] = []
  for (let first = 0; first < inOrder.length; first += filesPerRequest) {
    const body = await formOf(inOrder.slice(first, first + filesPerRequest))
    jobs.push(
      ...(await ask(UploadReply, `/uploads?complete=${options.complete}&preview=${options.preview}`, body))
        .jobs,
    )
  }
  for (const { id } of jobs) options.onReport(await ended(ask, id))
}

async function formOf(files: readonly LocalFile[]): Promise<FormData> {
  const form = new FormData()
  for (const { name, path } of files) form.append('files', new Blob([await readFile(path)]), name)
  return form
}

async function ended(ask: Ask, id: string): Promise<FileReport> {
  for (;;) {
    const report = await ask(FileReport, `/jobs/${encodeURIComponent(id)}`)
    if (hasEnded(report)) return report
    await sleep(pollMs)
  }
}

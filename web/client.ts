/** The HTTP API, typed by the shapes the server answers with (graph/api). */
import type { ListKind } from '../graph/model.js'
import type { PartPage } from '../graph/api/parts.js'
import type { ImpactQuery, ImpactReply } from '../graph/api/impact.js'
import type { WhatIfQuery, WhatIfReply } from '../graph/api/what-if.js'
import type { ExcerptReply } from '../graph/api/excerpt.js'
import type {
  DecisionPage,
  DeclarationRuling,
  DecisionRecord,
  DecisionsQuery,
  MergeRuling,
  ReviewRuling,
  SplitRuling,
  UndoRuling,
} from '../graph/api/decisions.js'
import type { DeclarationReply, DeclarationSummary } from '../graph/api/declarations.js'
import type { EvidenceReply } from '../graph/api/evidence.js'
import type { FileReport, UploadReply } from '../graph/api/files.js'
import type { FindingsQuery, FindingsReply } from '../graph/api/findings.js'
import type { NodeSummary } from '../graph/api/nodes.js'
import type { Overview } from '../graph/api/overview.js'
import type { Picture } from '../graph/api/picture.js'
import type { Problem } from '../graph/api/problem.js'
import type { ProfileCheck, ProfilePage, ProfileReply } from '../graph/api/profiles.js'
import type { CandidatesReply, ReviewPage, ReviewReply, ReviewsQuery } from '../graph/api/reviews.js'
import type { TraceReply } from '../graph/api/trace.js'
import type { TraceCompanies, TracedCompany } from '../graph/api/traced-companies.js'

const base = '/api/v1'

export interface PageOf<T> {
  readonly items: readonly T[]
  readonly total: number
  readonly next: string | null
}

type Value = string | number | readonly string[] | undefined
type Query = Readonly<Record<string, Value>>

export type TraceQuestion = {
  readonly product?: string
  readonly company?: string
  readonly part?: string
  readonly mineral?: string
  readonly asOf?: string
  /** Pins the pages of one answer together. */
  readonly revision?: number
  readonly after?: string
  /** Smelters and ends per mineral that come along; the counts are of all. */
  readonly limit?: number
}
export type PartsQuestion = Pick<TraceQuestion, 'product' | 'company' | 'asOf'>
export type PictureQuestion = TraceQuestion & {
  readonly open: readonly string[]
  /** Facet values left out, `assurance:failed`. */
  readonly hide: readonly string[]
  /** The list rings, fills and hidden exposures speak of. */
  readonly against: string
}
/** How lists are taken in (rule 24). */
export interface ImportMode {
  /** What they leave out ends. */
  readonly complete: boolean
  /** Only say what would change. */
  readonly preview: boolean
}

export interface CompaniesReply {
  readonly tiers: number
  readonly items: readonly TracedCompany[]
}
/** Nodes as `kind:id`. */
export type EvidenceQuestion = (
  { readonly node: string } | { readonly from: string; readonly to: string }
) & {
  readonly mineral?: string
  readonly asOf?: string
}

/** Everything asked about one subject: a smelter's lines, say, and the cells that say where its feed is mined. */
export type SubjectQuestion = readonly EvidenceQuestion[]

/** What the server said when it could not answer (RFC 9457), or that it did not answer at all (status 0). */
export class RequestProblem extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail ?? problem.title)
    this.name = 'RequestProblem'
  }
}

const manyCells = 200
const manyRows = 1_000
const mostRows = 20_000

interface JobListener {
  readonly onReport: (report: FileReport) => void
  /** Whether the service is there: it has taken the stream up, or broken it off. */
  readonly onReach: (isReached: boolean) => void
}

/** A cell, or a row of a list, in a stored file. */
export interface CellPlace {
  readonly file: string
  readonly sheet?: string | undefined
  readonly cell: string
}

/** An empty list to fill in. */
export const listTemplateUrl = (kind: ListKind): string => `${base}/lists/templates/${kind}`

export const client = {
  trace: (question: TraceQuestion, signal: AbortSignal) => get<TraceReply>('/trace', question, signal),
  picture: (question: PictureQuestion, signal: AbortSignal) =>
    get<Picture>('/trace/picture', question, signal),
  parts: (question: PartsQuestion, signal: AbortSignal) =>
    get<PartPage>('/trace/parts', { ...question, limit: manyRows }, signal),
  companies,
  evidence,
  whatIf: (question: WhatIfQuery, signal: AbortSignal) => post<WhatIfReply>('/what-if', question, signal),
  impact: (question: ImpactQuery, signal: AbortSignal) => post<ImpactReply>('/impact', question, signal),
  excerpt: ({ file, ...place }: CellPlace & { around?: number }, signal: AbortSignal) =>
    get<ExcerptReply>(`/files/${encodeURIComponent(file)}/excerpt`, place, signal),
  search: (q: string, signal: AbortSignal) => get<PageOf<NodeSummary>>('/search', { q, limit: 20 }, signal),
  products: (signal: AbortSignal) =>
    gather((after) => get<PageOf<NodeSummary>>('/products', { after, limit: manyRows }, signal)),
  declarations: (question: { company?: string; limit?: number }, signal: AbortSignal) =>
    get<PageOf<DeclarationSummary>>('/declarations', { limit: manyRows, ...question }, signal),
  findings: (question: FindingsQuery, signal: AbortSignal) =>
    get<FindingsReply>('/findings', { ...question }, signal),
  overview: (signal: AbortSignal) => get<Overview>('/overview', {}, signal),
  jobs: (signal: AbortSignal) => get<PageOf<FileReport>>('/jobs', { limit: 1_000 }, signal),
  declaration: (id: string) => send<DeclarationSummary>(at('/declarations', id), {}),
  declarationRead: (id: string, signal: AbortSignal) =>
    get<DeclarationReply>(at('/declarations', id), {}, signal),
  ruleOnDeclaration: (id: string, ruling: DeclarationRuling) =>
    post<DecisionRecord>(`${at('/declarations', id)}/decision`, ruling),
  profiles: (signal: AbortSignal) => get<ProfilePage>('/profiles', { limit: 1_000 }, signal),
  profile: (id: string) => send<ProfileReply>(`/profiles/${encodeURIComponent(id)}`, {}),
  putProfile: (id: string, text: string) =>
    send<ProfileReply>(`/profiles/${encodeURIComponent(id)}`, {
      method: 'PUT',
      body: text,
      headers: { 'Content-Type': 'application/json' },
    }),
  removeProfile: (id: string) => send(`/profiles/${encodeURIComponent(id)}`, { method: 'DELETE' }),
  /** What is wrong with a profile and, with a file, what it reads from it; nothing is kept. */
  checkProfile({ text, file }: { text: string; file?: File }, signal?: AbortSignal) {
    const body = new FormData()
    body.append('profile', text)
    if (file) body.append('files', file, file.name)
    return send<ProfileCheck>('/profiles/check', { method: 'POST', body, ...(signal ? { signal } : {}) })
  },
  mergeCompany: (company: string, ruling: MergeRuling) =>
    post<DecisionRecord>(`${at('/companies', company)}/merge`, ruling),
  splitCompany: (company: string, ruling: SplitRuling) =>
    post<DecisionRecord>(`${at('/companies', company)}/split`, ruling),
  reviews: (question: ReviewsQuery, signal: AbortSignal) => get<ReviewPage>('/reviews', question, signal),
  review: (id: string, signal: AbortSignal) => get<ReviewReply>(at('/reviews', id), {}, signal),
  candidates: (review: string, text: string, signal: AbortSignal) =>
    get<CandidatesReply>(`${at('/reviews', review)}/candidates`, { text }, signal),
  rule: (review: string, ruling: ReviewRuling) =>
    post<DecisionRecord>(`${at('/reviews', review)}/decision`, ruling),
  decisions: (question: DecisionsQuery, signal: AbortSignal) =>
    get<DecisionPage>('/decisions', question, signal),
  undo: (decision: string, ruling: UndoRuling) =>
    post<DecisionRecord>(`${at('/decisions', decision)}/undo`, ruling),
  loadSample: () => send<UploadReply>('/sample', { method: 'POST' }),
  upload(files: readonly File[], { complete, preview }: ImportMode) {
    const body = new FormData()
    for (const file of files) body.append('files', file, file.name)
    const query = { ...(complete && { complete: 'true' }), ...(preview && { preview: 'true' }) }
    return send<UploadReply>(`/uploads${queryString(query)}`, { method: 'POST', body })
  },
  /** Applies what was previewed, or tries again what failed. */
  applyJob: (id: string) => send<UploadReply>(`/jobs/${encodeURIComponent(id)}/apply`, { method: 'POST' }),
  /** File reports as they change; the browser reconnects by itself. Returns how to stop. */
  followJobs({ onReport, onReach }: JobListener): () => void {
    const source = new EventSource(`${base}/jobs/events`)
    source.addEventListener('open', () => onReach(true))
    source.addEventListener('error', () => {
      // Closed: the service is there and has refused one stream more.
      if (source.readyState !== EventSource.CLOSED) onReach(false)
    })
    // The stream carries FileReport only (graph/api).
    source.addEventListener('job', (event: MessageEvent<string>) =>
      onReport(JSON.parse(event.data) as FileReport),
    )
    return () => source.close()
  },
} as const

/** Every company of a trace, all of the revision of the first page. */
async function companies(question: TraceQuestion, signal: AbortSignal): Promise<CompaniesReply> {
  let first: TraceCompanies | undefined
  const { items } = await gather(async (after) => {
    const revision = first?.question.revision
    const asked = { ...question, after, limit: manyRows, ...(revision === undefined ? {} : { revision }) }
    const reply = await get<TraceCompanies>('/trace/companies', asked, signal)
    first ??= reply
    return reply.companies
  })
  return { tiers: first?.tiers ?? 0, items }
}

/** Page after page until all are here, or more than a page can use. */
async function gather<Item>(
  pageAt: (after: string | undefined) => Promise<PageOf<Item>>,
): Promise<{ readonly items: readonly Item[]; readonly total: number }> {
  const items: Item[] = []
  for (let after: string | undefined; ;) {
    const page = await pageAt(after)
    items.push(...page.items)
    if (page.next === null || items.length >= mostRows) return { items, total: page.total }
    after = page.next
  }
}

async function evidence(questions: readonly EvidenceQuestion[], signal: AbortSignal): Promise<EvidenceReply> {
  const ask = (asked: EvidenceQuestion) =>
    get<EvidenceReply>('/evidence', { ...asked, limit: manyCells }, signal)
  const replies = await Promise.all(questions.map(ask))
  const unique = new Map(replies.flatMap(({ items }) => items).map((item) => [placeOf(item), item]))
  const isWhole = replies.every(({ next }) => next === null)
  const total = replies.reduce((sum, reply) => sum + reply.total, 0)
  return { items: [...unique.values()], total: isWhole ? unique.size : total, next: null }
}

const placeOf = ({ file, sheet, cell }: EvidenceReply['items'][number]) => [file, sheet, cell].join('|')

/** Any stored file by its sha-256, refused ones too. */
export const fileUrl = (sha: string) => `${base}/files/${encodeURIComponent(sha)}`

export function queryString(query: Query): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (Array.isArray(value)) for (const item of value as readonly string[]) search.append(name, item)
    else if (value !== undefined && value !== '') search.set(name, String(value))
  }
  const text = search.toString()
  return text && `?${text}`
}

/** Ids hold colons and what people typed. */
const at = (path: string, id: string) => `${path}/${encodeURIComponent(id)}`

const get = <Reply>(path: string, query: Query, signal: AbortSignal) =>
  send<Reply>(`${path}${queryString(query)}`, { signal })

const post = <Reply>(path: string, body: object, signal?: AbortSignal) =>
  send<Reply>(path, {
    ...(signal ? { signal } : {}),
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json' },
  })

async function send<Reply>(path: string, init: RequestInit): Promise<Reply> {
  const response = await fetch(`${base}${path}`, init).catch((cause: unknown) => {
    if (init.signal?.aborted) throw cause
    throw new RequestProblem({ type: 'about:blank', title: 'unreachable', status: 0 })
  })
  if (!response.ok) throw new RequestProblem(await problemOf(response))

  // The server's routes parse every reply against the shape of graph/api before sending it.
  return (await response.json()) as Reply
}

async function problemOf(response: Response): Promise<Problem> {
  const fallback = { type: 'about:blank', title: response.statusText, status: response.status }
  if (!response.headers.get('content-type')?.includes('json')) return fallback
  return { ...fallback, ...((await response.json()) as Partial<Problem>) }
}

/**
 * A trace (DESIGN §5): asks the graph what a product or company reaches, judges what it met and shapes the reply.
 * Works with any engine; every call of one trace is pinned to one revision.
 */
import type { Picture, PictureQuery } from './api/picture.js'
import type { TraceQuery, TraceReply } from './api/trace.js'
import type { TraceCompanies } from './api/traced-companies.js'
import type { PartPage, PartsQuery } from './api/parts.js'
import { InvalidInputError } from './errors.js'
import type { FindingsLedger } from './findings-ledger.js'
import { judgeMineral, mineralTrace, type JudgedMineral } from './judge/judge-mineral.js'
import { judgeContext } from './judge/judge-smelter.js'
import { pageAt, pageOf } from './judge/page.js'
import { tracedCompanies } from './judge/traced-companies.js'
import { mineralId } from './lists/minerals.js'
import type { Day } from './model.js'
import type { Start } from './picture/company-items.js'
import { drawTrace } from './picture.js'
import type { Policy } from './policy.js'
import { noList, type Pinned, QuestionPins } from './question-pins.js'
import { SmelterMemo } from './smelter-memo.js'
import type { AskedPart, Reach, SupplyGraph, TraceStart } from './supply-graph.js'

export interface TracerDependencies {
  readonly graph: Pick<
    SupplyGraph,
    'revision' | 'minerals' | 'reach' | 'parts' | 'smelterFacts' | 'lists' | 'names'
  >
  /** Without them an answer tells of none. */
  readonly findings?: Pick<FindingsLedger, 'openFor'>
  readonly policy: Policy
  readonly today: () => Day
}

/**
 * All reject with NotFoundError for an unknown product, company or part, and with InvalidInputError for an unknown
 * list, mineral, revision or page, or unless exactly one of `product` and `company` is named.
 */
export interface Tracer {
  /** Without `limit` whole lists. Orders: minerals as rule 17 names them; smelters and ends see `judge-mineral`. */
  trace(query: TraceQuery, signal?: AbortSignal): Promise<TraceReply>
  /** The whole answer before it is paged and shaped. */
  judged(query: TraceQuery, signal?: AbortSignal): Promise<JudgedTrace>
  picture(query: PictureQuery, signal?: AbortSignal): Promise<Picture>
  /** What the question can be narrowed to. Without `limit` the whole list. */
  parts(query: PartsQuery, signal?: AbortSignal): Promise<PartPage>
  /** Without `limit` the whole list, by tier, name and id. */
  companies(query: TraceQuery, signal?: AbortSignal): Promise<TraceCompanies>
}

export function createTracer(dependencies: TracerDependencies): Tracer {
  const asker = new Asker(dependencies)
  return {
    async trace(query, signal) {
      const page = pageAt(query.limit, query.after)
      const asked = await asker.ask(query, signal)
      return {
        question: asked.question,
        minerals: asked.minerals.map((mineral) => mineralTrace(mineral, page)),
        verdicts: dependencies.policy.verdicts,
      }
    },
    judged: (query, signal) => asker.ask(query, signal),
    async picture(query, signal) {
      const { question, minerals } = await asker.ask(query, signal)
      const { against, open = [], hide = [] } = query
      if (against !== undefined && !question.lists.includes(against)) throw noList(against, question.lists)
      const products = await asker.productNames(minerals)
      return drawTrace({
        start: { ...drawnStart(question), products },
        minerals,
        visibility: { hide: new Set([hide].flat()), ...(against === undefined ? {} : { against }) },
        ...(query.group === undefined ? {} : { group: query.group }),
        open: new Set([open].flat()),
      })
    },
    async parts(query, signal) {
      const page = pageAt(query.limit, query.after)
      return pageOf(await asker.parts(query, signal), page, (part) => ({ ...part }))
    },
    async companies(query, signal) {
      const page = pageAt(query.limit, query.after)
      const { question, minerals } = await asker.ask(query, signal)
      const companies = tracedCompanies(minerals)
      return {
        question,
        tiers: companies.at(-1)?.tier ?? 0,
        companies: pageOf(companies, page, (company) => company),
      }
    },
  }
}

export interface JudgedTrace {
  readonly question: TraceReply['question']
  readonly minerals: readonly JudgedMineral[]
}

interface Settled extends Pinned {
  readonly start: TraceStart
}

class Asker {
  readonly #memo: SmelterMemo
  readonly #pins: QuestionPins

  constructor(readonly dependencies: TracerDependencies) {
    this.#memo = new SmelterMemo(dependencies.graph)
    this.#pins = new QuestionPins(dependencies)
  }

  async ask(query: TraceQuery, signal?: AbortSignal): Promise<JudgedTrace> {
    const { graph } = this.dependencies
    const settled = { start: startOf(query), ...(await this.#pins.pin(query, signal)) }
    const { at, areas } = settled
    const minerals = await this.#mineralsOf(query, settled)
    const reaches: { reach: Reach; declaredOnly: boolean }[] = []
    for (const { mineral, declaredOnly } of minerals) {
      reaches.push({ reach: await graph.reach({ ...at, start: settled.start, mineral }), declaredOnly })
    }

    const start = asSpelled(settled.start, reaches[0]?.reach)
    const name = await this.#nameOf(start)
    const names = await graph.names('company', companiesOf(reaches.map(({ reach }) => reach)))
    const judged: JudgedMineral[] = []
    for (const { reach, declaredOnly } of reaches) {
      judged.push(await this.#judge({ reach, declaredOnly, names }, query, settled))
    }
    return {
      question: {
        ...start,
        name,
        asOf: at.asOf,
        revision: at.revision,
        lists: areas.map(({ id }) => id),
        ...(query.mineral === undefined ? {} : { mineral: mineralId(query.mineral) }),
      },
      minerals: judged,
    }
  }

  async parts(query: PartsQuery, signal?: AbortSignal): Promise<readonly AskedPart[]> {
    const { at } = await this.#pins.pin(query, signal)
    return this.dependencies.graph.parts({ ...at, start: startOf(query) })
  }

  productNames(minerals: readonly JudgedMineral[]): Promise<ReadonlyMap<string, string>> {
    const products = new Set(minerals.flatMap(({ reach }) => reach.products))
    return this.dependencies.graph.names('product', [...products])
  }

  /** Rule 17: the policy's, those a BOM line names, those a company in reach declares; in this order. */
  async #mineralsOf(
    { mineral: only }: TraceQuery,
    { start, at }: Settled,
  ): Promise<readonly { mineral: string; declaredOnly: boolean }[]> {
    const { graph, policy } = this.dependencies
    const { named, declared } = await graph.minerals({ ...at, start })
    const asked = new Set([...policy.minerals, ...[...named].sort()])
    const all = [...new Set([...asked, ...[...declared].sort()])]
    const wanted = only === undefined ? all : [knownMineral(only, all)]
    return wanted.map((mineral) => ({ mineral, declaredOnly: !asked.has(mineral) }))
  }

  async #nameOf(start: TraceStart): Promise<string> {
    const [kind, id] =
      'product' in start ? (['product', start.product] as const) : (['company', start.company] as const)
    const names = await this.dependencies.graph.names(kind, [id])
    return names.get(id) ?? id
  }

  async #judge(
    { reach, declaredOnly, names }: Pick<JudgedMineral, 'reach' | 'declaredOnly' | 'names'>,
    query: TraceQuery,
    { at, areas, watch }: Settled,
  ): Promise<JudgedMineral> {
    const { mineral } = reach
    const { asOf: day, revision, signal } = at
    const key = JSON.stringify([revision, day, mineral, areas.map(({ id }) => id)])
    const question = this.#memo.question(key, () =>
      judgeContext({ day, mineral, policy: this.dependencies.policy, areas, watch }),
    )
    const pinned = { revision, ...(signal === undefined ? {} : { signal }) }
    const judged = await this.#memo.judge(reach.smelters, question, pinned)
    const across = (await this.dependencies.findings?.openFor(mineral, revision)) ?? []
    const { strength } = query
    const shown = strength === undefined ? {} : { strength }
    return judgeMineral({ reach, judged, context: question.context, names, across, declaredOnly, ...shown })
  }
}

function startOf({ product, company, part }: TraceQuery): TraceStart {
  const narrowed = part === undefined ? {} : { part }
  if (product !== undefined && company === undefined) return { product, ...narrowed }
  if (company !== undefined && product === undefined) return { company, ...narrowed }
  throw new InvalidInputError('Name either a product or a company')
}

/** A product by the number the graph has it under, however it was typed (rule 10). */
const asSpelled = (start: TraceStart, reach: Reach | undefined): TraceStart =>
  'product' in start ? { ...start, product: reach?.products[0] ?? start.product } : start

function drawnStart({ product, company, name }: TraceReply['question']): Start {
  return product === undefined
    ? { kind: 'company', id: company ?? '', name }
    : { kind: 'product', id: product, name }
}

/**
 * The id of a mineral asked for in any spelling (`Sn`, `Tin`, `锡`), if it is among those there is an answer for.
 * @throws InvalidInputError that names those
 */
export function knownMineral(typed: string, known: readonly string[]): string {
  const id = mineralId(typed)
  if (known.includes(id)) return id
  throw new InvalidInputError(`No mineral "${typed}" is in reach; known are: ${known.join(', ')}`)
}

const companiesOf = (reaches: readonly Reach[]): readonly string[] => [
  ...new Set(reaches.flatMap(({ states }) => states.map(({ company }) => company))),
]

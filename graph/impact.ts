/**
 * Impact (DESIGN §5): what products, parts and companies hang on smelters, areas or companies, and what is left to
 * each part without them. Judges which smelters are meant and which may take their place, and lets the graph count.
 */
import type { ImpactQuery, ImpactReply, ImpactSmelter } from './api/impact.js'
import { mayReplace } from './judge/alternative.js'
import {
  contradictedRows,
  type ImpactNames,
  impactTotals,
  letterRow,
  letters,
  type MineralImpact,
  rankedProducts,
  writtenOut,
} from './judge/impact-rows.js'
import { judgeContext, type JudgedSmelter } from './judge/judge-smelter.js'
import { pageAt, pageOf } from './judge/page.js'
import { mineralId } from './lists/minerals.js'
import type { Day } from './model.js'
import type { Policy } from './policy.js'
import { type Pinned, QuestionPins } from './question-pins.js'
import { SmelterMemo } from './smelter-memo.js'
import type { Affected, AreaList, NodeReference, NodeSummary, SupplyGraph } from './supply-graph.js'

export interface ImpactDependencies {
  readonly graph: Pick<
    SupplyGraph,
    'revision' | 'minerals' | 'affected' | 'smelterFacts' | 'lists' | 'nodes' | 'names'
  >
  readonly policy: Policy
  readonly today: () => Day
}

/** What a question is about: nodes as people named them, an area by country or region code. */
export interface ImpactSubject extends NodeReference {
  readonly kind: 'smelter' | 'origin' | 'company'
  readonly name: string
}

export type ImpactAsked = Omit<ImpactQuery, 'of'> & { readonly of: readonly ImpactSubject[] }

export interface Impact {
  /**
   * Products: least alternative first, then strongest, then by number and mineral. Without `limit` whole lists.
   * @throws InvalidInputError for an unknown list, mineral, revision or page
   */
  impact(query: ImpactAsked, signal?: AbortSignal): Promise<ImpactReply>
}

export function createImpact(dependencies: ImpactDependencies): Impact {
  const asker = new Asker(dependencies)
  return { impact: (query, signal) => asker.ask(query, signal) }
}

class Asker {
  readonly #memo: SmelterMemo
  readonly #pins: QuestionPins
  /** Of the revision asked for last. */
  #known: { revision: number; smelters: readonly NodeSummary[] } | undefined

  constructor(readonly dependencies: ImpactDependencies) {
    this.#memo = new SmelterMemo(dependencies.graph)
    this.#pins = new QuestionPins(dependencies)
  }

  async ask(query: ImpactAsked, signal?: AbortSignal): Promise<ImpactReply> {
    const page = pageAt(query.limit, query.after)
    const pinned = await this.#pins.pin(query, signal)
    const known = await this.#smelters(pinned.at.revision, signal)
    const impacts: MineralImpact[] = []
    for (const mineral of await this.#mineralsOf({ query, pinned, known })) {
      impacts.push(await this.#ofMineral(mineral, { query, pinned, known }))
    }
    const ranked = rankedProducts(impacts)
    const products = pageOf(ranked, page, (product) => product)
    const writeTo = letters(impacts, page)
    const names = await this.#names(impacts, {
      products: products.items.map(({ all }) => all.product),
      companies: [
        ...writeTo.items.map(({ company }) => company),
        ...products.items.flatMap(({ all }) => all.lines.flatMap(({ supplier }) => supplier ?? [])),
      ],
    })
    const smelters = impacts.flatMap((impact) => impact.smelters)
    const isOfAreas = ofKind(query, 'origin').length > 0
    return {
      question: {
        of: query.of.map(({ kind, id, name }) => ({ kind, id, name })),
        asOf: pinned.at.asOf,
        revision: pinned.at.revision,
        lists: pinned.areas.map(({ id }) => id),
        ...(query.mineral !== undefined && { mineral: mineralId(query.mineral) }),
      },
      totals: {
        ...impactTotals(impacts, ranked),
        ...(isOfAreas && { smelters: byExposure(smelters) }),
        writeTo: writeTo.total,
      },
      smelters: pageOf(smelters, page, (smelter) => smelter),
      products: { ...products, items: products.items.map((product) => writtenOut(product, names)) },
      contradicted: pageOf(contradictedRows(impacts, names), page, (line) => line),
      writeTo: writeTo.items.map((letter) => letterRow(letter, names)),
    }
  }

  /** Every smelter that somebody names or a list has. */
  async #smelters(revision: number, signal: AbortSignal | undefined): Promise<readonly NodeSummary[]> {
    if (this.#known?.revision === revision) return this.#known.smelters
    const smelters = await this.#allSmelters(signal)
    this.#known = { revision, smelters }
    return smelters
  }

  async #allSmelters(signal: AbortSignal | undefined): Promise<readonly NodeSummary[]> {
    const found: NodeSummary[] = []
    for (let after: string | undefined; ;) {
      const page = await this.dependencies.graph.nodes('smelter', {
        limit: nodesAtOnce,
        ...(after !== undefined && { after }),
        ...(signal !== undefined && { signal }),
      })
      found.push(...page.items)
      if (page.next === null) return found
      after = page.next
    }
  }

  /** Those a smelter is of; for areas and companies those of the policy too, in its order before others. */
  async #mineralsOf({ query, pinned, known }: Settled): Promise<readonly string[]> {
    if (query.mineral !== undefined) return [mineralId(query.mineral)]
    const smelters = new Set(ofKind(query, 'smelter'))
    const companies = ofKind(query, 'company')
    const isOfAreas = ofKind(query, 'origin').length > 0
    const found = new Set(
      known.filter(({ id }) => isOfAreas || smelters.has(id)).flatMap(({ minerals = [] }) => minerals),
    )
    for (const company of companies) {
      const { declared } = await this.dependencies.graph.minerals({ ...pinned.at, start: { company } })
      for (const mineral of declared) found.add(mineral)
    }
    const { minerals: usual } = this.dependencies.policy
    const first = companies.length > 0 || isOfAreas ? usual : usual.filter((mineral) => found.has(mineral))
    return [...new Set([...first, ...[...found].sort()])]
  }

  async #ofMineral(mineral: string, settled: Settled): Promise<MineralImpact> {
    const { query, pinned, known } = settled
    const named = known.filter(({ minerals = [] }) => minerals.includes(mineral))
    const judged = await this.#judge(mineral, named, settled)
    const asked = askedAmong(judged, mineral, query)
    const ids = new Set(asked.map(({ smelter }) => smelter))
    const lists = pinned.areas.map(({ id }) => id)
    const others = judged.filter((smelter) => !ids.has(smelter.smelter) && mayReplace(smelter, lists))
    const affected = (smelters: readonly ImpactSmelter[]): Promise<Affected> =>
      this.dependencies.graph.affected({
        ...pinned.at,
        mineral,
        smelters: smelters.map(({ smelter }) => smelter),
        companies: ofKind(query, 'company'),
        alternatives: others.map(({ smelter }) => smelter),
      })
    const firm = asked.filter(({ exposure }) => exposure !== 'possible')
    return {
      mineral,
      isOfAreas: ofKind(query, 'origin').length > 0,
      smelters: asked,
      all: await affected(asked),
      ...(firm.length < asked.length && { firm: await affected(firm) }),
    }
  }

  /** Against the areas asked about beside the lists. */
  #judge(
    mineral: string,
    named: readonly NodeSummary[],
    { query, pinned: { at, areas, watch } }: Settled,
  ): Promise<readonly JudgedSmelter[]> {
    const codes = ofKind(query, 'origin')
    const lists = [areasAsked(codes), ...areas]
    const key = JSON.stringify([at.revision, at.asOf, mineral, areas.map(({ id }) => id), codes])
    const question = this.#memo.question(key, () =>
      judgeContext({ day: at.asOf, mineral, policy: this.dependencies.policy, areas: lists, watch }),
    )
    return this.#memo.judge(
      named.map(({ id }) => ({ id, identity: isCid(id) ? 'listed' : 'named' })),
      question,
      at,
    )
  }

  /** Of what a reply writes out: these, and the companies whose No names a smelter. */
  async #names(
    impacts: readonly MineralImpact[],
    { products, companies }: Readonly<Record<'products' | 'companies', readonly string[]>>,
  ): Promise<ImpactNames> {
    const { graph } = this.dependencies
    const contradicting = impacts.flatMap(({ all }) => all.contradicted.map(({ company }) => company))
    return {
      products: await graph.names('product', [...new Set(products)]),
      companies: await graph.names('company', [...new Set([...companies, ...contradicting])]),
    }
  }
}

interface Settled {
  readonly query: ImpactAsked
  readonly pinned: Pinned
  readonly known: readonly NodeSummary[]
}

/** As many as an engine gives at once. */
const nodesAtOnce = 10_000

const isCid = (id: string): boolean => /^CID\d{6}$/.test(id)

const ofKind = ({ of }: ImpactAsked, kind: ImpactSubject['kind']): readonly string[] =>
  of.filter((subject) => subject.kind === kind).map(({ id }) => id)

/** No list has this id: lists are named by what their files say. */
const askedList = '\u0000asked'

/** The areas asked about as a list: countries as a whole, or regions by code, in force for ever. */
const areasAsked = (codes: readonly string[]): AreaList => ({
  id: askedList,
  dates: [],
  entries: codes.map((code) => ({
    country: code.slice(0, 2),
    ...(code.length > 2 && { region: code }),
    regionsComplete: true,
    confirmed: true,
    validFrom: '0000-01-01',
  })),
})

/** Those named outright, and those exposed to an area; by id. */
function askedAmong(
  judged: readonly JudgedSmelter[],
  mineral: string,
  query: ImpactAsked,
): readonly ImpactSmelter[] {
  const named = new Set(ofKind(query, 'smelter'))
  const asked = judged.flatMap(({ smelter, name, assurance, exposure }) => {
    const to = exposure[askedList]
    const isExposed = to === 'declared' || to === 'possible'
    if (!isExposed && !named.has(smelter)) return []
    return [{ smelter, name, mineral, assurance, ...(isExposed && !named.has(smelter) && { exposure: to }) }]
  })
  return asked.sort((a, b) => (a.smelter < b.smelter ? -1 : 1))
}

const byExposure = (smelters: readonly ImpactSmelter[]): { declared: number; possible: number } => ({
  declared: smelters.filter(({ exposure }) => exposure === 'declared').length,
  possible: smelters.filter(({ exposure }) => exposure === 'possible').length,
})

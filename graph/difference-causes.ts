/** Looks up the facts behind the clues why two traces differ (`judge/difference-clues.ts`), down to their cells. */
import type { DifferenceCause, TraceChange } from './api/diff.js'
import type { SmelterDifference } from './api/what-if.js'
import { groupBy } from './group-by.js'
import { type Clue, cluesOf, type Sides, TracedSide } from './judge/difference-clues.js'
import type { JudgedMineral } from './judge/judge-mineral.js'
import type { DecisionNote, Evidence } from './model.js'
import type { ReviewDesk } from './review-desk.js'
import type { NodeReference, SupplyGraph } from './supply-graph.js'
import type { JudgedTrace } from './trace.js'
import { type BothAsked, evidenceKey, TwoSides } from './two-sides.js'

export interface CauseDependencies {
  readonly graph: Pick<SupplyGraph, 'evidence'>
  /** Without it no decision on a whole form is a cause. */
  readonly desk?: Pick<ReviewDesk, 'decisions'>
}

export class CauseFinder {
  readonly #sides = new Map<string, Sides>()
  readonly #said: TwoSides

  constructor(
    readonly dependencies: CauseDependencies,
    readonly asked: BothAsked,
  ) {
    this.#said = new TwoSides(dependencies.graph, asked)
  }

  /** Of a smelter that is told otherwise; each cause once, with all its cells. */
  async because(
    mineral: string,
    difference: SmelterDifference,
  ): Promise<Pick<TraceChange, 'because' | 'further'>> {
    const sides = this.#sides.get(mineral) ?? this.#sidesOf(mineral)
    this.#sides.set(mineral, sides)
    const found: DifferenceCause[] = []
    const clues = cluesOf(difference, sides)
    for (const clue of clues.slice(0, cluesFollowed)) {
      found.push(...(await this.#causesOf(clue, { mineral, smelter: difference.smelter })))
      // Looking up is done at once: others get their turn between.
      await pause()
    }
    return { because: merged(found), further: Math.max(0, clues.length - cluesFollowed) }
  }

  #sidesOf(mineral: string): Sides {
    const { first, second } = this.asked
    const of = ({ minerals }: JudgedTrace): JudgedMineral | undefined =>
      minerals.find(({ reach }) => reach.mineral === mineral)
    return { before: new TracedSide(of(first)), after: new TracedSide(of(second)) }
  }

  async #causesOf(
    clue: Clue,
    { mineral, smelter }: { mineral: string; smelter: string },
  ): Promise<DifferenceCause[]> {
    const node: NodeReference = { kind: 'smelter', id: smelter }
    switch (clue.kind) {
      case 'form':
        return this.#formCauses(clue, { mineral, node })
      case 'supply':
        return this.#supplyCauses(clue, { mineral, smelter })
      case 'standing':
        return this.#standingCauses(clue, node, mineral)
      case 'origins':
        return this.#claimCauses(clue.origins, node, mineral)
      case 'areas':
        return [listCause(clue.list)]
    }
  }

  /** What claims of an origin only one side has, and what a company that no longer makes one says instead. */
  async #claimCauses(
    origins: readonly string[],
    node: NodeReference,
    mineral: string,
  ): Promise<DifferenceCause[]> {
    const claims: Evidence[] = []
    for (const id of origins)
      claims.push(
        ...(await this.#said.differing({ edge: { from: node, to: { kind: 'origin', id } } }, mineral)),
      )
    const newer: Evidence[] = []
    for (const id of new Set(claims.flatMap(({ company }) => company ?? []))) {
      const said = await this.#said.differing({ node: { kind: 'company', id } }, mineral)
      newer.push(...newFiles(said, claims))
    }
    return causes([...claims, ...newer])
  }

  async #standingCauses(
    { watched, decided }: Clue & { kind: 'standing' },
    node: NodeReference,
    mineral: string,
  ): Promise<DifferenceCause[]> {
    const statuses = (items: readonly Evidence[]) => items.filter(({ kind }) => kind === 'status')
    const differing = statuses(await this.#said.differing({ node }, mineral))
    const told = [
      ...causes(differing),
      ...watched.map((list) => listCause(list)),
      ...decided.map((note) => decisionCause(note)),
    ]
    if (told.length > 0) return told
    // A status that lapses is said by what said it.
    return causes(statuses(await this.#said.before({ node }, mineral)).slice(0, 1))
  }

  /** Lines and relations that only one side has, else whatever makes the same ones lead elsewhere. */
  async #supplyCauses(
    { from, to, otherwise }: Clue & { kind: 'supply' },
    about: { mineral: string; smelter: string },
  ): Promise<DifferenceCause[]> {
    const { mineral } = about
    const hop = await this.#said.differing({ edge: { from, to } }, mineral)
    const known = from.kind === 'product' ? await this.#said.onBoth({ node: from }, mineral) : new Set()
    const lines = hop.filter((item) => !known.has(evidenceKey(item)))
    const lists = from.kind === 'product' ? await this.#said.differing({ node: from }, mineral) : []
    // A list of suppliers may make the one that a line names another company.
    const listed = (await this.#said.differing({ node: to }, mineral)).filter(
      ({ kind }) => kind === 'supplier',
    )
    const found = causes([...lines, ...newFiles(lists, lines), ...listed])
    if (found.length > 0) return found

    const others: DifferenceCause[] = []
    for (const clue of otherwise) others.push(...(await this.#causesOf(clue, about)))
    return [...others, ...(await this.#decisionOn({ company: to.id }))]
  }

  /**
   * The form, by its line that names the smelter or else by its answers; what lists say of the company and of the
   * smelters it names now or named before; and what people decided about it.
   */
  async #formCauses(
    { company, declaration, instead }: Clue & { kind: 'form' },
    { mineral, node }: { mineral: string; node: NodeReference },
  ): Promise<DifferenceCause[]> {
    const from: NodeReference = { kind: 'company', id: company }
    const own = (items: readonly Evidence[]) => items.filter((item) => item.declaration === declaration)
    const line = own(await this.#said.onEither({ edge: { from, to: node } }, mineral))
    const said = line.length > 0 ? line : own(await this.#said.onEither({ node: from }, mineral))
    const differing = await this.#said.differing({ node: from }, mineral)
    const listed = differing.filter(({ kind }) => kind === 'supplier')
    // A form that both sides know gives way to another of the company (rules 7, 10).
    const newer = own(differing).length > 0 ? [] : newFiles(differing, [])
    const meant: Evidence[] = []
    for (const id of instead) {
      const to: NodeReference = { kind: 'smelter', id }
      const lines = own(await this.#said.differing({ edge: { from, to } }, mineral))
      meant.push(...lines.filter(({ decision }) => decision !== undefined))
      meant.push(
        ...(await this.#said.differing({ node: to }, mineral)).filter(({ kind }) => kind === 'smelterList'),
      )
    }
    return [
      ...causes(said.slice(0, cellsShown)),
      ...causes([...newer, ...listed, ...meant]),
      ...(await this.#decisionOn({ declaration })),
      ...(await this.#decisionOn({ company })),
    ]
  }

  /** The newest word on a form, or on who a company is and what its descriptions cover. */
  async #decisionOn(
    about: { readonly declaration: string } | { readonly company: string },
  ): Promise<DifferenceCause[]> {
    const { items = [] } =
      (await this.dependencies.desk?.decisions({ ...about, limit: decisionsAsked })) ?? {}
    const newest = items.find(({ undone }) => undone === undefined)
    return newest === undefined ? [] : [decisionCause(newest)]
  }
}

const decisionsAsked = 20
/** Of one change: where hundreds of companies name a smelter, the first say why. */
const cluesFollowed = 5

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0))
/** Of a form that stands behind a change. */
const cellsShown = 6

/** One of each list that the hop itself does not stand on. */
const newFiles = (rows: readonly Evidence[], hop: readonly Evidence[]): Evidence[] => {
  const known = new Set(hop.map(({ file }) => file))
  const others = rows.filter(({ file }) => !known.has(file))
  return [...groupBy(others, ({ file }) => file).values()].flatMap(([first]) => first ?? [])
}

const listCause = (id: string): DifferenceCause => ({ kind: 'list', id, name: id, evidence: [] })

const decisionCause = ({
  id,
  by,
  reason = by,
}: Pick<DecisionNote, 'id' | 'by' | 'reason'>): DifferenceCause => ({
  kind: 'decision',
  id,
  name: reason,
  evidence: [],
})

const kindOf = ({ kind }: Evidence): DifferenceCause['kind'] => {
  if (kind === 'declaration' || kind === 'status' || kind === 'relation' || kind === 'bom') return kind
  return 'list'
}

/** By what said it; a person's word that a cell means so is one of its own. */
function causes(items: readonly Evidence[]): DifferenceCause[] {
  const decided = items.flatMap((item) =>
    item.decision === undefined ? [] : [{ item, decision: item.decision }],
  )
  return [
    ...items.map((item): DifferenceCause => ({
      kind: kindOf(item),
      id: item.file,
      name: item.fileName,
      evidence: [item],
    })),
    ...decided.map(({ item, decision }) => ({ ...decisionCause(decision), evidence: [item] })),
  ]
}

/** Each once, with all its cells. */
function merged(found: readonly DifferenceCause[]): DifferenceCause[] {
  const byId = groupBy(found, ({ kind, id }) => `${kind} ${id}`)
  return [...byId.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return []
    const evidence = [first, ...others].flatMap((cause) => cause.evidence)
    return [{ ...first, evidence: [...new Map(evidence.map((item) => [evidenceKey(item), item])).values()] }]
  })
}

/**
 * Why a smelter is told otherwise in one trace than in another: what to look at, found by holding the two against
 * each other. First who names it and how they are reached, then what is held about the smelter itself. Pure; the
 * cells behind a clue are looked up by whoever asks (`diff.ts`).
 */
import type { SmelterDifference } from '../api/what-if.js'
import type { DecisionNote } from '../model.js'
import { originId } from '../origin-id.js'
import type { InForce, NodeReference, Reach } from '../supply-graph.js'
import type { TracedOrigin } from '../api/trace.js'
import type { JudgedMineral } from './judge-mineral.js'
import type { JudgedSmelter } from './judge-smelter.js'
import { decidedBy } from './watch-lists.js'

export type Clue =
  /** What is in force of a form, or whom its lines mean, is another. `instead`: smelters only one side has it name. */
  | {
      readonly kind: 'form'
      readonly company: string
      readonly declaration: string
      readonly instead: readonly string[]
    }
  /** A hop is new or gone. `otherwise`: what else may open it, where the same lines stand on both sides (rule 15). */
  | {
      readonly kind: 'supply'
      readonly from: NodeReference
      readonly to: NodeReference
      readonly otherwise: readonly Clue[]
    }
  /** Statuses; `watched`: lists that name the smelter on one side only; `decided`: who says that they mean it. */
  | {
      readonly kind: 'standing'
      readonly watched: readonly string[]
      readonly decided: readonly DecisionNote[]
    }
  /** Claims of where its feed is from, by `originId`. */
  | { readonly kind: 'origins'; readonly origins: readonly string[] }
  | { readonly kind: 'areas'; readonly list: string }

/** Two traces of a mineral; one of them may not ask about it. */
export interface Sides {
  readonly before: TracedSide
  readonly after: TracedSide
}

export function cluesOf({ smelter, before, after }: SmelterDifference, sides: Sides): Clue[] {
  if (before === undefined || after === undefined) return supplyClues(smelter, sides)

  const [was, is] = [sides.before.judged(smelter), sides.after.judged(smelter)]
  const held = was && is ? [...standingClues(was, is, sides), ...exposureClues(was, is, sides)] : []
  const isNamedOtherwise = before.strength !== after.strength || before.suppliers !== after.suppliers
  // Claims are of forms: whether they are weak hangs on what is in force of them.
  const isSaidOtherwise = held.some(({ kind }) => kind === 'origins')
  return [...(isNamedOtherwise || isSaidOtherwise ? supplyClues(smelter, sides) : []), ...held]
}

/** A trace as the companies and forms in it are looked up by. */
export class TracedSide {
  readonly #companies = new Map<string, number[]>()
  readonly #parents: ReadonlyMap<number, number>

  constructor(readonly mineral: JudgedMineral | undefined) {
    this.reach?.states.forEach(({ company }, position) => {
      const known = this.#companies.get(company)
      if (known) known.push(position)
      else this.#companies.set(company, [position])
    })
    this.#parents = this.reach === undefined ? new Map() : parentsIn(this.reach)
  }

  get reach(): Reach | undefined {
    return this.mineral?.reach
  }

  has(company: string): boolean {
    return this.#companies.has(company)
  }

  judged(smelter: string): JudgedSmelter | undefined {
    return this.mineral?.shown.find(({ smelter: one }) => one.smelter === smelter)?.smelter
  }

  /** By declaration, how it is in force for the company's states; equal texts, equal standing. */
  forms(company: string): ReadonlyMap<string, string> {
    const forms = new Map<string, string>()
    for (const { id, form, strength } of this.#inForce(company))
      forms.set(id, `${forms.get(id) ?? ''}${strength} ${standingText(form)};`)
    return forms
  }

  /** By company, its declarations that count and name the smelter. */
  naming(smelter: string): ReadonlyMap<string, readonly string[]> {
    const found = new Map<string, string[]>()
    const number = this.reach?.smelters.findIndex(({ id }) => id === smelter) ?? -1
    if (number < 0) return found
    for (const company of this.#companies.keys()) {
      const ids = [...this.#inForce(company)].flatMap(({ id, form, uses }) =>
        form.counts && Array.prototype.includes.call(uses, number) ? [id] : [],
      )
      if (ids.length > 0) found.set(company, [...new Set(ids)].sort())
    }
    return found
  }

  /** The smelters a form names. */
  namedBy(declaration: string): readonly string[] {
    const { declarations = [], smelters = [] } = this.reach ?? {}
    const uses = declarations.find(({ id }) => id === declaration)?.uses ?? []
    return Array.from(uses, (number) => smelters[number]?.id ?? '')
  }

  /** The nodes on a shortest way to a company, from the start. */
  wayTo(company: string): readonly NodeReference[] {
    const way: NodeReference[] = []
    const seen = new Set<number>()
    for (
      let at = this.#companies.get(company)?.[0];
      at !== undefined && !seen.has(at);
      at = this.#parents.get(at)
    ) {
      seen.add(at)
      const node = this.#nodeAt(at)
      if (node !== undefined) way.unshift(node)
    }
    return way
  }

  #nodeAt(place: number): NodeReference | undefined {
    if (place < 0) return nodeOf('product', this.reach?.products[-1 - place])
    return nodeOf('company', this.reach?.states[place]?.company)
  }

  *#inForce(
    company: string,
  ): Iterable<{ id: string; form: InForce; uses: ArrayLike<number>; strength: string }> {
    for (const position of this.#companies.get(company) ?? []) {
      const state = this.reach?.states[position]
      for (const form of state?.inForce ?? []) {
        const declaration = this.reach?.declarations[form.declaration]
        if (declaration !== undefined)
          yield { id: declaration.id, form, uses: declaration.uses, strength: state?.strength ?? '' }
      }
    }
  }
}

const nodeOf = (kind: 'product' | 'company', id: string | undefined): NodeReference | undefined =>
  id === undefined ? undefined : { kind, id }

/** By place (`ReachLinks`), the one it was first met from; breadth first, so ways are shortest. */
function parentsIn({ links, products, states }: Reach): ReadonlyMap<number, number> {
  const next = new Map<number, number[]>()
  for (const { from, to } of links)
    for (const place of from) next.set(place, [...(next.get(place) ?? []), ...to])
  const first =
    products.length > 0 ? [-1] : states.flatMap(({ tier }, position) => (tier === 0 ? [position] : []))
  const parents = new Map<number, number>()
  const met = new Set(first)
  for (const place of met)
    for (const to of next.get(place) ?? []) {
      if (met.has(to)) continue
      met.add(to)
      parents.set(to, place)
    }
  return parents
}

const standingText = ({ strength, proven, stale, closed, covers, answered, counts, ends }: InForce): string =>
  [strength, proven, stale, closed, covers, answered, counts, ...ends].join(' ')

function supplyClues(smelter: string, { before, after }: Sides): Clue[] {
  const [was, is] = [before.naming(smelter), after.naming(smelter)]
  return [...new Set([...was.keys(), ...is.keys()])].sort().flatMap((company) => {
    if (!before.has(company)) return wayClues(company, after, before)
    if (!after.has(company)) return wayClues(company, before, after)
    const differing = formClues(company, before, after)
    if (differing.length > 0) return differing
    // The same forms in force name another smelter now: somebody or a list says whom they mean.
    const ids = [...(was.get(company) ?? []), ...(is.get(company) ?? [])]
    return was.get(company)?.join() === is.get(company)?.join()
      ? []
      : [...new Set(ids)].map((declaration) => formClue(company, declaration, { before, after }))
  })
}

/** The forms of a company that are in force otherwise: those that only the later side has first. */
function formClues(company: string, before: TracedSide, after: TracedSide): Clue[] {
  const [was, is] = [before.forms(company), after.forms(company)]
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((id) => was.get(id) !== is.get(id))
    .sort((a, b) => Number(was.has(a)) - Number(was.has(b)) || (a < b ? -1 : 1))
    .map((declaration) => formClue(company, declaration, { before, after }))
}

function formClue(company: string, declaration: string, { before, after }: Sides): Clue {
  const [was, is] = [before.namedBy(declaration), after.namedBy(declaration)]
  const instead = apart(was, is, (id) => id)
  return { kind: 'form', company, declaration, instead: was.length > 0 && is.length > 0 ? instead : [] }
}

/** A company that only one side reaches: the first hop there that the other does not take. */
function wayClues(company: string, side: TracedSide, other: TracedSide): Clue[] {
  const way = side.wayTo(company)
  const at = way.findIndex(({ kind, id }) => kind === 'company' && !other.has(id))
  const [from, to] = [way[at - 1], way[at]]
  if (to === undefined) return []
  if (from === undefined) return []
  const closed = from.kind === 'company' ? formClues(from.id, side, other) : []
  return [{ kind: 'supply', from, to, otherwise: formClues(to.id, side, other) }, ...closed]
}

function standingClues(was: JudgedSmelter, is: JudgedSmelter, { before, after }: Sides): Clue[] {
  if (was.assurance === is.assurance && JSON.stringify(was.statuses) === JSON.stringify(is.statuses))
    return []
  const decided = apart(notesOn(before, was), notesOn(after, is), ({ id }) => id)
  return [{ kind: 'standing', watched: apart(watchListsOf(was), watchListsOf(is), (list) => list), decided }]
}

const watchListsOf = ({ reasons }: JudgedSmelter): string[] =>
  reasons.flatMap(({ code, params }) => (code === 'watchListed' ? String(params?.['watchList']) : []))

const notesOn = ({ mineral }: TracedSide, { smelter }: JudgedSmelter): DecisionNote[] =>
  (mineral?.context.watch.smelters ?? []).flatMap((entry) => decidedBy(entry, smelter) ?? [])

/** What only one of two lists has. */
function apart<T>(was: readonly T[], is: readonly T[], keyOf: (item: T) => string): T[] {
  const [before, after] = [new Set(was.map(keyOf)), new Set(is.map(keyOf))]
  return [...is.filter((item) => !before.has(keyOf(item))), ...was.filter((item) => !after.has(keyOf(item)))]
}

function exposureClues(was: JudgedSmelter, is: JudgedSmelter, { before, after }: Sides): Clue[] {
  const lists = Object.keys(is.exposure).filter((list) => is.exposure[list] !== was.exposure[list])
  if (lists.length === 0) return []

  const areas = lists.filter((list) => areasText(before, list) !== areasText(after, list))
  const [said, says] = [originTexts(was), originTexts(is)]
  const origins = [...new Set([...said.keys(), ...says.keys()])].filter((id) => said.get(id) !== says.get(id))
  return [
    ...areas.map((list): Clue => ({ kind: 'areas', list })),
    ...(origins.length > 0 ? [{ kind: 'origins' as const, origins: origins.sort() }] : []),
  ]
}

const areasText = ({ mineral }: TracedSide, list: string): string => {
  const areas = mineral?.context.areas.find(({ id }) => id === list)
  return JSON.stringify([areas?.assessed, [...(areas?.byCountry ?? [])]])
}

/** By origin, what is said of it; who says nothing is told of as a whole. */
function originTexts({ origins, said }: JudgedSmelter): ReadonlyMap<string, string> {
  const texts = origins.map((origin) => [idOf(origin), JSON.stringify(origin)] as const)
  return new Map([...texts, ['unknown', JSON.stringify(said)]])
}

function idOf({ kind, country, region, group }: TracedOrigin): string {
  return originId({
    kind,
    ...(country !== null && { code: country }),
    ...(region !== null && { region }),
    ...(group !== undefined && { group }),
  })
}

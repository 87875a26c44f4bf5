/**
 * How strong the best way is from every place of supply to something that some states have (rule 16: as strong as
 * the weakest hop). Backwards from those states along relations, strongest first, then up through sub-assemblies:
 * every run of relations is followed at most once per strength, so linear in edges.
 */
import { productsOf, wholesOf } from './assemblies.js'
import { buyerIndex, type BuyerIndex, rowsLeadingTo } from './buyer-index.js'
import { gateOf, isCarried, isClosed, type Lens } from './lens.js'
import { relationRow } from './memory-rows.js'
import { followBom } from './reach-walk.js'

/** Strongest first; `none` for no way. */
export const rank = { strong: 0, medium: 1, mayContain: 2, none: 3 } as const

/** What a mineral's trace passes on a day: not closed states (rule 11), nor those of companies (words) left out. */
export class Passage {
  /** By state: 0 not looked at, 1 open, 2 shut. */
  readonly #known: Uint8Array

  constructor(
    readonly lens: Lens,
    readonly without: ReadonlySet<number> = new Set(),
  ) {
    this.#known = new Uint8Array(lens.graph.states.size)
  }

  isOpen(state: number): boolean {
    if (this.#known[state] === 0) this.#known[state] = this.#look(state) ? 1 : 2
    return this.#known[state] === 1
  }

  #look(state: number): boolean {
    if (this.without.has(this.lens.graph.states.companyOf(state))) return false
    return !isClosed(gateOf(this.lens, state))
  }
}

/** By state the best rank of a way; `own`: of those that have it themselves, `rank.none` for the others. */
export function waysOfStates(passage: Passage, own: Uint8Array): Uint8Array {
  const { lens } = passage
  const index = buyerIndex(lens.graph)
  const best = own.slice()
  const waiting: [number[], number[], number[]] = [[], [], []]
  own.forEach((reached, state) => waiting[reached]?.push(state))
  const lower = (state: number, through: number): void => {
    if (through >= (best[state] ?? 0) || !passage.isOpen(state)) return
    best[state] = through
    waiting[through]?.push(state)
  }

  /** By run, the best rank its states have been told. */
  const told = new Uint8Array(index.runs.length).fill(rank.none)
  waiting.forEach((states, reached) => {
    // Grows while it is worked off.
    for (let next = 0; next < states.length; next += 1) {
      const state = states[next] ?? 0
      if (best[state] !== reached) continue
      for (const at of rowsLeadingTo(index, state))
        if (isCarried(lens, lens.graph.relations.values, at)) tell(lens, index, { at, reached, told, lower })
    }
  })
  return best
}

interface Telling {
  readonly at: number
  readonly reached: number
  readonly told: Uint8Array
  readonly lower: (state: number, through: number) => void
}

function tell({ graph }: Lens, { runs, runOf }: BuyerIndex, { at, reached, told, lower }: Telling): void {
  const isStrong = graph.relations.values[at + relationRow.strong] === 1
  const through = isStrong ? reached : rank.mayContain
  const number = runOf[at / relationRow.size] ?? 0
  const run = runs[number]
  if (run === undefined || through >= (told[number] ?? 0)) return

  told[number] = through
  for (const state of run.states) lower(state, through)
  if (run.weakened !== undefined) lower(run.weakened, rank.mayContain)
}

/** By product (word); products without a way are absent. */
export interface ProductWays {
  /** Through its own lines to suppliers. */
  readonly own: ReadonlyMap<number, number>
  /** Through those of its sub-assemblies too. */
  readonly best: ReadonlyMap<number, number>
}

export function waysOfProducts(lens: Lens, states: Uint8Array): ProductWays {
  const own = new Map<number, number>()
  for (const product of productsOf(lens.graph)) {
    let reached: number = rank.none
    followBom(lens, product, undefined, (state) => (reached = Math.min(reached, states[state] ?? rank.none)))
    if (reached < rank.none) own.set(product, reached)
  }

  const best = new Map(own)
  const wholes = wholesOf(lens)
  const waiting = [...best.keys()]
  for (const part of waiting) {
    const reached = best.get(part) ?? rank.none
    for (const whole of wholes.get(part) ?? []) {
      if (reached >= (best.get(whole) ?? rank.none)) continue
      best.set(whole, reached)
      waiting.push(whole)
    }
  }
  return { own, best }
}

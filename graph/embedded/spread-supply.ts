/** Who is behind whom, as sets that spread along supply edges; each edge is followed again only when its set grew. */
import { buyerIndex, type BuyerIndex, rowsLeadingTo } from './buyer-index.js'
import { assembliesOf, productsOf, wholesOf } from './assemblies.js'
import type { Passage } from './best-ways.js'
import { carriedLines } from './carried-lines.js'
import { isCarried, type Lens } from './lens.js'
import { relationRow } from './memory-rows.js'
import { followBom } from './reach-walk.js'
import { followRun, ownRun, type RelationRun, sharedRun } from './relation-runs.js'
import { SupplySets } from './supply-sets.js'

/** By state, the products (positions in `products`) that reach it. */
export function productsOver(passage: Passage, products: readonly number[]): SupplySets {
  const { lens } = passage
  const reached = new SupplySets(products.length)
  const queue = new Queue()
  products.forEach((product, position) => {
    for (const part of assembliesOf(lens, product))
      followBom(lens, part, undefined, (state) => reached.add(state, position) && queue.add(state))
  })

  const runs = new SupplySets(products.length)
  const follow = (state: number, run: RelationRun): void => {
    // A weakened run is of one state and begins where another may.
    const key = run.isWeakened ? -1 - run.start : run.start
    if (run.start === run.end || !runs.spread(state, key, reached)) return
    followRun(lens, run, (to) => reached.spread(key, to, runs) && queue.add(to))
  }
  for (const state of queue) {
    if (!passage.isOpen(state)) continue
    follow(state, sharedRun(lens.graph, lens.graph.states.companyOf(state)))
    follow(state, ownRun(lens.graph, state))
  }
  return reached
}

/** Spreads what states have to the states they are reached from. */
export function spreadToBuyers(passage: Passage, sets: SupplySets): void {
  const index = buyerIndex(passage.lens.graph)
  const queue = new Queue(sets.places())
  for (const state of queue) {
    for (const buyer of buyersOf(passage, index, state)) if (sets.spread(state, buyer)) queue.add(buyer)
  }
}

/** Open states that a relation leads from to this one. */
function* buyersOf(passage: Passage, index: BuyerIndex, state: number): Iterable<number> {
  const { lens } = passage
  const { values } = lens.graph.relations
  for (const at of rowsLeadingTo(index, state)) {
    const run = index.runs[index.runOf[at / relationRow.size] ?? 0]
    if (run === undefined || !isCarried(lens, values, at)) continue
    for (const buyer of run.states) if (passage.isOpen(buyer)) yield buyer
    if (run.weakened !== undefined && passage.isOpen(run.weakened)) yield run.weakened
  }
}

/** By product and part (words), what the states its lines lead to have; lines that lead to none are absent. */
export function linesReaching(
  lens: Lens,
  sets: SupplySets,
): ReadonlyMap<number, ReadonlyMap<number, ReadonlySet<number>>> {
  const own = new SupplySets(sets.size)
  for (const product of productsOf(lens.graph))
    followBom(lens, product, undefined, (state) => own.spread(state, product, sets))

  const found = new Map<number, Map<number, Set<number>>>()
  for (const product of withWholes(lens, own.places())) {
    const lines = new Map<number, Set<number>>()
    for (const { part, state, assembly } of carriedLines(lens, product)) {
      const inside = assembly === undefined ? [] : [...assembliesOf(lens, assembly, product)]
      const members = [
        ...(state === undefined ? [] : sets.members(state)),
        ...inside.flatMap((one) => own.members(one)),
      ]
      if (members.length > 0) lines.set(part, new Set([...(lines.get(part) ?? []), ...members]))
    }
    found.set(product, lines)
  }
  return found
}

/** These products and those they are built into. */
function withWholes(lens: Lens, products: Iterable<number>): ReadonlySet<number> {
  const wholes = wholesOf(lens)
  const found = new Set(products)
  for (const part of found) for (const whole of wholes.get(part) ?? []) found.add(whole)
  return found
}

/** First in, first out; what waits already is not added again. */
class Queue {
  readonly #waiting: Set<number>

  constructor(first: Iterable<number> = []) {
    this.#waiting = new Set(first)
  }

  add(item: number): void {
    this.#waiting.add(item)
  }

  *[Symbol.iterator](): Iterator<number> {
    for (const item of this.#waiting) {
      this.#waiting.delete(item)
      yield item
    }
  }
}

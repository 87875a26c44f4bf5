/**
 * Breadth first over states (company, key), linear in states and edges: products and sub-assemblies first, which add
 * no tier, then relations tier by tier. A state is worked off again only when it turns out to be reached by an
 * all-strong way, and states of one company and number share their relations, so every edge is looked at most twice
 * (rules 11, 15, 16).
 */
import { absent } from './edge-blocks.js'
import { gateOf, isCarried, isClosed, isOnDay, type Lens } from './lens.js'
import { bomRow, lineRow } from './memory-rows.js'
import { type Followed, followRun, ownRun, type RelationRun, sharedRun } from './relation-runs.js'
import type { SlicePool } from './slice-pool.js'

/** Where a walk begins: a product, narrowed to the parts given, or states of a company. */
export type WalkStart =
  { readonly product: number; readonly parts?: ReadonlySet<number> } | { readonly states: readonly number[] }

/** What a walk meets; lists in the order met, the `state…` lists side by side. `products`: words. */
export interface Walk {
  readonly products: readonly number[]
  readonly states: readonly number[]
  readonly stateTier: readonly number[]
  /** 1 where an all-strong way leads. */
  readonly stateStrong: readonly number[]
  /** Word of the number the state was asked under; -1 without. */
  readonly stateLabel: readonly number[]
  /** Position in `states` plus one, by state; 0 where not reached. */
  readonly position: Int32Array
}

/** The states the lines of a product in force lead to. */
export function followBom(
  lens: Lens,
  product: number,
  parts: ReadonlySet<number> | undefined,
  to: Followed,
): void {
  for (const pool of [lens.graph.bom, lens.graph.byForm]) {
    const { values } = pool
    for (let at = pool.start(product), end = pool.end(product); at < end; at += bomRow.size) {
      if (!isCarried(lens, values, at) || parts?.has(values[at + bomRow.part] ?? -1) === false) continue
      to(values[at + bomRow.state] ?? 0, true, values[at + bomRow.label] ?? -1)
    }
  }
}

/** The sub-assemblies of a product. */
export function followContains(
  lens: Lens,
  product: number,
  parts: ReadonlySet<number> | undefined,
  to: (product: number) => void,
): void {
  const { contains, byForm } = lens.graph
  for (let at = contains.start(product), end = contains.end(product); at < end; at += lineRow.size) {
    const part = contains.values[at + lineRow.part] ?? absent
    if (isCarried(lens, contains.values, at) && parts?.has(part) !== false) to(part)
  }
  for (let at = byForm.start(product), end = byForm.end(product); at < end; at += bomRow.size) {
    const part = byForm.values[at + bomRow.assembly] ?? absent
    if (part !== absent && isCarried(lens, byForm.values, at) && parts?.has(part) !== false) to(part)
  }
}

/** Any line of the product in force, whatever it carries. */
export function hasLine(lens: Lens, product: number): boolean {
  const has = (pool: SlicePool, size: number): boolean => {
    for (let at = pool.start(product), end = pool.end(product); at < end; at += size) {
      if (isOnDay(lens, pool.values, at)) return true
    }
    return false
  }
  const { bom, contains, open } = lens.graph
  return has(bom, bomRow.size) || has(contains, lineRow.size) || has(open, lineRow.size)
}

/** `passes`: whether the way goes on behind a state, by its gate (`gateOf`). */
export function walk(lens: Lens, start: WalkStart, passes: (gate: number) => boolean): Walk {
  const walker = new Walker(lens)
  if ('states' in start) for (const state of start.states) walker.meet(state, 0, true, -1)
  else walker.startFrom(start.product, start.parts)

  walker.run(passes)
  return walker.met()
}

/** States worked off first in, first out; those that turn strong again. */
class Walker {
  readonly #products: number[] = []
  readonly #queue: number[] = []
  readonly #states: number[] = []
  readonly #tiers: number[] = []
  readonly #strong: number[] = []
  readonly #labels: number[] = []
  readonly #position: Int32Array
  /** By start of a run of relations that was followed, weakened ones apart: whether from a state reached strongly. */
  readonly #followed = new Map<number, boolean>()

  constructor(readonly lens: Lens) {
    this.#position = new Int32Array(lens.graph.states.size)
  }

  /** The product, its sub-assemblies (cycles end) and the states all their lines lead to. */
  startFrom(product: number, parts: ReadonlySet<number> | undefined): void {
    const positions = new Map([[product, 0]])
    this.#products.push(product)
    for (let next = 0; next < this.#products.length; next += 1) {
      const from = this.#products[next] ?? 0
      const only = next === 0 ? parts : undefined
      followContains(this.lens, from, only, (part) => {
        const position = positions.get(part) ?? this.#products.push(part) - 1
        positions.set(part, position)
      })
      followBom(this.lens, from, only, (state, strong, label) => this.meet(state, 1, strong, label))
    }
  }

  meet(state: number, tier: number, strong: boolean, label: number): void {
    const known = (this.#position[state] ?? 0) - 1
    if (known >= 0) {
      this.#meetAgain(known, strong, label)
      return
    }

    const position = this.#states.push(state) - 1
    this.#tiers.push(tier)
    this.#strong.push(strong ? 1 : 0)
    this.#labels.push(label)
    this.#queue.push(position)
    this.#position[state] = position + 1
  }

  run(passes: (gate: number) => boolean): void {
    for (let next = 0; next < this.#queue.length; next += 1) {
      const index = this.#queue[next] ?? 0
      const state = this.#states[index] ?? 0
      const gate = gateOf(this.lens, state)
      if (isClosed(gate) || !passes(gate)) continue

      const { graph } = this.lens
      this.#follow(index, sharedRun(graph, graph.states.companyOf(state)))
      this.#follow(index, ownRun(graph, state))
    }
  }

  met(): Walk {
    return {
      products: this.#products,
      states: this.#states,
      stateTier: this.#tiers,
      stateStrong: this.#strong,
      stateLabel: this.#labels,
      position: this.#position,
    }
  }

  #follow(index: number, run: RelationRun): void {
    const isStrong = this.#strong[index] === 1 && !run.isWeakened
    if (run.start === run.end || this.#leadsNowhereNew(run, isStrong)) return

    const tier = (this.#tiers[index] ?? 0) + 1
    followRun(this.lens, run, (to, strong, label) => this.meet(to, tier, isStrong && strong, label))
    if (!run.isWeakened) this.#followed.set(run.start, isStrong)
  }

  /** Another state of the same number has followed it as strongly. The weakened run is of one state alone. */
  #leadsNowhereNew({ start, isWeakened }: RelationRun, isStrong: boolean): boolean {
    const known = isWeakened ? undefined : this.#followed.get(start)
    return known === true || (known === false && !isStrong)
  }

  #meetAgain(position: number, strong: boolean, label: number): void {
    this.#labels[position] = this.#firstLabel(this.#labels[position] ?? -1, label)
    if (strong && this.#strong[position] === 0) {
      this.#strong[position] = 1
      this.#queue.push(position)
    }
  }

  /** One of several spellings of the same number, whatever the order they are met in. */
  #firstLabel(known: number, label: number): number {
    if (known === label || label < 0) return known
    const { words } = this.lens.graph
    return known < 0 || words.text(label) < words.text(known) ? label : known
  }
}

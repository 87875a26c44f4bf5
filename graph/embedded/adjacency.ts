/**
 * The effective edges of one revision in memory: typed arrays, no object per edge. Nodes, keys and minerals are
 * numbers of `words`; a state (company, key) has a number of its own, so that following an edge is an array access.
 * A graph that questions read never changes: a change makes the next one as a fork of it.
 */
import type { CarriedMinerals } from '../model.js'
import {
  absent,
  always,
  attributesOf,
  attributesWord,
  isOfSomeDays,
  never,
  type SmelterAttributes,
} from './edge-blocks.js'
import { Interned } from './interned.js'
import { bomRow, bomRows, forceRuns, formRows, lineRows, type Naming, relationRows } from './memory-rows.js'
import { SlicePool } from './slice-pool.js'
import { States } from './states.js'
import { mineralsOf } from './supply-blocks.js'
import type { Words } from './words.js'

/** The tables of edges: a block of rows per owner, which is a product, a company, a declaration or a `claimOwner`. */
export const blockNames = [
  'supplied_by',
  'contains',
  'open_line',
  'by_form',
  'relation',
  'stands',
  'uses',
  'sources_from',
  'noted',
] as const
export type BlockName = (typeof blockNames)[number]

const newPools = () => ({
  /** Lines by product: rows of `bomRow`, `lineRow`, `lineRow`. */
  bom: new SlicePool(),
  contains: new SlicePool(),
  open: new SlicePool(),
  /** What only a form makes a line carry, by product: rows of `bomRow`. */
  byForm: new SlicePool(),
  /** By buyer, in order of `buyerNumber`: rows of `relationRow`. */
  relations: new SlicePool(),
  /** By state: rows of `forceRow`. */
  inForce: new SlicePool(),
  /** By declaration: rows of `usesRow`. */
  uses: new SlicePool(),
  /** By company and declaration (`claimOwner`), or `referenceOwner`: rows of `claimRow`. */
  claims: new SlicePool(),
  /** By company: rows of `notedRow`. */
  noted: new SlicePool(),
  /** By company: its states with something in force; the products its forms make carry more. */
  spoken: new SlicePool(),
  formed: new SlicePool(),
})
type Pools = ReturnType<typeof newPools>

interface PlainTable {
  readonly pool: keyof Pools
  readonly rows: (block: Int32Array, naming: Naming) => ArrayLike<number>
}
const asStored = (block: Int32Array): Int32Array => block

/** Tables whose owners are those of a pool. */
const plainTables: Readonly<Record<Exclude<BlockName, 'stands' | 'by_form'>, PlainTable>> = {
  supplied_by: { pool: 'bom', rows: bomRows },
  contains: { pool: 'contains', rows: lineRows },
  open_line: { pool: 'open', rows: lineRows },
  relation: { pool: 'relations', rows: relationRows },
  uses: { pool: 'uses', rows: asStored },
  sources_from: { pool: 'claims', rows: asStored },
  noted: { pool: 'noted', rows: asStored },
}

/** What the numbers of all graphs of a folder stand for. */
class Names implements Naming {
  readonly states: States
  readonly minerals = new Interned<number, CarriedMinerals>()
  readonly attributes = new Map<number, SmelterAttributes>()

  constructor(readonly words: Words) {
    this.states = new States(words)
  }

  readonly mineralSet = (word: number): number =>
    this.minerals.number(word, () => mineralsOf(this.words.text(word)))
}

export class Adjacency {
  readonly #names: Names
  readonly #pools: Pools
  /** Pools that another graph has as well. */
  readonly #shared: Set<keyof Pools>

  private constructor(names: Names, origin?: Pools) {
    this.#names = names
    this.#pools = { ...(origin ?? newPools()) }
    // `newPools` has no other keys.
    this.#shared = new Set(origin && (Object.keys(origin) as (keyof Pools)[]))
  }

  /** A graph without edges. */
  static of(words: Words): Adjacency {
    return new Adjacency(new Names(words))
  }

  /** A graph without edges whose numbers mean the same as here. */
  empty(): Adjacency {
    return new Adjacency(this.#names)
  }

  /** A graph of the same edges, to be changed. */
  fork(): Adjacency {
    return new Adjacency(this.#names, this.#pools)
  }

  get words(): Words {
    return this.#names.words
  }

  get bom(): SlicePool {
    return this.#pools.bom
  }
  get contains(): SlicePool {
    return this.#pools.contains
  }
  get open(): SlicePool {
    return this.#pools.open
  }
  get byForm(): SlicePool {
    return this.#pools.byForm
  }
  get relations(): SlicePool {
    return this.#pools.relations
  }
  get inForce(): SlicePool {
    return this.#pools.inForce
  }
  get uses(): SlicePool {
    return this.#pools.uses
  }
  get claims(): SlicePool {
    return this.#pools.claims
  }
  get noted(): SlicePool {
    return this.#pools.noted
  }
  get states(): States {
    return this.#names.states
  }

  /** States of a company that something is in force for. */
  statesInForce(company: number): Int32Array {
    return this.#pools.spoken.slice(company)
  }

  /** By number of a mineral set: 1 where it carries the mineral. */
  carrying(mineral: string): Uint8Array {
    const { values } = this.#names.minerals
    return Uint8Array.from(values, (set) => (set === 'all' || set.includes(mineral) ? 1 : 0))
  }

  /** The same, 1 where it carries any mineral. */
  carryingAnything(): Uint8Array {
    return Uint8Array.from(this.#names.minerals.values, (set) => (set.length > 0 ? 1 : 0))
  }

  mineralsOf(set: number): CarriedMinerals {
    return this.#names.minerals.values[set] ?? []
  }

  /** The mineral set of a line out of scope (`none`). */
  isEmptySet(set: number): boolean {
    return this.#names.minerals.values[set]?.length === 0
  }

  /** By the column of a row of `uses`. */
  attributesOf(column: number): SmelterAttributes {
    const known = this.#names.attributes.get(column)
    if (known) return known

    const attributes = attributesOf(this.words.text(attributesWord(column)))
    this.#names.attributes.set(column, attributes)
    return attributes
  }

  /** Whether a row of `uses` with this column counts on the day (rule 18: a retired CID does not for ever). */
  isUsedOn(column: number, day: number): boolean {
    if (!isOfSomeDays(column)) return true
    const { from = always, to = never } = this.attributesOf(column)
    return from <= day && to > day
  }

  /** Takes the place of all that the owner had in the table; an empty block ends it. Never on a graph that is read. */
  set(table: BlockName, owner: string, block: Int32Array): void {
    const number = this.words.number(owner)
    if (table === 'stands') this.#setStands(number, block)
    else if (table === 'by_form') this.#setByForm(number, block)
    else {
      const { pool, rows } = plainTables[table]
      this.#own(pool).set(number, rows(block, this.#names))
    }
  }

  #setStands(company: number, block: Int32Array): void {
    const [inForce, spoken] = [this.#own('inForce'), this.#own('spoken')]
    for (const state of spoken.slice(company)) inForce.set(state, [])

    const states: number[] = []
    for (const { key, rows } of forceRuns(block)) {
      const state = this.states.number(company, key)
      inForce.set(state, rows)
      states.push(state)
    }
    spoken.set(company, states)
  }

  #setByForm(company: number, block: Int32Array): void {
    const [byForm, formed] = [this.#own('byForm'), this.#own('formed')]
    const rows = formRows(block, this.#names)
    for (const product of new Set([...formed.slice(company), ...rows.keys()])) {
      const others = rowsWithout(byForm.slice(product), (state) => this.states.companyOf(state) === company)
      byForm.set(product, [...others, ...(rows.get(product) ?? [])])
    }
    formed.set(company, [...rows.keys()])
  }

  #own(name: keyof Pools): SlicePool {
    if (this.#shared.delete(name)) this.#pools[name] = this.#pools[name].fork()
    return this.#pools[name]
  }
}

function rowsWithout(rows: Int32Array, isLeftOut: (state: number) => boolean): number[] {
  const kept: number[] = []
  for (let at = 0; at < rows.length; at += bomRow.size) {
    if (!isLeftOut(rows[at + bomRow.state] ?? absent)) kept.push(...rows.subarray(at, at + bomRow.size))
  }
  return kept
}

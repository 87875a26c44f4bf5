/**
 * The effective edges of one revision in memory: typed arrays, no object per edge. Nodes, keys and minerals are
 * numbers of `words`; a state (company, key) has a number of its own, so that following an edge is an array access.
 */
import type { BomEdge, ContainsEdge, OpenLine, RelationEdge } from '../edges.js'
import type { CarriedMinerals } from '../model.js'
import { numberOfKey } from '../resolve/part-number.js'
import {
  absent,
  always,
  attributesOf,
  attributesWord,
  firstDay,
  isOfSomeDays,
  lastDay,
  never,
  standsRow,
  type SmelterAttributes,
} from './edge-blocks.js'
import { SlicePool } from './slice-pool.js'
import { mineralsText } from './supply-rows.js'
import type { Words } from './words.js'

/** Numbers per row, and where each stands in it. All rows but those of blocks begin with the interval. */
export const bomRow = {
  size: 9,
  from: 0,
  to: 1,
  minerals: 2,
  row: 3,
  file: 4,
  part: 5,
  state: 6,
  label: 7,
  byForm: 8,
} as const
/** For sub-assemblies and for lines that lead nowhere. */
export const lineRow = { size: 7, from: 0, to: 1, minerals: 2, row: 3, file: 4, part: 5, byForm: 6 } as const
export const relationRow = {
  size: 7,
  from: 0,
  to: 1,
  minerals: 2,
  state: 3,
  label: 4,
  strong: 5,
  buyerNumber: 6,
} as const
/** Of a state: the company's block without the key. */
export const forceRow = { size: 5, mineral: 0, declaration: 1, flags: 2, from: 3, to: 4 } as const

/** `buyerNumber` of a relation that is followed from every state of the buyer. */
export const anyNumber = -1

export class Adjacency {
  readonly bom = new SlicePool()
  readonly contains = new SlicePool()
  readonly open = new SlicePool()
  /** By buyer, in order of `buyerNumber`. */
  readonly relations = new SlicePool()
  /** By state. */
  readonly inForce = new SlicePool()
  /** By declaration: rows of `usesRow`. */
  readonly uses = new SlicePool()
  /** By company and declaration (`claimOwner`), or `referenceOwner`: rows of `claimRow`. */
  readonly claims = new SlicePool()
  /** By company: rows of `notedRow`. */
  readonly noted = new SlicePool()
  /** By company: its states with something in force. */
  readonly #statesInForce = new Map<number, readonly number[]>()
  readonly #attributes = new Map<number, SmelterAttributes>()
  readonly #mineralSets = new Interned<CarriedMinerals>()
  readonly #numbers = new Interned<string>()
  readonly #states = new Map<number, number>()
  readonly #stateCompany: number[] = []
  readonly #stateKey: number[] = []
  readonly #stateNumber: number[] = []

  constructor(readonly words: Words) {}

  get states(): number {
    return this.#stateCompany.length
  }

  /** The number of a state, given now if it is new. */
  state(company: number, key: number): number {
    const pair = company * 0x4000000 + key
    const known = this.#states.get(pair)
    if (known !== undefined) return known

    const state = this.#stateCompany.length
    this.#states.set(pair, state)
    this.#stateCompany.push(company)
    this.#stateKey.push(key)
    this.#stateNumber.push(this.#number(numberOfKey(this.words.text(key))))
    return state
  }

  companyOf(state: number): number {
    return this.#stateCompany[state] ?? absent
  }

  keyOf(state: number): number {
    return this.#stateKey[state] ?? absent
  }

  /** What a relation's `buyerNumber` is compared with. */
  numberOf(state: number): number {
    return this.#stateNumber[state] ?? absent
  }

  /** By number of a mineral set: 1 where it carries the mineral. */
  carrying(mineral: string): Uint8Array {
    return Uint8Array.from(this.#mineralSets.values, (set) =>
      set === 'all' || set.includes(mineral) ? 1 : 0,
    )
  }

  /** The same, 1 where it carries any mineral. */
  carryingAnything(): Uint8Array {
    return Uint8Array.from(this.#mineralSets.values, (set) => (set.length > 0 ? 1 : 0))
  }

  mineralsOf(set: number): CarriedMinerals {
    return this.#mineralSets.values[set] ?? []
  }

  /** By the column of a row of `uses`. */
  attributesOf(column: number): SmelterAttributes {
    const known = this.#attributes.get(column)
    if (known) return known

    const attributes = attributesOf(this.words.text(attributesWord(column)))
    this.#attributes.set(column, attributes)
    return attributes
  }

  /** Whether a row of `uses` with this column counts on the day (rule 18: a retired CID does not for ever). */
  isUsedOn(column: number, day: number): boolean {
    if (!isOfSomeDays(column)) return true
    const { from = always, to = never } = this.attributesOf(column)
    return from <= day && to > day
  }

  /** The mineral set of a line out of scope (`none`). */
  isEmptySet(set: number): boolean {
    return this.#mineralSets.values[set]?.length === 0
  }

  setBom(product: string, edges: readonly BomEdge[]): void {
    const rows = edges.flatMap((edge) => [
      ...this.#line(edge),
      this.#stateOf(edge.company, edge.key),
      this.words.number(edge.label),
      edge.byForm ? 1 : 0,
    ])
    this.bom.set(this.words.number(product), rows)
  }

  setContains(product: string, edges: readonly ContainsEdge[]): void {
    this.contains.set(
      this.words.number(product),
      edges.flatMap((edge) => [...this.#line(edge), edge.byForm === undefined ? 0 : 1]),
    )
  }

  setOpen(product: string, edges: readonly OpenLine[]): void {
    this.open.set(
      this.words.number(product),
      edges.flatMap((edge) => [...this.#line(edge), 0]),
    )
  }

  setRelations(buyer: string, edges: readonly RelationEdge[]): void {
    const rows = edges.map((edge) => [
      firstDay(edge),
      lastDay(edge),
      this.#mineralSet(edge.minerals),
      this.#stateOf(edge.company, edge.key),
      edge.label === undefined ? absent : this.words.number(edge.label),
      edge.strength === 'strong' ? 1 : 0,
      edge.buyerNumber === undefined ? anyNumber : this.#number(edge.buyerNumber),
    ])
    const { buyerNumber } = relationRow
    rows.sort((a, b) => (a[buyerNumber] ?? anyNumber) - (b[buyerNumber] ?? anyNumber))
    this.relations.set(this.words.number(buyer), rows.flat())
  }

  /** `block`: rows of `standsRow`, sorted by key. */
  setStands(company: string, block: Int32Array): void {
    const owner = this.words.number(company)
    for (const state of this.#statesInForce.get(owner) ?? []) this.inForce.set(state, [])

    const states: number[] = []
    for (let start = 0, end = 0; start < block.length; start = end) {
      end = endOfKey(block, start)
      const state = this.state(owner, block[start + standsRow.key] ?? absent)
      this.inForce.set(state, withoutKey(block.subarray(start, end)))
      states.push(state)
    }
    this.#statesInForce.set(owner, states)
  }

  setUses(declaration: string, block: Int32Array): void {
    this.uses.set(this.words.number(declaration), block)
  }

  setClaims(owner: string, block: Int32Array): void {
    this.claims.set(this.words.number(owner), block)
  }

  /** What the supply edges of an owner say, in words alone: for comparing two graphs. */
  supplyText(name: 'bom' | 'contains' | 'open' | 'relations', owner: number): string {
    const { size } = { bom: bomRow, contains: lineRow, open: lineRow, relations: relationRow }[name]
    const run = this[name].slice(owner)
    const rows: string[] = []
    for (let at = 0; at < run.length; at += size) rows.push(this.#rowText(name, run.subarray(at, at + size)))
    return rows.sort().join('\n')
  }

  #rowText(name: 'bom' | 'contains' | 'open' | 'relations', row: Int32Array): string {
    const said: unknown[] = [...row]
    said[lineRow.minerals] = this.mineralsOf(row[lineRow.minerals] ?? absent)
    if (name === 'bom') said[bomRow.state] = this.#stateText(row[bomRow.state] ?? absent)
    if (name === 'relations') {
      said[relationRow.state] = this.#stateText(row[relationRow.state] ?? absent)
      said[relationRow.buyerNumber] = this.#numbers.values[row[relationRow.buyerNumber] ?? anyNumber]
    }
    return JSON.stringify(said)
  }

  #stateText(state: number): string {
    return `${this.companyOf(state)} ${this.keyOf(state)}`
  }

  setNoted(company: string, block: Int32Array): void {
    this.noted.set(this.words.number(company), block)
  }

  #line(edge: ContainsEdge | OpenLine | BomEdge): number[] {
    const { file, row } = edge.source
    const set = this.#mineralSet(edge.minerals)
    return [firstDay(edge), lastDay(edge), set, row, this.words.number(file), this.words.number(edge.part)]
  }

  #stateOf(company: string, key: string): number {
    return this.state(this.words.number(company), this.words.number(key))
  }

  #mineralSet(minerals: CarriedMinerals): number {
    return this.#mineralSets.number(mineralsText(minerals), () => minerals)
  }

  #number(number: string): number {
    return this.#numbers.number(number, () => number)
  }
}

/** Values as numbers, by their text. */
class Interned<T> {
  readonly values: T[] = []
  readonly #numbers = new Map<string, number>()

  number(word: string, make: () => T): number {
    const known = this.#numbers.get(word)
    if (known !== undefined) return known

    this.#numbers.set(word, this.values.length)
    return this.values.push(make()) - 1
  }
}

function endOfKey(block: Int32Array, start: number): number {
  let end = start + standsRow.size
  while (end < block.length && block[end] === block[start]) end += standsRow.size
  return end
}

function withoutKey(rows: Int32Array): Int32Array {
  const kept = new Int32Array((rows.length / standsRow.size) * forceRow.size)
  for (let from = 0, to = 0; from < rows.length; from += standsRow.size, to += forceRow.size) {
    kept.set(rows.subarray(from + 1, from + standsRow.size), to)
  }
  return kept
}

import { numberOfKey } from '../resolve/part-number.js'
import { absent } from './edge-blocks.js'
import { Interned } from './interned.js'
import type { Words } from './words.js'

/**
 * States of a trace, (company, key), as dense numbers, so that following an edge is an array access. Numbers are
 * given once and mean the same in every graph that shares them.
 */
export class States {
  readonly #numbers = new Map<number, number>()
  readonly #companies: number[] = []
  readonly #keys: number[] = []
  readonly #partNumbers: number[] = []
  readonly #known = new Interned<string, string>()

  constructor(readonly words: Words) {}

  get size(): number {
    return this.#companies.length
  }

  /** The number of a state, given now if it is new. */
  number(company: number, key: number): number {
    const pair = company * 0x4000000 + key
    const known = this.#numbers.get(pair)
    if (known !== undefined) return known

    const state = this.#companies.push(company) - 1
    this.#numbers.set(pair, state)
    this.#keys.push(key)
    this.#partNumbers.push(this.partNumber(numberOfKey(this.words.text(key))))
    return state
  }

  each(see: (state: number, company: number) => void): void {
    this.#companies.forEach((company, state) => see(state, company))
  }

  companyOf(state: number): number {
    return this.#companies[state] ?? absent
  }

  keyOf(state: number): number {
    return this.#keys[state] ?? absent
  }

  /** What the number of a state's key is among the numbers of all keys. */
  partNumberOf(state: number): number {
    return this.#partNumbers[state] ?? absent
  }

  /** The same of a number as a relation names it. */
  partNumber(number: string): number {
    return this.#known.number(number, () => number)
  }
}

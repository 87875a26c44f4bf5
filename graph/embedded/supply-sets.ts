/** Sets of small numbers, one per place, that grow along edges until nothing changes. */
export class SupplySets {
  readonly #sets = new Map<number, Uint32Array>()
  readonly #counts = new Map<number, number>()
  readonly #words: number

  constructor(readonly size: number) {
    this.#words = Math.ceil(size / 32)
  }

  has(place: number): boolean {
    return this.#sets.has(place)
  }

  places(): Iterable<number> {
    return this.#sets.keys()
  }

  /** Whether it was not in the set before. */
  add(place: number, member: number): boolean {
    const set = this.#setOf(place)
    const bit = 1 << (member & 31)
    const known = set[member >> 5] ?? 0
    set[member >> 5] = known | bit
    return (known & bit) === 0
  }

  /** Adds all of another place's set, of these sets or of others of the same size; whether the set grew. */
  spread(from: number, to: number, of: SupplySets = this): boolean {
    const source = of.#sets.get(from)
    if (source === undefined) return false
    const target = this.#setOf(to)
    let grew = 0
    for (let word = 0; word < this.#words; word += 1) {
      const [more, known] = [source[word] ?? 0, target[word] ?? 0]
      grew |= more & ~known
      target[word] = known | more
    }
    return grew !== 0
  }

  /** Ascending. */
  members(place: number): number[] {
    const members: number[] = []
    this.#sets.get(place)?.forEach((bits, word) => {
      for (let rest = bits; rest !== 0; rest &= rest - 1) members.push(word * 32 + lowestBit(rest))
    })
    return members
  }

  includes(place: number, member: number): boolean {
    const set = this.#sets.get(place)
    return set !== undefined && isIn(set, member)
  }

  /** The sets of some places as one (`isIn`). */
  together(places: Iterable<number>): Uint32Array {
    const all = new Uint32Array(this.#words)
    for (const place of places) {
      const set = this.#sets.get(place)
      for (let word = 0; set !== undefined && word < all.length; word += 1)
        all[word] = (all[word] ?? 0) | (set[word] ?? 0)
    }
    return all
  }

  /** How many are in the sets of some places together. */
  countOf(places: Int32Array): number {
    const [only = -1] = places
    return places.length > 1 ? bitsIn(this.together(places)) : this.#countAt(only)
  }

  /** What the sets take. */
  get bytes(): number {
    return this.#sets.size * this.#words * 4
  }

  /** Counted once while nothing is added. */
  #countAt(place: number): number {
    const known = this.#counts.get(place)
    if (known !== undefined) return known
    const count = bitsIn(this.#sets.get(place) ?? new Uint32Array())
    this.#counts.set(place, count)
    return count
  }

  /** To be written to. */
  #setOf(place: number): Uint32Array {
    this.#counts.delete(place)
    const known = this.#sets.get(place)
    if (known !== undefined) return known
    const set = new Uint32Array(this.#words)
    this.#sets.set(place, set)
    return set
  }
}

const lowestBit = (bits: number): number => 31 - Math.clz32(bits & -bits)

/** Whether a set has a member. */
export const isIn = (set: Uint32Array, member: number): boolean =>
  ((set[member >> 5] ?? 0) & (1 << (member & 31))) !== 0

function bitsIn(set: Uint32Array): number {
  let count = 0
  for (const word of set) count += bitsOf(word)
  return count
}

/** How many bits are set: pairs, fours and bytes added side by side (Hacker's Delight, 5-1). */
function bitsOf(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

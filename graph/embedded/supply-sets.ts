/** Sets of small numbers, one per place, that grow along edges until nothing changes. */
export class SupplySets {
  readonly #sets = new Map<number, Uint32Array>()
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

  count(place: number): number {
    let count = 0
    for (const bits of this.#sets.get(place) ?? []) {
      for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1
    }
    return count
  }

  #setOf(place: number): Uint32Array {
    const known = this.#sets.get(place)
    if (known !== undefined) return known
    const set = new Uint32Array(this.#words)
    this.#sets.set(place, set)
    return set
  }
}

const lowestBit = (bits: number): number => 31 - Math.clz32(bits & -bits)

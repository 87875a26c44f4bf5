/** A text's pairs of neighbouring letters in a hash table, so that another text's are counted in one pass over it. */

const slots = 1024
const none = 0

export class PairCounter {
  /** The first pair of each slot, and behind each pair the next one of its slot, counted from 1. */
  private readonly first = new Uint16Array(slots)
  private readonly following: Uint16Array
  private readonly pairs: Uint32Array
  private readonly counts: Uint16Array
  private readonly left: Uint16Array

  /** @param text of fewer than 65,536 letters */
  constructor(text: string) {
    this.following = new Uint16Array(text.length + 1)
    this.pairs = new Uint32Array(text.length + 1)
    this.counts = new Uint16Array(text.length + 1)
    this.left = new Uint16Array(text.length + 1)
    for (let at = 1; at < text.length; at++) this.add(text.charCodeAt(at - 1), text.charCodeAt(at), at)
  }

  /** How many pairs the two texts share, each as often as both have it. */
  countShared(other: string): number {
    const { left } = this
    left.set(this.counts)
    let shared = 0
    let before = other.charCodeAt(0)
    for (let at = 1; at < other.length; at++) {
      const code = other.charCodeAt(at)
      const index = this.find(before, code)
      before = code
      const rest = left[index] ?? 0
      if (rest === 0) continue
      left[index] = rest - 1
      shared++
    }
    return shared
  }

  private add(before: number, code: number, index: number): void {
    const known = this.find(before, code)
    if (known !== none) {
      this.counts[known] = (this.counts[known] ?? 0) + 1
      return
    }
    const slot = slotOf(before, code)
    this.pairs[index] = pairOf(before, code)
    this.counts[index] = 1
    this.following[index] = this.first[slot] ?? none
    this.first[slot] = index
  }

  private find(before: number, code: number): number {
    const pair = pairOf(before, code)
    let index = this.first[slotOf(before, code)] ?? none
    while (index !== none && this.pairs[index] !== pair) index = this.following[index] ?? none
    return index
  }
}

const pairOf = (before: number, code: number): number => before * 65_536 + code
const slotOf = (before: number, code: number): number => (before * 31 + code) & (slots - 1)

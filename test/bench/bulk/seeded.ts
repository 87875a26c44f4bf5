/** Chance that is the same each time. */
export interface Chance {
  /** From 0 to below 1. */
  next(): number
  /** From 0 to below `end`. */
  below(end: number): number
  pick<T>(from: readonly T[]): T
  /** True in so many of a hundred cases. */
  percent(share: number): boolean
  /** So many of them, each once, in any order. */
  draw<T>(from: readonly T[], count: number): T[]
}

/** Mulberry32 (Tommy Ettinger, public domain): 32 bits of state, even enough for test data. */
export function seeded(seed: number): Chance {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (end: number): number => Math.floor(next() * end)
  return {
    next,
    below,
    pick: (from) => {
      const picked = from[below(from.length)]
      if (picked === undefined) throw new Error('Nothing to pick from.')
      return picked
    },
    percent: (share) => next() * 100 < share,
    draw: (from, count) => {
      const left = [...from]
      return Array.from({ length: Math.min(count, left.length) }, () =>
        left.splice(below(left.length), 1),
      ).flat()
    },
  }
}

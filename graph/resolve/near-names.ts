/**
 * Ranked guesses for a name (rule 19): names that share pairs of letters, by how many (Dice's coefficient, 1 for
 * equal names). Pairs are indexed once; a question costs the names that share a pair with it.
 */
export interface NearNames {
  /** The nearest names, best first, ties by id; none that shares less than half. */
  near(name: string, limit: number): readonly NearName[]
}

export interface NearName {
  readonly id: string
  /** 0 to 1. */
  readonly likeness: number
}

const leastShared = 0.5

export function nearNames(names: readonly { readonly id: string; readonly name: string }[]): NearNames {
  const sizes = names.map(({ name }) => pairsOf(name).size)
  const byPair = new Map<string, number[]>()
  names.forEach(({ name }, index) => {
    for (const pair of pairsOf(name)) {
      const known = byPair.get(pair)
      if (known === undefined) byPair.set(pair, [index])
      else known.push(index)
    }
  })

  return {
    near: (name, limit) => {
      const pairs = pairsOf(name)
      const shared = new Map<number, number>()
      for (const pair of pairs)
        for (const index of byPair.get(pair) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1)
      const scores = new Map<string, number>()
      for (const [index, count] of shared) {
        const score = (2 * count) / (pairs.size + (sizes[index] ?? 0))
        const id = names[index]?.id ?? ''
        if (score >= leastShared) scores.set(id, Math.max(score, scores.get(id) ?? 0))
      }
      const ranked = [...scores].sort(([a, x], [b, y]) => (x === y ? (a < b ? -1 : 1) : y - x))
      return ranked.slice(0, limit).map(([id, likeness]) => ({ id, likeness }))
    },
  }
}

/** A single letter stands for itself. */
function pairsOf(name: string): ReadonlySet<string> {
  const letters = Array.from(name)
  if (letters.length < 2) return new Set(letters)
  return new Set(letters.slice(1).map((letter, index) => `${letters[index] ?? ''}${letter}`))
}

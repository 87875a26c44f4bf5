import { foldName } from '../lists/fold.js'

export interface Sought {
  readonly id: string
  readonly names: readonly string[]
}

/** Ids of what is called so, whatever case and punctuation: equal first, then what begins so, then what holds it. */
export function idsHolding(query: string, among: Iterable<Sought>): readonly string[] {
  const wanted = foldName(query)
  if (wanted === '') return []
  return [...among]
    .map(({ id, names }) => ({
      id,
      rank: Math.min(...[id, ...names].map((name) => rankOf(foldName(name), wanted))),
    }))
    .filter(({ rank }) => rank < notHeld)
    .toSorted((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id)
}

const notHeld = 4

function rankOf(name: string, wanted: string): number {
  if (name === wanted) return 0
  if (name.startsWith(wanted)) return 1
  if (name.includes(` ${wanted}`)) return 2
  return name.includes(wanted) ? 3 : notHeld
}

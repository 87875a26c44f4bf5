/**
 * How strong the best way is from every place of supply to something that some places have (rule 16: as strong as
 * the weakest hop). Backwards from those places along relations, strongest first: every run of relations is followed
 * at most once per strength, so linear in edges.
 */
import type { SupplyPlaces } from './supply-places.js'

/** Strongest first; `none` for no way. */
export const rank = { strong: 0, medium: 1, mayContain: 2, none: 3 } as const

/**
 * By place the best rank of a way; `own`: of those that have it themselves, `rank.none` for the others. No way leads
 * through the companies (words) left out.
 */
export function waysOfPlaces(
  places: SupplyPlaces,
  own: Uint8Array,
  without: ReadonlySet<number>,
): Uint8Array {
  const { runsTo, isStrong, followers, company } = places
  const best = own.slice()
  const waiting: [number[], number[], number[]] = [[], [], []]
  for (let place = 0; place < own.length; place += 1) waiting[own[place] ?? rank.none]?.push(place)

  /** By run, the best rank its places have been told. */
  const told = new Uint8Array(followers.length).fill(rank.none)
  const tell = (run: number, through: number): void => {
    told[run] = through
    for (const place of followers[run] ?? []) {
      if (through >= (best[place] ?? 0) || without.has(company[place] ?? 0)) continue
      best[place] = through
      waiting[through]?.push(place)
    }
  }
  const spread = (place: number, reached: number): void => {
    const end = runsTo.starts[place + 1] ?? 0
    for (let at = runsTo.starts[place] ?? 0; at < end; at += 1) {
      const run = runsTo.values[at] ?? 0
      const through = isStrong[at] === 1 ? reached : rank.mayContain
      if (through < (told[run] ?? 0)) tell(run, through)
    }
  }
  for (const [reached, found] of waiting.entries()) {
    // Grows while it is worked off.
    for (const place of found) if (best[place] === reached) spread(place, reached)
  }
  return best
}

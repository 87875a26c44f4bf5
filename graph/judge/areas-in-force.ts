/**
 * What of a dated area list counts on a day for a mineral (rule 22): prepared once per list, asked for every claim.
 */
import { coveredList } from '../api/trace.js'
import { addMonths } from '../day.js'
import type { Day } from '../model.js'
import type { Policy } from '../policy.js'
import type { AreaEntry, AreaList } from '../supply-graph.js'

/** `newest`: the list's newest edition dated on or before the day; absent for a list without dates. */
export interface AreasInForce {
  readonly id: string
  readonly assessed: boolean
  readonly byCountry: ReadonlyMap<string, readonly AreaEntry[]>
  readonly newest?: Day
  readonly old: boolean
}

export interface AreaQuestion {
  readonly day: Day
  readonly mineral: string
  readonly policy: Policy
}

/** Half open, as every interval of edges and entries. */
export const inForceOn = (entry: { validFrom?: Day; validTo?: Day }, day: Day): boolean =>
  (entry.validFrom === undefined || entry.validFrom <= day) &&
  (entry.validTo === undefined || day < entry.validTo)

const reachesMineral = (entry: AreaEntry, mineral: string): boolean =>
  entry.minerals === undefined || entry.minerals.includes(mineral)

/** Rule 22: a list is assessed once an entry dated on or before the day reaches the mineral. */
export function areasInForce(list: AreaList, question: AreaQuestion): AreasInForce {
  const { day, mineral, policy } = question
  const known = list.entries.filter((entry) => entry.validFrom <= day && reachesMineral(entry, mineral))
  const byCountry = new Map<string, AreaEntry[]>()
  for (const entry of known) {
    if (!inForceOn(entry, day)) continue
    const entries = byCountry.get(entry.country)
    if (entries === undefined) byCountry.set(entry.country, [entry])
    else entries.push(entry)
  }

  const newest = list.dates.filter((date) => date <= day).at(-1)
  return {
    id: list.id,
    assessed: known.length > 0,
    byCountry,
    ...(newest === undefined ? {} : { newest }),
    old: newest !== undefined && addMonths(newest, policy.listOldMonths) < day,
  }
}

/** The covered countries of Dodd-Frank 1502 as a list: for all minerals, always in force, never old (rule 22). */
export const coveredAreas = (countries: readonly string[]): AreaList => ({
  id: coveredList,
  dates: [],
  entries: countries.map((country) => ({
    country,
    regionsComplete: true,
    confirmed: true,
    validFrom: '0001-01-01',
  })),
})

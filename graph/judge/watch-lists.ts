/** Watch lists in force on a day, by what they name (rule 23). */
import type { Day, DecisionNote } from '../model.js'
import type { SmelterFacts, WatchEntry } from '../supply-graph.js'
import { inForceOn } from './areas-in-force.js'
import { foldName } from '../lists/fold.js'
import { transitClass } from '../lists/watch-classes.js'
import { splitLegalForm } from '../resolve/legal-forms.js'

export interface WatchInForce {
  readonly smelters: readonly WatchEntry[]
  readonly companies: readonly WatchEntry[]
  /** By ISO code: an entry of each list that names it. */
  readonly countries: ReadonlyMap<string, readonly WatchEntry[]>
  /** The same of lists of transit countries: a red flag as an origin, and nothing against who is there. */
  readonly transit: ReadonlyMap<string, readonly WatchEntry[]>
}

export function watchInForce(entries: readonly WatchEntry[], day: Day): WatchInForce {
  const current = entries.filter((entry) => inForceOn(entry, day))
  const countries = current.filter(({ kind }) => kind === 'country')
  return {
    smelters: current.filter(({ kind }) => kind === 'smelter'),
    companies: current.filter(({ kind }) => kind === 'company'),
    countries: byCountry(countries.filter((entry) => entry.class !== transitClass)),
    transit: byCountry(countries.filter((entry) => entry.class === transitClass)),
  }
}

function byCountry(entries: readonly WatchEntry[]): ReadonlyMap<string, readonly WatchEntry[]> {
  const countries = new Map<string, WatchEntry[]>()
  for (const entry of entries) {
    const code = (entry.country ?? entry.id)?.toUpperCase()
    if (code !== undefined) countries.set(code, [...(countries.get(code) ?? []), entry])
  }
  return countries
}

/**
 * The entry that names this smelter: by CID; by a name the lists give it; by its own name where the entry has no CID (another register's id says nothing
 * here) or the smelter is undecided (an undecided line is looked up by the CID it states, by its name and by the CIDs
 * that bear its name).
 */
export function watchedSmelter(facts: SmelterFacts, watch: WatchInForce): WatchEntry | undefined {
  const undecided = facts.identity !== 'listed'
  const cids = undecided ? [facts.statedCid, ...(facts.namesakes ?? [])] : [facts.id]
  return watch.smelters.find((entry) => {
    if (entry.id !== undefined && cids.some((cid) => cid?.toUpperCase() === entry.id?.toUpperCase()))
      return true
    if (cids.some((cid) => cid !== undefined && entry.means?.includes(cid))) return true
    return (!isCid(entry.id) || undecided) && sameName(entry, facts.name, facts.country)
  })
}

/**
 * The entries that name this company: by its id here, by a name or unique id the list of suppliers gives it, or by its
 * name with the same legal form, however written.
 */
export function watchedCompany(
  id: string,
  name: string | undefined,
  watch: WatchInForce,
): readonly WatchEntry[] {
  return watch.companies.filter(
    (entry) =>
      entry.id?.trim().toLowerCase() === id.toLowerCase() ||
      entry.means?.includes(id) === true ||
      sameCompany(entry.name, name),
  )
}

/** By whose word an entry means this company or smelter, where a person has said so. */
export const decidedBy = ({ decided }: WatchEntry, id: string): DecisionNote | undefined =>
  decided?.ids.includes(id) === true ? decided.note : undefined

/** What is told of an entry that names this company or smelter, or a country; absent ones are left out. */
export function toldOf(entry: WatchEntry, id?: string): Readonly<Record<string, string>> {
  const { list, class: risk, reason } = entry
  const { by, on, text } = (id === undefined ? undefined : decidedBy(entry, id)) ?? {}
  const told = { list, class: risk, why: reason, by, decidedOn: on, text }
  const present = Object.entries(told).filter((each): each is [string, string] => each[1] !== undefined)
  return Object.fromEntries(present)
}

/** The first of every list, in order. */
export const firstOfEach = (entries: readonly WatchEntry[]): readonly WatchEntry[] =>
  entries.filter(({ list }, at) => entries.findIndex((other) => other.list === list) === at)

const isCid = (id: string | undefined): boolean => id !== undefined && /^CID\d{6}$/i.test(id)

function sameCompany(listed: string | undefined, name: string | undefined): boolean {
  if (listed === undefined || name === undefined) return false
  const [one, other] = [splitLegalForm(listed), splitLegalForm(name)]
  return one.body !== '' && one.body === other.body && one.form === other.form
}

function sameName(entry: WatchEntry, name: string | undefined, country: string | undefined): boolean {
  if (entry.name === undefined || name === undefined) return false
  if (entry.country !== undefined && country !== undefined && entry.country !== country) return false
  const folded = foldName(name)
  return folded !== '' && folded === foldName(entry.name)
}

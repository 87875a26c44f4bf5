import type { Validity } from '../edges.js'
import type { Day, SmelterRow } from '../model.js'
import { exactName } from './exact-name.js'
import type { References } from './facts.js'
import { groupBy } from './group-by.js'

/** The imported smelter lists as rule 18 asks them; a later row of a CID replaces the earlier one. */
export interface SmelterBook {
  /** The row of a CID that is valid for the mineral; without mineral, of the CID. */
  listed(cid: string, mineral?: string): SmelterRow | undefined
  /** CIDs whose name or alias for the mineral this is; two of them decide nothing. */
  named(mineral: string, name: string): readonly string[]
  /**
   * The CID itself, and from the date of the list that retires it what has taken its place; successors of successors
   * too. In order of days, half open, together all days: one without bounds for a CID that is not retired.
   */
  tenures(cid: string): readonly Tenure[]
}

/** While a retired CID means this one. */
export interface Tenure extends Validity {
  readonly cid: string
}

const books = new WeakMap<References['smelters'], SmelterBook>()

/** Built once per state of the lists. */
export function smelterBook({ smelters }: Pick<References, 'smelters'>): SmelterBook {
  const book = books.get(smelters) ?? bookOf(smelters)
  books.set(smelters, book)
  return book
}

function bookOf(smelters: References['smelters']): SmelterBook {
  const dated = smelters.map(({ row, received }) => ({ row, day: row.date ?? received }))
  const newestLast = dated.toSorted((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)))
  const rows = new Map(newestLast.map(({ row }) => [foldCid(row.cid), row]))
  const retirements = retirementsOf(newestLast)
  const names = namesOf([...rows.values()])
  return {
    listed: (cid, mineral) => {
      const row = rows.get(foldCid(cid))
      return mineral === undefined || row?.mineral === mineral ? row : undefined
    },
    named: (mineral, name) => names.get(nameKey(mineral, name)) ?? [],
    tenures: (cid) => tenuresOf(cid, retirements),
  }
}

function namesOf(rows: readonly SmelterRow[]): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>()
  for (const { cid, mineral, name, aliases } of rows) {
    for (const key of new Set([name, ...aliases].map((text) => nameKey(mineral, text)))) {
      const known = names.get(key)
      if (known === undefined) names.set(key, [cid])
      else known.push(cid)
    }
  }
  return names
}

interface Dated {
  readonly row: SmelterRow
  readonly day: Day
}

/** What the lists say over time of the CIDs that any of them retires, oldest first. */
type Retirements = ReadonlyMap<string, readonly Dated[]>

function retirementsOf(oldestFirst: readonly Dated[]): Retirements {
  const isRetired = new Set(
    oldestFirst.filter(({ row }) => successorIn(row) !== undefined).map(({ row }) => foldCid(row.cid)),
  )
  return groupBy(
    oldestFirst.filter(({ row }) => isRetired.has(foldCid(row.cid))),
    ({ row }) => foldCid(row.cid),
  )
}

function tenuresOf(cid: string, retirements: Retirements): readonly Tenure[] {
  if (!retirements.has(foldCid(cid))) return [{ cid }]

  const tenures: Tenure[] = []
  for (const day of turningDays(cid, retirements)) {
    const [last, next] = [tenures.pop(), meantOn(day, cid, retirements)]
    const before = last ?? { cid }
    if (next === before.cid) tenures.push(before)
    else tenures.push({ ...before, validTo: day }, { cid: next, validFrom: day })
  }
  return tenures
}

/** Days of the lists that speak of the CID or of one that may take its place, ascending. */
function turningDays(cid: string, retirements: Retirements): readonly Day[] {
  const passed = new Set([foldCid(cid)])
  const days = new Set<Day>()
  for (const known of passed) {
    for (const { row, day } of retirements.get(known) ?? []) {
      days.add(day)
      const successor = successorIn(row)
      if (successor !== undefined) passed.add(foldCid(successor))
    }
  }
  return [...days].sort()
}

/** Successors of successors too; a circle ends where it closes. */
function meantOn(day: Day, cid: string, retirements: Retirements): string {
  const passed = new Set<string>()
  let current = cid
  for (;;) {
    passed.add(foldCid(current))
    const newest = (retirements.get(foldCid(current)) ?? []).findLast((listed) => listed.day <= day)
    const successor = newest && successorIn(newest.row)
    if (successor === undefined || passed.has(foldCid(successor))) return current
    current = successor
  }
}

const successorIn = ({ successor }: SmelterRow): string | undefined => {
  const trimmed = successor?.trim() ?? ''
  return trimmed === '' ? undefined : trimmed
}

const foldCid = (cid: string): string => cid.trim().toUpperCase()

const nameKey = (mineral: string, name: string): string => `${mineral} ${exactName(name)}`

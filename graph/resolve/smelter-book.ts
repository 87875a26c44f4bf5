import type { Validity } from '../edges.js'
import type { Day, SmelterRow } from '../model.js'
import { exactName } from './exact-name.js'
import type { References } from './facts.js'
import { groupBy } from '../group-by.js'

/**
 * The imported smelter lists as rule 18 asks them. A later row of a CID replaces the earlier one from its day on, so
 * that a newer list changes nothing of the days before it but what nobody knew.
 */
export interface SmelterBook {
  /** The newest row of a CID that is valid for the mineral; without mineral, of the CID. */
  listed(cid: string, mineral?: string): SmelterRow | undefined
  /** The row of a CID on a day; before the first list that names it, of that list. */
  listedOn(cid: string, day: Day): SmelterRow | undefined
  /**
   * Whose name or alias for the mineral this is, in order of days, half open, together all days; two CIDs at once
   * decide nothing. A name given up still means who bore it, until another does.
   */
  bearers(mineral: string, name: string): readonly Bearers[]
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

/** While a name means these. */
export interface Bearers extends Validity {
  /** Ascending; none for a name nobody ever bore. */
  readonly cids: readonly string[]
}

export const isOn = ({ validFrom, validTo }: Validity, day: Day): boolean =>
  (validFrom === undefined || validFrom <= day) && (validTo === undefined || day < validTo)

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
  const byCid = groupBy(newestLast, ({ row }) => foldCid(row.cid))
  const retirements = retirementsOf(newestLast)
  const names = namesOf(newestLast)
  return {
    listed: (cid, mineral) => {
      const row = byCid.get(foldCid(cid))?.at(-1)?.row
      return mineral === undefined || row?.mineral === mineral ? row : undefined
    },
    listedOn: (cid, day) => {
      const known = byCid.get(foldCid(cid)) ?? []
      return (newestOn(known, day) ?? known[0])?.row
    },
    bearers: (mineral, name) => bearersOf(nameKey(mineral, name), names, byCid),
    tenures: (cid) => tenuresOf(cid, retirements),
  }
}

interface Dated {
  readonly row: SmelterRow
  readonly day: Day
}

const newestOn = (oldestFirst: readonly Dated[], day: Day): Dated | undefined =>
  oldestFirst.findLast((listed) => listed.day <= day)

/** Rows by each name they bear, oldest first. */
function namesOf(oldestFirst: readonly Dated[]): ReadonlyMap<string, readonly Dated[]> {
  const names = new Map<string, Dated[]>()
  for (const dated of oldestFirst) {
    for (const key of keysOf(dated.row)) {
      const known = names.get(key)
      if (known === undefined) names.set(key, [dated])
      else known.push(dated)
    }
  }
  return names
}

const keysOf = ({ mineral, name, aliases }: SmelterRow): ReadonlySet<string> =>
  new Set([name, ...aliases].map((text) => nameKey(mineral, text)))

function bearersOf(
  key: string,
  names: ReadonlyMap<string, readonly Dated[]>,
  byCid: ReadonlyMap<string, readonly Dated[]>,
): readonly Bearers[] {
  const bearing = names.get(key) ?? []
  const known = [...new Set(bearing.map(({ row }) => foldCid(row.cid)))].map((cid) => byCid.get(cid) ?? [])
  const days = new Set(known.flat().map(({ day }) => day))
  return inPeriods([...days].sort(), (day) => {
    const now = known.flatMap((rows) => newestOn(rows, day) ?? []).filter(({ row }) => keysOf(row).has(key))
    if (now.length > 0) return cidsOf(now)
    const formerly = newestOn(bearing, day) ?? bearing[0]
    return cidsOf(bearing.filter((dated) => dated.day === formerly?.day))
  })
}

/** What holds on each of the days until the next; the first day's also before it. */
function inPeriods(days: readonly Day[], on: (day: Day) => readonly string[]): readonly Bearers[] {
  const periods: Bearers[] = []
  for (const day of days) {
    const [last, cids] = [periods.pop(), on(day)]
    if (last === undefined) periods.push({ cids })
    else if (last.cids.join() === cids.join()) periods.push(last)
    else periods.push({ ...last, validTo: day }, { cids, validFrom: day })
  }
  return periods.length === 0 ? [{ cids: [] }] : periods
}

const cidsOf = (rows: readonly Dated[]): readonly string[] =>
  [...new Set(rows.map(({ row }) => row.cid))].sort()

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
    const newest = newestOn(retirements.get(foldCid(current)) ?? [], day)
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

import type { SmelterRow } from '../model.js'
import { exactName } from './exact-name.js'
import type { References } from './facts.js'

/** The imported smelter lists as rule 18 asks them; a later row of a CID replaces the earlier one. */
export interface SmelterBook {
  /** The row of a CID that is valid for the mineral; without mineral, of the CID. */
  listed(cid: string, mineral?: string): SmelterRow | undefined
  /** CIDs whose name or alias for the mineral this is; two of them decide nothing. */
  named(mineral: string, name: string): readonly string[]
  /**
   * The CID itself, or what has taken its place. A retirement is applied to all days: a line names a smelter that
   * still exists under its new id, and only the newest list says which.
   */
  current(cid: string): string
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
  const names = namesOf([...rows.values()])
  return {
    listed: (cid, mineral) => {
      const row = rows.get(foldCid(cid))
      return mineral === undefined || row?.mineral === mineral ? row : undefined
    },
    named: (mineral, name) => names.get(nameKey(mineral, name)) ?? [],
    current: (cid) => successorOf(cid, rows),
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

/** Successors of successors too; a circle ends where it closes. */
function successorOf(cid: string, rows: ReadonlyMap<string, SmelterRow>): string {
  const passed = new Set<string>()
  let current = cid
  for (;;) {
    passed.add(foldCid(current))
    const successor = rows.get(foldCid(current))?.successor?.trim() ?? ''
    if (successor === '' || passed.has(foldCid(successor))) return current
    current = successor
  }
}

const foldCid = (cid: string): string => cid.trim().toUpperCase()

const nameKey = (mineral: string, name: string): string => `${mineral} ${exactName(name)}`

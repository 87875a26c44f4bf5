/**
 * Rule 23: whom a watch-list entry means beyond doubt. Companies by their unique id and by every name the list of
 * suppliers gives them, with equal legal form; smelters by every name the smelter lists give them, unless the entry
 * has a CID or another country. What only resembles a name means nobody until a person says so.
 */
import type { WatchEntry } from '../supply-graph.js'
import { decisionNote } from './decision-note.js'
import { exactName } from './exact-name.js'
import type { References } from './facts.js'
import type { Identities } from './identities.js'
import { splitLegalForm } from './legal-forms.js'
import { watchSubject } from './watch-subjects.js'

export interface WatchedNames {
  readonly references: Pick<References, 'suppliers' | 'smelters' | 'watch'>
  /** Names of all companies by id, those of no list too. */
  readonly companies: ReadonlyMap<string, string>
  readonly identities: Identities
}

/** The entries in the order of the lists, each with the ids it means. */
export function matchWatched({ references, companies, identities }: WatchedNames): readonly WatchEntry[] {
  const { watch } = references
  if (watch.length === 0) return watch

  const companiesCalled = companyIndex(references.suppliers, companies)
  const smeltersCalled = smelterIndex(references.smelters)
  return watch.map((entry) => {
    if (entry.kind === 'country') return entry
    const ids = entry.kind === 'company' ? companiesCalled(entry) : smeltersCalled(entry)
    const decided = decidedFor(entry, identities)
    const means = sorted(new Set(ids), new Set(decided?.ids))
    return means.length === 0 ? entry : { ...entry, means, ...(decided !== undefined && { decided }) }
  })
}

/** Whom a person has said that it means. */
function decidedFor(entry: WatchEntry, identities: Identities): WatchEntry['decided'] {
  const subject = watchSubject(entry)
  const settled = subject && identities.settled(subject)
  if (settled === undefined || settled.ids.length === 0) return undefined
  return { ids: settled.ids, note: decisionNote(settled.by) }
}

type Find = (entry: WatchEntry) => readonly string[]
type Ids = Map<string, Set<string>>

/** Listed suppliers are looked up once per state of their list; those of no list come with forms. */
const listed = new WeakMap<References['suppliers'], Ids>()

function companyIndex(suppliers: References['suppliers'], companies: ReadonlyMap<string, string>): Find {
  const known = listed.get(suppliers) ?? supplierIndex(suppliers)
  listed.set(suppliers, known)
  const onList = new Set(suppliers.map(({ row }) => row.supplier))
  const others: Ids = new Map()
  for (const [id, name] of companies) if (!onList.has(id)) addTo(others, companyKey(name), id)
  return ({ id, name }) =>
    sorted(known.get(uniqueIdKey(id)), known.get(companyKey(name)), others.get(companyKey(name)))
}

function supplierIndex(suppliers: References['suppliers']): Ids {
  const ids: Ids = new Map()
  for (const { row } of suppliers) {
    for (const name of [row.name, row.localName ?? '', ...row.aliases])
      addTo(ids, companyKey(name), row.supplier)
    addTo(ids, uniqueIdKey(row.uniqueId), row.supplier)
  }
  return ids
}

function smelterIndex(smelters: References['smelters']): Find {
  const ids: Ids = new Map()
  const countries = new Map<string, string | undefined>()
  for (const { row } of smelters) {
    countries.set(row.cid, row.country)
    for (const name of [row.name, ...row.aliases]) addTo(ids, exactName(name), row.cid)
  }
  return ({ id, name, country }) => {
    if (name === undefined || isCid(id)) return []
    const isThere = (cid: string) => {
      const listed = countries.get(cid)
      return country === undefined || listed === undefined || country === listed
    }
    return sorted(ids.get(exactName(name))).filter(isThere)
  }
}

/** Body and legal form; empty for no name. */
function companyKey(name = ''): string {
  const { body, form } = splitLegalForm(name)
  return body === '' ? '' : `name ${body} ${form}`
}

/** An id that authorities give has digits enough to be nobody else's. */
function uniqueIdKey(id = ''): string {
  const folded = exactName(id).replaceAll(' ', '')
  return /\d{4}/.test(folded) ? `id ${folded}` : ''
}

const isCid = (id: string | undefined): boolean => id !== undefined && /^CID\d{6}$/i.test(id.trim())

function addTo(ids: Ids, key: string, id: string): void {
  if (key !== '') ids.set(key, (ids.get(key) ?? new Set()).add(id))
}

const sorted = (...found: readonly (ReadonlySet<string> | undefined)[]): string[] =>
  [...new Set(found.flatMap((ids) => [...(ids ?? [])]))].sort()

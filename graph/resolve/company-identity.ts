/**
 * Rule 19: ids first, then what people decided, then certain matches with the list of suppliers; what none of them
 * settles becomes a company of its own, named by its name, that waits for a person. Every look-up is one step.
 */
import type { SupplierRow } from '../model.js'
import { exactName } from './exact-name.js'
import type { DecisionFact, Effective } from './facts.js'
import { type Identities, noIdentities, type Settled } from './identities.js'
import { companyKey, keyOf, splitLegalForm } from './legal-forms.js'
import { type NamedId, type NearNames, nearNames } from './near-names.js'

/** How a row or a form names a company; `text` is a listed id or a name. */
export interface CompanyMention {
  readonly text: string
  readonly uniqueId?: string
  readonly authority?: string
  readonly country?: string
  readonly localName?: string
}

/**
 * `listed`: on the list of suppliers; otherwise a company of its own, which waits for a person unless one has
 * `decided` who it is.
 */
export interface IdentifiedCompany {
  readonly id: string
  readonly name: string
  readonly listed: boolean
  readonly decided?: DecisionFact
}

export interface CompanyDirectory {
  /**
   * In this order: what a person decided of the mention in this `file`; a listed id; unique id with authority; what a
   * person decided of its text; name, local name or alias with equal legal form; equal but for the legal form if
   * exactly one supplier fits and the country agrees. Else an id made of the name, such as
   * `co:aldermoor-components-ltd`, equal for names that fold alike. A mention without any name is `co:unnamed`.
   * Whatever it is, it is what a person has merged it into.
   */
  identify(mention: CompanyMention, file?: string): IdentifiedCompany
  /** Listed companies of a similar name, best first, at most five: guesses for a person, never taken as certain. */
  candidates(mention: CompanyMention): readonly IdentifiedCompany[]
}

const candidatesShown = 5
/** Less is no guess worth telling in a report. */
const leastLikeness = 0.5

export function companyDirectory(
  suppliers: readonly Effective<SupplierRow>[],
  identities: Identities = noIdentities,
): CompanyDirectory {
  const index = indexOf(suppliers)
  const known = new Map<string, IdentifiedCompany>()
  let names: NearNames | undefined
  return {
    candidates: ({ text, localName = '' }) => {
      const nearest = (names ??= nearNames(index.names))
      const near = [text, localName].filter((name) => name !== '').flatMap((name) => nearest.near(name))
      const ids = new Set(near.filter(({ likeness }) => likeness >= leastLikeness).map(({ id }) => id))
      return [...ids].slice(0, candidatesShown).map((id) => companyOf(index, id))
    },
    identify: (mention, file) => {
      const here = file === undefined ? undefined : settledHere(identities, mention, file)
      if (here !== undefined) return merged(index, identities, decidedCompany(index, mention, here))

      const question = JSON.stringify(mention)
      const found = known.get(question) ?? merged(index, identities, identifyIn(index, identities, mention))
      known.set(question, found)
      return found
    },
  }
}

/** A decision about this very file, not about the text wherever it stands. */
function settledHere(identities: Identities, { text }: CompanyMention, file: string): Settled | undefined {
  const settled = identities.settled({ kind: 'company', text }, { file })
  const { decision } = settled?.by ?? {}
  return decision?.kind === 'identity' && decision.place !== undefined ? settled : undefined
}

type Suppliers = ReadonlySet<string>

/** Supplier ids by what they are known under; a newer row's name is the one shown, older names still lead there. */
interface SupplierIndex {
  readonly rows: ReadonlyMap<string, SupplierRow>
  readonly byId: ReadonlyMap<string, Suppliers>
  readonly byUniqueId: ReadonlyMap<string, Suppliers>
  readonly byName: ReadonlyMap<string, Suppliers>
  readonly byBody: ReadonlyMap<string, Suppliers>
  /** Every name of every supplier. */
  readonly names: readonly NamedId[]
}

function indexOf(suppliers: readonly Effective<SupplierRow>[]): SupplierIndex {
  const rows = suppliers
    .toSorted((a, b) => (a.received < b.received ? -1 : Number(a.received > b.received)))
    .map(({ row }) => row)
  const names = rows.flatMap((row) =>
    [row.name, row.localName ?? '', ...row.aliases]
      .filter((name) => name !== '')
      .map((name) => ({ id: row.supplier, name })),
  )
  const parts = names.map(({ id, name }) => ({ id, parts: splitLegalForm(name) }))
  return {
    names,
    rows: new Map(rows.map((row) => [row.supplier, row])),
    byId: grouped(rows.map((row) => [foldId(row.supplier), row.supplier])),
    byUniqueId: grouped(rows.map((row) => [foldUniqueId(row.uniqueId), row.supplier])),
    byName: grouped(parts.map(({ id, parts }) => [keyOf(parts), id])),
    byBody: grouped(parts.map(({ id, parts: { body } }) => [body, id])),
  }
}

function identifyIn(
  index: SupplierIndex,
  identities: Identities,
  mention: CompanyMention,
): IdentifiedCompany {
  const id = onlyOne(index.byId.get(foldId(mention.text))) ?? byUniqueId(index, mention)
  const settled = id === undefined ? identities.settled({ kind: 'company', text: mention.text }) : undefined
  if (settled !== undefined) return decidedCompany(index, mention, settled)

  const certain = id ?? byName(index, mention) ?? byBody(index, mention)
  return certain === undefined ? newCompany(mention) : companyOf(index, certain)
}

function decidedCompany(
  index: SupplierIndex,
  mention: CompanyMention,
  { by, ids: [id], name }: Settled,
): IdentifiedCompany {
  if (id !== undefined) return { ...companyOf(index, id, name), decided: by }
  return { ...newCompany(name === undefined ? mention : { text: name }), decided: by }
}

function merged(index: SupplierIndex, identities: Identities, company: IdentifiedCompany): IdentifiedCompany {
  const into = identities.companyNow(company.id)
  if (into === company.id) return company
  const merge = identities.mergeOf(company.id)
  return { ...companyOf(index, into, merge?.name), ...(merge !== undefined && { decided: merge.by }) }
}

/** A company by its id; one on no list has the name it is told by. */
function companyOf(index: SupplierIndex, id: string, name = id): IdentifiedCompany {
  const row = index.rows.get(id)
  return { id, name: row?.name ?? name, listed: row !== undefined }
}

/** A list gives no authority of its own: `DUNS 123456789` and `123456789` both mean the id the authority issued. */
function byUniqueId(index: SupplierIndex, { uniqueId, authority }: CompanyMention): string | undefined {
  const id = foldUniqueId(uniqueId)
  const issuer = foldUniqueId(authority)
  if (issuer === '' || !/\d{4}/.test(id)) return undefined
  return onlyOne(index.byUniqueId.get(id)) ?? onlyOne(index.byUniqueId.get(issuer + id))
}

function byName(index: SupplierIndex, mention: CompanyMention): string | undefined {
  const fitting = namesOf(mention).flatMap((name) => [...(index.byName.get(companyKey(name)) ?? [])])
  return (
    onlyOne(new Set(fitting)) ?? onlyOne(new Set(fitting.filter((id) => countryAgrees(index, id, mention))))
  )
}

function byBody(index: SupplierIndex, mention: CompanyMention): string | undefined {
  const fitting = namesOf(mention).flatMap((name) => [...(index.byBody.get(splitLegalForm(name).body) ?? [])])
  const only = onlyOne(new Set(fitting))
  return only !== undefined && countryAgrees(index, only, mention) ? only : undefined
}

function countryAgrees(index: SupplierIndex, id: string, { country }: CompanyMention): boolean {
  const listed = index.rows.get(id)?.country
  return country !== undefined && listed !== undefined && foldId(country) === foldId(listed)
}

function newCompany(mention: CompanyMention): IdentifiedCompany {
  const [name = ''] = namesOf(mention)
  const slug = companyKey(name).replace(/ /g, '-')
  return { id: `co:${slug === '' ? 'unnamed' : slug}`, name: name.trim(), listed: false }
}

const namesOf = ({ text, localName = '' }: CompanyMention): readonly string[] =>
  [text, localName].filter((name) => exactName(name) !== '')

const foldId = (id: string): string => id.trim().toLowerCase()

const foldUniqueId = (id = ''): string => exactName(id).replace(/ /g, '')

const onlyOne = (ids: Suppliers = new Set()): string | undefined => (ids.size === 1 ? [...ids][0] : undefined)

function grouped(pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, Suppliers> {
  const groups = new Map<string, Set<string>>()
  for (const [key, id] of pairs) {
    if (key === '') continue
    const group = groups.get(key) ?? new Set<string>()
    groups.set(key, group.add(id))
  }
  return groups
}

/**
 * Companies that a BOM or the relations name and neither a list nor a person settles, as questions to a person
 * (rule 19). No form holds these names, and a form that comes in may answer them, so they are made of a view.
 */
import { groupBy } from '../group-by.js'
import type { CompanyDirectory, IdentifiedCompany } from '../resolve/company-identity.js'
import { nearNames } from '../resolve/near-names.js'
import { reviewIdOf } from '../resolve/review-id.js'
import { isWaiting } from '../resolve/waiting.js'
import type { Steps } from '../steps.js'
import type { Adjacency } from './adjacency.js'
import { absent } from './edge-blocks.js'
import { type ListPlace, listPlaces } from './list-places.js'
import { bomRow, relationRow } from './memory-rows.js'
import { productsBehind } from './products-behind.js'
import type { ReviewGroup } from './review-groups.js'
import { sharedNumbers } from './shared-numbers.js'
import type { SlicePool } from './slice-pool.js'
import { placesIn } from './supply-edges.js'
import { companyNames } from './trace-start.js'
import type { View } from './view.js'

/** The newest view, and who the names in it are. */
export interface Asked {
  readonly view: View
  readonly directory: CompanyDirectory
}

/** In no order. May pause after every name. */
export function* waitingNamed({ view, directory }: Asked): Steps<readonly ReviewGroup[]> {
  const waiting: Named[] = []
  for (const named of view.keep(namedCompanies).values()) {
    if (waits(view, directory.identify({ text: named.text }), named.id)) waiting.push(named)
    yield
  }
  const rows = rowsNaming(view.graph, waiting)
  yield
  return waiting.map((named) => groupOf({ view, directory }, named, rows.get(named.id) ?? []))
}

/** One question, waiting or not; `undefined` for an id that no BOM line or relation asks. */
export function namedGroup({ view, directory }: Asked, id: string): ReviewGroup | undefined {
  const named = view.keep(namedCompanies).get(id)
  return named && groupOf({ view, directory }, named, rowsNaming(view.graph, [named]).get(id) ?? [])
}

interface Named {
  readonly id: string
  /** The first spelling met. */
  readonly text: string
  /** Of all spellings. */
  readonly words: readonly number[]
}

type NamedCompanies = ReadonlyMap<string, Named>

const known = new WeakMap<SlicePool, { readonly relations: SlicePool; readonly named: NamedCompanies }>()

/** By review id; the same map as long as bills of materials and relations stay as they are. */
function namedCompanies({ graph }: View): NamedCompanies {
  const { bom, relations } = graph
  const made = known.get(bom)
  if (made?.relations === relations) return made.named
  const named = namedIn(graph)
  known.set(bom, { relations, named })
  return named
}

function namedIn(graph: Adjacency): NamedCompanies {
  const words = new Set<number>()
  for (const { word } of namings(graph)) words.add(word)

  const texts = [...words].map((word) => ({ word, text: graph.words.text(word) }))
  const byId = groupBy(texts, (each) => reviewIdOf({ kind: 'company', text: each.text }))
  const named = [...byId].map(([id, all]): [string, Named] => [
    id,
    { id, text: all[0]?.text ?? '', words: all.map(({ word }) => word) },
  ])
  return new Map(named)
}

/** The columns that name companies, and the rows they are of. */
const namingColumns = ({ bom, relations }: Adjacency) => [
  { pool: bom, row: bomRow, column: bomRow.named },
  { pool: relations, row: relationRow, column: relationRow.named },
  { pool: relations, row: relationRow, column: relationRow.buyerNamed },
]

/** Every time a row names a company: the word, and the file and row it stands in. */
function* namings(graph: Adjacency) {
  for (const { pool, row, column } of namingColumns(graph))
    for (const [, at] of placesIn(pool, row.size)) {
      const [word = absent, file, line] = [column, row.file, row.row].map((each) => pool.values[at + each])
      if (word !== absent) yield { word, file: file ?? absent, row: line ?? 0 }
    }
}

/** Rows of lists by the review id of a company they name, each once. */
function rowsNaming(graph: Adjacency, named: readonly Named[]): ReadonlyMap<string, readonly ListPlace[]> {
  const ids = new Map(named.flatMap(({ id, words }) => words.map((word) => [word, id] as const)))
  const rows = new Map(named.map(({ id }) => [id, new Map<string, ListPlace>()]))
  if (ids.size === 0) return new Map()

  for (const { word, file, row } of namings(graph)) {
    const places = rows.get(ids.get(word) ?? '')
    places?.set(`${file} ${row}`, { file: graph.words.text(file), row })
  }
  return new Map([...rows].map(([id, places]) => [id, [...places.values()]]))
}

function groupOf(
  { view, directory }: Asked,
  { id, text: typed }: Named,
  rows: readonly ListPlace[],
): ReviewGroup {
  const company = directory.identify({ text: typed })
  const isOpen = waits(view, company, id)
  const companies = new Set([company.id])
  return {
    id,
    mention: { subject: { kind: 'company', text: typed }, waits: isOpen, clues: {}, near: [] },
    places: listPlaces(view, rows).map((place) => ({ ...place, waits: isOpen, superseded: false })),
    companies,
    products: productsBehind(view.graph, companies).size,
  }
}

/**
 * With a list of suppliers: whoever is not on it. Without one every name is a company as good as another: only one
 * that has sent no form waits, where one that nobody is said to buy from has sent one and may be it.
 */
function waits(view: View, company: IdentifiedCompany, id: string): boolean {
  const suppliers = view.list('suppliers')
  if (suppliers.length > 0) return isWaiting(company, suppliers)
  if (company.decided !== undefined) return false
  const { declaring, calledAlike, ofSameNumbers } = view.keep(unbought)
  return !declaring.has(company.id) && (calledAlike.has(id) || ofSameNumbers.has(company.id))
}

interface Unbought {
  /** Companies that have sent a form. */
  readonly declaring: ReadonlySet<string>
  /** Review ids of names that are near one of those which no BOM line or relation leads to. */
  readonly calledAlike: ReadonlySet<string>
  /** Companies whose part numbers one of those lists. */
  readonly ofSameNumbers: ReadonlySet<string>
}

function unbought(view: View): Unbought {
  const { graph } = view
  const bought = new Set<number>()
  for (const { pool, row } of namingColumns(graph))
    for (const [, at] of placesIn(pool, row.size))
      bought.add(graph.states.companyOf(pool.values[at + row.state] ?? absent))
  const declaring = new Set(view.facts.declaringCompanies())
  const loose = [...declaring].filter((id) => !bought.has(graph.words.find(id)))
  const [names, near, numbers] = [view.keep(companyNames), nearNamed(view), view.keep(sharedNumbers)]
  return {
    declaring,
    calledAlike: new Set(loose.flatMap((id) => near(names.get(id) ?? id))),
    ofSameNumbers: new Set(loose.flatMap((id) => [...numbers(id).keys()])),
  }
}

/** Between names without a list to confirm them: a word in common is not enough to ask. */
const closeEnough = { shared: 0.3, likeness: 0.6 }

const indexes = new WeakMap<NamedCompanies, (name: string) => readonly string[]>()

/** Review ids of the names nearest to a name; each asked once while the lists stay as they are. */
function nearNamed(view: View): (name: string) => readonly string[] {
  const named = view.keep(namedCompanies)
  const near = indexes.get(named) ?? indexed(named)
  indexes.set(named, near)
  return near
}

function indexed(named: NamedCompanies): (name: string) => readonly string[] {
  const index = nearNames(
    [...named.values()].map(({ id, text }) => ({ id, name: text })),
    closeEnough,
  )
  const asked = new Map<string, readonly string[]>()
  return (name) => {
    const ids = asked.get(name) ?? index.near(name).map(({ id }) => id)
    asked.set(name, ids)
    return ids
  }
}

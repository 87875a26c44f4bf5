/**
 * Companies that a BOM or the relations name and neither a list nor a person settles, as questions to a person
 * (rule 19). No form holds these names, and a form that comes in may answer them, so they are made of a view.
 */
import { groupBy } from '../group-by.js'
import type { CompanyDirectory, IdentifiedCompany } from '../resolve/company-identity.js'
import { type NearNames, nearNames } from '../resolve/near-names.js'
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
    if (waits(view, directory.identify({ text: named.text }))) waiting.push(named)
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

/** By review id. */
function namedCompanies({ graph }: View): ReadonlyMap<string, Named> {
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
  const isOpen = waits(view, company)
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
function waits(view: View, company: IdentifiedCompany): boolean {
  const suppliers = view.list('suppliers')
  if (suppliers.length > 0) return isWaiting(company, suppliers)
  if (company.decided !== undefined) return false
  const { declaring, loose, near } = view.keep(unbought)
  if (loose.size === 0 || declaring.has(company.id)) return false
  const shares = [...view.keep(sharedNumbers)(company.id).keys()].some((id) => loose.has(id))
  return shares || near.near(company.name).length > 0
}

interface Unbought {
  readonly declaring: ReadonlySet<string>
  /** Of those, the ones no BOM line or relation leads to. */
  readonly loose: ReadonlySet<string>
  /** Their names. */
  readonly near: NearNames
}

/** Between names without a list to confirm them: a word in common is not enough to ask. */
const closeEnough = { shared: 0.3, likeness: 0.6 }

/** Companies that have sent a form. */
function unbought(view: View): Unbought {
  const { graph } = view
  const bought = new Set<number>()
  for (const { pool, row } of namingColumns(graph))
    for (const [, at] of placesIn(pool, row.size))
      bought.add(graph.states.companyOf(pool.values[at + row.state] ?? absent))
  const declaring = new Set(view.facts.declaringCompanies())
  const loose = new Set([...declaring].filter((id) => !bought.has(graph.words.find(id))))
  const names = view.keep(companyNames)
  return {
    declaring,
    loose,
    near: nearNames(
      [...loose].map((id) => ({ id, name: names.get(id) ?? id })),
      closeEnough,
    ),
  }
}

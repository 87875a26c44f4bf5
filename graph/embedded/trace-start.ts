import { NotFoundError } from '../errors.js'
import { foldNumber, withoutPart } from '../resolve/part-number.js'
import { companySupply } from '../resolve/supply-step.js'
import type { TraceStart } from '../supply-graph.js'
import type { Adjacency } from './adjacency.js'
import { text } from './database.js'
import { bomRow, lineRow } from './memory-rows.js'
import type { WalkStart } from './reach-walk.js'
import type { SlicePool } from './slice-pool.js'
import { listedKeys } from './listed-numbers.js'
import { knownSupply } from './supply-edges.js'
import type { View } from './view.js'

/** @throws NotFoundError for an unknown product, company or part */
export const walkStartOf = (view: View, start: TraceStart): WalkStart =>
  'product' in start
    ? productStart(view, start.product, start.part)
    : companyStart(view, start.company, start.part)

function productStart(view: View, typed: string, part: string | undefined): WalkStart {
  const product = productCalled(view, typed)
  const word = view.graph.words.number(product)
  if (part === undefined) return { product: word }

  const parts = partsOf(view, word, part)
  if (parts.size === 0) throw new NotFoundError(`Product ${product} has no part ${part}.`)
  return { product: word, parts }
}

/**
 * The product of that number, else the only spelling of it that rule 10 takes for equal.
 * @throws NotFoundError
 */
export function productCalled(view: View, typed: string): string {
  const product = hasProduct(view, typed) ? typed : view.keep(productsByFold).get(foldNumber(typed))
  if (product === undefined) throw new NotFoundError(`There is no product ${typed}.`)
  return product
}

/** @throws NotFoundError */
export function checkCompany(view: View, company: string): void {
  if (!hasCompany(view, company)) throw new NotFoundError(`There is no company ${company}.`)
}

/** Products as they are written, by their folded number. */
export const productsByFold = (view: View): ReadonlyMap<string, string> =>
  new Map([...view.keep(productNames).keys()].map((product) => [foldNumber(product), product]))

export const hasProduct = (view: View, product: string): boolean => view.keep(productNames).has(product)
export const hasCompany = (view: View, company: string): boolean => view.keep(companyNames).has(company)

/** Names by product number. */
export const productNames = (view: View): ReadonlyMap<string, string> => namesIn(view, 'product', 'products')

/** Names by company id. */
export const companyNames = (view: View): ReadonlyMap<string, string> => namesIn(view, 'company', 'companies')

/** The name of one company, without reading those of all others. */
export function companyName(view: View, company: string): string | undefined {
  const row = view.database.get(`SELECT name FROM companies WHERE company = ? AND ${view.held}`, company)
  return row && text(row[0])
}

function namesIn(view: View, column: string, table: string): Map<string, string> {
  const rows = view.database.all(`SELECT ${column}, name FROM ${table} WHERE ${view.held} ORDER BY ${column}`)
  return new Map(rows.map(([id, name]) => [text(id), text(name)]))
}

/** Words of the spellings of a part on the lines of a product. */
function partsOf({ graph }: View, product: number, part: string): Set<number> {
  const wanted = foldNumber(part)
  const found = new Set<number>()
  for (const { pool, at } of linesOf(graph, product)) {
    const word = pool.values[at + lineRow.part] ?? 0
    if (foldNumber(graph.words.text(word)) === wanted) found.add(word)
  }
  return found
}

/** Where the rows of a product's lines begin: those to suppliers, to sub-assemblies, and to nobody. */
export function* linesOf(
  { bom, contains, open }: Adjacency,
  product: number,
): Iterable<{ readonly pool: SlicePool; readonly at: number }> {
  for (const [pool, size] of [
    [bom, bomRow.size],
    [contains, lineRow.size],
    [open, lineRow.size],
  ] as const)
    for (let at = pool.start(product), end = pool.end(product); at < end; at += size) yield { pool, at }
}

/**
 * Without part: the state reached through a relation (rule 31). A number is the company's own, else ours, else one that
 * its forms list and nobody is known to buy under.
 */
function companyStart(view: View, company: string, part: string | undefined): WalkStart {
  checkCompany(view, company)
  const { graph } = view
  const word = graph.words.number(company)
  if (part === undefined) return { states: [graph.states.number(word, graph.words.number(withoutPart))] }

  const keys = keysOf(view, company, part)
  if (keys.length === 0)
    throw new NotFoundError(`Nothing is bought from ${company} as ${part}, and no form of it lists that.`)
  return { states: keys.map((key) => graph.states.number(word, graph.words.number(key))) }
}

function keysOf(view: View, company: string, part: string): string[] {
  const { keys } = companySupply(knownSupply(view.graph), company)
  const wanted = foldNumber(part)
  const own = keys.filter(({ number }) => number === wanted)
  const found = own.length > 0 ? own : keys.filter((key) => key.part === wanted)
  if (found.length > 0) return found.map(({ key }) => key).sort()
  return [...listedKeys(view, company, wanted)]
}

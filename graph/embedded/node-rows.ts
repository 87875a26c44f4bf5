/** Products and companies that lists, forms and corrections name. */
import { foldNumber } from '../resolve/part-number.js'
import type { IdentifiedCompany } from '../resolve/company-identity.js'
import type { Effective } from '../resolve/facts.js'
import type { BomRow } from '../model.js'
import { groupBy } from '../group-by.js'
import { spellingOf } from '../resolve/supply.js'
import type { Steps } from '../steps.js'
import { declarants, declarantsNaming } from './declarants.js'
import { text } from './database.js'
import type { EdgeWriter } from './edge-writer.js'
import type { Resolution } from './resolution.js'

const all = { where: '1', values: [] }
const productColumns = ['product', 'name']
const companyColumns = ['company', 'name', 'listed']

/** Writes all products. */
export function writeProductNodes({ writer, references }: Resolution): void {
  const products = groupBy(references.bom, ({ row }) => foldNumber(row.product))
  writer.replaceRows('products', productColumns, all, [...products.values()].flatMap(productRow))
}

/** Writes one product by all of its rows, whatever it was written as before. */
export function writeProductNode(
  writer: EdgeWriter,
  before: readonly Effective<BomRow>[],
  after: readonly Effective<BomRow>[],
): void {
  const [was = '', is = ''] = [spellingOf(before), spellingOf(after)]
  writer.replaceRows(
    'products',
    productColumns,
    { where: 'product IN (?, ?)', values: [was, is] },
    productRow(after),
  )
}

/** The name of the newest line that gives one, else the number; no row for a product without rows. */
function productRow(rows: readonly Effective<BomRow>[]): [string, string][] {
  const product = spellingOf(rows)
  const name = rows.findLast(({ row }) => row.productName !== undefined)?.row.productName
  return product === undefined ? [] : [[product, name ?? product]]
}

/** Writes all companies. `named`: how BOM lines and relations name them. */
export function* writeCompanyNodes(resolution: Resolution, named: Iterable<string>): Steps<void> {
  const { writer, references, lists, decisions } = resolution
  const { directory } = lists
  const companies = new Map<string, IdentifiedCompany>()
  const texts = [
    ...references.suppliers.map(({ row }) => row.supplier),
    ...named,
    ...decisions.flatMap(correctedTo),
  ]
  for (const text of texts) {
    keepFirstName(companies, directory.identify({ text }))
    yield
  }
  for (const { mention, declaration } of declarants(writer)) {
    keepFirstName(companies, directory.identify(mention, declaration))
    yield
  }
  writer.replaceRows('companies', companyColumns, all, [...companies.values()].map(companyRow))
}

/** Writes one company, as what names it says. */
export function writeCompanyNodeOf(resolution: Resolution, company: string): void {
  const known = new Map<string, IdentifiedCompany>()
  for (const found of identifiedAs(resolution, company)) if (found.id === company) keepFirstName(known, found)
  const part = { where: 'company = ?', values: [company] }
  resolution.writer.replaceRows('companies', companyColumns, part, [...known.values()].map(companyRow))
}

/** Writes one company named by a form or a correction, if it is new or has a name that comes first. */
export function writeCompanyNode(writer: EdgeWriter, company: IdentifiedCompany): void {
  const part = { where: 'company = ?', values: [company.id] }
  const sql = 'SELECT name FROM companies WHERE company = ? AND to_revision IS NULL'
  const known = writer.database.get(sql, company.id)
  if (known && (company.listed || text(known[0]) <= company.name)) return
  writer.replaceRows('companies', companyColumns, part, [companyRow(company)])
}

/** What everything that may name a company means by it: a listed one is named by its id alone. */
function identifiedAs(
  { writer, supply, lists: { directory }, decisions }: Resolution,
  company: string,
): readonly IdentifiedCompany[] {
  const lines = [...supply.linesTo(company), ...supply.relationsTo(company)].map(({ named }) => named)
  const relations = supply.relationsFrom(company).map(({ buyerNamed }) => buyerNamed)
  const texts = new Set([company, ...lines, ...relations, ...decisions.flatMap(correctedTo)])
  return [
    ...[...texts].map((text) => directory.identify({ text })),
    ...declarantsNaming(writer, company).map(({ mention, declaration }) =>
      directory.identify(mention, declaration),
    ),
  ]
}

const correctedTo = ({ decision }: Resolution['decisions'][number]): string[] =>
  decision.kind === 'correction' && decision.declarant !== undefined ? [decision.declarant] : []

const companyRow = ({ id, name, listed }: IdentifiedCompany) => [id, name, listed ? 1 : 0]

/** Spellings of an unlisted company's name differ: the first in order is shown, whatever came first. */
function keepFirstName(companies: Map<string, IdentifiedCompany>, company: IdentifiedCompany): void {
  const known = companies.get(company.id)
  if (!known || company.name < known.name) companies.set(company.id, company)
}

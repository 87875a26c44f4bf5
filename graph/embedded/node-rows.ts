import type { References } from '../resolve/facts.js'
import type { CompanyMention, IdentifiedCompany } from '../resolve/company-identity.js'
import { declarants } from './declarants.js'
import { text } from './database.js'
import type { EdgeWriter } from './edge-writer.js'
import type { Resolution } from './resolution.js'

const all = { where: '1', values: [] }
const companyColumns = ['company', 'name', 'listed']

/** Writes all products and companies that the lists, the forms and the corrections name. */
export function writeNodes({ writer, references, lists, decisions }: Resolution): void {
  writer.replaceRows('products', ['product', 'name'], all, [...productNames(references)])

  const { directory } = lists
  const companies = new Map<string, IdentifiedCompany>()
  for (const mention of mentionsOf(references)) keepFirstName(companies, directory.identify(mention))
  for (const { mention, declaration } of declarants(writer))
    keepFirstName(companies, directory.identify(mention, declaration))
  for (const { decision } of decisions) {
    if (decision.kind !== 'correction' || decision.declarant === undefined) continue
    keepFirstName(companies, directory.identify({ text: decision.declarant }))
  }
  const rows = [...companies.values()].map(companyRow)
  writer.replaceRows('companies', companyColumns, all, rows)
}

/** Writes one company named by a form or a correction, if it is new or has a name that comes first. */
export function writeCompanyNode(writer: EdgeWriter, company: IdentifiedCompany): void {
  const part = { where: 'company = ?', values: [company.id] }
  const sql = 'SELECT name FROM companies WHERE company = ? AND to_revision IS NULL'
  const known = writer.database.get(sql, company.id)
  if (known && (company.listed || text(known[0]) <= company.name)) return
  writer.replaceRows('companies', companyColumns, part, [companyRow(company)])
}

const companyRow = ({ id, name, listed }: IdentifiedCompany) => [id, name, listed ? 1 : 0]

/** Spellings of an unlisted company's name differ: the first in order is shown, whatever came first. */
function keepFirstName(companies: Map<string, IdentifiedCompany>, company: IdentifiedCompany): void {
  const known = companies.get(company.id)
  if (!known || company.name < known.name) companies.set(company.id, company)
}

function* mentionsOf({ suppliers, bom, relations }: References): Iterable<CompanyMention> {
  for (const { row } of suppliers) yield { text: row.supplier }
  for (const { row } of bom) if (row.supplier !== undefined) yield { text: row.supplier }
  for (const { row } of relations) {
    yield { text: row.buyer }
    yield { text: row.supplier }
  }
}

/** By product; the name of the newest line that gives one, else the number. */
function productNames({ bom }: References): Map<string, string> {
  const names = new Map<string, string>()
  for (const { row } of bom) {
    const name = row.productName ?? names.get(row.product) ?? row.product
    names.set(row.product, name)
  }
  return names
}

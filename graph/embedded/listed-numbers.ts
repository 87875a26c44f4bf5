/** Numbers on product lists, whoever asks for them: what somebody who knows only the supplier's number begins with. */
import type { ProductLine } from '../model.js'
import { groupBy } from '../group-by.js'
import { foldNumber, listedKey } from '../resolve/part-number.js'
import { signature } from '../resolve/part-match.js'
import { text, type Database, type Row } from './database.js'
import type { View } from './view.js'

export function addListed(database: Database, declaration: string, products: readonly ProductLine[]): void {
  storeListed(database, declaration, products.flatMap(numbersOf))
}

function storeListed(database: Database, declaration: string, rows: readonly object[]): void {
  const sql = `INSERT OR IGNORE INTO listed (number, declaration, own, label)
    SELECT value ->> 'number', ?, value ->> 'own', value ->> 'label' FROM json_each(?)`
  if (rows.length > 0) database.run(sql, declaration, JSON.stringify(rows))
}

/** A line is found by the supplier's number and by the requester's; `own`: the former, folded. */
function numbersOf({ number = '', requesterNumber = '' }: ProductLine) {
  const own = foldNumber(number)
  return [...new Set([number.trim(), requesterNumber.trim()])]
    .filter((label) => label !== '')
    .map((label) => ({ number: foldNumber(label), own, label }))
}

/** The numbers on the product list of a form, and beside each the supplier's own, folded. */
export interface ListedBy {
  readonly declaration: string
  readonly numbers: readonly string[]
  readonly own: readonly string[]
}

/** Of one form, or of all, for whoever copies them. */
export function* listedByForms(database: Database, declaration?: string): Iterable<ListedBy> {
  const sql = `SELECT declaration, json_group_array(label), json_group_array(own)
    FROM (SELECT * FROM listed WHERE ?1 IS NULL OR declaration = ?1 ORDER BY declaration, number, own) GROUP BY declaration`
  for (const [form, numbers, own] of database.each(sql, declaration ?? null))
    yield {
      declaration: text(form),
      numbers: JSON.parse(text(numbers)) as string[], // by the statement above
      own: JSON.parse(text(own)) as string[],
    }
}

export function storeListedBy(database: Database, { declaration, numbers, own }: ListedBy): void {
  const rows = numbers.map((label, at) => ({ number: foldNumber(label), own: own[at] ?? '', label }))
  storeListed(database, declaration, rows)
}

/** A number as its supplier writes it. */
export interface ListedNumber {
  readonly company: string
  /** Folded. */
  readonly number: string
  readonly label: string
}

/** Lines looked at for one beginning: thousands of forms may list numbers that begin alike. */
const mostLines = 2_000

/** Numbers that begin so (folded), shortest first, each company's once. The number itself is always among them. */
export function listedNumbers(view: View, beginning: string, most: number): readonly ListedNumber[] {
  const lines = `SELECT number, declaration, label FROM listed WHERE number >= ? AND number < ?
    ORDER BY number LIMIT ${mostLines}`
  const sql = `SELECT company, number, min(label) FROM (${lines}) JOIN declared_by USING (declaration)
    WHERE ${view.held} GROUP BY company, number ORDER BY length(number), number, company LIMIT ${most}`
  return view.database.all(sql, beginning, `${beginning}\uffff`).map(listedOf)
}

/** All of a company's by label: requesters' numbers only where it gives none of its own. */
export function numbersListedBy(
  view: View,
  company: string,
): readonly (ListedNumber & { readonly hasOwnForm: boolean })[] {
  const sql = `SELECT DISTINCT company, number, label, declaration FROM listed JOIN declared_by USING (declaration)
    WHERE company = ? AND own IN (number, '') AND ${view.held} ORDER BY label`
  const lines = view.database.all(sql, company).map((row) => ({ ...listedOf(row), form: text(row[3]) }))
  return [...groupBy(lines, ({ number }) => number)].flatMap(([, [first, ...others]]) =>
    first === undefined
      ? []
      : [{ ...first, hasOwnForm: [first, ...others].some(({ form }) => view.heads.isProductScoped(form)) }],
  )
}

const listedOf = ([company, number, label]: Row): ListedNumber => ({
  company: text(company),
  number: text(number),
  label: text(label),
})

/** The states of a company under a number (folded) on its product lists: its own, else what requesters call so. */
export function listedKeys(view: View, company: string, number: string): readonly string[] {
  const sql = `SELECT DISTINCT declaration, own FROM listed JOIN declared_by USING (declaration)
    WHERE number = ? AND company = ? AND ${view.held}`
  const lines = view.database.all(sql, number, company).map(([id, own]) => ({ id: text(id), own: text(own) }))
  const byOwn = groupBy(lines, ({ own }) => own)
  const called = byOwn.has(number) ? [number] : [...byOwn.keys()]
  return called.flatMap((own) =>
    own === number || own === ''
      ? [listedKey(signature(productScoped(view, byOwn.get(own) ?? [])))]
      : listedKeys(view, company, own),
  )
}

const productScoped = ({ heads }: View, lines: readonly { readonly id: string }[]): ReadonlySet<string> =>
  new Set(lines.map(({ id }) => id).filter((id) => heads.isProductScoped(id)))

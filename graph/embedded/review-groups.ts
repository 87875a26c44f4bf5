/** Mentions grouped by text: one question to a person, however many lines ask it. */
import type { ReviewPlace } from '../api.js'
import type { Day } from '../model.js'
import { groupBy } from '../group-by.js'
import type { Mention } from '../resolve/mention.js'
import { type Row, text } from './database.js'
import { productsBehind } from './products-behind.js'
import { supersededForms } from './superseded-forms.js'
import { companyNames } from './trace-start.js'
import type { View } from './view.js'

export interface ReviewGroup {
  readonly id: string
  /** The first received; ties by file and row. */
  readonly mention: Mention
  readonly places: readonly ReviewPlace[]
  readonly companies: ReadonlySet<string>
  readonly products: number
}

/** Every text of which a mention waits, but for what stands in superseded forms alone; in no order. */
export function waitingGroups(seen: Seen): readonly ReviewGroup[] {
  const rows = mentionRows(seen.view, 'waits = 1')
  return [...groupBy(rows, ({ review }) => review)]
    .filter(([, held]) => held.some((row) => !placeOf(seen.view, row).superseded))
    .map(([id, held]) => groupOf(seen, id, held))
}

export function reviewGroup(seen: Seen, id: string): ReviewGroup | undefined {
  const rows = mentionRows(seen.view, 'review = ?', id)
  return rows.length === 0 ? undefined : groupOf(seen, id, rows)
}

/** The newest view. */
export interface Seen {
  readonly view: View
}

interface MentionRow {
  readonly owner: string
  readonly review: string
  readonly mention: Mention
}

const mentionRows = ({ database, held }: View, where: string, ...values: string[]): MentionRow[] =>
  database
    .all(`SELECT owner, review, mention FROM mentions WHERE ${where} AND ${held}`, ...values)
    .map(([owner, review, mention]: Row) => ({
      owner: text(owner),
      review: text(review),
      mention: JSON.parse(text(mention)) as Mention, // written by `writeMentions` alone
    }))

function groupOf({ view }: Seen, id: string, rows: readonly MentionRow[]): ReviewGroup {
  const held = rows
    .map((row) => ({ ...row, place: placeOf(view, row) }))
    .toSorted((a, b) => (orderOf(a.place) < orderOf(b.place) ? -1 : 1))
  const [first] = held
  if (first === undefined) throw new Error(`No mention of ${id}`)

  const places = held.map(({ place }) => place)
  const companies = new Set(places.flatMap(({ company }) => company ?? []))
  return {
    id,
    mention: first.mention,
    places,
    companies,
    products: productsBehind(view.graph, companies).size,
  }
}

/** After the last correction. */
const lastDay: Day = '9999-12-31'

function placeOf(
  view: View,
  { owner, mention: { file = owner, row, sheet, cell, waits } }: MentionRow,
): ReviewPlace {
  const { fileName, company, received } = view.heads.get(file, lastDay)
  return {
    file,
    fileName,
    ...(row !== undefined && { row }),
    ...(sheet !== undefined && { sheet }),
    ...(cell !== undefined && { cell }),
    company,
    companyName: view.keep(companyNames).get(company) ?? company,
    received,
    waits,
    superseded: view.keep(supersededForms)(file, company),
  }
}

const orderOf = ({ received, file, row = 0 }: ReviewPlace): string =>
  `${received} ${file} ${String(row).padStart(9, '0')}`

/** Most products behind first, then most lines, ties by id. */
export const mostBehindFirst = (a: ReviewGroup, b: ReviewGroup): number =>
  b.products - a.products || b.places.length - a.places.length || (a.id < b.id ? -1 : 1)

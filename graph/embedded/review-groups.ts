/** Mentions grouped by text: one question to a person, however many lines ask it. */
import type { ReviewPlace } from '../api/reviews.js'
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
export function waitingGroups(view: View): readonly ReviewGroup[] {
  const rows = mentionRows(view, 'waits = 1')
  return [...groupBy(rows, ({ review }) => review)]
    .filter(([, held]) => held.some((row) => !placeOf(view, row).superseded))
    .map(([id, held]) => groupOf(view, id, held))
}

export function reviewGroup(view: View, id: string): ReviewGroup | undefined {
  const rows = mentionRows(view, 'review = ?', id)
  return rows.length === 0 ? undefined : groupOf(view, id, rows)
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

function groupOf(view: View, id: string, rows: readonly MentionRow[]): ReviewGroup {
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

/** Of questions that forms ask and those lists ask, one per id, with the places of both. */
export function joinedGroups(view: View, groups: readonly ReviewGroup[]): readonly ReviewGroup[] {
  return [...groupBy(groups, ({ id }) => id).values()].map(([first, ...others]) => {
    if (first === undefined) throw new Error('A group of nothing')
    if (others.length === 0) return first
    const all = [first, ...others]
    const companies = new Set(all.flatMap((each) => [...each.companies]))
    return {
      ...first,
      mention: all.find(({ mention }) => mention.waits)?.mention ?? first.mention,
      places: all.flatMap(({ places }) => places),
      companies,
      products: productsBehind(view.graph, companies).size,
    }
  })
}

/** What the screen shows, as the URL says it: question, filters, selection. A link reproduces the view. */
import { coveredListId } from './lists.js'

const places = ['impact', 'what-if', 'declarations', 'findings', 'reviews', 'decisions', 'profiles'] as const
export type Page = 'start' | 'trace' | (typeof places)[number]
export type Tab = 'smelters' | 'ends' | 'companies' | 'findings' | 'stated'

export interface View {
  readonly page: Page
  readonly product?: string
  readonly company?: string
  readonly part?: string
  readonly mineral?: string
  /** Day asked about; absent: today. */
  readonly asOf?: string
  /** What stood in a link for the day and is none: said, then today is taken. */
  readonly notADay?: string
  /** Of the texts that wait, or of findings: only this kind. */
  readonly kind?: string
  /** The text that is open. */
  readonly review?: string
  /** What an impact is asked of: CIDs, countries and regions, company ids. Of a what-if: what is supposed. */
  readonly of: readonly string[]
  /** Of findings: `closed` ones. */
  readonly state?: string
  /** The declaration that is open, by the sha-256 of its workbook; and the cell looked at, `Smelter List!B7`. */
  readonly declaration?: string
  readonly cell?: string
  /** A path that is no page. */
  readonly unknownPath?: string
  /** The list the grid, the table and the rings are judged against. */
  readonly list: string
  /** Legend values switched off, `facet:value`. */
  readonly hidden: readonly string[]
  /** Groups drawn as single nodes. */
  readonly open: readonly string[]
  /** `smelter:CID900012`, `company:S001`, `node:…`, `edge:…`. */
  readonly selected?: string
  readonly tab: Tab
  readonly language?: string
}

export const startView: View = {
  page: 'start',
  list: coveredListId,
  of: [],
  hidden: [],
  open: [],
  tab: 'smelters',
}

const tabs: readonly Tab[] = ['smelters', 'ends', 'companies', 'findings', 'stated']
/** What a page's address says beside its path. */
const asked = {
  start: [],
  trace: ['product', 'company', 'part', 'mineral', 'asOf'],
  impact: ['mineral', 'asOf'],
  'what-if': ['product', 'company', 'part', 'mineral', 'asOf'],
  declarations: ['declaration', 'company', 'cell'],
  findings: ['kind', 'mineral', 'company', 'state'],
  reviews: ['kind', 'company', 'review'],
  decisions: [],
  profiles: [],
} as const satisfies Readonly<Record<Page, readonly (keyof View)[]>>

const plain = [
  'product',
  'company',
  'part',
  'mineral',
  'asOf',
  'kind',
  'review',
  'state',
  'declaration',
  'cell',
] as const

/** `/trace?product=…&asOf=…` → view. Unknown or malformed parts are ignored. */
export function readUrl(url: string): View {
  const { pathname, searchParams } = new URL(url, 'http://localhost')
  const values = Object.fromEntries(
    plain.flatMap((name) => {
      const value = searchParams.get(name)
      return value && (name !== 'asOf' || isDay(value)) ? [[name, value]] : []
    }),
  )
  const selected = searchParams.get('select')
  const language = searchParams.get('lang')
  const day = searchParams.get('asOf')

  const place = placeAt(pathname)
  const tracing = pathname.startsWith('/trace') && (values.product ?? values.company)
  return {
    page: tracing ? 'trace' : 'start',
    ...values,
    ...place,
    list: searchParams.get('list') ?? coveredListId,
    of: searchParams.getAll('of'),
    hidden: searchParams.getAll('hide'),
    open: searchParams.getAll('open'),
    tab: tabs.find((tab) => tab === searchParams.get('tab')) ?? 'smelters',
    ...(selected ? { selected } : {}),
    ...(language ? { language } : {}),
    ...(day && !isDay(day) ? { notADay: day } : {}),
    ...(place || pages.includes(pathname) ? {} : { unknownPath: pathname }),
  }
}

function placeAt(pathname: string): Pick<View, 'page'> | undefined {
  const page = places.find((place) => pathname.replace(/\/$/, '') === `/${place}`)
  return page && { page }
}

const pages = ['/', '/trace', '/trace/', '/index.html']

/** The inverse of `readUrl`; defaults are left out. */
export function writeUrl(view: View): string {
  const search = new URLSearchParams()
  for (const name of asked[view.page]) if (view[name]) search.set(name, view[name])
  if (view.page === 'impact' || view.page === 'what-if') for (const id of view.of) search.append('of', id)
  if (view.page === 'what-if' && view.list !== coveredListId) search.set('list', view.list)
  if (view.page === 'trace') {
    if (view.list !== coveredListId) search.set('list', view.list)
    for (const value of view.hidden) search.append('hide', value)
    for (const id of view.open) search.append('open', id)
    if (view.tab !== 'smelters') search.set('tab', view.tab)
  }
  if (view.selected) search.set('select', view.selected)
  if (view.language) search.set('lang', view.language)

  const query = search.toString()
  return `/${view.page === 'start' ? '' : view.page}${query ? `?${query}` : ''}`
}

/** Whether going from one view to the other is a new question: those get a step in the browser's history. */
export function isNewQuestion(before: View, after: View): boolean {
  const question = (view: View) =>
    JSON.stringify([
      view.page,
      view.product,
      view.company,
      view.part,
      view.mineral,
      view.asOf,
      view.list,
      view.open,
      view.of,
      view.kind,
      view.state,
      view.declaration,
    ])
  return question(before) !== question(after)
}

/** The view with a value back at its default. */
export function without(view: View, ...names: readonly Optional[]): View {
  // Only optional values are taken out, so what is left is still a view.
  return Object.fromEntries(
    Object.entries(view).filter(([key]) => !names.some((name) => name === key)),
  ) as unknown as View
}
type Optional = 'selected' | 'part' | 'asOf' | 'mineral' | 'notADay' | 'kind' | 'company' | 'review' | 'cell'

/** A day of the calendar: `2026-02-30` is none, though the parser would roll it over. */
function isDay(text: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : NaN
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

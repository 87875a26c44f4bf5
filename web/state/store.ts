/** The application's state as signals. Components read them; only `actions/` writes. */
import { computed, signal } from '@preact/signals'
import type { FileReport } from '../../graph/api/files.js'
import type { NodeSummary } from '../../graph/api/nodes.js'
import type { ImpactQuery } from '../../graph/api/impact.js'
import {
  type CellPlace,
  client,
  type SubjectQuestion,
  type ImportMode,
  type PartsQuestion,
  type PictureQuestion,
  type TraceQuestion,
} from '../client.js'
import { isLanguage, type Language } from '../../graph/text/language.js'
import { endsLeft, isShown } from './facets.js'
import { filesUnder, filterCounts, type FileFilter } from './file-list.js'
import { withoutSuperseded, type FileEntry } from './files.js'
import { createRemote } from './remote.js'
import { findingRows } from './finding-rows.js'
import { companyNames, endRows, smelterRows } from './rows.js'
import { findDrawn, readSelection } from './selection.js'
import { statedRows } from './stated-rows.js'
import { startView, type View } from './view.js'

export const view = signal<View>(startView)
export const theme = signal<'light' | 'dark'>('light')
export const preferredLanguage = signal<Language>('en')
/** Elements of the strip and the answer that a small screen folds away. */
export const answerForms = ['words', 'grid', 'coverage'] as const
/** How the answer is shown. */
export const answerForm = signal<(typeof answerForms)[number]>('words')
export const stripOpen = signal(false)
export const legendOpen = signal(false)
/** The list of keys lies over the page. */
export const keysShown = signal(false)

export const language = computed<Language>(() => {
  const { language: asked } = view.value
  return isLanguage(asked) ? asked : preferredLanguage.value
})

export const trace = createRemote((question: TraceQuestion, signal) => client.trace(question, signal))
/** The row a cell of the evidence stands in, while it is looked at. */
export const excerptAt = signal<CellPlace | undefined>(undefined)
export const excerpt = createRemote((place: CellPlace, signal) => client.excerpt(place, signal))
export const picture = createRemote((question: PictureQuestion, signal) => client.picture(question, signal))
export const companiesReached = createRemote((question: TraceQuestion, signal) =>
  client.companies(question, signal),
)
/** Numbers the question can be narrowed to. */
export const partsAsked = createRemote((question: PartsQuestion, signal) => client.parts(question, signal))
/** The products behind the smelter or area that is looked at. */
export const behind = createRemote((question: ImpactQuery, signal) => client.impact(question, signal))
export const evidence = createRemote((question: SubjectQuestion, signal) => client.evidence(question, signal))
export const overview = createRemote((_: 'overview', signal) => client.overview(signal))
/** Asked for where no product leads to them. */
export const declared = createRemote((_: 'declarations', signal) => client.declarations({}, signal))
export const products = createRemote((_: 'products', signal) => client.products(signal))
export const searchHits = createRemote((query: string, signal) =>
  query
    ? client.search(query, signal)
    : Promise.resolve({ items: [] as NodeSummary[], total: 0, next: null }),
)
/** What the start page shows the evidence of, by its id; nothing where no search finds it. */
export const subject = createRemote(async (id: string, signal) => {
  const { items } = await client.search(id, signal)
  return { id, hit: items.find((item) => item.id === id) }
})

const usualMode: ImportMode = { complete: false, preview: false }
/** How the next drop is taken in. */
export const importMode = signal(usualMode)
export const files = signal<readonly FileEntry[]>([])
export const filesListed = computed(() => withoutSuperseded(files.value))
/** Which of them are wanted; all of them once no file is of that kind any more. */
export const fileFilter = signal<FileFilter>('all')
export const fileFilters = computed(() => filterCounts(filesListed.value))
export const fileFilterShown = computed<FileFilter>(() =>
  fileFilters.value.some(({ filter }) => filter === fileFilter.value) ? fileFilter.value : 'all',
)
export const filesShown = computed(() => filesUnder(filesListed.value, fileFilterShown.value))
/** The service has broken off the stream of reports, and not taken it up again yet. */
export const serviceGone = signal(false)
/** Of the folders handed in last: what is neither workbook nor list. */
export const skippedFiles = signal(0)
export const uploadProblem = signal<unknown>(undefined)
export const sampleLoading = signal(false)
/** Where dropped files go on this page; undefined: they are uploaded. */
export const takesDrop = signal<((files: readonly File[]) => void) | undefined>(undefined)
/** Files hang over the page. */
export const draggedOver = signal(false)
export type Report = FileReport

export const smelters = computed(() => rowsOf(trace.state.value.reply, smelterRows))
/** Minerals the trace answers for. */
export const answeredMinerals = computed(
  () => trace.state.value.reply?.minerals.map(({ mineral }) => mineral) ?? [],
)
export const ends = computed(() => rowsOf(trace.state.value.reply, endRows))
export const companies = computed(() => companiesReached.state.value.reply?.items ?? [])
export const findings = computed(() => rowsOf(trace.state.value.reply, findingRows))
export const stated = computed(() => rowsOf(trace.state.value.reply, statedRows))
export const namesOfCompanies = computed(() => companyNames(companies.value, ends.value))

/** The row of `stated` whose cells are shown. */
export const statedShown = signal<string | undefined>(undefined)

const hidden = computed(() => new Set(view.value.hidden))

/** Rows under the legend's filter; the picture is asked for with it. */
export const shownSmelters = computed(() =>
  smelters.value.filter((row) => isShown(row, hidden.value, view.value.list)),
)
export const shownEnds = computed(() =>
  endsLeft(ends.value, { rows: smelters.value, hidden: hidden.value, list: view.value.list }),
)
export const shownCompanies = computed(() =>
  companies.value.filter(({ minerals }) => minerals.some((id) => !hidden.value.has(`mineral:${id}`))),
)
export const shownFindings = computed(() =>
  findings.value.filter(({ minerals }) => minerals.some((id) => !hidden.value.has(`mineral:${id}`))),
)
export const shownStated = computed(() =>
  stated.value.filter(({ mineral }) => !hidden.value.has(`mineral:${mineral}`)),
)
export const selected = computed(() => readSelection(view.value.selected))
export const drawnSelection = computed(() =>
  selected.value && picture.state.value.reply
    ? findDrawn(picture.state.value.reply, selected.value)
    : undefined,
)

function rowsOf<Reply, Row>(reply: Reply | undefined, rows: (reply: Reply) => Row[]): readonly Row[] {
  return reply === undefined ? [] : rows(reply)
}

/** The declarations, the one that is open with its findings and the cell looked at. Only `actions/declarations` writes. */
import { computed, signal } from '@preact/signals'
import type { DeclarationReply } from '../../graph/api/declarations.js'
import { formSheets } from '../../graph/form-sheets.js'
import type { Finding, Severity } from '../../graph/model.js'
import { fill, type Params } from '../../graph/text/fill.js'
import { client, type CellPlace } from '../client.js'
import { enDeclarations, type DeclarationKey } from '../i18n/en-declarations.js'
import { zhDeclarations } from '../i18n/zh-declarations.js'
import { createRemote } from './remote.js'
import { language, view } from './store.js'

interface ListQuestion {
  readonly company?: string
  readonly limit: number
}

export const listed = createRemote((question: ListQuestion, signal) => client.declarations(question, signal))
/** As many as are listed at once; grows on request. */
export const listLength = signal(200)
export const opened = createRemote((id: string, signal) => client.declarationRead(id, signal))
/** Rows of the workbook shown around the cell that is looked at. */
const rowsAround = 18
export const sheetRows = createRemote((place: CellPlace, signal) =>
  client.excerpt({ ...place, around: rowsAround }, signal),
)

/** The declaration of the address, once it is there. */
export const form = computed(() => {
  const { reply } = opened.state.value
  return reply?.id === view.value.declaration ? reply : undefined
})

export interface FormFinding {
  readonly key: string
  readonly finding: Finding
  /** Found by holding it against other declarations and lists. */
  readonly isAcross: boolean
}

const ranks: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 }

/** Worst first, in order of the form; then what others contradict. */
export function findingsOf({ declaration, across }: DeclarationReply): readonly FormFinding[] {
  const own = declaration.findings.map((finding) => ({ finding, isAcross: false }))
  const others = across.items.map(({ finding }) => ({ finding, isAcross: true }))
  return [...own, ...others]
    .map((one, index) => ({ ...one, key: String(index) }))
    .sort((a, b) => ranks[a.finding.severity] - ranks[b.finding.severity])
}

/** Only findings of this severity. */
export const severityShown = signal<Severity | 'all'>('all')
export const allFindings = computed(() => (form.value ? findingsOf(form.value) : []))
export const findingsShown = computed(() =>
  allFindings.value.filter(
    ({ finding }) => severityShown.value === 'all' || finding.severity === severityShown.value,
  ),
)
export const findingChosen = signal<string | undefined>(undefined)

/** `Smelter List!B7` → where that is; what names no sheet is of the first one. */
export function placeOf(text: string): { readonly sheet: string; readonly cell: string } {
  const at = text.lastIndexOf('!')
  return { sheet: at < 0 ? formSheets.declaration : text.slice(0, at), cell: text.slice(at + 1) }
}
export const placeText = (sheet: string | undefined, cell: string): string =>
  `${sheet ?? formSheets.declaration}!${cell}`

export const cellShown = computed(() =>
  view.value.cell === undefined ? undefined : placeOf(view.value.cell),
)

/** What is being said of the form. */
export type Act = 'accepted' | 'rejected' | 'withdrawn' | 'corrected'
export interface Saying {
  readonly act: Act
  readonly reason: string
  readonly day: string
  readonly declarant: string
  readonly scope: string
  readonly effective: string
}
export const saying = signal<Saying | undefined>(undefined)
export const isSaying = signal(false)
export const sayingProblem = signal<unknown>(undefined)

const texts = { en: enDeclarations, zh: zhDeclarations }
export const td = (key: DeclarationKey, params: Params = {}): string =>
  fill(texts[language.value][key], params)

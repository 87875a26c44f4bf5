import { isNewQuestion, readUrl, startView, without, writeUrl, type Tab, type View } from '../state/view.js'
import { view } from '../state/store.js'
import { ownList, suppositionOf } from '../state/suppositions.js'
import { writeSelection, type Selected } from '../state/selection.js'

/** The view the address bar asks for; also what Back and Forward do. */
export function followAddress(): void {
  view.value = readUrl(location.href)
  addEventListener('popstate', () => {
    view.value = readUrl(location.href)
  })
}

/** A new question gets a step in the history, a filter or selection does not. */
export function change(next: View): void {
  const before = view.value
  if (writeUrl(before) === writeUrl(next)) return
  if (isNewQuestion(before, next)) history.pushState(undefined, '', writeUrl(next))
  else history.replaceState(undefined, '', writeUrl(next))
  view.value = next
}

const kept = () => {
  const { asOf, language, list } = view.value
  return { ...startView, list, ...(asOf ? { asOf } : {}), ...(language ? { language } : {}) }
}

export const goToStart = (): void => change({ ...kept(), page: 'start' })
export const goToProfiles = (): void => change({ ...kept(), page: 'profiles' })
/** The texts that wait; of one kind or one company's. */
export const openReviews = (filter: { readonly kind?: string; readonly company?: string } = {}): void =>
  change({ ...kept(), page: 'reviews', ...filter })
export const openReview = (review: string | undefined): void => {
  const rest = without(view.value, 'review')
  change(review === undefined ? rest : { ...rest, page: 'reviews', review })
}
/** All of them, or a company's. */
export const openDeclarations = (company?: string): void =>
  change({ ...kept(), page: 'declarations', ...(company === undefined ? {} : { company }) })
export const openDeclaration = (declaration: string): void =>
  change({ ...kept(), page: 'declarations', declaration })
/** What depends on smelters, areas or companies. */
export const openImpact = (of: readonly string[] = []): void => change({ ...kept(), page: 'impact', of })
/** What would change in the trace that is shown, or asked about, if something happened. */
export function openWhatIf(of: readonly string[]): void {
  const { product, company, part } = view.value
  const start = { ...(product && { product }), ...(company && { company }), ...(part && { part }) }
  change({ ...kept(), page: 'what-if', ...start, of })
}
/** Beside what is supposed already; an area is judged by the list it joins. */
export function supposeOf({ kind, id }: { readonly kind: string; readonly id: string }): void {
  const { page, of } = view.value
  const supposed = page === 'what-if' ? of : []
  const text = suppositionOf(kind, id)
  if (text === undefined || supposed.includes(text)) return
  openWhatIf([...supposed, text])
  if (kind === 'origin') judgeAgainst(ownList)
}
/** What declarations and lists contradict each other in. */
export const openFindings = (filter: Pick<View, 'kind' | 'mineral' | 'company' | 'state'> = {}): void =>
  change({ ...kept(), page: 'findings', ...filter })
/** `Smelter List!B7`. */
export const showPlace = (cell: string): void => change({ ...view.value, cell })
export const openDecisions = (): void => change({ ...kept(), page: 'decisions' })
export const openProduct = (product: string): void => change({ ...kept(), page: 'trace', product })
export const openCompany = (company: string, part?: string): void =>
  change({ ...kept(), page: 'trace', company, ...(part === undefined ? {} : { part }) })

/** What is known of a smelter, and every product behind it. */
export const openSmelter = (cid: string): void =>
  change({ ...kept(), page: 'start', selected: writeSelection({ kind: 'smelter', id: cid }) })

/** Traces a product with something in it chosen already. */
export const openProductWith = (product: string, chosen: Selected): void =>
  change({ ...kept(), page: 'trace', product, selected: writeSelection(chosen) })

/** Traces a company with something in it chosen already. */
export const openCompanyWith = (company: string, chosen: Selected): void =>
  change({ ...kept(), page: 'trace', company, selected: writeSelection(chosen) })

export function select(next: Selected | undefined): void {
  const rest = without(view.value, 'selected')
  change(next ? { ...rest, selected: writeSelection(next) } : rest)
}

export function askForDay(day: string | undefined): void {
  const rest = without(view.value, 'asOf', 'notADay')
  change(day ? { ...rest, asOf: day } : rest)
}

export function askForMineral(mineral: string | undefined): void {
  const rest = without(view.value, 'mineral')
  change(mineral ? { ...rest, mineral } : rest)
}

export function askForPart(part: string | undefined): void {
  const rest = without(view.value, 'part', 'selected')
  change(part ? { ...rest, part } : rest)
}

export const judgeAgainst = (list: string): void => change({ ...view.value, list })
export const showTab = (tab: Tab): void => change({ ...view.value, tab })
export const hide = (hidden: readonly string[]): void => change({ ...view.value, hidden })

export const expandGroup = (id: string): void => openGroups([...view.value.open, id])

/** Draws these groups one by one, all others grouped. */
export const openGroups = (open: readonly string[]): void =>
  change({ ...without(view.value, 'selected'), open })

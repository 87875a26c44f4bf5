/** Keeps the replies in step with the view: one effect per question, stale requests are aborted by the remotes. */
import { effect, untracked } from '@preact/signals'
import type { ImpactQuery } from '../../graph/api/impact.js'
import { client, type SubjectQuestion } from '../client.js'
import {
  behind,
  companiesReached,
  declared,
  drawnSelection,
  ends,
  evidence,
  overview,
  partsAsked,
  picture,
  products,
  selected,
  smelters,
  subject,
  trace,
  view,
} from '../state/store.js'
import { marked, openText } from '../state/desk.js'
import { evidenceQuestions } from '../state/evidence-questions.js'
import { joinPages, nextPage } from '../state/trace-pages.js'
import { readSelection, writeSelection, type Selected } from '../state/selection.js'
import type { View } from '../state/view.js'

export function followView(): void {
  effect(() => {
    const asked = view.value
    void untracked(() => askForView(asked))
  })
  effect(() => {
    const question = evidenceQuestion()
    untracked(() => (question ? void evidence.ask(question) : evidence.clear()))
  })
  effect(() => {
    const question = impactQuestion()
    untracked(() => (question ? void behind.ask(question) : behind.clear()))
  })
}

/** What an impact can be asked of: a smelter, or a country or region. */
const hasImpact = ({ kind, id }: Selected): boolean =>
  kind === 'smelter' || (kind === 'origin' && /^[A-Z]{2}(-\w+)?$/.test(id))

const productsAsked = 50

function impactQuestion(): ImpactQuery | undefined {
  const chosen = selected.value
  const { asOf, page } = view.value
  if (!chosen || !hasImpact(chosen) || (page !== 'start' && page !== 'trace')) return undefined
  return { of: [chosen.id], limit: productsAsked, ...definedOnly({ asOf }) }
}

/** Everything again: after files were applied. */
export async function refreshAll(): Promise<void> {
  await Promise.all([
    overview.refresh(),
    products.refresh().then(askWithoutProducts),
    trace.refresh(),
    picture.refresh(),
    companiesReached.refresh(),
    partsAsked.refresh(),
  ])
}

/** After a word that changes answers which are not on screen: asked again when they are next. */
export function expireAnswers(): void {
  for (const remote of [
    overview,
    products,
    subject,
    trace,
    picture,
    companiesReached,
    partsAsked,
    evidence,
    behind,
  ])
    remote.expire()
}

export function cancelAll(): void {
  for (const remote of [trace, picture, companiesReached, partsAsked, evidence, behind]) remote.cancel()
}

async function askForView(asked: View): Promise<void> {
  const general = overview.ask('overview')
  if (asked.page !== 'trace') {
    const chosen = readSelection(asked.selected)
    const listed = products.ask('products').then(askWithoutProducts)
    await Promise.all([general, listed, chosen && subject.ask(chosen.id)])
    return
  }
  const { product, company, part, mineral, asOf, open, hidden, list } = asked
  const question = { ...definedOnly({ product, company, part, mineral, asOf }) }
  const drawing = { ...question, open, hide: hidden, against: list }
  await Promise.all([
    general,
    trace.ask(question),
    picture.ask(drawing),
    companiesReached.ask(question),
    partsAsked.ask({ ...definedOnly({ product, company, asOf }) }),
  ])
}

/** Who has answered, where there is no product to begin with; asked again when more may have. */
async function askWithoutProducts(): Promise<void> {
  if (products.state.value.reply?.total !== 0) return
  declared.expire()
  await declared.ask('declarations')
}

function evidenceQuestion(): SubjectQuestion | undefined {
  const chosen = selected.value
  const { mineral, asOf, page } = view.value
  if (page === 'reviews') return candidateEvidence()
  if (!chosen) return undefined
  if (page !== 'trace') return [{ node: writeSelection(chosen), ...definedOnly({ asOf }) }]

  const questions = evidenceQuestions({
    chosen,
    drawn: drawnSelection.value,
    picture: picture.state.value.reply,
    smelters: smelters.value,
    ends: ends.value,
  })
  const filter = definedOnly({ mineral, asOf })
  return questions.length === 0 ? undefined : questions.map((question) => ({ ...question, ...filter }))
}

/** What is known of the candidate that is marked. */
function candidateEvidence(): SubjectQuestion | undefined {
  const subject = openText.value?.subject
  const kind = subject?.kind === 'watch' ? subject.of : subject?.kind
  const id = marked.value[0]?.id
  const isNode = kind === 'smelter' || kind === 'company'
  return isNode && id !== undefined ? [{ node: `${kind}:${id}` }] : undefined
}

/** The next page of smelters and ends, put behind those shown. */
export const showMore = (): Promise<void> =>
  trace.extend(async (reply, signal) => {
    const after = nextPage(reply)
    if (after === undefined) return reply
    const { product, company, part, mineral, asOf } = view.value
    const question = definedOnly({ product, company, part, mineral, asOf })
    const { revision } = reply.question
    return joinPages(reply, await client.trace({ ...question, after, revision }, signal))
  })

function definedOnly<T extends Record<string, string | undefined>>(values: T) {
  const entries = Object.entries(values).filter((entry): entry is [string, string] => Boolean(entry[1]))
  // Only the defined ones of the names it was given.
  return Object.fromEntries(entries) as { readonly [K in keyof T]?: string }
}

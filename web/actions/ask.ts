/** Keeps the replies in step with the view: one effect per question, stale requests are aborted by the remotes. */
import { effect, untracked } from '@preact/signals'
import type { SubjectQuestion } from '../client.js'
import {
  drawnSelection,
  evidence,
  overview,
  picture,
  products,
  selected,
  smelters,
  trace,
  view,
} from '../state/store.js'
import type { PictureNode } from '../../graph/api.js'
import { writeSelection } from '../state/selection.js'
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
}

/** Everything again: after files were applied. */
export async function refreshAll(): Promise<void> {
  await Promise.all([overview.refresh(), products.refresh(), trace.refresh(), picture.refresh()])
}

export function cancelAll(): void {
  for (const remote of [trace, picture, evidence]) remote.cancel()
}

async function askForView(asked: View): Promise<void> {
  const start = [overview.ask('overview'), products.ask('products')]
  if (asked.page !== 'trace') {
    await Promise.all(start)
    return
  }
  const { product, company, part, mineral, asOf } = asked
  const question = { ...definedOnly({ product, company, part, mineral, asOf }) }
  const drawing = { ...question, open: asked.open }
  await Promise.all([...start, trace.ask(question), picture.ask(drawing)])
}

function evidenceQuestion(): SubjectQuestion | undefined {
  const chosen = selected.value
  const { mineral, asOf, page } = view.value
  if (!chosen || page !== 'trace') return undefined

  const filter = definedOnly({ mineral, asOf })
  if (chosen.kind === 'edge') {
    const ends = edgeEnds(chosen.id)
    return ends && { ...ends, ...filter }
  }
  if (chosen.kind === 'node') return undefined
  const origins = chosen.kind === 'smelter' ? originsOf(chosen.id) : []
  return { node: writeSelection(chosen), ...filter, ...(origins.length > 0 ? { origins } : {}) }
}

const mostOrigins = 8

/** Countries the trace names for the smelter, as nodes. */
function originsOf(id: string): string[] {
  const countries = smelters.value
    .filter(({ smelter }) => smelter.smelter === id)
    .flatMap(({ smelter }) => smelter.origins.flatMap(({ country }) => country ?? []))
  return [...new Set(countries)].slice(0, mostOrigins).map((code) => `origin:${code}`)
}

/** The two nodes of the drawn edge; nothing for an edge of a group or a gap. */
function edgeEnds(id: string) {
  const edge = drawnSelection.value?.edge
  const nodes = picture.state.value.reply?.nodes ?? []
  if (edge?.id !== id) return undefined
  const from = nodes.find((node) => node.id === edge.from)
  const to = nodes.find((node) => node.id === edge.to)
  if (!from || !to || !hasEvidence(from) || !hasEvidence(to)) return undefined
  return { from: `${from.kind}:${from.ref}`, to: `${to.kind}:${to.ref}` }
}

const hasEvidence = (node: PictureNode): node is PictureNode & { ref: string } =>
  node.ref !== undefined && node.kind !== 'gap' && node.kind !== 'group'

function definedOnly<T extends Record<string, string | undefined>>(values: T) {
  const entries = Object.entries(values).filter((entry): entry is [string, string] => Boolean(entry[1]))
  // Only the defined ones of the names it was given.
  return Object.fromEntries(entries) as { readonly [K in keyof T]?: string }
}

/** The worst verdict per mineral of the products listed, traced one after another while the start page stands. */
import { computed, effect, signal, untracked } from '@preact/signals'
import type { TraceReply } from '../../graph/api.js'
import type { Verdict } from '../../graph/model.js'
import { client } from '../client.js'
import { worstVerdict } from './answer.js'
import { coveredListId } from './lists.js'
import { products, view } from './store.js'

export interface ProductAnswer {
  /** By mineral; absent where no smelter is named. */
  readonly worst: Readonly<Record<string, Verdict>>
  /** Of the mineral most companies are asked about. */
  readonly companies: number
  readonly answered: number
  readonly ends: number
}

const mostProducts = 12
const answers = signal<Readonly<Record<string, ProductAnswer>>>({})
let abort = new AbortController()

export const productAnswers = {
  of: (id: string): ProductAnswer | undefined => answers.value[id],
  /** Minerals any of them names a smelter for, in the order of the traces. */
  minerals: computed(() => [
    ...new Set(Object.values(answers.value).flatMap(({ worst }) => Object.keys(worst))),
  ]),
  follow(): void {
    effect(() => {
      const { reply } = products.state.value
      const { page, asOf } = view.value
      abort.abort()
      if (page !== 'start' || !reply) return
      abort = new AbortController()
      const ids = reply.items.slice(0, mostProducts).map(({ id }) => id)
      untracked(() => void traceAll(ids, asOf, abort.signal))
    })
  },
} as const

async function traceAll(
  ids: readonly string[],
  asOf: string | undefined,
  signal: AbortSignal,
): Promise<void> {
  for (const product of ids) {
    const reply = await client.trace({ product, ...(asOf ? { asOf } : {}) }, signal).catch(() => undefined)
    if (signal.aborted) return
    if (reply) answers.value = { ...answers.value, [product]: answerOf(reply) }
  }
}

export function answerOf({ minerals, verdicts }: TraceReply): ProductAnswer {
  const worst = minerals.flatMap((trace) => {
    const verdict = worstVerdict({ trace, verdicts, list: coveredListId })
    return verdict ? [[trace.mineral, verdict] as const] : []
  })
  const widest = minerals.toSorted((a, b) => b.coverage.companies - a.coverage.companies)[0]?.coverage
  return {
    worst: Object.fromEntries(worst),
    companies: widest?.companies ?? 0,
    answered: widest?.answered ?? 0,
    ends: minerals.reduce((sum, { ends }) => sum + ends.total, 0),
  }
}

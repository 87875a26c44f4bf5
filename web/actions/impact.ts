/** Impact: asked by the address; subjects are added and taken away there. */
import { effect, untracked } from '@preact/signals'
import { impact } from '../state/impact.js'
import { view } from '../state/store.js'
import { change, openImpact } from './navigate.js'

/** Products listed at once; the counts are of all. */
const productsListed = 2_000

/** Keeps the answer in step with the address; ends with what it returns. */
export function followImpact(): () => void {
  return effect(() => {
    const { page, of, mineral, asOf } = view.value
    if (page !== 'impact') return
    untracked(() => {
      if (of.length === 0) impact.clear()
      else
        void impact.ask({
          of: [...of],
          limit: productsListed,
          ...(mineral !== undefined && { mineral }),
          ...(asOf !== undefined && { asOf }),
        })
    })
  })
}

export const addSubject = (id: string): void => {
  if (!view.value.of.includes(id)) openImpact([...view.value.of, id])
}
/** By its place among those asked of. */
export const removeSubject = (at: number): void =>
  openImpact(view.value.of.filter((_, place) => place !== at))

export const impactOfMineral = (mineral: string | undefined): void => {
  const { page, of, list, hidden, open, tab, asOf, language } = view.value
  change({
    ...{ page, of, list, hidden, open, tab },
    ...(asOf !== undefined && { asOf }),
    ...(language !== undefined && { language }),
    ...(mineral !== undefined && { mineral }),
  })
}

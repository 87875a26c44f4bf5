/** What-if: asked by the address; suppositions are added and taken away there. */
import { effect, untracked } from '@preact/signals'
import { view } from '../state/store.js'
import { changeOf } from '../state/suppositions.js'
import { whatIf } from '../state/what-if.js'
import { change, openWhatIf } from './navigate.js'

/** Keeps the answer in step with the address; ends with what it returns. */
export function followWhatIf(): () => void {
  return effect(() => {
    const { page, product, company, part, mineral, asOf, of } = view.value
    if (page !== 'what-if') return
    const changes = of.flatMap((text) => changeOf(text) ?? [])
    untracked(() => {
      if (changes.length === 0 || (product === undefined && company === undefined)) whatIf.clear()
      else
        void whatIf.ask({
          changes,
          ...(product === undefined ? { company } : { product }),
          ...(part !== undefined && { part }),
          ...(mineral !== undefined && { mineral }),
          ...(asOf !== undefined && { asOf }),
        })
    })
  })
}

/** By its place among those supposed. */
export const supposeNoMore = (at: number): void =>
  openWhatIf(view.value.of.filter((_, place) => place !== at))

export const askWhatIfOf = ({ kind, id }: { readonly kind: string; readonly id: string }): void =>
  change({ ...view.value, ...(kind === 'product' ? { product: id } : { company: id }) })

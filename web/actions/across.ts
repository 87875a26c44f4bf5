/** Findings across declarations: listed by what the address asks for, one of them looked at. */
import { effect, untracked } from '@preact/signals'
import { across, acrossLength, chosenId } from '../state/across.js'
import { view } from '../state/store.js'
import { openFindings } from './navigate.js'

/** Keeps the list in step with the address; ends with what it returns. */
export function followFindings(): () => void {
  return effect(() => {
    const { page, kind, mineral, company, state } = view.value
    const limit = acrossLength.value
    if (page !== 'findings') return
    const question = {
      state: state === 'closed' ? 'closed' : 'open',
      limit,
      ...(kind !== undefined && { code: kind }),
      ...(mineral !== undefined && { mineral }),
      ...(company !== undefined && { company }),
    } as const
    untracked(() => void across.ask(question))
  })
}

/** Only those; `undefined` takes the filter away. */
export function filterFindings(
  change: Partial<Record<'kind' | 'mineral' | 'company' | 'state', string | undefined>>,
): void {
  const { kind, mineral, company, state } = view.value
  const asked = Object.entries({ kind, mineral, company, state, ...change })
  openFindings(Object.fromEntries(asked.filter(([, value]) => value !== undefined)))
}

export const listMoreFindings = (): void => {
  acrossLength.value += 500
}

export const chooseAcross = (id: string | undefined): void => {
  chosenId.value = id === chosenId.value ? undefined : id
}

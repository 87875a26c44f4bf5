/** Impact: asked by the address; subjects are added and taken away there. */
import { effect, untracked } from '@preact/signals'
import type { ImpactReply } from '../../graph/api/impact.js'
import { impactSheet, letterSheet } from '../../graph/text/impact-sheets.js'
import { impact } from '../state/impact.js'
import { language, view } from '../state/store.js'
import { downloadSheet } from './download.js'
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

/** What is hit, as a file. */
export const saveParts = (reply: ImpactReply): void => save('impact', reply, impactSheet)
/** Whom to write to, as a file. */
export const saveLetters = (reply: ImpactReply): void => save('letters', reply, letterSheet)

function save(kind: string, reply: ImpactReply, sheet: typeof impactSheet): void {
  const { of, asOf } = reply.question
  const about = of.slice(0, namesInFile).map(({ id }) => id)
  downloadSheet(`${[kind, ...about, asOf].join(' ')}.csv`, sheet(language.value, reply))
}

/** Of those that are asked about. */
const namesInFile = 3

/** Impact: asked by the address; subjects are added and taken away there. */
import { effect, untracked } from '@preact/signals'
import type { ImpactReply } from '../../graph/api/impact.js'
import { wholeImpact } from '../../graph/api/whole-impact.js'
import { impactSheet, letterSheet } from '../../graph/text/impact-sheets.js'
import { client } from '../client.js'
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

/** All that is hit, as a file. */
export const saveParts = (reply: ImpactReply): Promise<void> => save('impact', reply, impactSheet)
/** All to write to, as a file. */
export const saveLetters = (reply: ImpactReply): Promise<void> => save('letters', reply, letterSheet)

/** Of the revision the page shows, with what its lists leave out. */
async function save(kind: string, { question }: ImpactReply, sheet: typeof impactSheet): Promise<void> {
  const { of, asOf, revision, lists: list, mineral } = question
  const ids = of.map(({ id }) => id)
  const asked = { of: ids, asOf, revision, list, ...(mineral !== undefined && { mineral }) }
  const { signal } = new AbortController()
  try {
    const whole = await wholeImpact((query) => client.impact(query, signal), asked)
    downloadSheet(`${[kind, ...ids.slice(0, namesInFile), asOf].join(' ')}.csv`, sheet(language.value, whole))
  } catch {
    // Whatever is in the way of the file is in the way of the page, which says what it is.
    void impact.refresh()
  }
}

/** Of those that are asked about. */
const namesInFile = 3

/** Which questions the names of a watch list are: entries of the same name, kind and country are one, on any list. */
import type { Subject, WatchRow } from '../model.js'
import type { References } from './facts.js'
import { reviewIdOf } from './review-id.js'

export type WatchSubject = Extract<Subject, { kind: 'watch' }>

export interface WatchedText {
  readonly id: string
  readonly subject: WatchSubject
  /** Places of its entries among all. */
  readonly at: readonly number[]
}

/** `undefined` for a country and for an entry that names nobody. */
export function watchSubject({
  kind,
  name,
  country,
}: Pick<WatchRow, 'kind' | 'name' | 'country'>): WatchSubject | undefined {
  if (kind === 'country' || name === undefined) return undefined
  return { kind: 'watch', text: name, of: kind, ...(country !== undefined && { country }) }
}

const known = new WeakMap<References['watch'], ReadonlyMap<string, WatchedText>>()

/** By review id. Made once per state of the lists. */
export function watchedTexts(watch: References['watch']): ReadonlyMap<string, WatchedText> {
  const texts = known.get(watch) ?? textsOf(watch)
  known.set(watch, texts)
  return texts
}

function textsOf(watch: References['watch']): ReadonlyMap<string, WatchedText> {
  const texts = new Map<string, WatchedText & { readonly at: number[] }>()
  watch.forEach((entry, at) => {
    const subject = watchSubject(entry)
    if (subject === undefined) return
    const id = reviewIdOf(subject)
    const text = texts.get(id)
    if (text === undefined) texts.set(id, { id, subject, at: [at] })
    else text.at.push(at)
  })
  return texts
}

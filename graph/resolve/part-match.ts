/**
 * Rule 10: which product-scoped forms of a company name a part. Numbers are indexed once, so that a list of 2,000
 * costs 2,000 steps and every part one look-up; parts named by the same forms are worked on as one group.
 */
import type { PartKey } from '../edges.js'
import type { Declaration, ProductLine } from '../model.js'
import { groupBy } from '../group-by.js'
import type { Settled } from './identities.js'
import { meansPart } from './near-numbers.js'
import { isPattern } from './number-pattern.js'
import { foldNumber } from './part-number.js'

/** A product-scoped form: `id` of the declaration and its product list. */
export interface ProductList {
  readonly id: string
  readonly products: Declaration['products']
}

export interface PartMatch {
  /** Declarations that name the part; empty if none does. */
  readonly forms: ReadonlySet<string>
  /** They name our number, not the supplier's. */
  readonly byOurNumber: boolean
  /** Some of them only because a person has decided that a number means the part. */
  readonly decided?: DecidedNumber
}

/** A listed number, as typed, and what a person has said it means. */
export interface DecidedNumber {
  readonly listed: string
  readonly by: Settled['by']
}

/** A number as a line gives it, the supplier's or the requester's. */
export interface TypedNumber {
  readonly text: string
  readonly row: number
  readonly cell?: string
}

/** The supplier's before the requester's, each if it is there. */
export function typedNumbers({
  number = '',
  requesterNumber = '',
  row,
  cells,
}: ProductLine): readonly TypedNumber[] {
  const typed = [
    { text: number, row, cell: cells['number'] },
    { text: requesterNumber, row, cell: cells['requesterNumber'] },
  ]
  return typed
    .filter(({ text }) => text.trim() !== '')
    .map(({ cell, ...each }) => ({ ...each, ...(cell !== undefined && { cell }) }))
}

/** What a person has decided that a number on a list means (rule 10); `undefined` where nobody has. */
export type SettledNumber = (form: string, number: TypedNumber) => Settled | undefined

export const nobodySettled: SettledNumber = () => undefined

export interface NumberIndex {
  match(part: PartKey): PartMatch
  /** Sets of forms that some product number is named by, each once: what stands under any key at all. */
  readonly formSets: readonly ReadonlySet<string>[]
}

type FormsByNumber = ReadonlyMap<string, ReadonlySet<string>>

export function numberIndex(lists: readonly ProductList[], settledNumber = nobodySettled): NumberIndex {
  const named = formsBy(lists, ({ number }) => number)
  const requested = formsBy(lists, ({ requesterNumber }) => requesterNumber)
  const decided = decidedNumbers(lists, settledNumber)
  const unnumbered = formsBy(lists, (line) =>
    foldNumber(line.number ?? '') === '' ? line.requesterNumber : '',
  )
  const sets = [...named.values(), ...unnumbered.values()]

  return {
    formSets: [...new Map(sets.map((forms) => [signature(forms), forms])).values()],
    match: (part) => matchPart(part, { named, requested, decided }),
  }
}

/** The same set of forms has the same text. */
export const signature = (forms: ReadonlySet<string>): string => [...forms].toSorted().join(' ')

interface Numbers {
  readonly named: FormsByNumber
  readonly requested: FormsByNumber
  readonly decided: DecidedNumbers
}

function matchPart(key: PartKey, { named, requested, decided }: Numbers): PartMatch {
  const { number, part } = key
  const theirs = named.get(number)
  const meant = decided(key)
  const ours = part === undefined ? undefined : named.get(part)
  const asked = part === undefined ? undefined : requested.get(part)
  const byOurNumber = theirs === undefined && ours !== undefined
  const [first] = meant
  return {
    forms: new Set([...(theirs ?? ours ?? []), ...(asked ?? []), ...meant.map(({ form }) => form)]),
    byOurNumber,
    ...(first !== undefined && { decided: { listed: first.listed, by: first.by } }),
  }
}

/** `id`: a number or pattern. */
type MeantBy = DecidedNumber & { readonly id: string; readonly form: string }
type DecidedNumbers = (part: PartKey) => readonly MeantBy[]

/** Numbers of which a person has said what they mean, by number where he named one, else looked through. */
function decidedNumbers(lists: readonly ProductList[], settledNumber: SettledNumber): DecidedNumbers {
  if (settledNumber === nobodySettled) return () => []
  const meant = lists.flatMap(({ id: form, products }) =>
    products.flatMap(typedNumbers).flatMap((typed) => meaningsOf(form, typed, settledNumber(form, typed))),
  )
  const byNumber = groupBy(
    meant.filter(({ id }) => !isPattern(id)),
    ({ id }) => foldNumber(id),
  )
  const patterns = meant.filter(({ id }) => isPattern(id))
  return (part) => [
    ...new Set([part.number, part.part ?? part.number].flatMap((number) => byNumber.get(number) ?? [])),
    ...patterns.filter(({ id }) => meansPart(id, part)),
  ]
}

function meaningsOf(form: string, { text: listed }: TypedNumber, settled: Settled | undefined): MeantBy[] {
  if (settled === undefined) return []
  return settled.ids.map((id) => ({ id, form, listed, by: settled.by }))
}

function formsBy(
  lists: readonly ProductList[],
  numberOf: (line: Declaration['products'][number]) => string | undefined,
): FormsByNumber {
  const forms = new Map<string, Set<string>>()
  for (const { id, products } of lists) {
    for (const line of products) {
      const number = foldNumber(numberOf(line) ?? '')
      if (number === '') continue
      const known = forms.get(number)
      if (known === undefined) forms.set(number, new Set([id]))
      else known.add(id)
    }
  }
  return forms
}

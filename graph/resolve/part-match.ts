/**
 * Rule 10: which product-scoped forms of a company name a part. Numbers are indexed once, so that a list of 2,000
 * costs 2,000 steps and every part one look-up; parts named by the same forms are worked on as one group.
 */
import type { NotedFinding, PartKey } from '../edges.js'
import type { Declaration, Finding } from '../model.js'
import type { KeyedPart } from './supply.js'
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
}

export interface NumberIndex {
  match(part: PartKey): PartMatch
  /** Sets of forms that some product number is named by, each once: what stands under any key at all. */
  readonly formSets: readonly ReadonlySet<string>[]
  /** Parts nobody names exactly, with what a form says that may mean them: a person has to look. */
  almost(part: PartKey): string | undefined
}

type FormsByNumber = ReadonlyMap<string, ReadonlySet<string>>

export function numberIndex(lists: readonly ProductList[]): NumberIndex {
  const named = formsBy(lists, ({ number }) => number)
  const requested = formsBy(lists, ({ requesterNumber }) => requesterNumber)
  const loose = new Map([...named.keys()].map((number) => [withoutSeparators(number), number]))
  const wildcard = [...named.keys()].find(isWildcard)
  const unnumbered = formsBy(lists, (line) =>
    foldNumber(line.number ?? '') === '' ? line.requesterNumber : '',
  )
  const sets = [...named.values(), ...unnumbered.values()]

  return {
    formSets: [...new Map(sets.map((forms) => [signature(forms), forms])).values()],
    match: (part) => matchPart(part, named, requested),
    almost: ({ number, part }) =>
      loose.get(withoutSeparators(number)) ?? loose.get(withoutSeparators(part ?? number)) ?? wildcard,
  }
}

/** The same set of forms has the same text. */
export const signature = (forms: ReadonlySet<string>): string => [...forms].toSorted().join(' ')

/**
 * What rule 10 wants seen of a company's parts: numbers matched by ours, and numbers nearly matched; counted, with
 * the first as an example.
 */
export function partFindings(
  company: string,
  parts: readonly KeyedPart[],
  index: NumberIndex,
): readonly NotedFinding[] {
  const matched = parts
    .map((part) => ({ part, ...index.match(part) }))
    .toSorted((a, b) => (a.part.label < b.part.label ? -1 : Number(a.part.label > b.part.label)))
  const ours = matched.filter(({ byOurNumber }) => byOurNumber)
  const nearly = matched.flatMap(({ part, forms }) => {
    const listed = forms.size === 0 ? index.almost(part) : undefined
    return listed === undefined ? [] : [{ part, listed }]
  })
  const findings: Finding[] = [
    ...ours.slice(0, 1).map(({ part }): Finding => ({
      code: 'partMatchedOurNumber',
      severity: 'note',
      params: { company, parts: ours.length, example: part.label },
    })),
    ...nearly.slice(0, 1).map(({ part, listed }): Finding => ({
      code: 'partNumberWaits',
      severity: 'warning',
      params: { company, parts: nearly.length, example: part.label, listed },
    })),
  ]
  return findings.map((finding) => ({ finding, minerals: 'all' }))
}

function matchPart({ number, part }: PartKey, named: FormsByNumber, requested: FormsByNumber): PartMatch {
  const theirs = named.get(number)
  const ours = part === undefined ? undefined : named.get(part)
  const asked = part === undefined ? undefined : requested.get(part)
  const byOurNumber = theirs === undefined && ours !== undefined
  return { forms: new Set([...(theirs ?? ours ?? []), ...(asked ?? [])]), byOurNumber }
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

const withoutSeparators = (number: string): string => number.replace(/[\s\-_/.\\]+/g, '')

const isWildcard = (number: string): boolean => /[*?]|^all( products| parts)?$/.test(number)

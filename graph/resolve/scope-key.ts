/** Rule 6, and the decisions that say what a description of scope covers (rule 9). */
import type { PartKey } from '../edges.js'
import type { Day, Decision, Scope } from '../model.js'
import { inOrderOfDecision } from './decision-order.js'
import type { DecisionFact } from './facts.js'
import { meansPart } from './near-numbers.js'

/** `*` for the company, `C:` + description for a described scope; `B` stands for each number on the product list. */
export type ScopeKey = '*' | 'B' | `C:${string}`

/**
 * The key a form stands under. A form that leaves its scope open speaks for something nobody described: an empty
 * description, which proves nothing until a person decides what it covers.
 */
export function scopeKeyOf(scope: Scope | undefined, description: string | undefined): ScopeKey {
  if (scope === 'A') return '*'
  return scope === 'B' ? 'B' : describedKey(scope === 'C' ? (description ?? '') : '')
}

const describedKey = (description: string): `C:${string}` => `C:${foldDescription(description)}`

/** Rule 6: trimmed, case folded, spaces collapsed. */
export const foldDescription = (description: string): string =>
  description.normalize('NFC').trim().toLowerCase().replace(/\s+/g, ' ')

/** What people have decided about the described scopes of one company. */
export interface DescribedScopes {
  /** The key of the wording that has replaced this one by then: several yearly wordings are one key. */
  keyOn(key: ScopeKey, day: Day): ScopeKey
  /** Whether a person has decided by then that the scope covers the part, or all; without part only the latter. */
  coversOn(key: ScopeKey, part: PartKey | undefined, day: Day): boolean
  /** Whether another wording has replaced a description, on whatever day. */
  isReplaced(description: string): boolean
  /** Whether any decision is about this very part. */
  namesPart(part: PartKey): boolean
  /** Days on which an answer may change. */
  readonly days: readonly Day[]
}

interface Covering {
  readonly description: string
  /** Numbers and patterns, `*` for all parts. */
  readonly parts: readonly string[]
  readonly day: Day
}
type Replacing = Extract<Decision, { kind: 'sameDescription' }>

export function describedScopes(company: string, decisions: readonly DecisionFact[]): DescribedScopes {
  const about = inOrderOfDecision(decisions).map(({ decision }) => decision)
  const covering = about.flatMap((decision) => coveringOf(company, decision))
  const replacing = about.filter(
    (decision): decision is Replacing => decision.kind === 'sameDescription' && decision.company === company,
  )
  const keyOn = (key: ScopeKey, day: Day): ScopeKey => lastWording(key, replacing.filter(notAfter(day)))
  const coveredOn = (day: Day): readonly Covering[] => [
    ...new Map(
      covering.filter(notAfter(day)).map((each) => [foldDescription(each.description), each]),
    ).values(),
  ]

  return {
    keyOn,
    coversOn: (key, part, day) =>
      coveredOn(day).some(
        ({ description, parts }) =>
          parts.some((decided) => reaches(decided, part)) &&
          keyOn(describedKey(description), day) === keyOn(key, day),
      ),
    isReplaced: (description) =>
      replacing.some((replaced) => describedKey(replaced.description) === describedKey(description)),
    namesPart: (part) =>
      covering.some(({ parts }) => parts.some((decided) => decided !== '*' && meansPart(decided, part))),
    days: [...covering, ...replacing].map(({ day }) => day),
  }
}

/** The newest decision about a description by a day is the one that counts. */
function coveringOf(company: string, decision: Decision): readonly Covering[] {
  if (decision.kind !== 'identity' || decision.verdict === 'isNot') return []
  const { subject, verdict, ids, day } = decision
  if (subject.kind !== 'scope' || subject.company !== company) return []
  return [{ description: subject.text, parts: verdict === 'is' ? ids : [], day }]
}

const notAfter =
  (day: Day) =>
  (decision: { day: Day }): boolean =>
    decision.day <= day

/** Follows replacements; wordings that replace each other in a circle are one key, the first by letter. */
function lastWording(key: ScopeKey, replacing: readonly Replacing[]): ScopeKey {
  const passed: ScopeKey[] = []
  let current = key
  while (!passed.includes(current)) {
    passed.push(current)
    const from = current
    const next = replacing.findLast(({ description }) => describedKey(description) === from)
    if (next === undefined) return current
    current = describedKey(next.replacedBy)
  }
  return passed.slice(passed.indexOf(current)).toSorted()[0] ?? current
}

const reaches = (decided: string, part: PartKey | undefined): boolean =>
  decided === '*' || (part !== undefined && meansPart(decided, part))

/** Rule 6, and the decisions that say what a description of scope covers (rule 9). */
import type { PartKey } from '../edges.js'
import type { Day, Decision, Scope } from '../model.js'
import { inOrderOfDecision } from './decision-order.js'
import type { DecisionFact } from './facts.js'
import { foldNumber } from './part-number.js'

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

const describedKey = (description: string): `C:${string}` =>
  `C:${description.normalize('NFC').trim().toLowerCase().replace(/\s+/g, ' ')}`

/** What people have decided about the described scopes of one company. */
export interface DescribedScopes {
  /** The key of the wording that has replaced this one by then: several yearly wordings are one key. */
  keyOn(key: ScopeKey, day: Day): ScopeKey
  /** Whether a person has decided by then that the scope covers the part, or all; without part only the latter. */
  coversOn(key: ScopeKey, part: PartKey | undefined, day: Day): boolean
  /** Whether any decision is about this very part. */
  namesPart(part: PartKey): boolean
  /** Days on which an answer may change. */
  readonly days: readonly Day[]
}

type Covering = Extract<Decision, { kind: 'coversPart' }>
type Replacing = Extract<Decision, { kind: 'sameDescription' }>

export function describedScopes(company: string, decisions: readonly DecisionFact[]): DescribedScopes {
  const about = inOrderOfDecision(decisions)
  const covering = about.filter(
    (decision): decision is Covering => decision.kind === 'coversPart' && decision.company === company,
  )
  const replacing = about.filter(
    (decision): decision is Replacing => decision.kind === 'sameDescription' && decision.company === company,
  )
  const keyOn = (key: ScopeKey, day: Day): ScopeKey => lastWording(key, replacing.filter(notAfter(day)))
  const sameKey = (key: ScopeKey, day: Day, { description }: Covering): boolean =>
    keyOn(describedKey(description), day) === keyOn(key, day)

  return {
    keyOn,
    coversOn: (key, part, day) =>
      covering.some(
        (decision) => decision.day <= day && reaches(decision.part, part) && sameKey(key, day, decision),
      ),
    namesPart: (part) => covering.some((decision) => namesNumber(decision.part, part)),
    days: [...covering, ...replacing].map(({ day }) => day),
  }
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
  decided === '*' || (part !== undefined && namesNumber(decided, part))

const namesNumber = (decided: string, { number, part }: PartKey): boolean =>
  foldNumber(decided) === number || foldNumber(decided) === part

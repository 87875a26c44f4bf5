import type { Day } from '../model.js'
import type { Policy } from '../policy.js'
import { type DeclarationPeriod, periodsOf } from './acceptance.js'
import { staleFrom } from './age.js'
import type { DecisionFact, DeclarationFact } from './facts.js'
import { identitiesOf } from './identities.js'
import { type MineralHead, headsOf } from './question-roles.js'
import { type DescribedScopes, type ScopeKey, scopeKeyOf } from './scope-key.js'
import type { SmelterBook } from './smelter-book.js'
import { speaksFor } from './speaks-for.js'
import type { Candidate } from './standing.js'

/** A declaration with what the rules of standing read from it, once. */
export interface Form {
  readonly fact: DeclarationFact
  readonly periods: readonly DeclarationPeriod[]
  /** By mineral id, of the minerals it speaks for (rule 5). */
  readonly heads: ReadonlyMap<string, MineralHead>
}

export interface FormContext {
  /** Those that stand. */
  readonly decisions: readonly DecisionFact[]
  readonly book: SmelterBook
}

export function formOf(fact: DeclarationFact, { decisions, book }: FormContext): Form {
  const knowledge = { book, identities: identitiesOf(decisions), file: fact.file.id }
  const heads = [...headsOf(fact.declaration, knowledge)].filter(([, head]) => speaksFor(head))
  return { fact, periods: periodsOf(fact, decisions), heads: new Map(heads) }
}

/** Whether, by the form or by a correction, it speaks for the numbers of its product list. */
export const isProductScoped = ({ periods }: Form): boolean => periods.some(({ scope }) => scope === 'B')

/** Days on which a form begins, ages out or is decided about. */
export const turningDays = ({ periods }: Form, policy: Policy): readonly Day[] =>
  periods.flatMap(({ effective, validFrom }) => [
    effective,
    staleFrom(effective, policy),
    ...(validFrom === undefined ? [] : [validFrom]),
  ])

/** A form of the company on a day its date is not after, accepted by then (rules 3, 7). */
export interface ActiveForm {
  readonly form: Form
  readonly effective: Day
  readonly staleFrom: Day
  readonly key: ScopeKey
}

export interface Viewpoint {
  readonly company: string
  readonly described: DescribedScopes
  readonly policy: Policy
}

/** Undefined on days the form does not count for the company. */
export function activeOn(form: Form, day: Day, viewpoint: Viewpoint): ActiveForm | undefined {
  const period = form.periods.findLast(({ validFrom }) => validFrom === undefined || validFrom <= day)
  if (period?.accepted !== true || period.company !== viewpoint.company || period.effective > day)
    return undefined

  const { effective, scope } = period
  const key = scopeKeyOf(scope, form.fact.declaration.scopeDescription)
  return {
    form,
    effective,
    staleFrom: staleFrom(effective, viewpoint.policy),
    key: viewpoint.described.keyOn(key, day),
  }
}

/** The active forms that speak for a mineral. */
export const candidatesFor = (
  mineral: string,
  day: Day,
  active: readonly ActiveForm[],
): readonly Candidate[] =>
  active.flatMap(({ form: { fact, heads }, key, ...dates }) => {
    const head = heads.get(mineral)
    if (head === undefined) return []
    const { file, received } = fact
    return [{ id: file.id, received, ...dates, stale: day >= dates.staleFrom, key, head }]
  })

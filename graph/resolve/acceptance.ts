/**
 * Rule 3. A decision speaks from its day on, so one declaration is a sequence of periods: before the day things were
 * as the form says, after it as the person says.
 */
import { addDays } from '../day.js'
import type { NotedFinding, Validity } from '../edges.js'
import type { Day, Decision, Finding, Scope } from '../model.js'
import type { Policy } from '../policy.js'
import { inOrderOfDecision } from './decision-order.js'
import type { DecisionFact, DeclarationFact } from './facts.js'

/** How a declaration counts during an interval. `effective`: the day it speaks of; it stands from then on. */
export interface DeclarationPeriod extends Validity {
  readonly accepted: boolean
  readonly company: string
  readonly scope: Scope | undefined
  readonly effective: Day
}

type AboutDeclaration = Extract<Decision, { kind: 'acceptance' | 'correction' }>

/** Oldest first, without gap, the first without `validFrom`, the last without `validTo`. */
export function periodsOf(
  fact: DeclarationFact,
  decisions: readonly DecisionFact[],
): readonly DeclarationPeriod[] {
  const about = inOrderOfDecision(decisions)
    .map(({ decision }) => decision)
    .filter((decision) => isAbout(decision, fact.file.id))
  const days = [...new Set(about.map(({ day }) => day))]
  const first = { ...asRead(fact), ...until(days[0]) }
  return [
    first,
    ...days.map((from, index) => ({
      ...about.filter(({ day }) => day <= from).reduce(decided, asRead(fact)),
      validFrom: from,
      ...until(days[index + 1]),
    })),
  ]
}

/** Whose declarations a fact may be: the declarant's, and those a person corrects it to (company ids). */
export const declarantsOf = (
  fact: DeclarationFact,
  decisions: readonly DecisionFact[],
): readonly string[] => [...new Set(periodsOf(fact, decisions).map(({ company }) => company))]

/** What a person should know about the date a form gives, or fails to give (rule 3). */
export function dateFindings(
  fact: DeclarationFact,
  { futureDays }: Pick<Policy, 'futureDays'>,
): readonly NotedFinding[] {
  const { effectiveDate } = fact.declaration
  const params = { file: fact.file.id, received: fact.received }
  const noted = (finding: Finding): readonly NotedFinding[] => [
    { finding, minerals: 'all', declaration: fact.file.id },
  ]
  if (effectiveDate === undefined) return noted({ code: 'noEffectiveDate', severity: 'warning', params })
  if (effectiveDate <= addDays(fact.received, futureDays)) return []
  return noted({
    code: 'effectiveAfterReceipt',
    severity: 'warning',
    params: { ...params, effective: effectiveDate },
  })
}

type Standing = Omit<DeclarationPeriod, 'validFrom' | 'validTo'>

const isAbout = (decision: Decision, declaration: string): decision is AboutDeclaration =>
  (decision.kind === 'acceptance' || decision.kind === 'correction') && decision.declaration === declaration

const until = (day: Day | undefined): Validity => (day === undefined ? {} : { validTo: day })

const asRead = ({ company, declaration, received }: DeclarationFact): Standing => ({
  accepted: true,
  company,
  scope: declaration.scope,
  effective: declaration.effectiveDate ?? received,
})

function decided(before: Standing, decision: AboutDeclaration): Standing {
  if (decision.kind === 'acceptance') return { ...before, accepted: decision.state === 'accepted' }
  return {
    ...before,
    company: decision.declarant ?? before.company,
    scope: decision.scope ?? before.scope,
    effective: decision.effective ?? before.effective,
  }
}

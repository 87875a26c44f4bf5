/** Which forms and companies a decision can reach: only their edges are resolved again (rule 1). */
import type { Decision } from '../model.js'
import { identitiesOf } from '../resolve/identities.js'
import { reviewIdOf } from '../resolve/review-id.js'
import type { FactStore } from './fact-store.js'
import { ownersOf } from './mentions.js'

export interface DecisionReach {
  readonly declarations: readonly string[]
  /** As the decision names them, whatever they are merged into. */
  readonly companies: readonly string[]
  /** Whether it may say what words of the reference lists mean. */
  readonly references: boolean
}

const nothing: DecisionReach = { declarations: [], companies: [], references: false }

type IdentityDecision = Extract<Decision, { kind: 'identity' }>

/** Before the decision is learned. */
export function reachOf(facts: FactStore, decision: Decision): DecisionReach {
  switch (decision.kind) {
    case 'acceptance':
    case 'correction':
      return { ...nothing, declarations: [decision.declaration] }
    case 'sameDescription':
      return { ...nothing, companies: [decision.company] }
    case 'identity':
      return reachOfIdentity(facts, decision)
    case 'merge':
      return {
        ...nothing,
        declarations: declaredBy(facts, decision),
        companies: [decision.company, decision.into],
      }
    case 'undo': {
      const taken = facts.decisionsMade().find(({ id }) => id === decision.decision)?.decision
      return taken === undefined || taken.kind === 'undo' ? nothing : reachOf(facts, taken)
    }
  }
}

/** A candidate turned down changes no edge, nor does whom a watch list means: that is judged. */
function reachOfIdentity(facts: FactStore, { subject, verdict, place }: IdentityDecision): DecisionReach {
  if (verdict === 'isNot' || subject.kind === 'watch') return nothing
  if (subject.kind === 'part' || subject.kind === 'scope') return { ...nothing, companies: [subject.company] }
  const declarations = place === undefined ? ownersOf(facts.database, reviewIdOf(subject)) : [place.file]
  return { ...nothing, declarations, references: subject.kind === 'origin' }
}

/** Forms of what either company now is: all that follow a merge, or stay behind when it is taken back. */
function declaredBy(facts: FactStore, { company, into }: { company: string; into: string }): string[] {
  const identities = identitiesOf(facts.decisions())
  const companies = new Set([company, into].map((id) => identities.companyNow(id)))
  return [...new Set([...companies].flatMap((id) => facts.companyDeclarations(id, 'to_revision IS NULL')))]
}

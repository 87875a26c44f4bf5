import type { Evidence, Place } from '../model.js'
import { companyDirectory, type CompanyDirectory } from '../resolve/company-identity.js'
import { originsDecidedBy, uncertainWords } from '../resolve/decided-origins.js'
import { decisionNote } from '../resolve/decision-note.js'
import type { DecisionFact, DeclarationFact } from '../resolve/facts.js'
import { identitiesOf } from '../resolve/identities.js'
import { mentionOf } from './declarants.js'
import type { View } from './view.js'

/** A decision by its id, as evidence shows it; nothing for one that no longer counts. */
export function decidedBy(view: View, decision: string | undefined): Pick<Evidence, 'decision'> {
  const fact = decision === undefined ? undefined : view.keep(decisionsById).get(decision)
  return fact === undefined ? {} : { decision: decisionNote(fact) }
}

/** By whose word a form is this company's and not simply that of the name it gives (rules 3, 19). */
export function declarantDecidedBy(
  view: View,
  { file, declaration }: DeclarationFact,
  company: string,
): Pick<Evidence, 'decision'> {
  const asRead = view.keep(directory).identify(mentionOf(declaration.company, file.name), file.id)
  const corrected = view.facts
    .decisions(view.revision)
    .findLast(
      ({ decision }) =>
        decision.kind === 'correction' && decision.declaration === file.id && decision.declarant === company,
    )
  const fact = asRead.id === company ? asRead.decided : corrected
  return fact === undefined ? {} : { decision: decisionNote(fact) }
}

/** By whose word a mine cell names what it does (rule 20). */
export function originDecidedBy(view: View, text: string, place: Place): Pick<Evidence, 'decision'> {
  const identities = identitiesOf(view.facts.decisions(view.revision))
  const fact = originsDecidedBy(uncertainWords(text, identities, place))
  return fact === undefined ? {} : { decision: decisionNote(fact) }
}

export const decisionsById = (view: View): ReadonlyMap<string, DecisionFact> =>
  new Map(view.facts.decisions(view.revision).map((fact) => [fact.id, fact]))

const directory = (view: View): CompanyDirectory =>
  companyDirectory(view.list('suppliers'), identitiesOf(view.facts.decisions(view.revision)))

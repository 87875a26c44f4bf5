import type { DecisionRecord, DecisionsQuery } from '../api/decisions.js'
import { foldName } from '../lists/fold.js'
import type { Decision } from '../model.js'
import type { DecisionFact } from '../resolve/facts.js'
import { reviewIdOf } from '../resolve/review-id.js'
import { undoneBy } from '../resolve/standing-decisions.js'
import type { Page, PageRequest } from '../supply-graph.js'
import type { FactStore } from './fact-store.js'
import { pageOf } from './page.js'

/** Newest first. */
export function decisionRecords(
  facts: FactStore,
  query: Omit<DecisionsQuery, 'limit' | 'after'> & PageRequest,
): Page<DecisionRecord> {
  const made = facts.decisionsMade()
  const found = made.filter(({ decision }) => isAsked(decision, query)).toReversed()
  const page = pageOf(found, query)
  const undone = undoneBy(made)
  return { ...page, items: page.items.map((fact) => recordOf(fact, undone.get(fact.id))) }
}

export function decisionRecord(facts: FactStore, id: string): DecisionRecord | undefined {
  const made = facts.decisionsMade()
  const fact = made.find((each) => each.id === id)
  return fact && recordOf(fact, undoneBy(made).get(id))
}

export function recordOf(
  { id, at, by, reason, decision }: DecisionFact,
  undone: DecisionFact | undefined,
): DecisionRecord {
  return {
    ...wordOf({ id, at, by, reason }),
    decision,
    ...(decision.kind === 'identity' && { review: reviewIdOf(decision.subject) }),
    ...(undone !== undefined && { undone: wordOf(undone) }),
  }
}

const wordOf = ({
  id,
  at,
  by,
  reason,
}: Pick<DecisionFact, 'id' | 'at' | 'by'> & { reason?: string | undefined }) => ({
  id,
  at,
  by,
  ...(reason !== undefined && { reason }),
})

type Asked = Omit<DecisionsQuery, 'limit' | 'after'>

function isAsked(decision: Decision, { kind, review, text, declaration, company }: Asked): boolean {
  const subject = decision.kind === 'identity' ? decision.subject : undefined
  const isOf = (one: string | undefined, wanted: string | undefined) => wanted === undefined || one === wanted
  return (
    isOf(decision.kind, kind) &&
    isOf(subject && reviewIdOf(subject), review) &&
    isOf('declaration' in decision ? decision.declaration : undefined, declaration) &&
    (company === undefined || companiesOf(decision).includes(company)) &&
    (text === undefined || foldName(subject?.text ?? '').includes(foldName(text)))
  )
}

function companiesOf(decision: Decision): readonly (string | undefined)[] {
  switch (decision.kind) {
    case 'identity': {
      const { subject, ids } = decision
      return subject.kind === 'part' || subject.kind === 'scope'
        ? [subject.company]
        : subject.kind === 'company' || (subject.kind === 'watch' && subject.of === 'company')
          ? ids
          : []
    }
    case 'merge':
      return [decision.company, decision.into]
    case 'correction':
      return [decision.declarant]
    case 'sameDescription':
      return [decision.company]
    case 'acceptance':
    case 'undo':
      return []
  }
}

import type { DecisionNote } from '../model.js'
import type { DecisionFact } from './facts.js'

/** Who decided, when and why, as an answer shows it. */
export function decisionNote({ id, by, received, reason, decision }: DecisionFact): DecisionNote {
  const text = decision.kind === 'identity' ? decision.subject.text : undefined
  return {
    id,
    by,
    on: received,
    ...(text !== undefined && text !== '' && { text }),
    ...(reason !== undefined && { reason }),
  }
}

import type { DecisionFact } from './facts.js'

/** Oldest first; of one day the later received, then the greater id, has the last word (rule 3). */
export const inOrderOfDecision = (decisions: readonly DecisionFact[]): readonly DecisionFact[] =>
  decisions
    .map((fact) => ({ order: `${fact.decision.day} ${fact.received} ${fact.id}`, fact }))
    .toSorted((a, b) => (a.order < b.order ? -1 : Number(a.order > b.order)))
    .map(({ fact }) => fact)

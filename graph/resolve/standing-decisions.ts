/**
 * The decisions that count, of all that were ever made: what was taken back counts as if it had never been made, and
 * companies are those they have been merged into. Everything else of `resolve` sees only these.
 */
import type { Decision, Subject } from '../model.js'
import { inOrderOfDecision } from './decision-order.js'
import type { DecisionFact } from './facts.js'

export function standingDecisions(all: readonly DecisionFact[]): readonly DecisionFact[] {
  const undone = undoneBy(all)
  const standing = all.filter(({ id, decision }) => decision.kind !== 'undo' && !undone.has(id))
  const merged = mergedCompanies(standing)
  return merged.size === 0
    ? standing
    : standing.map((fact) => ({ ...fact, decision: withMerged(fact.decision, merged) }))
}

/** Decisions taken back, with the decision that did; the first one has done it. */
export function undoneBy(all: readonly DecisionFact[]): ReadonlyMap<string, DecisionFact> {
  const undone = new Map<string, DecisionFact>()
  for (const fact of inOrderOfDecision(all))
    if (fact.decision.kind === 'undo' && !undone.has(fact.decision.decision))
      undone.set(fact.decision.decision, fact)
  return undone
}

/** What each merged company has become: merges of merges followed, a circle is its first company by letter. */
export function mergedCompanies(standing: readonly DecisionFact[]): ReadonlyMap<string, string> {
  const next = new Map<string, string>()
  for (const { decision } of inOrderOfDecision(standing))
    if (decision.kind === 'merge' && decision.company !== decision.into)
      next.set(decision.company, decision.into)
  return new Map([...next.keys()].map((company) => [company, endOf(company, next)]))
}

function endOf(company: string, next: ReadonlyMap<string, string>): string {
  const passed: string[] = []
  for (let current = company; ;) {
    if (passed.includes(current)) return passed.slice(passed.indexOf(current)).toSorted()[0] ?? current
    passed.push(current)
    const into = next.get(current)
    if (into === undefined) return current
    current = into
  }
}

function withMerged(decision: Decision, merged: ReadonlyMap<string, string>): Decision {
  const become = (company: string): string => merged.get(company) ?? company
  switch (decision.kind) {
    case 'correction':
      return decision.declarant === undefined
        ? decision
        : { ...decision, declarant: become(decision.declarant) }
    case 'sameDescription':
      return { ...decision, company: become(decision.company) }
    case 'identity':
      return {
        ...decision,
        subject: subjectWithMerged(decision.subject, become),
        ...(isOfCompanies(decision.subject) && { ids: decision.ids.map(become) }),
      }
    case 'acceptance':
    case 'merge':
    case 'undo':
      return decision
  }
}

const isOfCompanies = (subject: Subject): boolean =>
  subject.kind === 'company' || (subject.kind === 'watch' && subject.of === 'company')

const subjectWithMerged = (subject: Subject, become: (company: string) => string): Subject =>
  subject.kind === 'part' || subject.kind === 'scope'
    ? { ...subject, company: become(subject.company) }
    : subject

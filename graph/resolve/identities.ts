/** What people have decided texts to mean (rules 9, 10, 18–20), looked up by subject and place in one step. */
import type { Decision, Place, Subject } from '../model.js'
import { inOrderOfDecision } from './decision-order.js'
import type { DecisionFact } from './facts.js'
import { reviewIdOf } from './review-id.js'
import { mergedCompanies } from './standing-decisions.js'

/** `ids` empty: it is its own, on no list. */
export interface Settled {
  readonly by: DecisionFact
  readonly ids: readonly string[]
  readonly name?: string
}

export interface Identities {
  /** What a person said about the subject at this very place, else wherever it stands. */
  settled(subject: Subject, place?: Place): Settled | undefined
  /** Whether a person has settled any subject of the kind. */
  settles(kind: Subject['kind']): boolean
  /** Candidates that a person has said it is not. */
  rejected(subject: Subject): ReadonlySet<string>
  /** All that is said of companies, as a text: equal texts, the same companies. */
  readonly companies: string
  /** What a company has been merged into; itself if nothing. */
  companyNow(company: string): string
  /** The decision that merged a company into another, with the name the other then had. */
  mergeOf(company: string): Settled | undefined
}

type IdentityDecision = Extract<Decision, { kind: 'identity' }>

const known = new WeakMap<readonly DecisionFact[], Identities>()

/** Made once per list of standing decisions. */
export function identitiesOf(standing: readonly DecisionFact[]): Identities {
  const identities = known.get(standing) ?? indexOf(standing)
  known.set(standing, identities)
  return identities
}

function indexOf(standing: readonly DecisionFact[]): Identities {
  const settled = new Map<string, Settled>()
  const rejected = new Map<string, Set<string>>()
  const kinds = new Set<Subject['kind']>()
  const merges = new Map<string, Settled>()
  for (const fact of inOrderOfDecision(standing)) {
    const { decision } = fact
    if (decision.kind === 'merge') merges.set(decision.company, mergedBy(fact, decision))
    if (decision.kind !== 'identity') continue
    if (decision.verdict === 'isNot') addAll(rejected, reviewIdOf(decision.subject), decision.ids)
    else {
      settled.set(keyOf(reviewIdOf(decision.subject), decision.place), settledBy(fact, decision))
      kinds.add(decision.subject.kind)
    }
  }

  const merged = mergedCompanies(standing)
  return {
    companies: JSON.stringify(standing.filter(isAboutCompanies)),
    settled: (subject, place) => {
      if (!kinds.has(subject.kind)) return undefined
      const id = reviewIdOf(subject)
      return (place && settled.get(keyOf(id, place))) ?? settled.get(keyOf(id))
    },
    settles: (kind) => kinds.has(kind),
    rejected: (subject) => rejected.get(reviewIdOf(subject)) ?? new Set(),
    companyNow: (company) => merged.get(company) ?? company,
    mergeOf: (company) => merges.get(company),
  }
}

function isAboutCompanies({ decision }: DecisionFact): boolean {
  return decision.kind === 'merge' || (decision.kind === 'identity' && decision.subject.kind === 'company')
}

function settledBy(by: DecisionFact, { verdict, ids, name }: IdentityDecision): Settled {
  return { by, ids: verdict === 'own' ? [] : ids, ...(name !== undefined && { name }) }
}

function mergedBy(by: DecisionFact, { into, name }: Extract<Decision, { kind: 'merge' }>): Settled {
  return { by, ids: [into], ...(name !== undefined && { name }) }
}

function keyOf(id: string, place?: Place): string {
  return JSON.stringify([id, place?.file, place?.row])
}

function addAll(sets: Map<string, Set<string>>, key: string, ids: readonly string[]): void {
  const set = sets.get(key) ?? new Set<string>()
  for (const id of ids) set.add(id)
  sets.set(key, set)
}

export const noIdentities: Identities = indexOf([])

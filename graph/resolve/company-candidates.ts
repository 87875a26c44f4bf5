import type { Candidate, MatchReason } from '../api/reviews.js'
import { reasonFor } from './match-reasons.js'
import type { Held } from './mention.js'
import { idsHolding } from './names-holding.js'
import { aliasReasons, type NearNames, nearNames } from './near-names.js'
import { beside, placeReasons } from './place-reasons.js'
import type { Ranker } from './ranker.js'

/** A company on the list of suppliers, or one that a form or list has made. */
export interface KnownCompany {
  readonly id: string
  /** The one shown first. */
  readonly names: readonly string[]
  readonly country?: string
  readonly listed: boolean
}

/** Part numbers that are bought from a company and stand on another's product lists, or the other way, by the other. */
export type SharedNumbers = (company: string) => ReadonlyMap<string, readonly string[]>

export interface CompanySources {
  readonly companies: readonly KnownCompany[]
  readonly sharedNumbers: SharedNumbers
}

const rankers = new WeakMap<readonly KnownCompany[], Ranker>()

/**
 * Companies of a similar name, or whose part numbers are shared, but for the one made of the text itself. Indexed once
 * per state of lists and forms.
 */
export function companyRanker({ companies, sharedNumbers }: CompanySources): Ranker {
  const ranker = rankers.get(companies) ?? rankerOf(companies, sharedNumbers)
  rankers.set(companies, ranker)
  return ranker
}

function rankerOf(companies: readonly KnownCompany[], sharedNumbers: SharedNumbers): Ranker {
  const byId = new Map(companies.map((company) => [company.id, company]))
  const index = nearNames(companies.flatMap(({ id, names }) => names.map((name) => ({ id, name }))))
  return {
    ids: (held) =>
      [
        ...namesIn(held).flatMap((name) => index.near(name).map(({ id }) => id)),
        ...[...held.holders].flatMap((holder) => [...sharedNumbers(holder).keys()]),
      ].filter((id) => byId.get(id)?.listed === true || !held.holders.has(id)),
    find: (_, query) => [...idsHolding(query, companies), ...index.near(query).map(({ id }) => id)],
    candidate: (held, id) => {
      const company = byId.get(id)
      const shared = [...held.holders].flatMap((holder) => sharedNumbers(holder).get(id) ?? [])
      return company && candidateOf(company, held, { index, shared })
    },
  }
}

const namesIn = ({ mention: { subject, clues } }: Held): readonly string[] =>
  [subject.text, clues['localName'] ?? ''].filter((name) => name !== '')

interface Known {
  readonly index: NearNames
  /** Part numbers. */
  readonly shared: readonly string[]
}

function candidateOf(company: KnownCompany, held: Held, { index, shared }: Known): Candidate {
  const { id, names, country, listed } = company
  const [nearest] = namesIn(held)
    .flatMap((name) => index.compare(name, id) ?? [])
    .toSorted((a, b) => b.likeness - a.likeness)
  const [name = id] = names
  const about = [
    ...placeReasons(held.mention.clues, company),
    ...numberReasons(shared),
    ...(listed ? [] : [reasonFor('notListed')]),
  ]
  return {
    id,
    name,
    ...(country !== undefined && { country }),
    likeness: beside(nearest?.likeness ?? 0, about),
    reasons: [...(nearest?.reasons ?? []), ...aliasReasons(nearest, name), ...about],
  }
}

const numbersTold = 3

function numberReasons(shared: readonly string[]): readonly MatchReason[] {
  if (shared.length === 0) return []
  const examples = shared.slice(0, numbersTold).join(', ')
  return [reasonFor('numbersShared', { count: shared.length, examples })]
}

import type { Candidate } from '../api.js'
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

const rankers = new WeakMap<readonly KnownCompany[], Ranker>()

/** Companies of a similar name, but for the one made of the text itself. Indexed once per state of lists and forms. */
export function companyRanker(companies: readonly KnownCompany[]): Ranker {
  const ranker = rankers.get(companies) ?? rankerOf(companies)
  rankers.set(companies, ranker)
  return ranker
}

function rankerOf(companies: readonly KnownCompany[]): Ranker {
  const byId = new Map(companies.map((company) => [company.id, company]))
  const index = nearNames(companies.flatMap(({ id, names }) => names.map((name) => ({ id, name }))))
  return {
    ids: (held) =>
      namesIn(held)
        .flatMap((name) => index.near(name))
        .map(({ id }) => id)
        .filter((id) => byId.get(id)?.listed === true || !held.holders.has(id)),
    find: (_, query) => [...idsHolding(query, companies), ...index.near(query).map(({ id }) => id)],
    candidate: (held, id) => {
      const company = byId.get(id)
      return company && candidateOf(company, held, index)
    },
  }
}

const namesIn = ({ mention: { subject, clues } }: Held): readonly string[] =>
  [subject.text, clues['localName'] ?? ''].filter((name) => name !== '')

function candidateOf(company: KnownCompany, held: Held, index: NearNames): Candidate {
  const { id, names, country, listed } = company
  const [nearest] = namesIn(held)
    .flatMap((name) => index.compare(name, id) ?? [])
    .toSorted((a, b) => b.likeness - a.likeness)
  const [name = id] = names
  const about = [...placeReasons(held.mention.clues, company), ...(listed ? [] : [reasonFor('notListed')])]
  return {
    id,
    name,
    ...(country !== undefined && { country }),
    likeness: beside(nearest?.likeness ?? 0, about),
    reasons: [...(nearest?.reasons ?? []), ...aliasReasons(nearest, name), ...about],
  }
}

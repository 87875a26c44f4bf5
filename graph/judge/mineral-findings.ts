/** What a person should see beside one mineral's answer (rules 9, 22, 23, 27). */
import type { OpenFinding } from '../findings-ledger.js'
import type { Finding } from '../model.js'
import type { Reach } from '../supply-graph.js'
import { acrossFindings } from './across-findings.js'
import type { JudgeContext, JudgedSmelter } from './judge-smelter.js'
import type { ReachSurvey } from './reach-survey.js'
import { statedNotLocated } from './stated.js'
import { firstOfEach, toldOf, watchedCompany } from './watch-lists.js'

export interface FindingsInput {
  readonly reach: Reach
  readonly survey: ReachSurvey
  readonly shown: readonly JudgedSmelter[]
  readonly context: JudgeContext
  readonly names: ReadonlyMap<string, string>
  /** Open findings across declarations of the mineral. */
  readonly across: readonly OpenFinding[]
}

/**
 * In order: lists, watch lists, scope conflicts, answers without a place, what the graph noted (3, 7, 10, 12, 15), what
 * others contradict.
 */
export const findingsOf = (input: FindingsInput): Finding[] => [
  ...listFindings(input.context),
  ...watchedCompanies(input),
  ...watchedCountries(input),
  ...scopeConflicts(input),
  ...statedNotLocated(input.reach, input.survey),
  ...input.reach.findings,
  ...acrossFindings(input),
]

/** Rule 22: a list not yet there for the mineral, or one whose newest date is old. */
const listFindings = ({ areas, mineral }: JudgeContext): readonly Finding[] =>
  areas.flatMap(({ id, assessed, old, newest }): Finding[] => {
    if (!assessed) return [{ code: 'listNotYet', severity: 'warning', mineral, params: { list: id } }]
    if (!old || newest === undefined) return []
    return [{ code: 'listOld', severity: 'note', mineral, params: { list: id, date: newest } }]
  })

/** Rule 23: a watch-listed company the trace passes. */
const watchedCompanies = ({ survey, context, names }: FindingsInput): readonly Finding[] =>
  context.watch.companies.length === 0
    ? []
    : survey.companies.flatMap(({ company }): Finding[] => {
        const entries = watchedCompany(company, names.get(company), context.watch)
        return firstOfEach(entries).map((entry) => ({
          code: 'watchListedCompany',
          severity: 'warning',
          mineral: context.mineral,
          params: { ...toldOf(entry, company), company },
        }))
      })

/** Rule 23: a watch-listed country among the smelters' own and their origins, with how many smelters. */
function watchedCountries({ shown, context }: FindingsInput): readonly Finding[] {
  const smelters = new Map<string, number>()
  for (const smelter of shown) {
    for (const country of smelter.watchedCountries) smelters.set(country, (smelters.get(country) ?? 0) + 1)
  }
  return [...smelters].sort().flatMap(([country, count]) =>
    firstOfEach(context.watch.countries.get(country) ?? []).map((entry) => ({
      code: 'watchListedCountry',
      severity: 'warning',
      mineral: context.mineral,
      params: { ...toldOf(entry), country, smelters: count },
    })),
  )
}

/** Rule 9: forms in force that answer differently. */
const scopeConflicts = ({ survey, context }: FindingsInput): readonly Finding[] =>
  survey.companies
    .filter(({ states }) => states.some(({ inForce }) => inForce.some(({ conflict }) => conflict)))
    .map(({ company }) => ({
      code: 'scopeConflict',
      severity: 'warning',
      mineral: context.mineral,
      params: { company },
    }))

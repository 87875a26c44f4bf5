import type { AcrossFinding } from '../../findings-ledger.js'
import type { SmelterFacts } from '../../supply-graph.js'
import { firstOfEach, toldOf } from '../watch-lists.js'
import { claimedCountries, placeFinding } from './claimed-countries.js'
import { companiesNaming, smeltersIn, type AcrossQuestion } from './question.js'

/** A smelter that stands in a country on a watch list in force, or is said to be fed from one (rule 23). */
export const findWatchListedPlaces = (question: AcrossQuestion): AcrossFinding[] =>
  question.watch.countries.size === 0
    ? []
    : [...smeltersIn(question)].flatMap((facts) => [
        ...ofOrigins(facts, question),
        ...ofSite(facts, question),
      ])

const ofOrigins = (facts: SmelterFacts, { watch }: AcrossQuestion): AcrossFinding[] =>
  [...claimedCountries(facts)].flatMap(([country, companies]) =>
    firstOfEach(watch.countries.get(country) ?? []).map((entry) =>
      placeFinding(facts, { code: 'watchListedOrigin', country, companies, told: toldOf(entry) }),
    ),
  )

function ofSite(facts: SmelterFacts, { watch, standing }: AcrossQuestion): AcrossFinding[] {
  const { id, country } = facts
  if (country === undefined) return []
  const companies = companiesNaming(id, standing)
  return firstOfEach(watch.countries.get(country) ?? []).map((entry) =>
    placeFinding(facts, { code: 'watchListedSite', country, companies, told: toldOf(entry) }),
  )
}

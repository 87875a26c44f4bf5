import { coveredList } from '../../api/trace.js'
import type { AcrossFinding } from '../../findings-ledger.js'
import { coveredCountries } from '../../lists/covered-countries.js'
import type { SmelterFacts } from '../../supply-graph.js'
import { areasInForce } from '../areas-in-force.js'
import { placeOrigin } from '../place-origin.js'
import { placeFinding } from './claimed-countries.js'
import { smeltersIn, type AcrossQuestion } from './question.js'

/**
 * Gold said to be recycled, refined in a country from or through which gold of areas at risk may come: mined gold is
 * easily passed off as scrap there (red flag of place: OECD guidance, supplement on gold). A list of transit countries
 * is asked first, then the covered countries, then every list of areas that names the whole country; one that applies is told.
 */
export function findRecycledAtRisk(question: AcrossQuestion): AcrossFinding[] {
  if (question.standing.mineral !== 'gold') return []
  const listOf = listsOf(question)
  return [...smeltersIn(question)].flatMap((facts) => {
    const { country } = facts
    const companies = sayingRecycled(facts)
    const list = country === undefined || companies === undefined ? undefined : listOf(country)
    if (country === undefined || companies === undefined || list === undefined) return []
    return [placeFinding(facts, { code: 'recycledGoldAtRisk', country, companies, told: { list } })]
  })
}

/** By id, none where a list alone says so; `undefined` where nobody does. */
function sayingRecycled({ claims }: SmelterFacts): readonly string[] | undefined {
  const recycled = claims.filter(({ origin }) => origin.kind === 'recycled')
  if (recycled.length === 0) return undefined
  return [...new Set(recycled.flatMap(({ declarants }) => declarants))].sort()
}

function listsOf({
  areas,
  watch,
  standing,
  policy,
}: AcrossQuestion): (country: string) => string | undefined {
  const { day, mineral } = standing
  const inForce = areas.map((list) => areasInForce(list, { day, mineral, policy }))
  return (country) => {
    const [transit] = watch.transit.get(country) ?? []
    if (transit !== undefined) return transit.list
    if (coveredCountries.includes(country)) return coveredList
    return inForce.find((list) => placeOrigin({ kind: 'country', code: country }, list).placing === 'listed')
      ?.id
  }
}

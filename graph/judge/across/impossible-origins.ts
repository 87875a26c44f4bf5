import type { AcrossFinding } from '../../findings-ledger.js'
import { isMinedIn } from '../../lists/mined-countries.js'
import type { SmelterFacts } from '../../supply-graph.js'
import { aboutSmelter, smeltersIn, warning, type AcrossQuestion } from './question.js'

/** An origin of a smelter in a country where no mining of its mineral is known, with who says so. */
export const findImpossibleOrigins = (question: AcrossQuestion): AcrossFinding[] =>
  [...smeltersIn(question)].flatMap(impossibleOf)

function impossibleOf(facts: SmelterFacts): AcrossFinding[] {
  const { id, name, mineral, claims } = facts
  const saidBy = new Map<string, Set<string>>()
  for (const { origin, declarants } of claims) {
    if (origin.code === undefined || isMinedIn(mineral, origin.code) !== false) continue
    const known = saidBy.get(origin.code) ?? new Set<string>()
    for (const company of declarants) known.add(company)
    saidBy.set(origin.code, known)
  }
  return [...saidBy].sort(byCountry).map(([country, companies]) => {
    const [company] = [...companies].sort()
    return {
      key: `smelterOriginNotMined ${mineral} ${id} ${country}`,
      mineral,
      about: aboutSmelter(id),
      finding: warning('smelterOriginNotMined', mineral, {
        ...{ smelter: id, name, country, companies: companies.size },
        ...(company === undefined ? {} : { company }),
      }),
      companies: company === undefined ? [] : [company],
      smelters: [id],
    }
  })
}

const byCountry = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  a < b ? -1 : 1

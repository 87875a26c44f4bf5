/** The companies of a trace, each once over all its minerals: the whole list behind the nodes and groups drawn. */
import type { TracedCompany } from '../api/traced-companies.js'
import { nothingSaid, standingsOf } from './company-standing.js'
import { isAnswered } from './funnel.js'
import type { JudgedMineral } from './judge-mineral.js'
import type { CompanyInReach } from './reach-survey.js'

/** Smallest tier per company over all minerals. */
export function tiersOf(minerals: readonly JudgedMineral[]): ReadonlyMap<string, number> {
  const tiers = new Map<string, number>()
  for (const { survey } of minerals) {
    for (const { company, tier } of survey.companies) {
      tiers.set(company, Math.min(tier, tiers.get(company) ?? tier))
    }
  }
  return tiers
}

/** By tier, then name, then id. */
export function tracedCompanies(minerals: readonly JudgedMineral[]): readonly TracedCompany[] {
  const standings = standingsOf(minerals)
  const names = minerals[0]?.names ?? new Map<string, string>()
  const counts = countsOf(minerals)
  return [...tiersOf(minerals)]
    .map(([company, tier]): TracedCompany => {
      const { word, scope } = standings.get(company) ?? nothingSaid
      const counted = counts.get(company) ?? noCounts()
      return {
        company,
        name: names.get(company) ?? company,
        tier,
        standing: word,
        ...(scope === undefined ? {} : { scope }),
        ...counted,
      }
    })
    .sort(byTierNameId)
}

const byTierNameId = (a: TracedCompany, b: TracedCompany): number =>
  a.tier - b.tier || (a.name === b.name ? (a.company < b.company ? -1 : 1) : a.name < b.name ? -1 : 1)

interface Counts {
  readonly minerals: string[]
  readonly usesNone: string[]
  smelters: number
  ends: number
}

const noCounts = (): Counts => ({ minerals: [], usesNone: [], smelters: 0, ends: 0 })

function countsOf(minerals: readonly JudgedMineral[]): ReadonlyMap<string, Counts> {
  const counts = new Map<string, Counts>()
  const of = (company: string): Counts => {
    const known = counts.get(company) ?? noCounts()
    counts.set(company, known)
    return known
  }
  for (const mineral of minerals) {
    for (const { company, states } of mineral.survey.companies) {
      const { minerals: inReach, usesNone } = of(company)
      inReach.push(mineral.reach.mineral)
      if (saysNone(states)) usesNone.push(mineral.reach.mineral)
    }
    countSmelters(mineral, of)
    for (const { company } of mineral.ends) if (company !== null) of(company).ends += 1
  }
  return counts
}

/** As the funnel counts it: answered in every state, and every form in force closed. */
const saysNone = (states: CompanyInReach['states']): boolean =>
  states.every(({ inForce }) => isAnswered(inForce) && inForce.every(({ closed }) => closed))

/** Smelters a company's counted lines name and the answer shows, each once: a stamp says who counted it last. */
function countSmelters(
  { reach, survey, shown }: JudgedMineral,
  countsOfCompany: (company: string) => Counts,
): void {
  const stamps = new Int32Array(reach.smelters.length).fill(-1)
  const isShown = new Uint8Array(reach.smelters.length)
  for (const { index } of shown) isShown[index] = 1

  survey.companies.forEach(({ company, declarations }, stamp) => {
    const counts = countsOfCompany(company)
    for (const declaration of declarations) {
      if (survey.declarations.counted[declaration] !== 1) continue
      const uses = reach.declarations[declaration]?.uses ?? []
      for (let at = 0; at < uses.length; at += 1) {
        const smelter = uses[at] ?? 0
        if (isShown[smelter] !== 1 || stamps[smelter] === stamp) continue
        stamps[smelter] = stamp
        counts.smelters += 1
      }
    }
  })
}

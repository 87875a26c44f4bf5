/** Products and companies of a drawing: one item each, in the column of its smallest tier in this result. */
import type { PictureNode } from '../api.js'
import type { JudgedMineral } from '../judge/judge-mineral.js'
import type { CompanyInReach } from '../judge/reach-survey.js'
import { Scope } from '../model.js'
import type { Reach } from '../supply-graph.js'
import type { Items } from './item.js'

/** Deeper tiers share the last column, so that a long chain stays a drawing. */
const lastTierColumn = 12

export interface Start {
  readonly kind: 'product' | 'company'
  readonly id: string
  readonly name: string
  /** Names of the sub-assemblies, by number. */
  readonly products?: ReadonlyMap<string, string>
}

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

export const columnOfTier = (tier: number): number => Math.min(tier, lastTierColumn)

/** A product without a name is shown by its number. */
export function addProducts(items: Items, minerals: readonly JudgedMineral[], start: Start): void {
  for (const { reach } of minerals) {
    reach.products.forEach((product, index) => {
      const number = items.number(`product:${product}`, () => ({
        kind: 'product',
        id: `product:${product}`,
        column: 0,
        minerals: new Set(),
        face: { label: index === 0 ? start.name : (start.products?.get(product) ?? product), ref: product },
        stack: { name: 'product', mix: 'product' },
        importance: index === 0 ? 0 : Infinity,
      }))
      items.at(number).minerals.add(reach.mineral)
    })
  }
}

export function addCompanies(items: Items, minerals: readonly JudgedMineral[], start: Start): void {
  const tiers = tiersOf(minerals)
  const standings = standingsOf(minerals)
  for (const { survey, reach, names } of minerals) {
    for (const { company } of survey.companies) {
      const standing = standings.get(company) ?? nothingSaid
      const number = items.number(`company:${company}`, () => ({
        kind: 'company',
        id: `company:${company}`,
        column: columnOfTier(tiers.get(company) ?? 0),
        minerals: new Set(),
        face: { label: names.get(company) ?? company, ref: company, ...faceOf(standing) },
        stack: { name: wordOf(standing), mix: wordOf(standing) },
        importance: start.kind === 'company' && start.id === company ? -1 : Infinity,
      }))
      items.at(number).minerals.add(reach.mineral)
    }
  }
}

interface Standing {
  scope: Scope | undefined
  answered: boolean
  inForce: number
  stale: number
  covered: boolean
}
const nothingSaid: Standing = { scope: undefined, answered: false, inForce: 0, stale: 0, covered: false }

function standingsOf(minerals: readonly JudgedMineral[]): ReadonlyMap<string, Standing> {
  const standings = new Map<string, Standing>()
  for (const { survey, reach } of minerals) {
    for (const company of survey.companies) {
      const standing = standings.get(company.company) ?? { ...nothingSaid, covered: true }
      addStanding(standing, company, reach)
      standings.set(company.company, standing)
    }
  }
  return standings
}

function addStanding(standing: Standing, company: CompanyInReach, reach: Reach): void {
  for (const index of company.declarations) {
    const scope = Scope.safeParse(reach.declarations[index]?.scope)
    if (scope.success) standing.scope ??= scope.data
  }
  for (const { inForce, covered } of company.states) {
    if (inForce.length === 0 && !covered) standing.covered = false
    for (const { answered, stale } of inForce) {
      standing.answered ||= answered
      standing.inForce += 1
      if (stale) standing.stale += 1
    }
  }
}

const isStale = ({ inForce, stale }: Standing): boolean => inForce > 0 && inForce === stale

const faceOf = (standing: Standing): Partial<PictureNode> => ({
  answered: standing.answered,
  stale: isStale(standing),
  ...(standing.scope === undefined ? {} : { scope: standing.scope }),
})

/** `covered`: no form of its own, but a customer's speaks for it (rule 14). */
function wordOf(standing: Standing): string {
  if (standing.inForce === 0) return standing.covered ? 'covered' : 'none'
  if (!standing.answered) return 'none'
  return isStale(standing) ? 'stale' : 'answered'
}

/** Products and companies of a drawing: one item each, in the column of its smallest tier in this result. */
import type { PictureNode } from '../api/picture.js'
import { nothingSaid, standingsOf, type CompanyStanding } from '../judge/company-standing.js'
import type { JudgedMineral } from '../judge/judge-mineral.js'
import { tiersOf } from '../judge/traced-companies.js'
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
        stack: { name: standing.word, mix: standing.word },
        importance: start.kind === 'company' && start.id === company ? -1 : Infinity,
      }))
      items.at(number).minerals.add(reach.mineral)
    }
  }
}

const faceOf = ({ answered, stale, scope }: CompanyStanding): Partial<PictureNode> => ({
  answered,
  stale,
  ...(scope === undefined ? {} : { scope }),
})

import type { AcrossFinding } from '../../findings-ledger.js'
import type { SmelterFacts } from '../../supply-graph.js'
import { aboutSmelter, smeltersIn, warning, type AcrossQuestion } from './question.js'
import { saidOf, sidesOf, type Side } from './said-of.js'

/** Sides held against each other; suppliers who agree are one side. */
const sidesCompared = 200

/** Suppliers that name origins of one smelter, and no country in common. */
export function findDisputedOrigins(question: AcrossQuestion): AcrossFinding[] {
  return [...smeltersIn(question)].flatMap((facts) => {
    const disputed = disputeAmong(sidesOf(saidOf(facts, question.policy).mined))
    return disputed === undefined ? [] : [findingOf(facts, ...disputed)]
  })
}

/** The two that most companies stand behind; none where every side shares a country. */
function disputeAmong(all: readonly Side[]): readonly [Side, Side] | undefined {
  const [first, ...others] = all
  const shared = first?.countries.filter((code) => others.every(({ countries }) => countries.includes(code)))
  if (shared === undefined || shared.length > 0) return undefined

  const sides = all.slice(0, sidesCompared)
  for (const [at, one] of sides.entries()) {
    const other = sides
      .slice(at + 1)
      .find(({ countries }) => !countries.some((code) => one.countries.includes(code)))
    if (other !== undefined) return [one, other]
  }
  return undefined
}

function findingOf({ id, name, mineral }: SmelterFacts, one: Side, other: Side): AcrossFinding {
  const [company = '', otherCompany = ''] = [one.companies[0], other.companies[0]]
  return {
    key: `originsDisputed ${mineral} ${id}`,
    mineral,
    about: aboutSmelter(id),
    finding: warning('originsDisputed', mineral, {
      smelter: id,
      name,
      company,
      countries: one.countries.join('; '),
      companies: one.companies.length,
      other: otherCompany,
      otherCountries: other.countries.join('; '),
      others: other.companies.length,
    }),
    companies: [company, otherCompany],
    smelters: [id],
  }
}

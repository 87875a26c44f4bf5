import type { AcrossFinding } from '../../findings-ledger.js'
import type { SmelterFacts } from '../../supply-graph.js'
import { aboutSmelter, smeltersIn, warning, type AcrossQuestion } from './question.js'
import { saidOf, sidesOf } from './said-of.js'

/** One supplier says all of a smelter's feed is recycled, another where it is mined. */
export const findDisputedRecycling = (question: AcrossQuestion): AcrossFinding[] =>
  [...smeltersIn(question)].flatMap((facts) => disputeAbout(facts, question))

/** Who says both speaks of a mixture, and against nobody. */
function disputeAbout(facts: SmelterFacts, { policy }: AcrossQuestion): AcrossFinding[] {
  const { mined, recycled } = saidOf(facts, policy)
  const alone = [...recycled].filter((company) => !mined.has(company)).sort()
  const [company] = alone
  const [side] = sidesOf(new Map([...mined].filter(([each]) => !recycled.has(each))))
  const [other] = side?.companies ?? []
  if (company === undefined || side === undefined || other === undefined) return []

  const { id, name, mineral } = facts
  const others = [...mined.keys()].filter((each) => !recycled.has(each)).length
  const said = { smelter: id, name, company, companies: alone.length }
  return [
    {
      key: `recyclingDisputed ${mineral} ${id}`,
      mineral,
      about: aboutSmelter(id),
      finding: warning('recyclingDisputed', mineral, {
        ...said,
        ...{ other, otherCountries: side.countries.join('; '), others },
      }),
      companies: [company, other],
      smelters: [id],
    },
  ]
}

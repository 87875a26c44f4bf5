import { areasInForce } from '../../../graph/judge/areas-in-force.js'
import { judgeContext, judgeSmelter } from '../../../graph/judge/judge-smelter.js'
import { summariseOrigins } from '../../../graph/judge/origin-summary.js'
import { defaultPolicy } from '../../../graph/policy.js'
import type { SmelterFacts } from '../../../graph/supply-graph.js'
import { areaList, claim, entry, facts, today } from './builders.js'

const question = { day: today, mineral: 'tin', policy: defaultPolicy }
const lists = [
  areaList([entry('CD'), entry('MM', { region: 'MM-17' })]),
  areaList([entry('PE')], { id: 'eu' }),
]
const areas = lists.map((list) => areasInForce(list, question))
const context = judgeContext({ ...question, areas: lists, watch: [] })
const summarise = (...smelters: readonly (SmelterFacts & { isStrong?: boolean })[]) =>
  summariseOrigins(
    smelters.map(({ isStrong = false, ...one }) => ({ smelter: judgeSmelter(one, context), isStrong })),
    areas,
  )

describe('where a mineral comes from', () => {
  it('names each place once, most smelters first, as it stands on every list', () => {
    const { places } = summarise(
      facts({ id: 'CID900001', claims: [claim('CD'), claim('PE')] }),
      facts({ id: 'CID900002', claims: [claim('PE')] }),
      facts({ id: 'CID900003', claims: [claim('MM')] }),
    )
    expect(places).toMatchObject([
      { kind: 'country', country: 'PE', smelters: 2, placing: { house: 'notListed', eu: 'listed' } },
      { kind: 'country', country: 'CD', smelters: 1, placing: { house: 'listed', eu: 'notListed' } },
      { kind: 'country', country: 'MM', smelters: 1, placing: { house: 'perhaps', eu: 'notListed' } },
    ])
  })

  it('counts every smelter once, by what is known of it', () => {
    const counts = summarise(
      { ...facts({ id: 'CID900001', claims: [claim('PE')] }), isStrong: true },
      facts({ id: 'CID900002', country: 'ID', claims: [claim('ID')] }),
      facts({ id: 'CID900003', claims: [claim('deferred')] }),
      facts({ id: 'CID900004', claims: [claim('unknown')] }),
      facts({ id: 'CID900005' }),
    )
    expect(counts).toMatchObject({ known: 1, weak: 1, deferred: 1, unknown: 2, strong: 1 })
  })

  it('says of a place that only weak claims name it', () => {
    const { places } = summarise(
      facts({ id: 'CID900001', country: 'ID', claims: [claim('ID')] }),
      facts({ id: 'CID900002', country: 'BO', claims: [claim('ID')] }),
      facts({ id: 'CID900003', country: 'BO', claims: [claim('BO')] }),
    )
    expect(places.map(({ country, smelters, weak }) => [country, smelters, weak])).toEqual([
      ['ID', 2, 1],
      ['BO', 1, 1],
    ])
  })

  it('keeps the country of a line that identifies no smelter, and counts no smelter for it', () => {
    const summary = summarise({
      ...facts({ id: 'acme/tin/?', claims: [claim('CD')] }),
      identity: 'notIdentified',
    })
    expect(summary).toMatchObject({ places: [{ country: 'CD', smelters: 1 }], known: 0, unknown: 0 })
  })

  it('names recycled feed as a place that stands on no list', () => {
    const { places } = summarise(facts({ id: 'CID900001', claims: [claim('recycled')] }))
    expect(places).toEqual([{ kind: 'recycled', country: null, smelters: 1, weak: 0, strong: 0 }])
  })
})

import { createTracer, type Tracer, type TracerDependencies } from '../../../graph/trace.js'
import { defaultPolicy } from '../../../graph/policy.js'
import type { MineralsInReach, Reach, ReachQuestion, ReferenceLists } from '../../../graph/supply-graph.js'
import { aReach, areaList, claim, conformant, entry, facts, today } from './builders.js'

const smelters = [
  facts({ id: 'CID900001', claims: [claim('CD')], statuses: [conformant] }),
  facts({ id: 'CID900002', claims: [claim('PE')] }),
]
const reached = aReach(
  [
    { company: 'acme', forms: [{ id: 'd', uses: ['CID900001', 'CID900002'] }] },
    { company: 'beta', label: 'P1' },
  ],
  smelters,
)

/** A graph of one product whose minerals all reach the same; it keeps what it was asked. */
class OneProduct {
  readonly asked: ReachQuestion[] = []
  readonly fetched: string[] = []
  revisionNow = 7

  constructor(
    readonly reached: Reach,
    readonly inReach: MineralsInReach = { named: [], declared: [] },
    readonly known: ReferenceLists = { areas: [], watch: [] },
  ) {}

  readonly graph: TracerDependencies['graph'] = {
    parts: () => Promise.resolve([]),
    revision: () => Promise.resolve({ revision: this.revisionNow, at: '2026-06-30T08:00:00Z' }),
    minerals: () => Promise.resolve(this.inReach),
    reach: (question) => {
      this.asked.push(question)
      return Promise.resolve({ ...this.reached, mineral: question.mineral })
    },
    smelterFacts: (ids) => {
      this.fetched.push(...ids)
      return Promise.resolve(smelters.filter(({ id }) => ids.includes(id)))
    },
    lists: () => Promise.resolve(this.known),
    names: (kind) =>
      Promise.resolve(new Map(kind === 'product' ? [['LD-100', 'Controller']] : [['beta', 'Beta Ltd.']])),
  }

  tracer(minerals: string[] = ['tin']): Tracer {
    return createTracer({ graph: this.graph, policy: { ...defaultPolicy, minerals }, today: () => today })
  }
}

describe('the question of a trace', () => {
  const known: ReferenceLists = {
    areas: [areaList([entry('PE')]), areaList([entry('MM')], { id: 'eu' })],
    watch: [],
  }

  it('is asked as of today, of the newest revision, against all lists, unless said otherwise', async () => {
    const { question } = await new OneProduct(reached, undefined, known).tracer().trace({ product: 'LD-100' })
    expect(question).toEqual({
      product: 'LD-100',
      name: 'Controller',
      asOf: today,
      revision: 7,
      lists: ['covered', 'eu', 'house'],
    })
  })

  it('judges against the lists named, and always the covered countries', async () => {
    const { question, minerals } = await new OneProduct(reached, undefined, known)
      .tracer()
      .trace({ product: 'LD-100', list: 'house', asOf: '2026-05-01' })
    expect([question.asOf, question.lists, Object.keys(minerals[0]?.grid ?? {})]).toEqual([
      '2026-05-01',
      ['covered', 'house'],
      ['covered', 'house'],
    ])
  })

  it('pins every call to one revision', async () => {
    const product = new OneProduct(reached)
    await product.tracer(['tin', 'gold']).trace({ product: 'LD-100', revision: 5 })
    expect(product.asked.map(({ revision, mineral }) => [revision, mineral])).toEqual([
      [5, 'tin'],
      [5, 'gold'],
    ])
  })

  it.each([
    ['a list nobody imported', { product: 'LD-100', list: 'nowhere' }, 'covered, eu, house'],
    ['a revision to come', { product: 'LD-100', revision: 8 }, 'no revision 8'],
    ['a product and a company', { product: 'LD-100', company: 'acme' }, 'either a product or a company'],
    ['neither', {}, 'either a product or a company'],
    ['a page no reply gave', { product: 'LD-100', after: 'soon' }, 'is not a page'],
  ])('refuses %s', async (_what, query, message) => {
    await expect(new OneProduct(reached, undefined, known).tracer().trace(query)).rejects.toThrow(message)
  })
})

describe('the minerals of a trace (rule 17)', () => {
  const inReach = { named: ['nickel'], declared: ['gold', 'copper', 'nickel'] }

  it('are those of the policy, then those a BOM line names, then those declared', async () => {
    const { minerals } = await new OneProduct(reached, inReach)
      .tracer(['tin', 'gold'])
      .trace({ product: 'LD-100' })
    expect(minerals.map(({ mineral }) => mineral)).toEqual(['tin', 'gold', 'nickel', 'copper'])
  })

  it('a company without a declaration is an end, but not asked where only declarations brought the mineral in', async () => {
    const { minerals } = await new OneProduct(reached, inReach).tracer(['tin']).trace({ product: 'LD-100' })
    const ends = minerals.map(({ mineral, coverage, ends: found }) => [
      mineral,
      coverage.notAsked,
      found.items.filter(({ reason }) => reason === 'noDeclaration').map(({ companyName }) => companyName),
    ])
    expect(ends).toEqual([
      ['tin', 0, ['Beta Ltd.']],
      ['nickel', 0, ['Beta Ltd.']],
      ['copper', 1, []],
      ['gold', 1, []],
    ])
  })

  it.each(['Sn', 'Tin', '锡', ' tin '])('knows the mineral asked for as %s', async (mineral) => {
    const { minerals, question } = await new OneProduct(reached, inReach)
      .tracer(['tin', 'gold'])
      .trace({ product: 'LD-100', mineral })
    expect([minerals.map(({ mineral: id }) => id), question.mineral]).toEqual([['tin'], 'tin'])
  })

  it.each(['tinn', 'zinc', ''])(
    'refuses "%s", a mineral nothing in reach knows, and names the others',
    async (mineral) => {
      const product = new OneProduct(reached, inReach)
      const known = 'tin, gold, nickel, copper'
      await expect(product.tracer(['tin', 'gold']).trace({ product: 'LD-100', mineral })).rejects.toThrow(
        known,
      )
      await expect(product.tracer(['tin', 'gold']).picture({ product: 'LD-100', mineral })).rejects.toThrow(
        known,
      )
    },
  )

  it('narrows to one mineral', async () => {
    const { minerals, question } = await new OneProduct(reached, inReach)
      .tracer(['tin', 'gold'])
      .trace({ product: 'LD-100', mineral: 'gold' })
    expect([minerals.length, question.mineral]).toEqual([1, 'gold'])
  })
})

describe('the list a drawing is judged against', () => {
  it('is one of those asked about', async () => {
    const tracer = new OneProduct(reached).tracer()
    await expect(tracer.picture({ product: 'LD-100', against: 'nobody' })).rejects.toThrow(
      'There is no list "nobody"; known are: covered',
    )
  })
})

describe('the words of the grid', () => {
  it('come from the policy with every trace', async () => {
    const { verdicts } = await new OneProduct(reached).tracer().trace({ product: 'LD-100' })
    expect(verdicts['declared']?.['failed']).toBe(defaultPolicy.verdicts.declared.failed)
  })
})

describe('smelters judged once', () => {
  it('are not fetched again for the same day, lists and revision', async () => {
    const product = new OneProduct(reached)
    const tracer = product.tracer()
    await tracer.trace({ product: 'LD-100' })
    await tracer.picture({ product: 'LD-100' })
    expect(product.fetched).toEqual(['CID900001', 'CID900002'])
  })

  it('are judged anew after a change, on another day and against other lists', async () => {
    const product = new OneProduct(reached, undefined, { areas: [areaList([entry('PE')])], watch: [] })
    const tracer = product.tracer()
    await tracer.trace({ product: 'LD-100' })
    await tracer.trace({ product: 'LD-100', asOf: '2026-05-01' })
    await tracer.trace({ product: 'LD-100', list: [] })
    product.revisionNow = 8
    await tracer.trace({ product: 'LD-100' })
    expect(product.fetched).toHaveLength(8)
  })

  it('a smelter nothing is held about is shown, unassured and of unknown origin', async () => {
    const stranger = aReach(
      [{ company: 'acme', forms: [{ id: 'd', uses: ['CID900009'] }] }],
      [facts({ id: 'CID900009' })],
    )
    const { minerals } = await new OneProduct(stranger).tracer().trace({ product: 'LD-100' })
    expect(minerals[0]?.smelters.items).toMatchObject([
      {
        smelter: 'CID900009',
        assurance: 'unassured',
        exposure: { covered: 'unknown' },
        verdict: { covered: 'ask first' },
      },
    ])
  })
})

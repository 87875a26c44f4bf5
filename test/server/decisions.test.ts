import { DecisionPage, DecisionRecord } from '../../graph/api/decisions.js'
import { Problem } from '../../graph/api/problem.js'
import { ReviewPage, ReviewReply } from '../../graph/api/reviews.js'
import { aService, type TestService } from './a-service.js'

let service: TestService

beforeAll(async () => {
  service = await aService()
  await fetch(`${service.api}/sample`, { method: 'POST' })
  await service.parts.queue.idle()
})
afterAll(() => service.close())

interface Answer {
  readonly status: number
  readonly body: unknown
}

async function ask(path: string, body?: object): Promise<Answer> {
  const sent = body && {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json' },
  }
  const response = await fetch(`${service.api}${path}`, sent)
  return { status: response.status, body: await response.json() }
}

const reviews = async (query = '') => ReviewPage.parse((await ask(`/reviews${query}`)).body)
const idsOf = async (query = '') => (await reviews(query)).items.map(({ id }) => id)
const made = ({ status, body }: Answer) => {
  expect([status, body]).toEqual([200, expect.anything()])
  return DecisionRecord.parse(body)
}
const refused = ({ status, body }: Answer) => [status, Problem.parse(body).type]
const at = (path: string, id: string, rest = '') => `${path}/${encodeURIComponent(id)}${rest}`

describe('texts that wait for a person', () => {
  it('are listed with candidates, places and what is behind them', async () => {
    const [review] = (await reviews('?kind=smelter')).items
    expect(review?.candidates.length).toBeGreaterThan(0)
    expect(review?.places[0]).toMatchObject({ sheet: 'Smelter List', waits: true })
    expect(review?.products).toBeGreaterThan(0)
  })

  it('are found by part of their text and by who holds them', async () => {
    const [review] = (await reviews('?kind=smelter')).items
    const { subject, places } = review!
    expect(await idsOf(`?text=${encodeURIComponent(subject.text.slice(1, -1).toUpperCase())}`)).toContain(
      review!.id,
    )
    expect(await idsOf(`?company=${places[0]!.company!}`)).toContain(review!.id)
    expect(await idsOf('?company=nobody')).toEqual([])
    expect(await idsOf('?kind=company&text=%')).toEqual([])
  })

  it('are counted per kind and holder, each under the other filter', async () => {
    const all = await reviews()
    const { kinds, companies } = all.counts
    expect(kinds.reduce((sum, { count }) => sum + count, 0)).toBe(all.total)
    const [holder] = companies
    const held = await reviews(`?company=${encodeURIComponent(holder!.id)}`)
    expect([held.total, held.counts.companies]).toEqual([holder!.count, companies])
    expect((await reviews('?kind=smelter&company=nobody')).counts.kinds).toEqual([])
  })

  it('name the company asked about even when nothing of it waits', async () => {
    const { total, counts } = await reviews('?company=S101')
    expect([total, counts.companies.at(-1)]).toEqual([
      0,
      { id: 'S101', name: expect.stringContaining('Farnholm') as string, count: 0 },
    ])
    expect((await reviews('?company=nobody')).counts.companies.every(({ count }) => count > 0)).toBe(true)
  })

  it('are decided once, and taken back once', async () => {
    const [review] = (await reviews('?kind=smelter')).items
    const id = review!.id
    const candidate = review!.candidates[0]!.id
    const decision = made(
      await ask(at('/reviews', id, '/decision'), {
        verdict: 'is',
        ids: [candidate],
        by: 'A. Weber',
        reason: 'asked by telephone',
      }),
    )
    expect(decision).toMatchObject({
      by: 'A. Weber',
      reason: 'asked by telephone',
      decision: { kind: 'identity', verdict: 'is', ids: [candidate] },
    })
    expect(await idsOf()).not.toContain(id)
    expect(ReviewReply.parse((await ask(at('/reviews', id))).body)).toMatchObject({
      waits: false,
      decided: { id: decision.id },
    })
    expect(refused(await ask(at('/reviews', id, '/decision'), { verdict: 'own' }))).toEqual([
      409,
      '/problems/conflict',
    ])

    made(await ask(at('/decisions', decision.id, '/undo'), { reason: 'the wrong row' }))
    expect(await idsOf()).toContain(id)
    const page = DecisionPage.parse((await ask(`/decisions?review=${encodeURIComponent(id)}`)).body)
    expect(page.items[0]).toMatchObject({ id: decision.id, undone: { by: 'local', reason: 'the wrong row' } })
    expect(refused(await ask(at('/decisions', decision.id, '/undo'), {}))).toEqual([
      409,
      '/problems/conflict',
    ])
  })

  it('do not propose again what was turned down', async () => {
    const [review] = (await reviews('?kind=smelter')).items
    const { id, candidates } = review!
    const turnedDown = candidates[0]!.id
    const { id: decision } = made(
      await ask(at('/reviews', id, '/decision'), { verdict: 'isNot', ids: [turnedDown] }),
    )
    const after = ReviewReply.parse((await ask(at('/reviews', id))).body)
    expect(after.candidates.map((each) => each.id)).not.toContain(turnedDown)
    expect([after.waits, after.rejected]).toEqual([true, [turnedDown]])
    made(await ask(at('/decisions', decision, '/undo'), {}))
  })

  it.each<[string, object, [number, string]]>([
    [
      'a candidate nobody knows',
      { verdict: 'is', ids: ['CID999999'] },
      [422, '/problems/impossibleDecision'],
    ],
    [
      'two smelters for one text',
      { verdict: 'is', ids: ['CID900001', 'CID900002'] },
      [422, '/problems/impossibleDecision'],
    ],
    [
      'a wording for a smelter',
      { verdict: 'replacedBy', description: 'x' },
      [422, '/problems/impossibleDecision'],
    ],
    [
      'a place it does not stand at',
      { verdict: 'own', place: { file: 'none' } },
      [409, '/problems/conflict'],
    ],
    ['no verdict', {}, [400, '/problems/invalidInput']],
    ['a verdict that is none', { verdict: 'maybe' }, [400, '/problems/invalidInput']],
  ])('refuse %s', async (_, ruling, problem) => {
    const [id] = await idsOf('?kind=smelter')
    expect(refused(await ask(at('/reviews', id!, '/decision'), ruling))).toEqual(problem)
  })

  it('answer 404 for what nothing holds', async () => {
    expect(refused(await ask('/reviews/smelter:tin:none'))).toEqual([404, '/problems/notFound'])
    expect(refused(await ask('/reviews/smelter:tin:none/decision', { verdict: 'own' }))).toEqual([
      404,
      '/problems/notFound',
    ])
    expect(refused(await ask('/decisions/none/undo', {}))).toEqual([404, '/problems/notFound'])
  })
})

describe('a declaration (rule 3)', () => {
  const firstDeclaration = async () => {
    const { body } = await ask('/declarations?limit=1')
    return (body as { items: { id: string; state: string; company: string }[] }).items[0]!
  }

  it('is sent back, and accepted again', async () => {
    const { id } = await firstDeclaration()
    made(await ask(`/declarations/${id}/decision`, { state: 'rejected', reason: 'three cells are blank' }))
    expect((await firstDeclaration()).state).toBe('rejected')
    expect(refused(await ask(`/declarations/${id}/decision`, { state: 'rejected' }))).toEqual([
      409,
      '/problems/conflict',
    ])
    made(await ask(`/declarations/${id}/decision`, { state: 'accepted' }))
    expect((await firstDeclaration()).state).toBe('accepted')
  })

  it('is corrected to another declarant by name, and the correction taken back', async () => {
    const { id, company } = await firstDeclaration()
    const { id: decision } = made(
      await ask(`/declarations/${id}/decision`, { declarant: 'Marlowe Sensors Limited', day: '2020-01-01' }),
    )
    expect((await firstDeclaration()).company).toBe('S107')
    made(await ask(at('/decisions', decision, '/undo'), {}))
    expect((await firstDeclaration()).company).toBe(company)
  })

  it.each<[string, object, number]>([
    ['a declarant nobody knows', { declarant: 'Nobody & Sons' }, 422],
    ['nothing', { by: 'A. Weber' }, 400],
    ['a state together with a correction', { state: 'rejected', scope: 'A' }, 400],
    ['a day that is none', { state: 'rejected', day: 'soon' }, 400],
  ])('refuses %s', async (_, ruling, status) => {
    const { id } = await firstDeclaration()
    expect((await ask(`/declarations/${id}/decision`, ruling)).status).toBe(status)
  })
})

describe('companies (rule 19)', () => {
  const companies = async () => {
    const { body } = await ask('/companies?limit=1000')
    return (body as { items: { id: string }[] }).items.map(({ id }) => id)
  }

  it('are merged and parted again', async () => {
    const before = await companies()
    const { id } = made(await ask('/companies/S111/merge', { into: 'S112', by: 'A. Weber' }))
    expect(await companies()).toEqual(before.filter((company) => company !== 'S111'))
    expect((await ask('/companies/S111/merge', { into: 'S112' })).status).toBe(404)
    made(await ask(at('/decisions', id, '/undo'), {}))
    expect(await companies()).toEqual(before)
  })

  it('lose a form that is another company’s', async () => {
    const { body } = await ask('/declarations?company=S101')
    const { id } = (body as { items: { id: string }[] }).items[0]!
    const split = made(
      await ask('/companies/S101/split', { declaration: id, name: 'Farnholm Circuits (Leeds) Ltd' }),
    )
    expect(await companies()).toContain('co:farnholm-circuits-leeds-ltd')
    made(await ask(at('/decisions', split.id, '/undo'), {}))
    expect(await companies()).not.toContain('co:farnholm-circuits-leeds-ltd')
  })

  it.each<[string, string, object, number]>([
    ['merges into an unknown one', 'S101/merge', { into: 'S999' }, 422],
    ['merges into itself', 'S101/merge', { into: 'S101' }, 422],
    ['merges of an unknown one', 'S999/merge', { into: 'S101' }, 404],
    ['a split by a name that leads elsewhere', 'S101/split', { text: 'Marlowe Sensors Ltd.' }, 422],
    ['a split by the id itself', 'S101/split', { text: 'S101' }, 422],
    ['a split by nothing', 'S101/split', {}, 400],
  ])('refuse %s', async (_, path, ruling, status) => {
    expect((await ask(`/companies/${path}`, ruling)).status).toBe(status)
  })
})

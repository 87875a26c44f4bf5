import { tracedCompanies } from '../../../graph/judge/traced-companies.js'
import { facts, judged, type State } from './builders.js'

const smelters = [facts({ id: 'CID900001' }), facts({ id: 'CID900002' }), facts({ id: 'CID900003' })]
const all = smelters.map(({ id }) => id)
const names = new Map([
  ['a', 'Acme'],
  ['b', 'Beta'],
  ['c', 'Castor'],
])

describe('the companies of a trace', () => {
  // product → b, c → a; b also under tier 2
  const states: State[] = [
    {
      company: 'b',
      label: 'P1',
      forms: [
        { id: 'd', scope: 'B', uses: all.slice(0, 2) },
        { id: 'e', uses: all },
      ],
    },
    { company: 'b', label: 'P2', tier: 2, forms: [{ id: 'e', uses: all }] },
    { company: 'c' },
    { company: 'a', tier: 2, covered: true },
  ]
  const tin = judged(states, smelters, { names })

  it('stand by tier and name, each once with its smallest tier', () => {
    expect(tracedCompanies([tin]).map(({ name, tier }) => [name, tier])).toEqual([
      ['Beta', 1],
      ['Castor', 1],
      ['Acme', 2],
    ])
  })

  it('say how they answered, and under which scope', () => {
    expect(tracedCompanies([tin]).map(({ standing, scope }) => [standing, scope])).toEqual([
      ['answered', 'B'],
      ['none', undefined],
      ['covered', undefined],
    ])
  })

  it('say of which minerals they use none: all their forms say so, in every state', () => {
    const no = { closed: true, uses: [] }
    const asked = (mineral: string, ...of: State[]) => judged(of, smelters, { names, reach: { mineral } })
    const found = tracedCompanies([
      asked(
        'tin',
        { company: 'a', forms: [{ id: 'f', ...no }] },
        { company: 'b', forms: [{ id: 'g', ...no }] },
      ),
      asked(
        'gold',
        { company: 'a', forms: [{ id: 'f', ...no }] },
        { company: 'a', label: 'P2', forms: [{ id: 'e', uses: all }] },
        { company: 'b', forms: [{ id: 'g', ...no, proven: false }] },
      ),
    ])
    expect(found.map(({ company, usesNone }) => [company, usesNone])).toEqual([
      ['a', ['tin']],
      ['b', ['tin']],
    ])
  })

  it('count a smelter once, however many of their forms name it, and their ends', () => {
    expect(tracedCompanies([tin]).map(({ smelters: named, ends }) => [named, ends])).toEqual([
      [3, 0],
      [0, 1],
      [0, 0],
    ])
  })

  it('are one list over the minerals asked about', () => {
    const gold = judged([{ company: 'c' }, { company: 'd' }], [], { names, reach: { mineral: 'gold' } })
    const found = tracedCompanies([tin, gold])
    expect(found.map(({ company, minerals, ends }) => [company, minerals, ends])).toEqual([
      ['b', ['tin'], 0],
      ['c', ['tin', 'gold'], 2],
      ['d', ['gold'], 1],
      ['a', ['tin'], 0],
    ])
  })
})

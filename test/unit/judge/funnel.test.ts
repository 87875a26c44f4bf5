import { coverageOf } from '../../../graph/judge/funnel.js'
import type { Coverage } from '../../../graph/api/trace.js'
import type { SmelterFacts } from '../../../graph/supply-graph.js'
import { claim, conformant, facts, judged, type Form, type State } from './builders.js'

const good = facts({ id: 'CID900001', claims: [claim('PE')], statuses: [conformant] })
const unassured = facts({ id: 'CID900002', claims: [claim('PE')] })
const unknown = facts({ id: 'CID900003', statuses: [conformant] })
const named = facts({ id: 'named:acme:okavi', identity: 'named', name: 'Okavi' })
const smelters: readonly SmelterFacts[] = [good, unassured, unknown, named]

const coverage = (states: readonly State[], more: { declaredOnly?: boolean } = {}): Coverage => {
  const { reach, survey, declaredOnly } = judged(states, smelters, more)
  return coverageOf(reach, survey, declaredOnly)
}

/** Stages reached by one company: answered, identified, assured, origin known. */
const stages = (...forms: readonly Form[]): string => {
  const { answered, smeltersIdentified, assured, originKnown } = coverage([{ company: 'acme', forms }])
  return [answered, smeltersIdentified, assured, originKnown].join('')
}

describe('the coverage funnel of one company (rule 26)', () => {
  const all = { id: 'd', uses: ['CID900001'] }
  it.each<[string, readonly Form[], string]>([
    ['passes every stage with one good smelter', [all], '1111'],
    ['passes every stage with a No and no smelter', [{ id: 'd', closed: true, counts: false }], '1111'],
    ['has no declaration', [], '0000'],
    ['did not answer', [{ ...all, answered: false, ends: ['notAnswered'] }], '0000'],
    ['answered for an unproven scope', [{ ...all, proven: false }], '0000'],
    ['answered for one proven scope beside another', [all, { id: 'e', proven: false }], '1111'],
    ['answered in one of two forms', [all, { id: 'e', answered: false }], '0000'],
    ['says its list is incomplete', [{ ...all, ends: ['listIncomplete'] }], '1000'],
    ['says Yes without a line', [{ id: 'd', ends: ['noSmelterLine'] }], '1000'],
    ['contradicts itself', [{ ...all, counts: false, ends: ['contradicted'] }], '1000'],
    ['has a stale list', [{ ...all, stale: true, ends: ['staleList'] }], '1000'],
    ['has a stale No', [{ id: 'd', stale: true, counts: false, ends: ['staleNo'] }], '1000'],
    ['names a smelter without CID', [{ id: 'd', uses: ['CID900001', 'named:acme:okavi'] }], '1000'],
    ['names a smelter that is not assured', [{ id: 'd', uses: ['CID900001', 'CID900002'] }], '1100'],
    ['names a smelter of unknown origin', [{ id: 'd', uses: ['CID900001', 'CID900003'] }], '1110'],
  ])('one that %s', (_what, forms, expected) => {
    expect(stages(...forms)).toBe(expected)
  })
})

describe('the coverage funnel over companies (rules 14, 17, 26)', () => {
  const form: Form = { id: 'd', uses: ['CID900001'] }

  it('demands every stage of every part number a company was asked under', () => {
    const found = coverage([
      { company: 'acme', label: 'P1', forms: [form] },
      { company: 'acme', label: 'P2' },
    ])
    expect(found).toMatchObject({ companies: 1, answered: 0 })
  })

  it('tells of the answered how many say that they use none', () => {
    const found = coverage([
      { company: 'a', forms: [form] },
      { company: 'b', forms: [{ id: 'e', closed: true, counts: false }] },
      { company: 'c', forms: [{ id: 'f', closed: true, counts: false }, form] },
    ])
    expect(found).toMatchObject({ companies: 3, answered: 3, usesNone: 1 })
  })

  it('counts covered companies apart', () => {
    expect(
      coverage([
        { company: 'a', forms: [form] },
        { company: 'b', covered: true },
      ]),
    ).toMatchObject({
      companies: 1,
      covered: 1,
      answered: 1,
    })
  })

  it('does not count as covered one that some way reaches uncovered', () => {
    const states: State[] = [
      { company: 'b', label: 'P1', covered: true },
      { company: 'b', label: 'P2', covered: false },
    ]
    expect(coverage(states)).toMatchObject({ companies: 1, covered: 0 })
  })

  it('counts as not asked who has no form for a mineral only declarations brought in', () => {
    const states: State[] = [{ company: 'a', forms: [form] }, { company: 'b' }]
    expect(coverage(states, { declaredOnly: true })).toMatchObject({ companies: 1, notAsked: 1, answered: 1 })
    expect(coverage(states)).toMatchObject({ companies: 2, notAsked: 0 })
  })

  it('counts as stale who answered only by stale forms', () => {
    const stale: Form = { ...form, id: 's', stale: true, ends: ['staleList'] }
    expect(coverage([{ company: 'a', forms: [stale] }])).toMatchObject({ answered: 1, stale: 1 })
    expect(coverage([{ company: 'a', forms: [stale, form] }])).toMatchObject({ answered: 1, stale: 0 })
  })
})

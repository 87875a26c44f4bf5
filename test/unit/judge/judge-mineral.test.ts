import fc from 'fast-check'
import { judgeSmelter } from '../../../graph/judge/judge-smelter.js'
import { mineralTrace } from '../../../graph/judge/judge-mineral.js'
import { pageAt } from '../../../graph/judge/page.js'
import { reasonCodes } from '../../../graph/judge/reason-codes.js'
import { severityOf } from '../../../graph/judge/verdict.js'
import type { MineralTrace } from '../../../graph/api/trace.js'
import type { Strength } from '../../../graph/model.js'
import type { ClaimGroup, SmelterFacts, WatchEntry } from '../../../graph/supply-graph.js'
import { areaList, claim, conformant, context, entry, facts, judged, status, type State } from './builders.js'

const trace = (
  states: readonly State[],
  smelters: readonly SmelterFacts[] = [],
  more: Parameters<typeof judged>[2] = {},
): MineralTrace => mineralTrace(judged(states, smelters, more), pageAt(undefined, undefined))

const smelter = (number: number, more: Partial<SmelterFacts> = {}): SmelterFacts =>
  facts({ id: `CID90000${String(number)}`, claims: [claim('PE')], statuses: [conformant], ...more })

describe('a smelter in a trace (rules 16, 29)', () => {
  const uses = ['CID900001']
  const one = (...states: readonly State[]): MineralTrace['smelters']['items'][number] | undefined =>
    trace(states, [smelter(1)]).smelters.items[0]

  it.each<[Strength, 'strong' | 'may-contain', Strength, Strength]>([
    ['strong', 'strong', 'strong', 'strong'],
    ['medium', 'strong', 'medium', 'medium'],
    ['may-contain', 'strong', 'may-contain', 'may-contain'],
    ['strong', 'may-contain', 'strong', 'may-contain'],
    ['medium', 'may-contain', 'medium', 'may-contain'],
  ])('a %s form behind a %s way is %s', (strength, way, _same, expected) => {
    expect(one({ company: 'a', strength: way, forms: [{ id: 'd', uses, strength }] })?.strength).toBe(
      expected,
    )
  })

  it('shows its best path', () => {
    const states: State[] = [
      { company: 'a', forms: [{ id: 'd', uses, strength: 'may-contain' }] },
      { company: 'b', tier: 3, forms: [{ id: 'e', uses, strength: 'strong' }] },
    ]
    expect(one(...states)).toMatchObject({ strength: 'strong', suppliers: 2, minTier: 1 })
  })

  it('counts a company with two part numbers and two forms once', () => {
    const states: State[] = [
      { company: 'a', label: 'P1', tier: 2, forms: [{ id: 'd', uses }] },
      {
        company: 'a',
        label: 'P2',
        tier: 3,
        forms: [
          { id: 'd', uses },
          { id: 'e', uses },
        ],
      },
    ]
    expect(one(...states)).toMatchObject({ suppliers: 1, minTier: 2 })
  })

  it('is not shown when only lines that do not count name it', () => {
    expect(
      one({ company: 'a', forms: [{ id: 'd', uses, counts: false, ends: ['contradicted'] }] }),
    ).toBeUndefined()
  })

  it('is shown from covered companies too', () => {
    expect(one({ company: 'a', covered: true, forms: [{ id: 'd', uses }] })).toMatchObject({ suppliers: 1 })
  })
})

describe('a mineral’s answer', () => {
  const smelters = [
    smelter(1),
    smelter(2, { claims: [claim('CD')], statuses: [] }),
    smelter(3, { claims: [claim('CD')], statuses: [status('Withdrawn', '2026-01-01')] }),
    smelter(4, { claims: [] }),
    facts({ id: 'none:a', identity: 'notIdentified' }),
    facts({ id: 'named:a:okavi', identity: 'named', name: 'Okavi' }),
  ]
  const states: State[] = [{ company: 'a', forms: [{ id: 'd', uses: smelters.map(({ id }) => id) }] }]

  it('lists the worst verdict first, and leaves out what is not even named', () => {
    const { items } = trace(states, smelters).smelters
    expect(items.map(({ smelter: id, verdict }) => [id, verdict['covered']])).toEqual([
      ['CID900003', 'act now'],
      ['CID900002', 'act'],
      ['named:a:okavi', 'ask first'],
      ['CID900004', 'ask'],
      ['CID900001', 'clear'],
    ])
  })

  it('pages smelters and ends to the last', () => {
    const mineral = judged(states, smelters)
    const ids: string[] = []
    let after: string | null = '0'
    while (after !== null) {
      const page = mineralTrace(mineral, pageAt(2, after))
      ids.push(...page.smelters.items.map(({ smelter: id }) => id))
      after = page.smelters.next
    }
    expect(ids).toEqual(trace(states, smelters).smelters.items.map(({ smelter: id }) => id))
  })

  it.each(['x', '-1', '1.5'])('refuses %s as a page', (after) => {
    expect(() => pageAt(2, after)).toThrow('is not a page')
  })

  it('shows and counts only what is as strong as asked', () => {
    const mixed: State[] = [
      { company: 'a', forms: [{ id: 'd', uses: ['CID900001'] }] },
      { company: 'b', forms: [{ id: 'e', uses: ['CID900002'], strength: 'may-contain' }] },
    ]
    const found = trace(mixed, smelters, { strength: 'medium' })
    expect(found.smelters.items.map(({ smelter: id }) => id)).toEqual(['CID900001'])
    expect(found.grid).toEqual({ covered: { 'none declared': { assured: 1 } } })
  })

  it('says which list is not there yet and which is old', () => {
    const areas = [
      areaList([entry('CD', { validFrom: '2026-07-01' })], { id: 'later', dates: ['2026-07-01'] }),
      areaList([entry('CD', { validFrom: '2024-01-01' })], { id: 'old', dates: ['2024-01-01'] }),
    ]
    const { findings } = trace(states, smelters, { context: context({ areas }) })
    expect(findings.map(({ code, params }) => [code, params?.['list']])).toEqual([
      ['listNotYet', 'later'],
      ['listOld', 'old'],
    ])
  })

  it('finds watch-listed companies and countries it passes', () => {
    const watch: WatchEntry[] = [
      { list: 's', kind: 'company', name: 'Acme', validFrom: '2026-01-01' },
      {
        list: 's',
        kind: 'country',
        country: 'CD',
        class: 'taxes',
        reason: 'see file',
        validFrom: '2026-01-01',
      },
      { list: 's', kind: 'country', country: 'KP', validFrom: '2026-01-01' },
    ]
    const { findings } = trace(states, smelters, {
      context: context({ watch }),
      names: new Map([['a', 'ACME']]),
    })
    expect(findings.map(({ code, params }) => [code, params])).toEqual([
      ['watchListedCompany', { list: 's', company: 'a' }],
      ['watchListedCountry', { list: 's', class: 'taxes', why: 'see file', country: 'CD', smelters: 2 }],
    ])
  })

  it.each([
    ['its id in another case', { id: 'A' }],
    ['an id of another register with the exact name', { id: 'REG-4711', name: 'Acme Metals Limited' }],
    ['its name with the legal form written differently', { name: 'ACME METALS LTD.' }],
  ])('finds a watch-listed company by %s, on every list that names it', (_, named) => {
    const watch = ['s', 't'].map((list): WatchEntry => ({
      list,
      kind: 'company',
      validFrom: '2026-01-01',
      ...named,
    }))
    const { findings } = trace(states, smelters, {
      context: context({ watch }),
      names: new Map([['a', 'Acme Metals Ltd']]),
    })
    expect(findings.map(({ params }) => params)).toEqual([
      { list: 's', company: 'a' },
      { list: 't', company: 'a' },
    ])
  })

  it('does not take a company of another legal form for the watch-listed one', () => {
    const watch: WatchEntry[] = [
      { list: 's', kind: 'company', name: 'Acme Metals GmbH', validFrom: '2026-01-01' },
    ]
    const names = new Map([['a', 'Acme Metals Ltd']])
    expect(trace(states, smelters, { context: context({ watch }), names }).findings).toEqual([])
  })

  it('finds forms in force that answer differently', () => {
    const { findings } = trace([{ company: 'a', forms: [{ id: 'd', conflict: true }] }])
    expect(findings).toMatchObject([{ code: 'scopeConflict', params: { company: 'a' } }])
  })
})

const claims = fc.array(
  fc.record({
    text: fc.constantFrom(
      'CD',
      'PE',
      'BJ',
      'BJ/Alibori',
      'BJ/Borgou',
      'MY',
      'recycled',
      'deferred',
      'unknown',
      'group:L3',
    ),
    stale: fc.boolean(),
    saysNo: fc.boolean(),
    mixed: fc.boolean(),
    source: fc.constantFrom<ClaimGroup['source']>('line', 'mineList', 'reference'),
    declarants: fc.subarray(['a', 'b', 'c']),
  }),
  { maxLength: 5 },
)
const statuses = fc.array(
  fc.record({
    word: fc.constantFrom('Conformant', 'Active', 'Eligible', 'Withdrawn', 'Purple'),
    date: fc.constantFrom('2024-06-01', '2025-03-30', '2026-01-01', '2026-06-30'),
    scheme: fc.constantFrom('RMAP', 'LBMA'),
  }),
  { maxLength: 3 },
)
const anySmelter = fc.record({ claims, statuses }).map(({ claims: said, statuses: held }) =>
  facts({
    claims: said.map(({ text, ...more }) => claim(text, more)),
    statuses: held.map(({ word, date, scheme }) => status(word, date, { scheme })),
  }),
)
const shared = context({
  areas: [areaList([entry('BJ', { region: 'Alibori' }), entry('PE', { confirmed: false })])],
})

/** How green: 0 is `act now`. */
const greenness = (smelter: SmelterFacts): readonly number[] =>
  Object.values(judgeSmelter(smelter, shared).verdict).map(severityOf)

const notGreener = (before: SmelterFacts, after: SmelterFacts): boolean => {
  const was = greenness(before)
  return greenness(after).every((now, list) => now <= (was[list] ?? 0))
}

describe('unknown is never green', () => {
  it('saying unknown beside what was said never makes a verdict greener', () => {
    fc.assert(
      fc.property(anySmelter, (smelter) =>
        notGreener(smelter, {
          ...smelter,
          claims: [...smelter.claims, claim('unknown', { declarants: ['z'] })],
        }),
      ),
    )
  })

  it('ageing a form, a No beside it or unrecognised text never makes a verdict greener', () => {
    fc.assert(
      fc.property(anySmelter, fc.constantFrom('stale', 'saysNo', 'mixed'), (smelter, weakness) =>
        notGreener(smelter, {
          ...smelter,
          claims: smelter.claims.map((said) => ({ ...said, [weakness]: true })),
        }),
      ),
    )
  })

  it('a word nobody mapped, dated today, never makes a verdict greener', () => {
    fc.assert(
      fc.property(anySmelter, (smelter) => {
        const passed = smelter.statuses.filter(({ status: word }) => word !== 'Withdrawn')
        const before = { ...smelter, statuses: passed }
        return notGreener(before, { ...before, statuses: [...passed, status('Purple', '2026-06-30')] })
      }),
    )
  })

  it('a smelter without any firm claim is clear or reported against no list it is not exposed to', () => {
    fc.assert(
      fc.property(anySmelter, (smelter) => {
        const weak = { ...smelter, claims: smelter.claims.map((said) => ({ ...said, stale: true })) }
        return Object.values(judgeSmelter(weak, shared).verdict).every((verdict) => verdict !== 'clear')
      }),
    )
  })

  it('every reason is one the code list knows, with the parameters it promises', () => {
    fc.assert(
      fc.property(anySmelter, (smelter) =>
        judgeSmelter(smelter, shared).reasons.every(({ code, params = {} }) => {
          const known = new Map(Object.entries<readonly string[]>(reasonCodes)).get(code)
          return known !== undefined && Object.keys(params).every((param) => known.includes(param))
        }),
      ),
    )
  })
})

describe('what is counted adds up', () => {
  const anyForm = fc.record({
    uses: fc.subarray(['CID900001', 'CID900002', 'CID900003', 'CID900004']),
    proven: fc.boolean(),
    answered: fc.boolean(),
    counts: fc.boolean(),
    stale: fc.boolean(),
    ends: fc.subarray(['listIncomplete', 'notAnswered', 'staleList'] as const),
  })
  const anyState = fc.record({
    company: fc.constantFrom('a', 'b', 'c'),
    covered: fc.boolean(),
    tier: fc.integer({ min: 1, max: 3 }),
    forms: fc.array(anyForm, { maxLength: 2 }),
  })
  const anyReach = fc.record({
    states: fc.array(anyState, { maxLength: 6 }),
    smelters: fc.tuple(anySmelter, anySmelter, anySmelter, anySmelter),
  })
  const answer = (input: {
    states: readonly (Omit<State, 'forms'> & { forms: readonly object[] })[]
    smelters: readonly SmelterFacts[]
  }): MineralTrace =>
    trace(
      input.states.map((state, at) => ({
        ...state,
        key: String(at),
        forms: state.forms.map((form, index) => ({ ...form, id: `${String(at)}/${String(index)}` })),
      })),
      input.smelters.map((found, at) => ({ ...found, id: `CID90000${String(at + 1)}` })),
      { context: shared },
    )

  it('the cells of every list’s grid add up to the smelters shown', () => {
    fc.assert(
      fc.property(anyReach, (input) => {
        const { grid, smelters } = answer(input)
        for (const rows of Object.values(grid)) {
          const cells = Object.values(rows).flatMap((row) => Object.values(row))
          expect(cells.reduce((sum, cell) => sum + cell, 0)).toBe(smelters.total)
        }
      }),
    )
  })

  it('every stage of the funnel lies inside the one before', () => {
    fc.assert(
      fc.property(anyReach, (input) => {
        const { companies, answered, smeltersIdentified, assured, originKnown, stale } =
          answer(input).coverage
        const stages = [companies, answered, smeltersIdentified, assured, originKnown]
        expect(stages).toEqual([...stages].sort((a, b) => b - a))
        expect(stale).toBeLessThanOrEqual(answered)
      }),
    )
  })

  it('every company in reach is asked, covered or not asked', () => {
    fc.assert(
      fc.property(anyReach, (input) => {
        const { companies, covered, notAsked } = answer(input).coverage
        expect(companies + covered + notAsked).toBe(new Set(input.states.map(({ company }) => company)).size)
      }),
    )
  })
})

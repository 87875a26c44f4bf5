import type { TraceEnd } from '../../../graph/api/trace.js'
import { claim, conformant, facts, judged, status, type Form, type State } from './builders.js'

const good = facts({ id: 'CID900001', claims: [claim('PE')], statuses: [conformant] })
const failed = facts({
  id: 'CID900002',
  claims: [claim('PE')],
  statuses: [status('Withdrawn', '2026-01-01')],
})
const named = facts({ id: 'named:acme:okavi', identity: 'named', name: 'Okavi', claims: [claim('PE')] })
const blank = facts({ id: 'none:acme', identity: 'notIdentified', name: 'not yet identified' })
const smelters = [good, failed, named, blank]

type Ends = readonly Partial<TraceEnd>[]
const ends = (states: readonly State[], more: Parameters<typeof judged>[2] = {}): Ends =>
  judged(states, smelters, more).ends

const endsOf = (form: Omit<Form, 'id'>): Ends =>
  ends([{ company: 'acme', label: 'P1', forms: [{ id: 'd', uses: ['CID900001'], ...form }] }])

describe('trace ends of a company (rule 28)', () => {
  const at = { company: 'acme', parts: ['P1'], smelter: null, smelters: [] }
  it.each<[string, Omit<Form, 'id'>, readonly Partial<TraceEnd>[]]>([
    ['a complete answer', {}, []],
    [
      'a list that says it is incomplete',
      { ends: ['listIncomplete'] },
      [{ ...at, reason: 'listIncomplete' }],
    ],
    ['a stale list', { stale: true, ends: ['staleList'] }, [{ ...at, reason: 'staleList' }]],
    ['a blank answer', { answered: false, ends: ['notAnswered'] }, [{ ...at, reason: 'notAnswered' }]],
    ['a scope nobody decided', { proven: false }, [{ ...at, reason: 'scopeUnproven' }]],
    [
      'a named smelter',
      { uses: ['named:acme:okavi'] },
      [{ ...at, reason: 'smelterNotListed', smelter: 'named:acme:okavi', smelterName: 'Okavi' }],
    ],
    ['a smelter not even named', { uses: ['none:acme'] }, [{ ...at, reason: 'smelterNotIdentified' }]],
    ['a named smelter on lines that do not count', { uses: ['named:acme:okavi'], counts: false }, []],
  ])('for %s', (_what, form, expected) => {
    const found = endsOf(form)
    expect(found).toHaveLength(expected.length)
    expect(found).toMatchObject(expected)
  })

  it('a contradiction names the smelters and the worst assurance among them', () => {
    const form = { uses: ['CID900001', 'CID900002'], counts: false, ends: ['contradicted'] as const }
    expect(endsOf(form)).toEqual([
      expect.objectContaining({
        reason: 'contradicted',
        smelters: ['CID900001', 'CID900002'],
        worst: 'failed',
      }),
    ])
  })

  it('one end per reason and company lists every number it was met under', () => {
    const states: State[] = [
      { company: 'acme', label: 'P2' },
      { company: 'acme', label: 'P1' },
      { company: 'acme' },
      { company: 'beta', label: 'P9' },
    ]
    expect(ends(states)).toEqual([
      expect.objectContaining({ reason: 'noDeclaration', company: 'acme', parts: ['P1', 'P2'] }),
      expect.objectContaining({ reason: 'noDeclaration', company: 'beta', parts: ['P9'] }),
    ])
  })

  it('a covered company without a declaration is no gap', () => {
    expect(ends([{ company: 'acme', covered: true }])).toEqual([])
  })

  it('a company not asked about the mineral is no gap', () => {
    expect(ends([{ company: 'acme' }], { declaredOnly: true })).toEqual([])
  })

  it('names companies by name where it is known', () => {
    const names = new Map([['acme', 'Acme Ltd.']])
    expect(ends([{ company: 'acme' }], { names })).toMatchObject([{ companyName: 'Acme Ltd.' }])
  })
})

describe('trace ends of a product and of smelters (rule 28)', () => {
  it('lists our parts without supplier and products without lines', () => {
    const reach = { noSupplier: ['PN-2', 'PN-1'], noBom: ['LD-100'] }
    expect(ends([], { reach })).toEqual([
      expect.objectContaining({ reason: 'noBom', company: null, parts: ['LD-100'] }),
      expect.objectContaining({ reason: 'noSupplier', company: null, parts: ['PN-1', 'PN-2'] }),
    ])
  })

  const originEnd = (...texts: readonly Parameters<typeof claim>[]): readonly string[] => {
    const smelter = facts({ claims: texts.map((args) => claim(...args)) })
    return judged([{ company: 'acme', forms: [{ id: 'd', uses: ['CID900001'] }] }], [smelter]).ends.map(
      ({ reason }) => reason,
    )
  }
  it.each<[string, readonly Parameters<typeof claim>[], readonly string[]]>([
    ['no claim at all is origin unknown', [], ['originUnknown']],
    ['only unknown is origin unknown', [['unknown']], ['originUnknown']],
    ['only deferred is origin deferred', [['deferred']], ['originDeferred']],
    ['deferred beside unknown is origin deferred', [['deferred'], ['unknown']], ['originDeferred']],
    ['deferred beside a country is no end', [['deferred'], ['PE']], []],
    ['recycled is no end', [['recycled']], []],
    ['a group is no end', [['group:Level 1']], []],
    ['a weak country is origin unknown', [['CD', { stale: true }]], ['originUnknown']],
    ['weak deferred is origin unknown', [['deferred', { saysNo: true }]], ['originUnknown']],
    ['its own unsupported country is origin unknown', [['MY']], ['originUnknown']],
  ])('%s', (_what, claims, expected) => {
    expect(originEnd(...claims)).toEqual(expected)
  })

  it('keeps the order of the rule, then companies, then smelters', () => {
    const states: State[] = [
      { company: 'b', forms: [{ id: 'd', uses: ['none:acme', 'CID900002'], ends: ['listIncomplete'] }] },
      { company: 'a' },
      { company: 'c', forms: [{ id: 'e', proven: false, uses: ['CID900001'] }] },
    ]
    expect(ends(states).map(({ reason, company }) => [reason, company])).toEqual([
      ['noDeclaration', 'a'],
      ['scopeUnproven', 'c'],
      ['listIncomplete', 'b'],
      ['smelterNotIdentified', 'b'],
    ])
  })
})

import { assuranceOf } from '../../../graph/judge/assurance.js'
import { watchInForce } from '../../../graph/judge/watch-lists.js'
import type { Assurance } from '../../../graph/model.js'
import { defaultPolicy } from '../../../graph/policy.js'
import type { SchemeStatus, SmelterFacts, WatchEntry } from '../../../graph/supply-graph.js'
import { facts, status } from './builders.js'

function judge(
  smelter: Partial<SmelterFacts>,
  { day = '2026-06-30', mineral = 'tin', watch = [] as readonly WatchEntry[] } = {},
): { assurance: Assurance; codes: readonly string[] } {
  const question = { day, mineral, policy: defaultPolicy, watch: watchInForce(watch, day) }
  const { assurance, reasons } = assuranceOf(facts(smelter), question)
  return { assurance, codes: reasons.map(({ code }) => code) }
}

interface Case {
  readonly it: string
  readonly statuses: readonly SchemeStatus[]
  readonly assurance: Assurance
  readonly code: string
  readonly day?: string
  readonly mineral?: string
}

describe('losing a place on a list (rules 23, 24)', () => {
  const dropped = status('not on list', '2026-03-01')

  it.each<[string, readonly SchemeStatus[], Assurance]>([
    ['does not wash what failed', [dropped, status('Suspended', '2025-12-01')], 'failed'],
    ['ends what was assured', [dropped, status('Conformant', '2025-12-01')], 'unassured'],
    [
      'leaves behind a failure that was mended before',
      [dropped, status('Conformant', '2026-01-01'), status('Suspended', '2025-12-01')],
      'unassured',
    ],
    [
      'says nothing for another scheme',
      [{ ...dropped, scheme: 'LBMA' }, status('Suspended', '2025-12-01')],
      'failed',
    ],
    [
      'is over with a status given later',
      [status('Conformant', '2026-05-01'), dropped, status('Suspended', '2025-12-01')],
      'assured',
    ],
  ])('%s', (_, statuses, assurance) => {
    expect(judge({ statuses }).assurance).toBe(assurance)
  })
})

describe('assurance of a smelter (rule 23)', () => {
  const cases: readonly Case[] = [
    { it: 'without any status it is unassured', statuses: [], assurance: 'unassured', code: 'noStatus' },
    {
      it: 'conformant is assured',
      statuses: [status('Conformant', '2026-01-01')],
      assurance: 'assured',
      code: 'statusAssured',
    },
    {
      it: 'a word is read whatever its case and spaces',
      statuses: [status('  NON   Conformant ', '2026-01-01')],
      assurance: 'failed',
      code: 'statusFailed',
    },
    {
      it: 'active is pending',
      statuses: [status('Active', '2026-01-01')],
      assurance: 'pending',
      code: 'statusPending',
    },
    {
      it: 'eligible is unassured',
      statuses: [status('Eligible', '2026-01-01')],
      assurance: 'unassured',
      code: 'statusUnassured',
    },
    {
      it: 'a word nobody mapped is unassured',
      statuses: [status('Purple', '2026-01-01')],
      assurance: 'unassured',
      code: 'statusWordUnmapped',
    },
    {
      it: 'the newest status of a scheme counts',
      statuses: [status('Withdrawn', '2025-10-01'), status('Conformant', '2026-01-01')],
      assurance: 'assured',
      code: 'statusAssured',
    },
    {
      it: 'of equal dates the worse counts',
      statuses: [status('Conformant', '2026-01-01'), status('Active', '2026-01-01')],
      assurance: 'pending',
      code: 'statusPending',
    },
    {
      it: 'of equal dates failed counts, whatever the order',
      statuses: [status('Withdrawn', '2026-01-01'), status('Conformant', '2026-01-01')],
      assurance: 'failed',
      code: 'statusFailed',
    },
    {
      it: 'a status of tomorrow does not count today',
      statuses: [status('Withdrawn', '2026-07-01'), status('Conformant', '2026-01-01')],
      assurance: 'assured',
      code: 'statusAssured',
    },
    {
      it: 'its last valid day still counts',
      statuses: [status('Conformant', '2025-01-01', { validTo: '2026-06-30' })],
      assurance: 'assured',
      code: 'statusAssured',
    },
    {
      it: 'past its last valid day it is expired',
      statuses: [status('Conformant', '2026-01-01', { validTo: '2026-06-29' })],
      assurance: 'unassured',
      code: 'statusExpired',
    },
    {
      it: 'without an end it lasts 15 months',
      statuses: [status('Conformant', '2025-03-30')],
      assurance: 'assured',
      code: 'statusAssured',
    },
    {
      it: 'after 15 months without an end it is not reconfirmed',
      statuses: [status('Conformant', '2025-03-29')],
      assurance: 'unassured',
      code: 'statusNotReconfirmed',
    },
    {
      it: 'a far end keeps it beyond 15 months',
      statuses: [status('Conformant', '2024-01-01', { validTo: '2027-01-01' })],
      assurance: 'assured',
      code: 'statusAssured',
    },
    {
      it: 'failed never lapses',
      statuses: [status('Suspended', '2020-01-01', { validTo: '2020-06-01' })],
      assurance: 'failed',
      code: 'statusFailed',
    },
    {
      it: 'failed in any scheme is failed',
      statuses: [status('Conformant', '2026-01-01'), status('Withdrawn', '2025-01-01', { scheme: 'LBMA' })],
      assurance: 'failed',
      code: 'statusFailed',
    },
    {
      it: 'LBMA is recognised for gold',
      statuses: [status('Conformant', '2026-01-01', { scheme: 'LBMA' })],
      assurance: 'assured',
      code: 'statusAssured',
      mineral: 'gold',
    },
    {
      it: 'LBMA is not recognised for tin',
      statuses: [status('Conformant', '2026-01-01', { scheme: 'LBMA' })],
      assurance: 'unassured',
      code: 'schemeNotRecognised',
    },
    {
      it: 'a scheme is known whatever its case',
      statuses: [status('Conformant', '2026-01-01', { scheme: 'rmap' })],
      assurance: 'assured',
      code: 'statusAssured',
    },
    {
      it: 'assured in one recognised scheme beats pending in another',
      statuses: [status('Active', '2026-02-01'), status('Conformant', '2026-01-01', { scheme: 'RJC' })],
      assurance: 'assured',
      code: 'statusAssured',
      mineral: 'gold',
    },
    {
      it: 'a lapsed scheme leaves the other to speak',
      statuses: [status('Conformant', '2024-01-01'), status('Active', '2026-01-01', { scheme: 'RJC' })],
      assurance: 'pending',
      code: 'statusPending',
      mineral: 'gold',
    },
  ]
  it.each(cases)('$it', ({ statuses, assurance, code, mineral, day }) => {
    const found = judge({ statuses }, { ...(mineral && { mineral }), ...(day && { day }) })
    expect([found.assurance, found.codes[0]]).toEqual([assurance, code])
  })
})

describe('watch lists (rule 23)', () => {
  const entry = (more: Partial<WatchEntry>): WatchEntry => ({
    list: 'sanctions',
    kind: 'smelter',
    validFrom: '2026-01-01',
    ...more,
  })
  const statuses = [status('Conformant', '2026-01-01')]

  it.each<[string, Partial<WatchEntry>, Assurance]>([
    ['its CID is on it', { id: 'CID900001' }, 'failed'],
    ['its name is on it without an id', { name: 'PENANG  crown' }, 'failed'],
    ['its name is on it for another CID', { id: 'CID900009', name: 'Penang Crown' }, 'assured'],
    ['its name is on it for another country', { name: 'Penang Crown', country: 'TH' }, 'assured'],
    ['the entry has ended', { id: 'CID900001', validTo: '2026-06-30' }, 'assured'],
    ['the entry begins tomorrow', { id: 'CID900001', validFrom: '2026-07-01' }, 'assured'],
    ['a company of the same name is on it', { kind: 'company', name: 'Penang Crown' }, 'assured'],
  ])('a conformant smelter when %s', (_when, more, assurance) => {
    expect(judge({ statuses }, { watch: [entry(more)] }).assurance).toBe(assurance)
  })

  it('names the decision by which an entry means it, and none where its id does', () => {
    const note = { id: 'd1', by: 'Ines', on: '2026-02-01', text: 'Norvik', reason: 'same address' }
    const decided = { ids: ['CID900001'], note }
    const watched = (more: Partial<WatchEntry>) => {
      const watch = watchInForce([entry({ class: 'bribery', means: ['CID900001'], ...more })], '2026-06-30')
      const question = { day: '2026-06-30', mineral: 'tin', policy: defaultPolicy, watch }
      return assuranceOf(facts({ id: 'CID900001' }), question).reasons
    }
    expect(watched({ decided })).toEqual([
      { code: 'watchListed', params: { watchList: 'sanctions', class: 'bribery' } },
      {
        code: 'watchDecided',
        params: { by: 'Ines', date: '2026-02-01', text: 'Norvik', why: 'same address' },
      },
    ])
    expect(watched({ decided: { ...decided, ids: ['CID900002'] } })).toHaveLength(1)
  })
})

describe('a smelter nobody has decided on (rule 23)', () => {
  const named: Partial<SmelterFacts> = { id: 'named:acme:okavi', identity: 'named', name: 'Okavi' }

  it('is unassured even if the CID it states is conformant', () => {
    const smelter = { ...named, statedCid: 'CID900001', statuses: [status('Conformant', '2026-01-01')] }
    expect(judge(smelter)).toEqual({ assurance: 'unassured', codes: ['smelterUndecided'] })
  })

  it('is failed if the CID it states has failed', () => {
    const smelter = { ...named, statedCid: 'CID900001', statuses: [status('Withdrawn', '2026-01-01')] }
    expect(judge(smelter).assurance).toBe('failed')
  })

  it('is failed if the CID it states is watch-listed', () => {
    const watch: WatchEntry[] = [{ list: 's', kind: 'smelter', id: 'CID900001', validFrom: '2026-01-01' }]
    expect(judge({ ...named, statedCid: 'cid900001' }, { watch }).assurance).toBe('failed')
  })

  it('is failed if one of the smelters of its name has failed, whatever the others are', () => {
    const statuses = [
      { ...status('Conformant', '2026-01-01'), cid: 'CID900002' },
      { ...status('Withdrawn', '2025-09-01'), cid: 'CID900001' },
    ]
    const smelter = { ...named, namesakes: ['CID900001', 'CID900002'], statuses }
    expect(judge(smelter)).toEqual({ assurance: 'failed', codes: ['statusFailed'] })
  })

  it('is unassured if all smelters of its name are conformant', () => {
    const statuses = [{ ...status('Conformant', '2026-01-01'), cid: 'CID900002' }]
    expect(judge({ ...named, namesakes: ['CID900002'], statuses }).assurance).toBe('unassured')
  })

  it('is failed if a smelter of its name is watch-listed', () => {
    const watch: WatchEntry[] = [{ list: 's', kind: 'smelter', id: 'CID900002', validFrom: '2026-01-01' }]
    expect(judge({ ...named, namesakes: ['CID900001', 'CID900002'] }, { watch }).codes).toEqual([
      'watchListed',
    ])
  })

  it('is failed if its name is watch-listed, though the entry has an id', () => {
    const watch: WatchEntry[] = [
      { list: 's', kind: 'smelter', id: 'CID900005', name: 'OKAVI', validFrom: '2026-01-01' },
    ]
    expect(judge(named, { watch }).codes).toEqual(['watchListed'])
  })
})

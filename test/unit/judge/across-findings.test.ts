import type { About, OpenFinding } from '../../../graph/findings-ledger.js'
import { mineralTrace } from '../../../graph/judge/judge-mineral.js'
import { facts, judged } from './builders.js'

// LD-100 → acme → CID900001
const smelters = [facts({ id: 'CID900001' }), facts({ id: 'CID900002' })]
const states = [{ company: 'acme', forms: [{ id: 'form', uses: ['CID900001'] }] }]

const open = (code: string, about: About, more: Partial<OpenFinding> = {}): OpenFinding => ({
  key: `${code} ${about.id}`,
  mineral: 'tin',
  about,
  finding: { code, severity: 'warning', mineral: 'tin', params: { id: about.id } },
  companies: [],
  smelters: [],
  opened: { revision: 3, day: '2026-03-01', kind: 'declaration', id: 'form' },
  ...more,
})

const told = (across: readonly OpenFinding[]) =>
  mineralTrace(judged(states, smelters, { across }), { offset: 0 }).findings.map(
    ({ code, params }) => `${code} ${params?.['id'] ?? params?.['count'] ?? ''}`,
  )

describe('findings across declarations in an answer', () => {
  it.each<[string, OpenFinding, boolean]>([
    ['about a smelter it shows', open('originsDisputed', { kind: 'smelter', id: 'CID900001' }), true],
    [
      'about a smelter nobody in reach names',
      open('originsDisputed', { kind: 'smelter', id: 'CID900002' }),
      false,
    ],
    ['about a company in reach', open('listUnchanged', { kind: 'company', id: 'acme' }), true],
    ['about another company', open('listUnchanged', { kind: 'company', id: 'bolt' }), false],
    [
      'about lists of several, one of them in reach',
      open('listCopied', { kind: 'mineral', id: 'tin' }, { companies: ['acme', 'bolt'] }),
      true,
    ],
    [
      'about lists of others',
      open('listCopied', { kind: 'mineral', id: 'tin' }, { companies: ['bolt', 'cast'] }),
      false,
    ],
    [
      'found after the day asked about',
      open(
        'originsDisputed',
        { kind: 'smelter', id: 'CID900001' },
        { opened: { revision: 9, day: '2026-07-01', kind: 'declaration' } },
      ),
      false,
    ],
  ])('tells what is %s: %s', (_, finding, isTold) => {
    expect(told([finding])).toEqual(isTold ? [`${finding.finding.code} ${finding.about.id}`] : [])
  })

  it('counts those past the tenth of a kind', () => {
    const twelve = Array.from({ length: 12 }, () =>
      open('originsDisputed', { kind: 'smelter', id: 'CID900001' }),
    )
    const findings = told([...twelve, open('listUnchanged', { kind: 'company', id: 'acme' })])
    expect(findings).toHaveLength(12)
    expect(findings.slice(9)).toEqual([
      'originsDisputed CID900001',
      'moreContradictions 2',
      'listUnchanged acme',
    ])
  })
})

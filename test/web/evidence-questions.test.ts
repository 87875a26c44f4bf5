import { originId as serverOriginId } from '../../graph/origin-id.js'
import type { PictureNode } from '../../graph/api/picture.js'
import type { TraceEnd } from '../../graph/api/trace.js'
import type { Evidence } from '../../graph/model.js'
import { evidenceQuestions, originId, type Subject } from '../../web/state/evidence-questions.js'
import { groupEvidence, splitByReach } from '../../web/state/evidence-groups.js'

const end = (over: Partial<TraceEnd>): TraceEnd => ({
  reason: 'listIncomplete',
  company: 'ACME',
  companyName: 'Acme',
  parts: [],
  smelter: null,
  smelterName: null,
  smelters: [],
  ...over,
})

const gapOf = ({ reason, company, smelter, parts }: TraceEnd): PictureNode => ({
  id: `gap:${reason}:4`,
  kind: 'gap',
  label: reason,
  column: 4,
  minerals: ['tin'],
  reason,
  members: [
    { id: 'x', label: parts[0] ?? '', ...((smelter ?? company) ? { ref: smelter ?? company! } : {}) },
  ],
})

const aboutGap = (one: TraceEnd): Subject => {
  const node = gapOf(one)
  return {
    chosen: { kind: 'node', id: node.id },
    drawn: { node, grouped: false },
    picture: undefined,
    smelters: [],
    ends: [{ key: '1', mineral: 'tin', end: one }],
  }
}

describe('the cells behind what is selected', () => {
  it.each<[string, TraceEnd, object[]]>([
    ['a company whose list is incomplete: its answers', end({}), [{ node: 'company:ACME', mineral: 'tin' }]],
    [
      'a No with smelter lines: the answers and the lines',
      end({ reason: 'contradicted', smelters: ['CID900001'] }),
      [
        { node: 'company:ACME', mineral: 'tin' },
        { from: 'company:ACME', to: 'smelter:CID900001', mineral: 'tin' },
      ],
    ],
    [
      'a smelter of unknown origin: the cells that say unknown',
      end({ reason: 'originUnknown', company: null, smelter: 'CID900001' }),
      [{ from: 'smelter:CID900001', to: 'origin:unknown', mineral: 'tin' }],
    ],
    [
      'an origin left to RMI: the cells that say so',
      end({ reason: 'originDeferred', company: null, smelter: 'CID900001' }),
      [{ from: 'smelter:CID900001', to: 'origin:deferred', mineral: 'tin' }],
    ],
    ['a part without supplier: none', end({ reason: 'noSupplier', company: null, parts: ['P-1'] }), []],
  ])('of %s', (_, one, questions) => {
    expect(evidenceQuestions(aboutGap(one))).toEqual(questions)
  })

  it('names origins as the server does', () => {
    const origins = [
      { kind: 'country', country: 'CD', region: null },
      { kind: 'region', country: 'BJ', region: 'BJ-AL' },
      { kind: 'region', country: 'BJ', region: 'Alibori' },
      { kind: 'group', country: null, region: null, group: 'L1' },
      { kind: 'recycled', country: null, region: null },
      { kind: 'unknown', country: null, region: null },
    ] as const
    for (const { kind, country, region, ...rest } of origins) {
      const stated = { kind, ...(country ? { code: country } : {}), ...(region ? { region } : {}), ...rest }
      expect(originId({ kind, country, region, ...rest })).toBe(serverOriginId(stated))
    }
  })
})

describe('who says it', () => {
  const said = (kind: Evidence['kind'], company: string): Evidence => ({
    kind,
    company,
    file: company,
    fileName: `${company}.xlsx`,
    received: '2026-01-01',
  })
  const groups = groupEvidence([
    said('declaration', 'ACME'),
    said('declaration', 'FAR'),
    said('status', 'list'),
  ])

  it('shows companies in reach and lists first, others apart', () => {
    const { here, elsewhere } = splitByReach(groups, new Map([['ACME', 'Acme']]))
    expect(here.map(({ first }) => first.file)).toEqual(['ACME', 'list'])
    expect(elsewhere.map(({ first }) => first.file)).toEqual(['FAR'])
  })

  it('folds nobody away while it is not known who is in reach', () => {
    expect(splitByReach(groups, new Map()).elsewhere).toEqual([])
  })
})

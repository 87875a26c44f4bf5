import { gridOf } from '../../../graph/judge/grid.js'
import { mineralTrace } from '../../../graph/judge/judge-mineral.js'
import { judgeSmelter } from '../../../graph/judge/judge-smelter.js'
import { verdictOf, worstVerdict } from '../../../graph/judge/verdict.js'
import type { Assurance, Exposure, Verdict } from '../../../graph/model.js'
import { defaultPolicy } from '../../../graph/policy.js'
import { areaList, claim, conformant, context, entry, facts, judged, status } from './builders.js'

describe('the verdict grid (rule 25)', () => {
  const columns: readonly Assurance[] = ['assured', 'pending', 'unassured', 'failed']
  const rows: readonly [Exclude<Exposure, 'notAssessed'>, readonly Verdict[]][] = [
    ['declared', ['report', 'watch', 'act', 'act now']],
    ['possible', ['report', 'watch', 'ask', 'act']],
    ['none declared', ['clear', 'watch', 'verify', 'act']],
    ['recycled', ['clear', 'verify', 'verify', 'act']],
    ['unknown', ['ask', 'ask', 'ask first', 'act']],
  ]
  const cells = rows.flatMap(([exposure, verdicts]) =>
    verdicts.map((verdict, at) => [exposure, columns[at] ?? 'failed', verdict] as const),
  )
  it.each(cases(cells))('%s and %s: %s', (exposure, assurance, verdict) => {
    expect(verdictOf(exposure, assurance, defaultPolicy)).toBe(verdict)
  })

  it.each(columns)('not assessed and %s has no verdict', (assurance) => {
    expect(verdictOf('notAssessed', assurance, defaultPolicy)).toBeUndefined()
  })

  it('another house may forbid what this one reports', () => {
    const verdicts = {
      ...defaultPolicy.verdicts,
      declared: { ...defaultPolicy.verdicts.declared, assured: 'act' as const },
    }
    expect(verdictOf('declared', 'assured', { ...defaultPolicy, verdicts })).toBe('act')
  })

  it('the worst verdict over the lists is shown first', () => {
    expect(worstVerdict({ covered: 'clear', house: 'ask first', other: 'watch' })).toBe('ask first')
  })
})

describe('a smelter judged (rules 21–23, 25)', () => {
  const house = areaList([entry('PE')])

  it('answers for the covered countries and for each list apart', () => {
    const smelter = judgeSmelter(
      facts({ claims: [claim('CD')], statuses: [conformant] }),
      context({ areas: [house] }),
    )
    expect(smelter.exposure).toEqual({ covered: 'declared', house: 'none declared' })
    expect(smelter.verdict).toEqual({ covered: 'report', house: 'clear' })
  })

  it('has no verdict against a list that does not reach the mineral yet', () => {
    const gold = areaList([entry('CD', { minerals: ['gold'] })])
    const smelter = judgeSmelter(facts({ claims: [claim('CD')] }), context({ areas: [gold] }))
    expect(smelter.exposure).toEqual({ covered: 'declared', house: 'notAssessed' })
    expect(smelter.verdict).toEqual({ covered: 'act' })
  })

  it('shows each origin once, with who says it and whether only weakly', () => {
    const claims = [
      claim('PE', { stale: true, declarants: ['a'] }),
      claim('PE', { declarants: ['a', 'b'] }),
      claim('BJ/Alibori', { saysNo: true }),
      claim('PE', { source: 'reference', declarants: [] }),
    ]
    const { origins } = judgeSmelter(facts({ claims }), context())
    expect(origins).toEqual([
      { kind: 'country', country: 'PE', region: null, declarants: 2, weak: false, byReference: true },
      { kind: 'region', country: 'BJ', region: 'Alibori', declarants: 1, weak: true, byReference: false },
    ])
  })

  it('counts each declarant by the most it said', () => {
    const claims = [claim('PE', { declarants: ['a'] }), claim('unknown', { declarants: ['a', 'b'] })]
    const { said } = judgeSmelter(facts({ claims, declarants: ['a', 'b', 'c'] }), context())
    expect(said).toEqual({ named: 1, unknown: 1, nothing: 1 })
  })

  it.each<[string, Parameters<typeof facts>[0], readonly string[]]>([
    ['nothing when it is assured and named', { claims: [claim('PE')], statuses: [conformant] }, []],
    ['nothing when it is assured and declared', { claims: [claim('CD')], statuses: [conformant] }, []],
    ['an origin when nobody names one', { statuses: [conformant] }, ['needsOrigin']],
    ['a status when there is none', { claims: [claim('CD')] }, ['needsAssuredStatus']],
    ['both when both are missing', {}, ['needsAssuredStatus', 'needsOrigin']],
    ['an identity when it is only named', { identity: 'named', claims: [claim('PE')] }, ['needsIdentity']],
    ['support for its own country', { claims: [claim('MY')], statuses: [conformant] }, ['needsSupport']],
  ])('asks for %s', (_what, smelter, codes) => {
    const { reasons } = judgeSmelter(facts(smelter), context())
    expect(reasons.map(({ code }) => code).filter((code) => code.startsWith('needs'))).toEqual(codes)
  })

  it('does not promise that a status alone helps a watch-listed smelter', () => {
    const watch = [{ list: 'S', kind: 'smelter', id: 'CID900001', validFrom: '2026-01-01' }] as const
    const needs = (statuses: Parameters<typeof facts>[0]) =>
      judgeSmelter(facts({ claims: [claim('CD')], ...statuses }), context({ watch }))
        .reasons.map(({ code }) => code)
        .filter((code) => code.startsWith('needs'))
    expect(needs({ statuses: [conformant] })).toEqual(['needsOffWatchList'])
    expect(needs({ statuses: [status('Withdrawn', '2026-03-01')] })).toEqual([
      'needsOffWatchList',
      'needsAssuredStatus',
    ])
  })

  it.each(['__proto__', 'constructor', 'toString'])(
    'judges against a list called %s like any other',
    (id) => {
      const areas = [areaList([entry('CD')], { id })]
      const { exposure, verdict } = judgeSmelter(
        facts({ claims: [claim('CD')], statuses: [conformant] }),
        context({ areas }),
      )
      expect([Object.entries(exposure), Object.entries(verdict)]).toEqual([
        [
          ['covered', 'declared'],
          [id, 'declared'],
        ],
        [
          ['covered', 'report'],
          [id, 'report'],
        ],
      ])
      const { grid } = mineralTrace(
        judged(
          [{ company: 'acme', forms: [{ id: 'd', uses: ['CID900001'] }] }],
          [facts({ claims: [claim('CD')] })],
          {
            context: context({ areas }),
          },
        ),
        { offset: 0 },
      )
      expect(Object.entries(grid)).toContainEqual([id, { declared: { unassured: 1 } }])
    },
  )

  it('asks after which day a status would help', () => {
    const statuses = [status('Withdrawn', '2026-03-01')]
    const { reasons } = judgeSmelter(facts({ claims: [claim('CD')], statuses }), context())
    expect(reasons).toContainEqual({ code: 'needsAssuredStatus', params: { after: '2026-03-01' } })
  })

  it('is never green when nothing is known', () => {
    const { verdict } = judgeSmelter(facts({ country: undefined as never }), context())
    expect(verdict).toEqual({ covered: 'ask first' })
  })
})

describe('the grid (rule 29)', () => {
  it('counts smelters by list, exposure and assurance', () => {
    const shared = context({ areas: [areaList([entry('PE')])] })
    const smelters = [
      facts({ id: 'CID900001', claims: [claim('CD')], statuses: [conformant] }),
      facts({ id: 'CID900002', claims: [claim('CD')], statuses: [conformant] }),
      facts({ id: 'CID900003', claims: [claim('PE')] }),
    ].map((smelter) => judgeSmelter(smelter, shared))
    expect(gridOf(smelters, ['covered', 'house'])).toEqual({
      covered: { declared: { assured: 2 }, 'none declared': { unassured: 1 } },
      house: { 'none declared': { assured: 2 }, declared: { unassured: 1 } },
    })
  })
})

/** jest wants mutable rows. */
function cases<Row extends readonly unknown[]>(rows: readonly Row[]): Row[] {
  return [...rows]
}

import { areasInForce } from '../../../graph/judge/areas-in-force.js'
import { exposureOf } from '../../../graph/judge/exposure.js'
import { weighClaims } from '../../../graph/judge/weak-claims.js'
import type { Exposure } from '../../../graph/model.js'
import { defaultPolicy, type Policy } from '../../../graph/policy.js'
import type { AreaEntry, ClaimGroup } from '../../../graph/supply-graph.js'
import { areaList, claim, covered, entry, facts, today } from './builders.js'

const alibori = entry('BJ', { region: 'Alibori' })

function judge(
  claims: readonly ClaimGroup[],
  entries: readonly AreaEntry[],
  more: { policy?: Partial<Policy>; mineral?: string; day?: string } = {},
): ReturnType<typeof exposureOf> {
  const policy = { ...defaultPolicy, ...more.policy }
  const question = { day: more.day ?? today, mineral: more.mineral ?? 'tin', policy }
  return exposureOf(weighClaims(facts({ claims }), policy), areasInForce(areaList(entries), question), policy)
}

describe('exposure against a list (rule 22)', () => {
  const cases: readonly {
    it: string
    claims: readonly string[]
    entries: readonly AreaEntry[]
    exposure: Exposure
    why: string
  }[] = [
    {
      it: 'a listed country is declared',
      claims: ['CD'],
      entries: [entry('CD')],
      exposure: 'declared',
      why: 'listedOrigin',
    },
    {
      it: 'a whole-country entry covers all its regions',
      claims: ['BJ/Borgou'],
      entries: [entry('BJ')],
      exposure: 'declared',
      why: 'listedOrigin',
    },
    {
      it: 'Alibori hits an entry for Alibori',
      claims: ['BJ/Alibori'],
      entries: [alibori],
      exposure: 'declared',
      why: 'listedOrigin',
    },
    {
      it: 'a region is known whatever its case and accents',
      claims: ['CO/Caquetá'],
      entries: [entry('CO', { region: 'CAQUETA' })],
      exposure: 'declared',
      why: 'listedOrigin',
    },
    {
      it: 'a region is known by its ISO 3166-2 code',
      claims: ['BJ/BJ-AL'],
      entries: [entry('BJ', { region: 'BJ-AL' })],
      exposure: 'declared',
      why: 'listedOrigin',
    },
    {
      it: 'a region by its code hits an entry by its name',
      claims: ['BJ/BJ-AL'],
      entries: [alibori],
      exposure: 'declared',
      why: 'listedOrigin',
    },
    {
      it: 'another region by its code does not',
      claims: ['BJ/BJ-BO'],
      entries: [alibori],
      exposure: 'none declared',
      why: 'notListed',
    },
    {
      it: 'a region nobody knows is not said to differ',
      claims: ['BJ/BJ-BO'],
      entries: [entry('BJ', { region: 'Upper Somewhere' })],
      exposure: 'possible',
      why: 'regionUnknown',
    },
    {
      it: 'a group whose countries are known hits only those',
      claims: ['group:DRC and adjoining countries'],
      entries: [entry('MM')],
      exposure: 'none declared',
      why: 'notListed',
    },
    {
      it: 'a group whose countries are known may be any of them',
      claims: ['group:DRC and adjoining countries'],
      entries: [entry('RW')],
      exposure: 'possible',
      why: 'originGroup',
    },
    {
      it: 'a region of the same name in another country does not hit',
      claims: ['PK/Punjab'],
      entries: [entry('IN', { region: 'Punjab' })],
      exposure: 'none declared',
      why: 'notListed',
    },
    {
      it: 'Borgou is not Alibori where the entry names all regions',
      claims: ['BJ/Borgou'],
      entries: [alibori],
      exposure: 'none declared',
      why: 'notListed',
    },
    {
      it: 'Borgou may be listed where the regions are not complete',
      claims: ['BJ/Borgou'],
      entries: [entry('BJ', { region: 'Alibori', regionsComplete: false })],
      exposure: 'possible',
      why: 'regionsIncomplete',
    },
    {
      it: 'Benin without region may be Alibori',
      claims: ['BJ'],
      entries: [alibori],
      exposure: 'possible',
      why: 'regionUnknown',
    },
    {
      it: 'an unconfirmed country is possible',
      claims: ['PE'],
      entries: [entry('PE', { confirmed: false })],
      exposure: 'possible',
      why: 'entryUnconfirmed',
    },
    {
      it: 'an unconfirmed region is possible',
      claims: ['BJ/Alibori'],
      entries: [{ ...alibori, confirmed: false }],
      exposure: 'possible',
      why: 'entryUnconfirmed',
    },
    {
      it: 'a confirmed region beats an unconfirmed country',
      claims: ['BJ/Alibori'],
      entries: [entry('BJ', { confirmed: false }), alibori],
      exposure: 'declared',
      why: 'listedOrigin',
    },
    {
      it: 'a group may contain a listed country',
      claims: ['group:Level 2'],
      entries: [entry('CD')],
      exposure: 'possible',
      why: 'originGroup',
    },
    {
      it: 'deferred to RMI is possible',
      claims: ['deferred'],
      entries: [entry('CD')],
      exposure: 'possible',
      why: 'originDeferred',
    },
    {
      it: 'a country on no entry is none declared',
      claims: ['PE'],
      entries: [entry('CD')],
      exposure: 'none declared',
      why: 'notListed',
    },
    {
      it: 'recycled feed is recycled',
      claims: ['recycled'],
      entries: [entry('CD')],
      exposure: 'recycled',
      why: 'recycledOnly',
    },
    {
      it: 'recycled and a listed country is declared',
      claims: ['recycled', 'CD'],
      entries: [entry('CD')],
      exposure: 'declared',
      why: 'listedOrigin',
    },
    {
      it: 'recycled and a country off the list is none declared',
      claims: ['recycled', 'PE'],
      entries: [entry('CD')],
      exposure: 'none declared',
      why: 'notListed',
    },
    {
      it: 'one listed among many is declared',
      claims: ['PE', 'BO', 'CD'],
      entries: [entry('CD')],
      exposure: 'declared',
      why: 'listedOrigin',
    },
    {
      it: 'said to be unknown is unknown',
      claims: ['unknown'],
      entries: [entry('CD')],
      exposure: 'unknown',
      why: 'originSaidUnknown',
    },
    {
      it: 'nobody saying anything is unknown',
      claims: [],
      entries: [entry('CD')],
      exposure: 'unknown',
      why: 'noOrigin',
    },
    {
      it: 'an entry that has ended no longer hits',
      claims: ['NE'],
      entries: [entry('CD'), entry('NE', { validTo: '2026-06-30' })],
      exposure: 'none declared',
      why: 'notListed',
    },
    {
      it: 'an entry hits through the day before its end',
      claims: ['NE'],
      entries: [entry('NE', { validTo: '2026-07-01' })],
      exposure: 'declared',
      why: 'listedOrigin',
    },
    {
      it: 'an entry from tomorrow does not hit today',
      claims: ['MM'],
      entries: [entry('CD'), entry('MM', { validFrom: '2026-07-01' })],
      exposure: 'none declared',
      why: 'notListed',
    },
    {
      it: 'a list whose only entry is for gold is not assessed for tin',
      claims: ['CD'],
      entries: [entry('CD', { minerals: ['gold'] })],
      exposure: 'notAssessed',
      why: 'listNotYet',
    },
    {
      it: 'a list that begins later is not assessed',
      claims: ['CD'],
      entries: [entry('CD', { validFrom: '2026-07-01' })],
      exposure: 'notAssessed',
      why: 'listNotYet',
    },
    {
      it: 'an entry for gold does not hit tin on a list that reaches tin',
      claims: ['CD'],
      entries: [entry('CD', { minerals: ['gold'] }), entry('MM')],
      exposure: 'none declared',
      why: 'notListed',
    },
  ]
  it.each(cases)('$it', ({ claims, entries, exposure, why }) => {
    const found = judge(
      claims.map((text) => claim(text)),
      entries,
    )
    expect([found.exposure, found.reasons[0]?.code]).toEqual([exposure, why])
  })

  it('names each listed place once, however many claims', () => {
    const claims = [claim('CD'), claim('CD', { declarants: ['other'] }), claim('RW')]
    const { reasons } = judge(claims, [entry('CD'), entry('RW')])
    expect(reasons).toEqual([
      { code: 'listedOrigin', list: 'house', params: { country: 'CD' } },
      { code: 'listedOrigin', list: 'house', params: { country: 'RW' } },
    ])
  })
})

describe('weak claims in exposure (rule 21)', () => {
  const weak = { stale: { stale: true }, 'says No': { saysNo: true }, mixed: { mixed: true } }
  const cases: readonly [string, string, Exposure][] = [
    ['CD', 'declared', 'declared'],
    ['BJ', 'possible', 'possible'],
    ['PE', 'never none declared', 'unknown'],
    ['recycled', 'never recycled', 'unknown'],
  ]
  for (const [kind, how] of Object.entries(weak)) {
    it.each(cases)(`a claim of %s from a form that is ${kind} is %s`, (text, _says, exposure) => {
      expect(judge([claim(text, how)], [entry('CD'), alibori]).exposure).toBe(exposure)
    })
  }

  it('a listed place only weak claims name is told apart', () => {
    const { reasons } = judge([claim('CD', { stale: true })], [entry('CD')])
    expect(reasons.map(({ code }) => code)).toEqual(['listedOriginWeak'])
  })

  it('a firm claim beside a weak one still proves none declared', () => {
    expect(judge([claim('PE', { stale: true }), claim('BO')], [entry('CD')]).exposure).toBe('none declared')
  })

  it('says why when weak claims are all there is', () => {
    const { reasons } = judge([claim('PE', { saysNo: true })], [entry('CD')])
    expect(reasons).toEqual([{ code: 'saysNo', list: 'house', params: { country: 'PE' } }])
  })
})

describe('the smelter’s own country (rule 21)', () => {
  const own = claim('MY')
  const manyDeclarants = claim('MY', { declarants: ['a', 'b', 'c', 'd'] })
  const cases: readonly [string, readonly ClaimGroup[], Exposure][] = [
    ['proves nothing alone', [own], 'unknown'],
    ['proves nothing however many say so', [manyDeclarants], 'unknown'],
    [
      'counts when a reference list says the same',
      [own, claim('MY', { source: 'reference', declarants: [] })],
      'none declared',
    ],
    [
      'counts when a mine-list row says the same',
      [own, claim('MY/Perak', { source: 'mineList' })],
      'none declared',
    ],
    [
      'is not supported by a stale mine-list row',
      [own, claim('MY', { source: 'mineList', stale: true })],
      'unknown',
    ],
    ['counts when it names a region', [claim('MY/Perak')], 'none declared'],
    ['of another country is no such mistake', [claim('ID')], 'none declared'],
  ]
  it.each(cases)('%s', (_says, claims, exposure) => {
    expect(judge(claims, [entry('CD')]).exposure).toBe(exposure)
  })

  it('still points to danger where it is listed', () => {
    expect(judge([own], [entry('MY')]).exposure).toBe('declared')
  })

  it('counts where the policy does not ask for support', () => {
    const policy = { ownCountryNeedsSupport: false }
    expect(judge([own], [entry('CD')], { policy }).exposure).toBe('none declared')
  })
})

describe('minimum declarants (rule 22)', () => {
  const policy = { minimumDeclarants: 2 }
  const cases: readonly [string, readonly ClaimGroup[], Exposure][] = [
    ['one is too few for none declared', [claim('PE')], 'unknown'],
    [
      'two firms that say so are enough',
      [claim('PE'), claim('BO', { declarants: ['other'] })],
      'none declared',
    ],
    ['the same firm twice is one', [claim('PE'), claim('BO')], 'unknown'],
    ['a reference list is enough', [claim('PE', { source: 'reference', declarants: [] })], 'none declared'],
    ['one is too few for recycled', [claim('recycled')], 'unknown'],
    ['one is enough to declare', [claim('CD')], 'declared'],
    ['one is enough for possible', [claim('deferred')], 'possible'],
  ]
  it.each(cases)('%s', (_says, claims, exposure) => {
    expect(judge(claims, [entry('CD')], { policy }).exposure).toBe(exposure)
  })
})

describe('lists over time (rule 22)', () => {
  const old = (day: string): boolean =>
    areasInForce(
      areaList([entry('CD', { validFrom: '2025-01-01' })], { dates: ['2025-01-01', '2025-06-30'] }),
      {
        day,
        mineral: 'tin',
        policy: defaultPolicy,
      },
    ).old

  it.each([
    ['2026-06-30', false],
    ['2026-07-01', true],
    ['2025-07-01', false],
  ])('on %s a list of 30 June 2025 is old: %s', (day, expected) => {
    expect(old(day)).toBe(expected)
  })

  it('the covered countries hold for every mineral on every day and never grow old', () => {
    const areas = areasInForce(covered, { day: '1990-01-01', mineral: 'mica', policy: defaultPolicy })
    expect([areas.assessed, areas.old, [...areas.byCountry.keys()].includes('CD')]).toEqual([
      true,
      false,
      true,
    ])
  })
})

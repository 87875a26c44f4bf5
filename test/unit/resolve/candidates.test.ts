import type { Subject } from '../../../graph/model.js'
import { candidateOf, candidatesFor, foundCandidates } from '../../../graph/resolve/candidates.js'
import type { KnownCompany } from '../../../graph/resolve/company-candidates.js'
import type { Held } from '../../../graph/resolve/mention.js'
import type { KnownSmelter } from '../../../graph/resolve/smelter-candidates.js'

const aSmelter = (cid: string, name: string, more: Partial<KnownSmelter> = {}): KnownSmelter => ({
  cid,
  mineral: 'tin',
  names: [name],
  namedBy: new Set(),
  ...more,
})
const smelters = [
  aSmelter('CID900001', 'Okavi Precious Metals', { mineral: 'gold', country: 'BW', city: 'Gaborone' }),
  aSmelter('CID900002', 'Okavango Bullion', {
    mineral: 'gold',
    country: 'BW',
    namedBy: new Set(['S1', 'S2']),
  }),
  aSmelter('CID900003', 'Lanjiang Tin Industry Co., Ltd.', { country: 'CN' }),
  aSmelter('CID900004', 'Müller Zinnhütte GmbH', { country: 'DE' }),
  aSmelter('CID900005', 'Saigon Tin Works', { country: 'VN', successor: 'CID900003' }),
]
const aCompany = (id: string, name: string, country: string): KnownCompany => ({
  id,
  names: [name],
  country,
  listed: true,
})
const companies = [
  aCompany('S1', 'Shenwan Electronics Co., Ltd.', 'CN'),
  aCompany('S2', 'Hakusan Connectors K.K.', 'JP'),
  aCompany('S3', 'Brackwater GmbH', 'DE'),
  { id: 'co:brackwater', names: ['Brackwater'], listed: false },
]
const sources = { smelters, companies, partsOf: () => [], sharedNumbers: () => new Map() }

const held = (subject: Subject, more: Partial<Held['mention']> = {}, holders = ['S9']): Held => ({
  mention: { subject, waits: true, clues: {}, near: [], ...more },
  holders: new Set(holders),
})
const proposed = (one: Held, rejected: string[] = []) => candidatesFor(one, sources, new Set(rejected))
const smelter = (text: string, mineral?: string, cid?: string): Subject => ({
  kind: 'smelter',
  text,
  ...(mineral !== undefined && { mineral }),
  ...(cid !== undefined && { cid }),
})
const codesOf = (one: Held, id: string) =>
  proposed(one)
    .find((candidate) => candidate.id === id)
    ?.reasons.map(({ code }) => code)

describe('what a word of a mine cell may mean', () => {
  const origin = (text: string, clues: Record<string, string> = {}) =>
    held({ kind: 'origin', text }, { clues })

  it.each([
    ['Congo', ['CD', 'CG']],
    ['Korea', ['KP', 'KR']],
    ['Brasill', ['BR']],
    ['South Kivvu', ['CD-SK']],
  ])('%s: among those proposed %s', (text, ids) => {
    const found = proposed(origin(text, { country: 'CD' })).map(({ id }) => id)
    expect(found).toEqual(expect.arrayContaining(ids))
  })

  it('says whether the mineral is mined there', () => {
    expect(codesOf(origin('Congo', { mineral: 'tin' }), 'CD')).toContain('minesMineral')
    expect(candidateOf(origin('Swis', { mineral: 'tin' }), sources, 'CH')?.reasons.at(-1)?.code).toBe(
      'minesNone',
    )
  })

  it('knows no place that does not exist', () => {
    expect(['XX', 'CD-XX', 'somewhere'].map((id) => candidateOf(origin('Congo'), sources, id))).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })

  it('is found by name in any language, region and kind of feed', () => {
    const find = (query: string) =>
      foundCandidates(origin('x', { country: 'CD' }), sources, query).map(({ id }) => id)
    expect(find('Peru')[0]).toBe('PE')
    expect(find('卢旺达')).toContain('RW')
    expect(find('North Kivu')[0]).toBe('CD-NK')
    expect(find('recycled')).toContain('recycled')
  })
})

describe('what a text may mean', () => {
  it.each<[string, Subject, string]>([
    ['misspelled', smelter('Okawi Precious Metalls', 'gold'), 'CID900001'],
    ['in part', smelter('Okavi', 'gold'), 'CID900001'],
    ['in another order', smelter('Works of Saigon, Tin', 'tin'), 'CID900005'],
    ['in another script', smelter('蓝江锡业有限公司', 'tin'), 'CID900003'],
    ['without its accents', smelter('MULLER ZINNHUTTE', 'tin'), 'CID900004'],
    ['of a line that says no mineral', smelter('Okavango Bulion'), 'CID900002'],
    ['of a supplier with another legal form', { kind: 'company', text: 'Hakusan Connectors Ltd' }, 'S2'],
    ['of a supplier written in Chinese', { kind: 'company', text: '深湾电子有限公司' }, 'S1'],
  ])('is found first for a name %s', (_, subject, id) => {
    expect(proposed(held(subject))[0]?.id).toBe(id)
  })

  it.each<[string, Held, string, string[]]>([
    [
      'words, country and city',
      held(smelter('Okavi Gold', 'gold'), { clues: { country: 'BW', city: 'Gaborone' } }),
      'CID900001',
      ['wordsShared', 'wordsOnlyTyped', 'wordsOnlyListed', 'countryAgrees', 'cityAgrees'],
    ],
    [
      'a country that differs',
      held(smelter('Okavi Precious Metals', 'gold'), { clues: { country: 'ZA' } }),
      'CID900001',
      ['sameName', 'countryDiffers'],
    ],
    ['an id one slip away', held(smelter('', 'tin', 'CID900030')), 'CID900003', ['idNear']],
    ['its successor', held(smelter('Saigon Tin Works', 'tin')), 'CID900005', ['sameName', 'retired']],
    [
      'the company that names it elsewhere',
      held(smelter('Okavango Bulion', 'gold'), {}, ['S1']),
      'CID900002',
      ['namedByHolder'],
    ],
    ['how many others name it', held(smelter('Okavango Bulion', 'gold')), 'CID900002', ['namedByOthers']],
    [
      'the workbook’s own list',
      held(smelter('Nothing like it', 'tin'), { near: ['CID900003'] }),
      'CID900003',
      ['workbookProposes'],
    ],
    ['the legal form', held({ kind: 'company', text: 'Brackwater AG' }), 'S3', ['sameButForm']],
  ])('says of a candidate %s', (_, one, id, codes) => {
    expect(codesOf(one, id)).toEqual(expect.arrayContaining(codes))
  })

  it('proposes no candidate that was turned down', () => {
    expect(proposed(held(smelter('Okavi', 'gold')), ['CID900001']).map(({ id }) => id)).not.toContain(
      'CID900001',
    )
  })

  it('never proposes the company that was made of the text itself', () => {
    const ids = proposed(held({ kind: 'company', text: 'Brackwater' }, {}, ['co:brackwater'])).map(
      ({ id }) => id,
    )
    expect(ids).toEqual(['S3'])
  })

  it('says how one looks that somebody found for himself, and knows no other', () => {
    const one = held(smelter('Okavi', 'gold'))
    expect(candidateOf(one, sources, 'CID900003')?.reasons.map(({ code }) => code)).toContain('otherMineral')
    expect(candidateOf(one, sources, 'CID999999')).toBeUndefined()
  })
})

import { rankCandidates } from '../../../ingest/declaration/candidates.js'
import type { ListedName } from '../../../ingest/declaration/look-up.js'

const names: readonly ListedName[] = [
  {
    alias: 'Aurum North Refinery',
    cid: 'CID900001',
    mineral: 'Gold',
    name: 'Aurum North Refinery',
    country: 'SWEDEN',
  },
  { alias: 'Aurum Norte S.A.', cid: 'CID900008', mineral: 'Gold', name: 'Aurum Norte S.A.', country: 'PERU' },
  {
    alias: 'Kestrel Precious Metals Co., Ltd.',
    cid: 'CID900002',
    mineral: 'Gold',
    name: 'Kestrel',
    country: 'CHINA',
  },
  { alias: 'KPM', cid: 'CID900002', mineral: 'Gold', name: 'Kestrel', country: 'CHINA' },
  {
    alias: 'Fonderie Émeraude',
    cid: 'CID900009',
    mineral: 'Gold',
    name: 'Fonderie Émeraude',
    country: 'FRANCE',
  },
]
const inChina: readonly ListedName[] = [
  ['CID900011', 'Ganzhou Hualin Tungsten Products Co., Ltd.'],
  ['CID900012', 'Ganzhou Yunhai Tungsten Industry Co., Ltd.'],
  ['CID900013', 'Xiamen Tungsten Industry Co., Ltd.'],
  ['CID900014', 'JSC Severny Elektrometall'],
  ['CID900015', 'Hunan Jinfeng Nonferrous Metals Group Chenzhou Tungsten Products Branch'],
].map(([cid = '', name = '']) => ({ alias: name, cid, mineral: 'Tungsten', name, country: undefined }))
const rank = (text: string, country?: string) =>
  rankCandidates(text, names, (name) => name.country === country)

describe('guesses for a misspelled smelter', () => {
  it.each([
    ['a letter dropped', 'Aurm North Refinery', 'CID900001'],
    ['a letter doubled', 'Kestrell Precious Metals Co., Ltd.', 'CID900002'],
    ['neighbours swapped', 'Kesterl Precious Metals', 'CID900002'],
    ['another legal form', 'KESTREL PRECIOUS METALS LIMITED', 'CID900002'],
    ['punctuation and blanks', 'kestrel-precious  metals co ltd', 'CID900002'],
    ['lost accents', 'Fonderie Emeraude SARL', 'CID900009'],
    ['another word form', 'Aurum North Refining', 'CID900001'],
    ['words in another order', 'Refinery Aurum (North)', 'CID900001'],
    ['words of somebody’s own', 'Kestrel Precious Metals Wuhan Factory International', 'CID900002'],
    ['a part of it', 'Kestrel', 'CID900002'],
  ])('puts the intended one first for %s', (_, text, cid) => {
    expect(rank(text)[0]).toBe(cid)
  })

  it.each([
    ['赣州华林钨制品有限公司', 'CID900011'],
    ['赣州云海钨业股份有限公司', 'CID900012'],
    ['廈門鎢業股份有限公司', 'CID900013'],
    ['厦门钨业', 'CID900013'],
    ['湖南金峰有色金属集团有限公司郴州钨制品分公司', 'CID900015'],
    ['Северный Электрометалл', 'CID900014'],
  ])('finds a name in another script by words of the field and sound: %s', (text, cid) => {
    expect(rankCandidates(text, inChina, () => false)[0]).toBe(cid)
  })

  it('lets the country decide between near equals', () => {
    expect(rank('Aurum Nort', 'PERU')[0]).toBe('CID900008')
    expect(rank('Aurum Nort', 'SWEDEN')).toContain('CID900001')
  })

  it('names a smelter once, whichever of its names fit', () => {
    const aliases = [...names, { ...names[2]!, alias: 'Kestrel Precious Metal' }]
    expect(rankCandidates('Kestrel Precious Metals', aliases, () => false)).toEqual(['CID900002'])
  })

  it.each(['雲嶺有色金属冶炼厂', 'Zhx', '?', ''])('guesses nothing for %s', (text) => {
    expect(rank(text)).toEqual([])
  })
})

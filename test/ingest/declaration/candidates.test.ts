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
  ])('puts the intended one first for %s', (_, text, cid) => {
    expect(rank(text)[0]).toBe(cid)
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

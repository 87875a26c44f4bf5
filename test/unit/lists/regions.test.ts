import { regionCode, regionName } from '../../../graph/lists/regions.js'

describe('regions inside their country', () => {
  it.each([
    ['BJ', 'Alibori', 'BJ-AL'],
    ['BJ', 'BJ-AL', 'BJ-AL'],
    ['CD', 'North Kivu', 'CD-NK'],
    ['CD', 'Nord-Kivu', 'CD-NK'],
    ['CD', 'Nord-Kivu province', 'CD-NK'],
    ['CD', '北基伍省', 'CD-NK'],
    ['CI', 'Savanes', 'CI-SV'],
    ['TG', 'Savanes', 'TG-S'],
    ['IN', 'Punjab', 'IN-PB'],
    ['PK', 'Punjab', 'PK-PB'],
    ['ID', 'Papua', 'ID-PA'],
    ['ID', 'Aceh', 'ID-AC'],
    ['CN', '江西省', 'CN-JX'],
    ['MM', 'Shan State', 'MM-17'],
    ['LB', 'Mount Lebanon', 'LB-JL'],
  ])('in %s finds %s as %s', (country, text, code) => {
    expect(regionCode(country, text)).toBe(code)
  })

  it.each([
    ['UA', 'Kiev', 'the city or the oblast'],
    ['CD', 'Kivu', 'two provinces'],
    ['TD', 'Kebbi', 'a state of Nigeria'],
    ['CD', 'ID-PA', 'a region of another country'],
    ['XX', 'Alibori', 'no country'],
  ])('in %s does not guess %s: %s', (country, text) => {
    expect(regionCode(country, text)).toBeUndefined()
  })

  it('gives the first-level region of a smaller subdivision', () => {
    expect(regionCode('PH', 'PH-SCO')).toBe(regionCode('PH', 'South Cotabato'))
    expect(regionName(regionCode('PH', 'PH-SCO') ?? '')).toMatch(/Davao|Soccsksargen/)
  })
})

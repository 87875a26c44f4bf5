import { trimPhrase } from '../../../graph/resolve/origin-pieces.js'
import type { StatedOrigin } from '../../../graph/model.js'
import { originOf, parseOrigins } from '../../../graph/resolve/origin-text.js'

/** Short: codes of countries and regions, `[group]`, else the kind. */
const short = ({ kind, code, region, group }: StatedOrigin): string =>
  kind === 'country' ? `${code}` : kind === 'region' ? `${region}` : kind === 'group' ? `[${group}]` : kind

const read = (text: string): string => parseOrigins(text).origins.map(short).join(' ')

describe('what a mine cell says', () => {
  it.each([
    ['INDONESIA', 'ID'],
    ['CONGO, DEMOCRATIC REPUBLIC OF THE', 'CD'],
    ['CONGO, DEMOCRATIC REPUBLIC OF THE; AUSTRALIA', 'CD AU'],
    ['Congo, Democratic\nRepublic of the', 'CD'],
    ['Taiwan, Province of China', 'TW'],
    ['China, Taiwan', 'CN TW'],
    ['Korea, Republic of; Bolivia (Plurinational State of)', 'KR BO'],
    ['Bosnia and Herzegovina, Trinidad & Tobago and Antigua and Barbuda', 'BA TT AG'],
    ['Saint Helena, Ascension and Tristan da Cunha / Peru', 'SH PE'],
    ['DRC and Rwanda', 'CD RW'],
    ['Brasilien und Chile', 'BR CL'],
    ['Pérou et Bolivie', 'PE BO'],
    ['Perú y Bolivia', 'PE BO'],
    ['Brasil, Chile e Peru', 'BR CL PE'],
    ['刚果（金）、卢旺达；布隆迪', 'CD RW BI'],
    ['中国，澳大利亚', 'CN AU'],
    ['刚果民主共和国和卢旺达', 'CD RW'],
    ['ルワンダとコンゴ民主共和国', 'RW CD'],
    ['CD, RW', 'CD RW'],
    ['COD / RWA', 'CD RW'],
    ['China\nBrazil', 'CN BR'],
    ['1) China\n2) Peru', 'CN PE'],
    ['Australia 60%, Chile 40%', 'AU CL'],
    ['China - Brazil', 'CN BR'],
    ['Peru Bolivia', 'PE BO'],
    ['Dem. Rep. of Congo. Rwanda.', 'CD RW'],
    ['Mined in Peru', 'PE'],
    ['原产地：中国', 'CN'],
    ['DRC; drc; 刚果（金）', 'CD'],
  ])('%j names %s', (text, origins) => {
    expect(read(text)).toBe(origins)
    expect(parseOrigins(text).unrecognised).toEqual([])
  })

  it.each([
    ['South Sudan, Sudan', 'SS SD'],
    ['SS / SD', 'SS SD'],
    ['Congo (Brazzaville), Congo (Kinshasa)', 'CG CD'],
    ['CG, CD', 'CG CD'],
    ['Niger; Nigeria', 'NE NG'],
    ['Guinea, Guinea-Bissau, Equatorial Guinea, Papua New Guinea', 'GN GW GQ PG'],
    ['GN/GW/GQ/PG', 'GN GW GQ PG'],
    ['Dominica, Dominican Republic', 'DM DO'],
  ])('keeps apart the countries of %j: %s', (text, origins) => {
    expect(read(text)).toBe(origins)
  })

  it.each([
    'recycled',
    '100% recycled',
    'Recycled/Scrap',
    'R/S',
    'scrap',
    'secondary material',
    '再生原料',
    '回收料',
    '废料',
    'リサイクル',
    'スクラップ',
    '재활용',
    'recyclé',
    'Schrott',
    'material reciclado',
    'riciclato',
    'geri dönüştürülmüş',
  ])('%j is recycled', (text) => {
    expect(read(text)).toBe('recycled')
  })

  it.each([
    ['DRC, Rwanda / recycled', 'CD RW recycled'],
    ['scrap from China', 'recycled CN'],
    ['China (recycled)', 'CN recycled'],
    ['Level 3 / Recycled', '[Level 3] recycled'],
    ['L1, L2', '[Level 1] [Level 2]'],
    ['Level 1, 2 and 3', '[Level 1] [Level 2] [Level 3]'],
    ['DRC and adjoining countries', '[DRC and adjoining countries]'],
    ['刚果（金）及周边国家', '[DRC and adjoining countries]'],
    ['非洲', '[Africa]'],
    ['RCOI confirmed as per RMI', 'deferred'],
    ['rcoi confirmed as per rmi; Peru', 'deferred PE'],
    ['Australia, unknown', 'AU unknown'],
    ['China, Peru, etc.', 'CN PE unknown'],
    ['中国等', 'CN unknown'],
  ])('%j says several things: %s', (text, origins) => {
    const said = read(text).split(' ').sort()
    expect(said).toEqual(origins.split(' ').sort())
    expect(parseOrigins(text).unrecognised).toEqual([])
  })

  it.each([
    'Unknown',
    'not known',
    'N/A',
    '未知',
    '不明',
    '알 수 없음',
    'inconnu',
    'unbekannt',
    'desconocido',
    'sconosciuto',
    'bilinmiyor',
  ])('%j is unknown and needs no finding', (text) => {
    expect(parseOrigins(text)).toEqual({
      origins: [{ kind: 'unknown' }],
      unrecognised: [],
      unknownRegions: [],
    })
  })

  it.each([
    'Congo',
    '刚果',
    'Korea',
    'Conformant',
    'RMAP',
    'see RMI',
    'Rwnda',
    'not recycled',
    'Non-DRC',
    'DRC conflict free',
    'No',
    '???',
    'in',
  ])('%j names no origin: unknown, with the words kept for a finding', (text) => {
    expect(parseOrigins(text)).toEqual({
      origins: [{ kind: 'unknown' }],
      unrecognised: [text],
      unknownRegions: [],
    })
  })

  it('keeps what it knows beside what it does not', () => {
    expect(parseOrigins('Rwnda, Australia')).toMatchObject({ unrecognised: ['Rwnda'] })
    expect(read('Rwnda, Australia')).toBe('AU unknown')
    expect(read('Congo; Rwanda')).toBe('RW unknown')
  })

  it('does not turn a denial into a claim', () => {
    expect(read('not from DRC, Rwanda')).toBe('unknown')
    expect(read('China, not DRC')).toBe('CN unknown')
  })

  it.each([
    ['Benin (Alibori)', 'BJ-AL'],
    ['Alibori, Benin', 'BJ-AL'],
    ['DRC - North Kivu', 'CD-NK'],
    ['DRC (North Kivu, South Kivu)', 'CD-NK CD-SK'],
    ['North Kivu, South Kivu, DRC; Rwanda', 'CD-NK CD-SK RW'],
    ['中国江西', 'CN-JX'],
    ['BJ-AL', 'BJ-AL'],
    ['Punjab, Pakistan, India', 'PK-PB IN'],
  ])('%j names regions: %s', (text, origins) => {
    expect(read(text)).toBe(origins)
  })

  it.each([
    ['Kivu, DRC', 'CD', 'Kivu'],
    ['Indonesia (Nowhere)', 'ID', 'Nowhere'],
    ['Bisie (DRC)', 'CD', 'Bisie'],
  ])('%j is the country %s without region', (text, code, region) => {
    expect(read(text)).toBe(code)
    expect(parseOrigins(text)).toMatchObject({ unrecognised: [], unknownRegions: [region] })
  })

  it('claims nothing for a blank cell', () => {
    expect(parseOrigins('  \n ')).toEqual({ origins: [], unrecognised: [], unknownRegions: [] })
  })

  it('writes a country as the RMI country list does', () => {
    expect(parseOrigins('Vietnam').origins).toEqual([{ kind: 'country', code: 'VN', country: 'VIET NAM' }])
    expect(originOf('BJ', 'Alibori')).toEqual({
      kind: 'region',
      code: 'BJ',
      country: 'BENIN',
      region: 'BJ-AL',
    })
    expect(originOf('BJ', 'Nowhere')).toEqual({ kind: 'country', code: 'BJ', country: 'BENIN' })
  })

  it('takes no notice of a cell stuffed with text', () => {
    expect(parseOrigins('和'.repeat(30_000)).origins).toEqual([{ kind: 'unknown' }])
    expect(parseOrigins('a (b'.repeat(900)).origins).toEqual([{ kind: 'unknown' }])
  })
})

describe('a cell that is an attack', () => {
  it.each([
    ['a number too long for a share', '12345678 %', '12345678 %'],
    ['a share', 'Peru 12,5 %', 'Peru'],
    ['a share in words', '40 percent Peru', 'Peru'],
  ])('%s is matched within bounds', (_, text, phrase) => {
    expect(trimPhrase(text)).toBe(phrase)
  })

  it.each(['7', '(', ')', ',', '.', ' .', ' ,', 'a', '(a', '1 ', '等'])(
    'of nothing but "%s" names no place',
    (text) => {
      const { origins } = parseOrigins(text.repeat(4_000 / text.length))
      expect(origins.filter(({ kind }) => kind !== 'unknown')).toEqual([])
    },
  )
})

import {
  countryCode,
  countryCodes,
  countryName,
  isAmbiguousCountry,
  rmiCountryCode,
  rmiCountryName,
} from '../../../graph/lists/countries.js'
import { templateLanguages } from '../../../graph/lists/country-locales.js'
import { coveredCountries } from '../../../graph/lists/covered-countries.js'

describe('countries by name', () => {
  it.each([
    ['DRC', 'CD'],
    ['D.R. Congo', 'CD'],
    ['Congo, the Democratic Republic of the', 'CD'],
    ['République démocratique du Congo', 'CD'],
    ['República Democrática do Congo', 'CD'],
    ['Demokratische Republik Kongo', 'CD'],
    ['刚果(金)', 'CD'],
    ['刚果（金）', 'CD'],
    ['剛果民主共和國', 'CD'],
    ['コンゴ民主共和国', 'CD'],
    ['콩고민주공화국', 'CD'],
    ['Republic of the Congo', 'CG'],
    ['Congo-Brazzaville', 'CG'],
    ['刚果（布）', 'CG'],
    ['República do Congo', 'CG'],
    ['South Sudan', 'SS'],
    ['Sudan', 'SD'],
    ['南苏丹', 'SS'],
    ['苏丹', 'SD'],
    ['Niger', 'NE'],
    ['Nigeria', 'NG'],
    ['Guinea', 'GN'],
    ['Guinea-Bissau', 'GW'],
    ['Equatorial Guinea', 'GQ'],
    ['Papua New Guinea', 'PG'],
    ['Dominica', 'DM'],
    ['Dominican Republic', 'DO'],
    ['cote d’ivoire', 'CI'],
    ["CÔTE D'IVOIRE", 'CI'],
    ['Viêt-Nam', 'VN'],
    ['the Netherlands', 'NL'],
    ['St. Lucia', 'LC'],
    ['Ｃｈｉｎａ', 'CN'],
    ['Republic of Korea', 'KR'],
    ["Korea (Democratic People's Republic of)", 'KP'],
    ['Burma', 'MM'],
    ['rwa', 'RW'],
    ['cd', 'CD'],
  ])('reads %s as %s', (text, code) => {
    expect(countryCode(text)).toBe(code)
  })

  it.each(['Congo', 'CONGO', 'kongo', '刚果', 'コンゴ', '콩고', 'Korea', 'Corée', 'Virgin Islands'])(
    'leaves %s to a person, for several countries bear the name',
    (text) => {
      expect(countryCode(text)).toBeUndefined()
      expect(isAmbiguousCountry(text)).toBe(true)
    },
  )

  it.each(['', 'Nigerr', 'Conformant', 'North', 'Republic of'])('knows no country %j', (text) => {
    expect(countryCode(text)).toBeUndefined()
  })

  it.each(templateLanguages)('finds every country again by the name it shows in %s', (language) => {
    const lost = countryCodes.filter((code) => countryCode(countryName(code, language)) !== code)
    // One name of the library belongs to both halves of the island of Saint Martin.
    expect(lost.filter((code) => code !== 'MF' && code !== 'SX')).toEqual([])
  })

  it('never shows one name for two countries', () => {
    for (const language of templateLanguages) {
      const names = countryCodes.filter((code) => code !== 'MF').map((code) => countryName(code, language))
      expect(new Set(names).size).toBe(names.length)
    }
  })
})

describe('the RMI spelling', () => {
  it.each([
    ['CD', 'CONGO, DEMOCRATIC REPUBLIC OF THE'],
    ['CG', 'CONGO'],
    ['VN', 'VIET NAM'],
    ['TW', 'TAIWAN, PROVINCE OF CHINA'],
    ['KR', 'KOREA, REPUBLIC OF'],
    ['TR', 'TURKEY'],
    ['ID', 'INDONESIA'],
    ['EH', 'WESTERN SAHARA *'],
  ])('writes %s as %s', (code, name) => {
    expect(rmiCountryName(code)).toBe(name)
    expect(rmiCountryCode(name)).toBe(code)
  })

  it('takes CONGO for the Republic of the Congo only in a cell filled from the drop-down', () => {
    expect(rmiCountryCode('CONGO')).toBe('CG')
    expect(rmiCountryCode('Congo')).toBeUndefined()
  })
})

describe('the covered countries', () => {
  it('are the Congo and the nine that share its borders, South Sudan among them and Sudan not', () => {
    expect([...coveredCountries].sort()).toEqual(['AO', 'BI', 'CD', 'CF', 'CG', 'RW', 'SS', 'TZ', 'UG', 'ZM'])
  })
})

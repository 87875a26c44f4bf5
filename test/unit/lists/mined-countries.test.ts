import { coveredCountries } from '../../../graph/lists/covered-countries.js'
import { isMinedIn, mineralsJudged } from '../../../graph/lists/mined-countries.js'
import { isKnownMineral, mineralId } from '../../../graph/lists/minerals.js'

describe('where a mineral is mined', () => {
  it.each([
    ['tin', 'CD', true],
    ['tin', 'ID', true],
    ['tin', 'CH', false],
    ['gold', 'CH', false],
    ['gold', 'AE', false],
    ['gold', 'PE', true],
    ['tantalum', 'RW', true],
    ['tantalum', 'BE', false],
    ['tungsten', 'VN', true],
    ['cobalt', 'BE', false],
    ['mica', 'MG', true],
    ['nickel', 'SG', false],
  ])('%s in %s: %s', (mineral, country, expected) => {
    expect(isMinedIn(mineral, country)).toBe(expected)
  })

  it.each([
    ['zirconium', 'CH'],
    ['constructor', 'CH'],
    ['gold', 'EH'],
  ])('has nothing to say of %s in %s', (mineral, country) => {
    expect(isMinedIn(mineral, country)).toBeUndefined()
  })

  it('speaks of minerals the catalogue knows, by their ids', () => {
    expect(
      mineralsJudged.filter((mineral) => !isKnownMineral(mineral) || mineralId(mineral) !== mineral),
    ).toEqual([])
  })

  it('never calls a covered country impossible for gold', () => {
    expect(coveredCountries.filter((country) => isMinedIn('gold', country) !== true)).toEqual([])
  })
})

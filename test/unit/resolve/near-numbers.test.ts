import { likenessToPart, meansPart, nearParts, numberLikeness } from '../../../graph/resolve/near-numbers.js'
import { fitsPattern, patternIn } from '../../../graph/resolve/number-pattern.js'
import { aPart } from './builders.js'

describe('a number that stands for many (rule 10)', () => {
  it.each([
    ['PN-1*', 'pn-1*'],
    ['PN-1xx', 'pn-1??'],
    ['pn-XXX', 'pn-???'],
    ['FC-77 series', 'fc-77*'],
    ['FC-77…', 'fc-77*'],
    ['FC-77%', 'fc-77*'],
    ['FC-77系列', 'fc-77*'],
    ['All products', '*'],
    ['all of our part numbers', '*'],
    ['全部产品', '*'],
    ['*', '*'],
  ])('%s is the pattern %s', (text, pattern) => {
    expect(patternIn(text)).toBe(pattern)
  })

  it.each(['FC-7710', 'MAX-232', 'X-1', 'all-in-one 5', '??', 'xx'])(
    '%s is a number like any other',
    (text) => {
      expect(patternIn(text)).toBeUndefined()
    },
  )

  it.each([
    ['pn-1*', 'pn-1', true],
    ['pn-1*', 'pn-123', true],
    ['pn-1??', 'pn-123', true],
    ['pn-1??', 'pn-12', false],
    ['*-9', 'pn-1-9', true],
    ['p*1*9', 'pn-1-8', false],
    ['*', '', true],
  ])('%s stands for %s: %s', (pattern, number, fits) => {
    expect(fitsPattern(pattern, number)).toBe(fits)
  })

  it('is tried in time that grows with its length alone', () => {
    const began = performance.now()
    expect(fitsPattern('*a'.repeat(2_000), 'a'.repeat(20_000) + 'b')).toBe(false)
    expect(performance.now() - began).toBeLessThan(2_000)
  })
})

describe('how a listed number is like one that is asked for (rule 10)', () => {
  it.each([
    ['HK 22A', 'HK-22A', 'sameButSeparators'],
    ['HK22A', 'hk/22.a', 'sameButSeparators'],
    ['FC-77I0', 'FC-7710', 'looksSame'],
    ['FC-771O', 'FC-7710', 'looksSame'],
    ['HK-22', 'HK-22A', 'numberGoesOn'],
    ['HK-22A Rev. B', 'HK-22A', 'numberStopsShort'],
    ['HK-2xx', 'HK-221', 'fitsPattern'],
    ['ABC-12354-X', 'ABC-12345-X', 'numberSlip'],
    ['ABC-123345-X', 'ABC-12345-X', 'numberSlip'],
  ])('%s and %s: %s', (listed, asked, code) => {
    expect(numberLikeness(listed, asked)?.code).toBe(code)
  })

  it.each([
    ['another of a family', 'FC-7720', 'FC-7710'],
    ['one letter in another’s place', 'ABC-12345-Y', 'ABC-12345-X'],
    ['a longer number of the same family', 'FC-77101', 'FC-7710'],
    ['a stem too short to say much', 'A-1', 'A-1-B'],
    ['nothing but separators', '-', 'FC-7710'],
  ])('%s is not: %s and %s', (_, listed, asked) => {
    expect(numberLikeness(listed, asked)).toBeUndefined()
  })

  it('looks at the supplier’s number and at ours, and takes the better', () => {
    expect(likenessToPart('PN1', aPart('MPN-9', 'PN-1'))?.code).toBe('sameButSeparators')
  })

  it('finds parts by what may mean them, whichever number it is', () => {
    const parts = [aPart('HK-22A', 'P-1003'), aPart('HK-22B', 'P-1004'), aPart('ZZ-9', 'P-1005')]
    const labels = (listed: string) =>
      nearParts(parts)
        .near(listed)
        .map(({ label }) => label)
    expect(labels('HK-22')).toEqual(['HK-22A', 'HK-22B'])
    expect(labels('HK22B')).toEqual(['HK-22B'])
    expect(labels('p 1005')).toEqual(['ZZ-9'])
    expect(labels('All parts')).toHaveLength(3)
    expect(labels('QQ-7')).toEqual([])
  })

  it('takes an id that a person has named as number or pattern', () => {
    const part = aPart('HK-22A', 'P-1003')
    expect(['hk-22a', 'P-1003', 'HK-2*', '*'].map((id) => meansPart(id, part))).toEqual([
      true,
      true,
      true,
      true,
    ])
    expect(meansPart('HK-22', part)).toBe(false)
  })
})

import { numberIndex, partFindings } from '../../../graph/resolve/part-match.js'
import { aForm, aPart, type FormOptions } from './builders.js'

const listOf = (id: string, products: FormOptions['products']) => ({
  id,
  products: aForm(id, { products: products ?? [] }).declaration.products,
})
const matched = (part: ReturnType<typeof aPart>, ...lists: ReturnType<typeof listOf>[]) =>
  [...numberIndex(lists).match(part).forms].toSorted()

describe('which product lists name a part (rule 10)', () => {
  const part = aPart('MPN-1', 'PN-1')

  it.each([
    ['the supplier’s number', ['MPN-1'], ['f']],
    ['the number with other case and spaces around it', ['  mpn-1 '], ['f']],
    ['our number, where none names the supplier’s', ['PN-1'], ['f']],
    ['the requester’s number, which is ours', [['X-9', 'PN-1']], ['f']],
    ['nothing by the requester’s number when it is the supplier’s', [['X-9', 'MPN-1']], []],
    ['nothing by a number equal but for separators', ['MPN 1'], []],
    ['nothing by "all products"', ['All products'], []],
    ['nothing by another number', ['MPN-11'], []],
  ] as const)('match by %s', (_, products, forms) => {
    expect(matched(part, listOf('f', products))).toEqual(forms)
  })

  it('do not match by our number once any form of the supplier names its own', () => {
    expect(matched(part, listOf('f', ['PN-1']), listOf('g', ['MPN-1']))).toEqual(['g'])
  })

  it('match by supplier’s and requester’s number together', () => {
    expect(matched(part, listOf('f', [['X-9', 'PN-1']]), listOf('g', ['MPN-1']))).toEqual(['f', 'g'])
  })

  it('match a line without supplier’s number by ours, which is no finding', () => {
    const index = numberIndex([listOf('f', ['PN-1'])])
    expect(index.match(aPart('PN-1'))).toEqual({ forms: new Set(['f']), byOurNumber: false })
  })

  it('match a part of a relation by its number alone', () => {
    expect(matched({ key: 'sub', number: 'sub', label: 'SUB' }, listOf('f', ['Sub']))).toEqual(['f'])
  })

  it.each([
    [
      'counts the parts matched by our number',
      ['PN-1', 'PN-2'],
      [{ code: 'partMatchedOurNumber', parts: 2, example: 'MPN-1' }],
    ],
    [
      'lets a number equal but for separators wait for a person',
      ['MPN1'],
      [{ code: 'partNumberWaits', parts: 1, example: 'MPN-1', listed: 'mpn1' }],
    ],
    [
      'lets a wildcard wait for a person',
      ['MPN*'],
      [{ code: 'partNumberWaits', parts: 2, example: 'MPN-1', listed: 'mpn*' }],
    ],
    [
      'lets "all products" wait for a person',
      ['All products'],
      [{ code: 'partNumberWaits', parts: 2, example: 'MPN-1', listed: 'all products' }],
    ],
    ['says nothing of parts that nobody names', ['ZZ'], []],
  ])('%s', (_, products, expected) => {
    const index = numberIndex([listOf('f', products)])
    const noted = partFindings('S1', [part, aPart('MPN-2', 'PN-2')], index)
    expect(noted.map(({ finding: { code, params } }) => ({ code, ...params }))).toEqual(
      expected.map((finding) => ({ ...finding, company: 'S1' })),
    )
  })
})

describe('what stands under any key (rule 9)', () => {
  it('knows each set of forms once, also of lines with a requester’s number only', () => {
    const index = numberIndex([listOf('f', ['1', '2', '3']), listOf('g', ['3', ['', 'PN-7']])])
    expect(index.formSets.map((forms) => [...forms].join(' ')).toSorted()).toEqual(['f', 'f g', 'g'])
  })
})

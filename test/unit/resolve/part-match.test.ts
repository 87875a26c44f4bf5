import { nearNumbers } from '../../../graph/resolve/part-mentions.js'
import { numberIndex, type SettledNumber } from '../../../graph/resolve/part-match.js'
import { aDecision, aForm, aPart, type FormOptions } from './builders.js'

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

  it('match what a person has said that a number means, as number or pattern', () => {
    const index = numberIndex([listOf('f', ['MPN 1'])], settledAs(['MPN-1']))
    expect(index.match(part)).toMatchObject({ forms: new Set(['f']), byOurNumber: false })
    expect(index.match(aPart('MPN-2')).forms.size).toBe(0)
    const all = numberIndex([listOf('f', ['All products'])], settledAs(['*']))
    expect([part, aPart('MPN-2')].map((each) => all.match(each).forms.size)).toEqual([1, 1])
  })

  it('match nothing by a number that a person has said means none', () => {
    expect(numberIndex([listOf('f', ['MPN 1'])], settledAs([])).match(part).forms.size).toBe(0)
  })
})

const by = aDecision({ kind: 'undo', decision: 'none', day: '2025-03-01' })
const settledAs =
  (ids: string[]): SettledNumber =>
  () => ({ by, ids })

describe('what a list nearly names (rule 10)', () => {
  const parts = [aPart('MPN-1', 'PN-1'), aPart('MPN-2', 'PN-2')]
  const near = (products: FormOptions['products'], settledNumber: SettledNumber = () => undefined) => {
    const lists = [listOf('f', products)]
    return nearNumbers({
      company: 'S1',
      lists,
      parts,
      index: numberIndex(lists, settledNumber),
      settledNumber,
    })
  }
  const told = (products: FormOptions['products'], settledNumber?: SettledNumber) =>
    near(products, settledNumber).noted.map(({ finding: { code, params } }) => ({ code, ...params }))

  it('counts the parts matched by our number', () => {
    expect(told(['PN-1', 'PN-2'])).toEqual([
      { code: 'partMatchedOurNumber', company: 'S1', parts: 2, example: 'MPN-1' },
    ])
  })

  it.each([
    ['a number equal but for separators', 'MPN1', 1],
    ['a wildcard', 'MPN*', 2],
    ['"all products"', 'All products', 2],
  ])('lets %s wait for a person', (_, listed, count) => {
    expect(told([listed])).toEqual([
      { code: 'partNumberWaits', company: 'S1', parts: count, example: 'MPN-1', listed },
    ])
    expect(near([listed]).mentions).toMatchObject([
      { subject: { kind: 'part', text: listed, company: 'S1' }, waits: true, file: 'f', row: 6 },
    ])
  })

  it.each([
    ['stands alone', '', 'PN 1'],
    ['stands beside a number of the supplier’s that is like none', 'ZZ-1000', 'PN 1'],
  ])('lets a requester’s number wait that %s', (_, number, requesters) => {
    expect(near([[number, requesters]]).mentions).toMatchObject([
      { subject: { kind: 'part', text: requesters, company: 'S1' }, waits: true, row: 6 },
    ])
    const settled: SettledNumber = (_form, { text }) =>
      text === requesters ? { by, ids: ['PN-1'] } : undefined
    const index = numberIndex([listOf('f', [[number, requesters]])], settled)
    expect(index.match(parts[0]!)).toMatchObject({ forms: new Set(['f']), decided: { listed: requesters } })
  })

  it('asks one question of a line, by the supplier’s own number where both are alike', () => {
    expect(near([['MPN 1', 'PN 1']]).mentions.map(({ subject }) => subject.text)).toEqual(['MPN 1'])
  })

  it.each([
    ['a number that nobody asks for', ['ZZ-1000']],
    ['a number near one that the list names exactly', ['MPN-1', 'MPN 1', 'MPN-2']],
    ['a line whose requester’s number is ours', [['MPN 1', 'PN-1']]],
  ] as const)('asks nothing about %s', (_, products) => {
    expect(near([...products]).mentions).toEqual([])
  })

  it('names the decision by which parts are matched; the number no longer waits', () => {
    expect(told(['MPN 1'], settledAs(['MPN-1']))).toMatchObject([
      { code: 'partNumberDecided', parts: 1, example: 'MPN-1', listed: 'MPN 1', by: 'local', decision: 'd1' },
    ])
    expect(near(['MPN 1'], settledAs(['MPN-1'])).mentions).toMatchObject([{ waits: false }])
  })
})

describe('what stands under any key (rule 9)', () => {
  it('knows each set of forms once, also of lines with a requester’s number only', () => {
    const index = numberIndex([listOf('f', ['1', '2', '3']), listOf('g', ['3', ['', 'PN-7']])])
    expect(index.formSets.map((forms) => [...forms].join(' ')).toSorted()).toEqual(['f', 'f g', 'g'])
  })
})

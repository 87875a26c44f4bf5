import type { Verdict } from '../../graph/model.js'
import {
  answerOf,
  matching,
  mineralColumns,
  productRows,
  sortProducts,
  type ProductAnswer,
} from '../../web/state/product-rows.js'
import { aChain } from './fixtures/chain.js'

const answer = (tin: Verdict | undefined, more: Partial<ProductAnswer> = {}): ProductAnswer => ({
  minerals: ['tin', 'gold'],
  worst: { covered: tin ? { tin } : {} },
  mineral: 'tin',
  companies: 10,
  answered: 5,
  ends: 3,
  ...more,
})
const products = ['LD-10', 'LD-2', 'LD-100'].map((id) => ({
  kind: 'product' as const,
  id,
  name: id === 'LD-2' ? 'Field tablet' : id,
}))
const answers = new Map([
  ['LD-10', answer('clear', { answered: 9 })],
  ['LD-100', answer('act now', { ends: 30 })],
])
const rows = productRows(products, answers)
const context = { list: 'covered', locale: 'en' }
const sorted = (column: string, descending = false) =>
  sortProducts(rows, { column, descending }, context).map(({ id }) => id)

describe('the table of products', () => {
  it('sorts numbers as people read them', () => {
    expect(sorted('id')).toEqual(['LD-2', 'LD-10', 'LD-100'])
    expect(sorted('id', true)).toEqual(['LD-100', 'LD-10', 'LD-2'])
  })

  it('sorts by a mineral’s verdict, most urgent first, what is not traced last either way', () => {
    expect(sorted('tin')).toEqual(['LD-100', 'LD-10', 'LD-2'])
    expect(sorted('tin', true)).toEqual(['LD-10', 'LD-100', 'LD-2'])
  })

  it('sorts by the share that answered and by trace ends', () => {
    expect(sorted('answered')).toEqual(['LD-100', 'LD-10', 'LD-2'])
    expect(sorted('ends', true)).toEqual(['LD-100', 'LD-10', 'LD-2'])
  })

  it.each([
    ['tab FIELD', ['LD-2']],
    ['ld-10', ['LD-10', 'LD-100']],
    ['  ', ['LD-10', 'LD-2', 'LD-100']],
    ['nothing', []],
  ])('finds by number or name: %p', (typed, found) => {
    expect(matching(rows, typed).map(({ id }) => id)).toEqual(found)
  })

  it('has a column for each mineral judged, in the order of the traces', () => {
    const gold = answer(undefined, { worst: { covered: { gold: 'ask' } } })
    expect(mineralColumns([gold, answer('act')], 'covered')).toEqual(['tin', 'gold'])
    expect(mineralColumns([gold], 'another')).toEqual([])
  })
})

describe('what a trace says in one line', () => {
  const { trace } = aChain({ companies: 24, smelters: 60, seed: 3 })
  const [tin, ...others] = trace.minerals
  const reply = { ...trace, question: { ...trace.question, lists: ['covered'] } }

  it('is the worst verdict per mineral, how many answered, and its ends', () => {
    expect(answerOf(reply)).toMatchObject({ companies: 29, answered: 26, ends: 20, mineral: 'tin' })
    expect(Object.keys(answerOf(reply).worst['covered']!)).toEqual(['tin', 'tantalum', 'gold', 'cobalt'])
  })

  it('counts companies for a mineral somebody names a smelter for, if there is one', () => {
    const unused = {
      ...tin!,
      mineral: 'mica',
      coverage: { ...tin!.coverage, companies: 90, answered: 0 },
      smelters: { items: [], total: 0, next: null },
    }
    expect(answerOf({ ...reply, minerals: [unused, tin!, ...others] })).toMatchObject({
      mineral: 'tin',
      answered: 26,
    })
  })
})

import type { ImpactProduct } from '../../graph/api/impact.js'
import { csvText } from '../../graph/text/csv.js'
import { impactRows, nodeName } from '../../web/state/impact.js'
import { readUrl, writeUrl } from '../../web/state/view.js'

const product: ImpactProduct = {
  product: 'LD-300',
  productName: 'E-bike controller',
  mineral: 'tantalum',
  strength: 'strong',
  alternative: 'perhaps',
  parts: [
    {
      part: 'P-3001',
      supplier: 'S112',
      supplierName: '=Aldous, "Magnetics"',
      supplierPart: 'AM-12',
      strength: 'strong',
      alternative: 'perhaps',
    },
    { part: 'LD-050', strength: 'may-contain', alternative: 'no', exposure: 'possible' },
  ],
}

describe('the rows of an impact', () => {
  it('are one per part, under keys of their own', () => {
    const rows = impactRows([product, { ...product, mineral: 'tin' }])
    expect(rows.map(({ product: id, mineral, part }) => [id, mineral, part])).toEqual([
      ['LD-300', 'tantalum', 'P-3001'],
      ['LD-300', 'tantalum', 'LD-050'],
      ['LD-300', 'tin', 'P-3001'],
      ['LD-300', 'tin', 'LD-050'],
    ])
    expect(new Set(rows.map(({ key }) => key)).size).toBe(4)
  })
})

it.each(['=1+1', '+1', '-1', '@x', '\tx', '\rx'])('%j is no formula in a sheet', (text) => {
  expect(csvText([[text]])).toBe(`"'${text}"`)
})

it('a country asked about is called as the reader’s language has it', () => {
  expect(nodeName({ kind: 'origin', id: 'RW', name: 'whatever' })).toBe('Rwanda')
  expect(nodeName({ kind: 'smelter', id: 'CID900034', name: 'Istgrave' })).toBe('Istgrave')
})

it('the address holds what an impact is asked of, in order', () => {
  const url = '/impact?mineral=tin&of=CID900034&of=CD'
  const view = readUrl(`http://localhost${url}`)
  expect([view.page, view.of]).toEqual(['impact', ['CID900034', 'CD']])
  expect(writeUrl(view)).toBe(url)
  expect(writeUrl({ ...view, page: 'start' })).toBe('/')
})

import type { ImpactReply } from '../../../graph/api/impact.js'
import { csvFileText, csvText } from '../../../graph/text/csv.js'
import { impactSheet, letterSheet } from '../../../graph/text/impact-sheets.js'

const reply: ImpactReply = {
  question: {
    of: [
      { kind: 'smelter', id: 'CID900034', name: 'Istgrave Tantalum' },
      { kind: 'origin', id: 'RW', name: 'Rwanda' },
    ],
    asOf: '2026-03-01',
    revision: 7,
    lists: [],
  },
  totals: { products: 1, parts: 2, companies: 1, without: 1, perhaps: 0, writeTo: 1 },
  smelters: { items: [], total: 0, next: null },
  products: {
    items: [
      {
        product: 'LD-300',
        productName: 'E-bike controller',
        mineral: 'tantalum',
        strength: 'strong',
        alternative: 'no',
        parts: [
          {
            ...{ part: 'P-3001', supplier: 'S112', supplierName: '=Aldous, "Magnetics"' },
            ...{ supplierPart: 'AM-12', strength: 'strong', alternative: 'perhaps' },
          },
          { part: 'LD-050', strength: 'may-contain', alternative: 'no', exposure: 'possible' },
        ],
      },
    ],
    total: 1,
    next: null,
  },
  contradicted: { items: [], total: 0, next: null },
  writeTo: [{ company: 'S112', companyName: 'Aldous', mineral: 'tantalum', products: 3 }],
}

describe('an impact as a sheet', () => {
  it('has a row per part, in words, with what it is about', () => {
    const [head, first, second] = impactSheet('en', reply)
    expect(head?.slice(0, 5)).toEqual(['Product', 'Product name', 'Mineral', 'Part', 'Supplier'])
    const about = 'Istgrave Tantalum (CID900034); Rwanda (RW)'
    expect(first).toEqual([
      ...['LD-300', 'E-bike controller', 'Tantalum', 'P-3001', 'S112', '=Aldous, "Magnetics"', 'AM-12'],
      ...['strong', 'perhaps', '', about, '2026-03-01'],
    ])
    expect(second?.slice(3)).toEqual([
      ...['LD-050', '', '', '', 'may contain', 'none', 'possible'],
      ...[about, '2026-03-01'],
    ])
  })

  it('is in the reader’s language', () => {
    const [head, row] = letterSheet('zh', reply)
    expect(head).toEqual(['供应商', '供应商名称', '矿产', '其背后的产品数', '所依赖', '截至'])
    expect(row).toEqual([
      'S112',
      'Aldous',
      '钽',
      '3',
      'Istgrave Tantalum (CID900034); 卢旺达 (RW)',
      '2026-03-01',
    ])
  })

  it('keeps what would be a formula as text, and quotes', () => {
    expect(csvText(impactSheet('en', reply))).toContain(`"'=Aldous, ""Magnetics""","AM-12"`)
    expect(csvFileText([['钽']])).toBe('\uFEFF"钽"')
  })
})

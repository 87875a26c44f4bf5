import { suppliersNotListed } from '../../../graph/resolve/unlisted-suppliers.js'

const directory = {
  identify: ({ text }: { text: string }) => ({
    id: text,
    name: text,
    listed: text.startsWith('S'),
  }),
}
const line = (row: number, supplier: string) => ({
  row,
  product: 'LD-9',
  part: `P-${row}`,
  supplier,
  minerals: 'all' as const,
})

describe('suppliers that are on no list of suppliers', () => {
  it('are told once for a BOM, however many lines name them', () => {
    const rows = [line(2, 'S1'), line(3, 'X9'), line(4, 'X9'), line(5, 'X8')]
    expect(suppliersNotListed({ kind: 'bom', rows }, directory)).toEqual([
      { code: 'suppliersNotListed', severity: 'warning', params: { count: 2, names: 'X9; X8' } },
    ])
  })

  it('are none when all are listed', () => {
    expect(suppliersNotListed({ kind: 'bom', rows: [line(2, 'S1')] }, directory)).toEqual([])
  })
})

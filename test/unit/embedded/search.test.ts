import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openEmbedded } from '../../../graph/embedded/open-embedded.js'
import { defaultPolicy } from '../../../graph/policy.js'
import { changesOf } from '../../contract/facts.js'

const facts = {
  lists: [
    {
      kind: 'suppliers' as const,
      rows: [
        { supplier: 'S1', name: 'Alder Components Ltd', localName: '阿尔德', aliases: ['Old Mill'] },
        { supplier: 'S2', name: 'Birch Metals GmbH' },
      ],
    },
    {
      kind: 'bom' as const,
      rows: [
        { product: 'LD-9', productName: 'Pump', part: 'P-1001', supplier: 'S1', supplierPart: 'A-77' },
        { product: 'LD-9', productName: 'Pump', part: 'P-1002', supplier: 'S2' },
      ],
    },
    {
      kind: 'smelters' as const,
      rows: [
        { cid: 'CID900001', mineral: 'tantalum', name: 'First Smelting', country: 'CN' },
        { cid: 'CID900002', mineral: 'tin', name: 'Second Smelting', country: 'CN' },
      ],
    },
  ],
  declarations: [
    {
      id: 'alder-form',
      company: 'S1',
      scope: 'B' as const,
      products: ['B-501'],
      says: { tin: 'YYYYY', tantalum: 'YYYYY' },
      lines: ['tin " "', 'tantalum CID900001 CD,RW'],
    },
  ],
}

describe('a search', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lodeline-search-'))
  const engine = openEmbedded({ folder, policy: defaultPolicy })
  beforeAll(async () => {
    for (const change of changesOf(facts)) await engine.graph.apply(change)
  })
  afterAll(() => {
    engine.close()
    rmSync(folder, { recursive: true })
  })

  it.each([
    ['DRC', 'origin CD', 'CD'],
    ['卢旺达', 'origin RW', undefined],
    ['刚果', 'origin CD', undefined],
    ['CD', 'origin CD', undefined],
    ['钽', 'smelter CID900001', 'CID900001, Tantalum'],
    ['Ta', 'smelter CID900001', 'CID900001, Tantalum'],
    ['p-1001', 'product LD-9', 'part P-1001'],
    ['A-77', 'product LD-9', 'part A-77 of Alder Components Ltd'],
    ['b-5', 'company S1', 'part B-501'],
    ['B-501', 'company S1', 'part B-501'],
    ['P-10', 'product LD-9', 'part P-1001'],
    ['Old Mill', 'company S1', undefined],
    ['阿尔德', 'company S1', undefined],
    ['alder-form', 'declaration alder-form', 'CMRT 6.5'],
  ])('for %s finds %s and says why', async (query, node, detail) => {
    const [first] = (await engine.graph.search(query, {})).items
    expect([`${first?.kind} ${first?.id}`, first?.detail]).toEqual([node, detail])
  })

  it('finds a product once, however many of its parts are meant', async () => {
    const { items } = await engine.graph.search('P-10', {})
    expect(items.map(({ id }) => id)).toEqual(['LD-9'])
  })

  it('gives a smelter nobody has named the name of who uses it', async () => {
    const { items } = await engine.graph.nodes('smelter', {})
    expect(items.find(({ id }) => id === 'S1/tin/?')?.name).toBe(
      'not yet identified smelter of Alder Components Ltd (tin)',
    )
  })
})

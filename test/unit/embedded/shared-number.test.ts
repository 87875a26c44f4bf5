import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openEmbedded } from '../../../graph/embedded/open-embedded.js'
import { defaultPolicy } from '../../../graph/policy.js'
import { changesOf } from '../../contract/facts.js'

// LAMP → ACME, which sells 200 parts of ours under the number X-1; for X-1 ACME buys from 200 suppliers
//   LAMP → ACME [X-1 / P-n] → SUB-m
const count = 200
const numbers = Array.from({ length: count }, (_, index) => index)

describe('a number that stands for many parts of ours', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lodeline-shared-'))
  const engine = openEmbedded({ folder, policy: defaultPolicy })
  const question = { mineral: 'tin', asOf: '2025-06-01' }
  beforeAll(async () => {
    const bom = numbers.map((n) => ({
      product: 'LAMP',
      part: `P-${n}`,
      supplier: 'ACME',
      supplierPart: 'X-1',
    }))
    const relations = numbers.map((n) => ({
      buyer: 'ACME',
      supplier: `SUB-${n}`,
      buyerPart: 'X-1',
      part: `Y-${n}`,
    }))
    const lists = [
      { kind: 'bom', rows: bom },
      { kind: 'relations', rows: relations },
    ] as const
    for (const change of changesOf({ lists })) await engine.graph.apply(change)
  })
  afterAll(() => {
    engine.close()
    rmSync(folder, { recursive: true })
  })

  it('leads to what is bought for it, strongly, from each of them', async () => {
    const { states } = await engine.graph.reach({ ...question, start: { product: 'LAMP' } })
    expect(states.map(({ tier, strength }) => `${tier} ${strength}`)).toEqual([
      ...numbers.map(() => '1 strong'),
      ...numbers.map(() => '2 strong'),
    ])
  })

  it('is told as hops between two groups, not from each part to each supplier', async () => {
    const { links } = await engine.graph.reach({ ...question, start: { product: 'LAMP' } })
    const hops = links.reduce((sum, { from, to }) => sum + from.length * to.length, 0)
    const told = links.reduce((sum, { from, to }) => sum + from.length + to.length, 0)
    expect([hops, told]).toEqual([count + count * count, 1 + 3 * count])
  })

  it('has one path per place people see', async () => {
    const from = { kind: 'product', id: 'LAMP' } as const
    const { items } = await engine.graph.paths({
      ...question,
      from,
      to: { kind: 'company', id: 'SUB-7' },
      k: 5,
    })
    expect(items.map(({ hops }) => hops.map(({ to }) => to.id))).toEqual([['ACME', 'SUB-7']])
  })
})

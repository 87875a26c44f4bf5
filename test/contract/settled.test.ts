import fc from 'fast-check'
import type { Change } from '../../graph/supply-graph.js'
import { engines, type OpenEngine } from './engines.js'
import { declarationChange, listChange } from './facts.js'
import { facts } from './random-facts.js'

const day = '2025-06-01'

async function listed({ findings }: OpenEngine): Promise<readonly string[]> {
  const { items } = await findings.find({ state: 'open', limit: 10_000 })
  return items.map(({ finding }) => JSON.stringify(finding)).sort()
}

describe.each(engines)('the $name engine', (engine) => {
  async function settledEachTime(changes: readonly Change[]): Promise<readonly string[]> {
    const open = await engine.open()
    for (const change of changes) {
      await open.graph.apply(change)
      await open.findings.settle(day)
    }
    const found = await listed(open)
    await open.close()
    return found
  }

  async function settledOnce(changes: readonly Change[]): Promise<readonly string[]> {
    const open = await engine.open()
    for (const change of changes) await open.graph.apply(change)
    await open.findings.settle(day)
    const found = await listed(open)
    expect(await open.findings.settle(day)).toEqual({ opened: 0, closed: 0 })
    await open.close()
    return found
  }

  it('finds the same looking at what changed each time as looking at everything once', async () => {
    let some = 0
    const property = fc.asyncProperty(facts, async (changes) => {
      const once = await settledOnce(changes)
      some += once.length > 0 ? 1 : 0
      expect(await settledEachTime(changes)).toEqual(once)
    })
    await fc.assert(property, { numRuns: Math.ceil(25 * engine.share) })
    expect(some).toBeGreaterThanOrEqual(engine.meets(3))
  })

  // ACME → tin CID900003; BOLT → gold CID900001, retired in favour of CID900003
  it('looks again at a smelter that a form about another mineral calls differently', async () => {
    const form = { company: 'BOLT', effective: '2025-01-10', says: { gold: 'YYYY' } }
    const changes = [
      listChange({
        kind: 'smelters',
        rows: [{ cid: 'CID900001', mineral: 'tin', name: 'First', successor: 'CID900003' }],
      }),
      declarationChange({
        ...form,
        id: 'a',
        company: 'ACME',
        says: { tin: 'YYYY' },
        lines: ['tin CID900003 CH'],
      }),
      declarationChange({ ...form, id: 'b', lines: ['gold CID900001 PE'] }),
    ]
    const once = await settledOnce(changes)
    expect(once.join()).toContain('Smelter CID900001')
    expect(await settledEachTime(changes)).toEqual(once)
  })
})

/** What-if: as if it had been done, and nothing is. */
import fc from 'fast-check'
import type { Supposed } from '../../graph/suppose.js'
import type { Change } from '../../graph/supply-graph.js'
import { dump } from './dump.js'
import { engines } from './engines.js'
import { days, decisions, facts, undoOf } from './random-facts.js'

const day = '2025-06-01'
const when = { day, received: '2026-12-01' }
const allOf = fc
  .tuple(facts, decisions)
  .map(([changes, decided]): Change[] => [...changes, ...decided, ...decided.map(undoOf)])
/** Learned before, and supposed. */
const split = fc
  .tuple(allOf, fc.nat(100))
  .map(
    ([changes, at]) => [changes.slice(0, at % changes.length), changes.slice(at % changes.length)] as const,
  )

const look = async ({ graph, findings }: Supposed): Promise<object> => {
  const open = [...(await findings.openFor('tin')), ...(await findings.openFor('gold'))]
  return { answers: await dump(graph, days), findings: open.map(({ key, finding }) => [key, finding]) }
}

describe.each(engines)('the $name engine', (tested) => {
  it('answers a supposition as if it had been learned, and is afterwards as it was', async () => {
    const property = fc.asyncProperty(split, async ([known, supposed]) => {
      const learned = async (changes: readonly Change[]) => {
        const engine = await tested.open()
        for (const change of changes) await engine.graph.apply(change)
        await engine.findings.settle(day)
        return engine
      }
      const done = await learned([...known, ...supposed])
      const expected = await look(done)
      await done.close()

      const engine = await learned(known)
      const before = [await look(engine), await engine.graph.revision()]
      expect(await engine.suppose({ changes: supposed, ...when }, look)).toEqual(expected)
      expect([await look(engine), await engine.graph.revision()]).toEqual(before)
      expect((await engine.verify()).differences).toEqual([])
      for (const change of supposed) await engine.graph.apply(change)
      await engine.findings.settle(day)
      expect(await look(engine)).toEqual(expected)
      await engine.close()
    })
    await fc.assert(property, { numRuns: Math.ceil(60 * tested.share) })
  })

  it('leaves a supplier out of every product and every chain from the day on, and nobody else', async () => {
    const property = fc.asyncProperty(facts, fc.nat(20), async (known, which) => {
      const { graph, suppose, close } = await tested.open()
      for (const change of known) await graph.apply(change)
      const reached = async (of: typeof graph, asOf: string) => {
        const products = (await of.nodes('product', {})).items
        const reaches = products.map(({ id }) => of.reach({ start: { product: id }, mineral: 'tin', asOf }))
        return (await Promise.all(reaches)).map(({ states }) => states.map(({ company }) => company).sort())
      }
      const eve = '2025-05-31'
      const [before, earlier] = [await reached(graph, day), await reached(graph, eve)]
      const all = before.flat()
      const company = all[which % Math.max(1, all.length)]
      const changes = company === undefined ? [] : [{ kind: 'withoutSupplier' as const, company }]
      met += changes.length
      await suppose({ changes, ...when }, async (supposed) => {
        const after = await reached(supposed.graph, day)
        expect(after.flat()).not.toContain(company)
        for (const [at, companies] of after.entries())
          expect(companies.filter((one) => before[at]?.includes(one) !== true)).toEqual([])
        expect(await reached(supposed.graph, eve)).toEqual(earlier)
      })
      await close()
    })
    let met = 0
    await fc.assert(property, { numRuns: Math.ceil(60 * tested.share) })
    expect(met).toBeGreaterThanOrEqual(tested.meets(10))
  })

  it('answers others as ever while somebody looks, and lets them write afterwards', async () => {
    const [changes = []] = fc.sample(allOf, { numRuns: 1, seed: 3 })
    const { graph, suppose, close } = await tested.open()
    const [first, ...rest] = changes
    if (first !== undefined) await graph.apply(first)
    const before = await graph.revision()
    await suppose({ changes: rest, ...when }, async (supposed) => {
      expect((await supposed.graph.revision()).revision).toBeGreaterThan(before.revision)
      expect(await graph.revision()).toEqual(before)
    })
    const refused = suppose({ changes: rest, ...when }, () => Promise.reject(new Error('looked too closely')))
    await expect(refused).rejects.toThrow('looked too closely')
    for (const change of rest) await graph.apply(change)
    expect((await graph.revision()).revision).toBeGreaterThan(before.revision)
    await close()
  })
})

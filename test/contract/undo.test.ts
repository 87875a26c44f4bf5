import fc from 'fast-check'
import { dump } from './dump.js'
import { engines } from './engines.js'
import { days, decisions, facts, undoOf } from './random-facts.js'

describe.each(engines)('the $name engine', (engine) => {
  it('is as it was before a decision once that is taken back', async () => {
    const property = fc.asyncProperty(facts, decisions, async (changes, decided) => {
      const { graph, close } = await engine.open()
      for (const change of changes) await graph.apply(change)
      const before = await dump(graph, days)
      for (const change of decided) await graph.apply(change)
      for (const change of decided.map(undoOf)) await graph.apply(change)
      expect(await dump(graph, days)).toEqual(before)
      await close()
    })
    await fc.assert(property, { numRuns: Math.ceil(40 * engine.share) })
  })
})

import fc from 'fast-check'
import type { Change } from '../../graph/supply-graph.js'
import { dump } from './dump.js'
import { engines } from './engines.js'
import { days, facts } from './random-facts.js'

const shuffled = facts.chain((changes) =>
  fc.tuple(fc.constant(changes), fc.shuffledSubarray(changes, { minLength: changes.length })),
)

describe.each(engines)('the $name engine', (engine) => {
  it('answers the same in whatever order the same facts came in', async () => {
    const inOrder = async (changes: readonly Change[]) => {
      const { graph, close } = await engine.open()
      for (const change of changes) await graph.apply(change)
      const answers = await dump(graph, days)
      await close()
      return answers
    }
    const property = fc.asyncProperty(shuffled, async ([first, second]) => {
      expect(await inOrder(second)).toEqual(await inOrder(first))
    })
    await fc.assert(property, { numRuns: Math.ceil(40 * engine.share) })
  })
})

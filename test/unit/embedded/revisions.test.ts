import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { openEmbedded } from '../../../graph/embedded/open-embedded.js'
import { defaultPolicy } from '../../../graph/policy.js'
import type { NodeSummary, SupplyGraph } from '../../../graph/supply-graph.js'
import { days, facts } from '../../contract/random-facts.js'
import { readableReach } from '../../contract/readable.js'

const [, , asOf = ''] = days

describe('what was held true at a revision', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lodeline-revisions-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  /** Reach from everything there was, at a revision or, without one, now. */
  const answers = (graph: SupplyGraph, products: readonly NodeSummary[], revision?: number) =>
    Promise.all(
      products.map(async ({ id: product }) => {
        const reach = await graph.reach({
          start: { product },
          mineral: 'tin',
          asOf,
          ...(revision === undefined ? {} : { revision }),
        })
        return readableReach(reach)
      }),
    )

  it('stays as it was, in memory and read again, whatever is learned later', async () => {
    let run = 0
    const property = fc.asyncProperty(facts, async (changes) => {
      const place = join(folder, String(run++))
      const engine = openEmbedded({ folder: place, policy: defaultPolicy })
      const held: { revision: number; products: readonly NodeSummary[]; told: object[] }[] = []
      for (const change of changes) {
        await engine.graph.apply(change)
        const { revision } = await engine.graph.revision()
        const { items: products } = await engine.graph.nodes('product', {})
        held.push({ revision, products, told: await answers(engine.graph, products) })
      }

      const reopened = openEmbedded({ folder: place, policy: defaultPolicy })
      for (const { graph } of [engine, reopened]) {
        for (const { revision, products, told } of held)
          expect(await answers(graph, products, revision)).toEqual(told)
      }
      engine.close()
      reopened.close()
    })
    await fc.assert(property, { numRuns: 20 })
  })
})

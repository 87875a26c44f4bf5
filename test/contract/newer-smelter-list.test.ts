/** A newer smelter list renames, moves, merges, retires: what a trace says of the days before it stays (rule 18). */
import fc from 'fast-check'
import type { SupplyGraph } from '../../graph/supply-graph.js'
import { engines, type OpenEngine } from './engines.js'
import { declarationChange, listChange } from './facts.js'
import { readableReach } from './readable.js'

const cids = ['CID900001', 'CID900002', 'CID900003'] as const
const names = ['Alder', 'Birch', 'Cedar'] as const
const [firstList, form, before, newerList, after] = [
  '2025-01-01',
  '2025-02-01',
  '2025-05-31',
  '2025-06-01',
  '2025-06-02',
]

const name = fc.constantFrom(...names)
/** What the newer list says of a smelter; nothing of it for `undefined`. */
const change = fc.option(
  fc.record({
    name: fc.oneof(name, fc.constant('Dogwood')),
    aliases: fc.subarray([...names]),
    country: fc.constantFrom('PE', 'ID'),
    successor: fc.option(fc.constantFrom(...cids), { nil: undefined }),
  }),
  { nil: undefined },
)
const line = fc.oneof(
  fc.constantFrom(...cids),
  name.map((text) => `"${text}"`),
)

const facts = [
  listChange({ kind: 'bom', rows: [{ product: 'LAMP', part: 'P-1', supplier: 'ACME' }] }),
  listChange({
    kind: 'smelters',
    rows: cids.map((cid, index) => ({
      cid,
      mineral: 'tin',
      name: names[index],
      country: 'BO',
      date: firstList,
    })),
  }),
]

async function told(graph: SupplyGraph, asOf: string) {
  const reach = await graph.reach({ start: { product: 'LAMP' }, mineral: 'tin', asOf })
  const ids = reach.smelters.map(({ id }) => id)
  return { reach: readableReach(reach), smelters: await graph.smelterFacts(ids, { mineral: 'tin', asOf }) }
}

describe.each(engines)('a newer smelter list, on the $name engine', (tested) => {
  const withEngine = async (work: (engine: OpenEngine) => Promise<void>) => {
    const engine = await tested.open()
    try {
      await work(engine)
    } finally {
      await engine.close()
    }
  }

  it('leaves what is told of the days before it', async () => {
    let moved = 0
    const property = fc.asyncProperty(
      fc.tuple(change, change, change),
      fc.array(line, { minLength: 1, maxLength: 4 }),
      (changes, lines) =>
        withEngine(async ({ graph }) => {
          const sent = { id: 'acme', company: 'ACME', effective: form, says: { tin: 'YYYY' } }
          for (const fact of facts) await graph.apply(fact)
          await graph.apply(declarationChange({ ...sent, lines: lines.map((text) => `tin ${text} CD`) }))
          const known = await told(graph, before)
          const rows = changes.flatMap((said, index) => {
            const { successor, ...row } = said ?? {}
            const cid = cids[index]
            const merged = successor === undefined ? {} : { retired: newerList, successor }
            return said === undefined ? [] : [{ cid, mineral: 'tin', date: newerList, ...row, ...merged }]
          })
          await graph.apply(listChange({ kind: 'smelters', rows }, 1))

          expect(await told(graph, before)).toEqual(known)
          if (JSON.stringify(await told(graph, after)) !== JSON.stringify(known)) moved += 1
        }),
    )
    await fc.assert(property, { numRuns: Math.ceil(60 * tested.share) })
    // The lists do change what is told from their day on.
    expect(moved).toBeGreaterThanOrEqual(tested.meets(20))
  })
})

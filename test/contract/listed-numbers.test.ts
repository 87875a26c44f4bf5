/** A number that only product lists name is answered as it would be if a bill of materials bought under it (rule 9). */
import fc from 'fast-check'
import type { Change, Reach, SupplyGraph, TraceStart } from '../../graph/supply-graph.js'
import { engines } from './engines.js'
import { listChange } from './facts.js'
import { days, facts } from './random-facts.js'
import { readableForm } from './readable.js'

/** Nothing is bought; nobody has said which part a number or a described scope means. */
const isUnbought = (change: Change): boolean => {
  if (change.kind === 'list') return change.content.kind !== 'bom' && change.content.kind !== 'relations'
  return (
    change.kind !== 'decision' ||
    change.decision.kind !== 'identity' ||
    change.decision.subject.kind === 'smelter'
  )
}

/** What is in force for the first state. */
const inForceOf = (reach: Reach): unknown =>
  reach.states.slice(0, 1).flatMap(({ inForce }) => inForce.map((form) => readableForm(reach, form)).sort())

async function answers(graph: SupplyGraph, start: TraceStart): Promise<unknown[]> {
  const found: unknown[] = []
  for (const asOf of days)
    for (const mineral of ['tin', 'gold']) found.push(inForceOf(await graph.reach({ start, mineral, asOf })))
  return found
}

describe.each(engines)('the $name engine', (engine) => {
  it('answers a listed number alike before and after somebody buys under it', async () => {
    let [met, lists] = [0, 50]
    const agree = async (changes: readonly Change[]): Promise<void> => {
      const { graph, close } = await engine.open()
      for (const change of changes.filter(isUnbought)) await graph.apply(change)
      for (const { id: company, name } of (await graph.nodes('company', {})).items) {
        for (const { part } of await graph.parts({ start: { company }, asOf: days[0]! })) {
          const before = await answers(graph, { company, part })
          const bought = { product: `${company} ${part}`, part: 'ZZ', supplier: name, supplierPart: part }
          await graph.apply(listChange({ kind: 'bom', rows: [bought] }, lists++))
          const { states } = await graph.reach({
            start: { product: bought.product },
            mineral: 'tin',
            asOf: days.at(-1)!,
          })
          if (states[0]?.company !== company) continue

          met += 1
          expect(await answers(graph, { product: bought.product })).toEqual(before)
          expect(await answers(graph, { company, part })).toEqual(before)
        }
      }
      await close()
    }
    await fc.assert(fc.asyncProperty(facts, agree), { numRuns: Math.ceil(60 * engine.share) })
    expect(met).toBeGreaterThan(20)
  })
})

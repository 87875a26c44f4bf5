import fc from 'fast-check'
import { strengthRank, weakest } from '../../graph/judge/strength.js'
import type { Strength } from '../../graph/model.js'
import type { Change, Reach, SupplyGraph, TraceStart } from '../../graph/supply-graph.js'
import { engines } from './engines.js'
import { days, facts } from './random-facts.js'

const smelters = ['CID900001', 'CID900002', 'CID900003']
const minerals = ['tin', 'gold']

const better = (a: Strength | undefined, b: Strength): Strength =>
  a !== undefined && strengthRank(a) <= strengthRank(b) ? a : b

/** What a trace says of a smelter, one way after the other. */
function bestWayTo(reach: Reach, smelter: string): Strength | undefined {
  let best: Strength | undefined
  for (const state of reach.states) {
    for (const { declaration, counts, strength } of state.inForce) {
      const uses = Array.from(reach.declarations[declaration]?.uses ?? [], (at) => reach.smelters[at]?.id)
      if (counts && uses.includes(smelter)) best = better(best, weakest(state.strength, strength))
    }
  }
  return best
}

/** Companies of the trace whose No names a smelter. */
const contradicting = (reach: Reach, smelter: string): string[] =>
  reach.states.flatMap(({ company, inForce }) =>
    inForce.flatMap(({ declaration, ends }) => {
      const uses = Array.from(reach.declarations[declaration]?.uses ?? [], (at) => reach.smelters[at]?.id)
      return ends.includes('contradicted') && uses.includes(smelter) ? [company] : []
    }),
  )

interface Asked {
  readonly mineral: string
  readonly asOf: string
  readonly smelter: string
}

/** Every product and part traced, and what the traces say of one smelter. */
async function forward(graph: SupplyGraph, { mineral, asOf, smelter }: Asked) {
  const products: Record<string, Strength> = {}
  const parts: Record<string, { strength: Strength; alternative: Strength | undefined }> = {}
  const contradicted = new Set<string>()
  const others = smelters.filter((other) => other !== smelter)
  const reachOf = (start: TraceStart) => graph.reach({ start, mineral, asOf })
  for (const { id: product } of (await graph.nodes('product', {})).items) {
    const best = bestWayTo(await reachOf({ product }), smelter)
    if (best !== undefined) products[product] = best
    for (const part of ['P-1', 'P-2', 'P-3', 'DESK']) {
      const reach = await reachOf({ product, part }).catch(() => undefined)
      if (reach === undefined) continue
      for (const company of contradicting(reach, smelter)) contradicted.add(`${product} ${part} ${company}`)
      const strength = bestWayTo(reach, smelter)
      if (strength === undefined) continue
      const ways = others.flatMap((other) => bestWayTo(reach, other) ?? [])
      parts[`${product} ${part}`] = {
        strength,
        alternative: ways.reduce<Strength | undefined>(better, undefined),
      }
    }
  }
  return { products, parts, contradicted: [...contradicted].sort() }
}

/** The same asked from the smelter's end; lines of one part put together. */
async function backward(graph: SupplyGraph, { mineral, asOf, smelter }: Asked) {
  const alternatives = smelters.filter((other) => other !== smelter)
  const found = await graph.affected({ mineral, asOf, smelters: [smelter], companies: [], alternatives })
  const products: Record<string, Strength> = {}
  const parts: Record<string, { strength: Strength; alternative: Strength | undefined }> = {}
  for (const { product, part, strength, alternative } of found.products.flatMap(({ lines }) => lines)) {
    products[product] = better(products[product], strength)
    const known = parts[`${product} ${part}`]
    parts[`${product} ${part}`] = {
      strength: better(known?.strength, strength),
      alternative: alternative === undefined ? known?.alternative : better(known?.alternative, alternative),
    }
  }
  const contradicted = found.contradicted.map(({ product, part, company }) => `${product} ${part} ${company}`)
  return { products, parts, contradicted: [...new Set(contradicted)].sort() }
}

type Found = Awaited<ReturnType<typeof backward>>

/** Parts that several lines name: a trace of the part goes all their ways, an alternative is of one line (rule 30). */
function sharedParts(changes: readonly Change[]): readonly string[] {
  const lines = changes.flatMap((change) =>
    change.kind === 'list' && change.content.kind === 'bom' ? change.content.rows : [],
  )
  const parts = lines.map(({ product, part }) => `${product} ${part}`)
  return parts.filter((part, index) => parts.indexOf(part) !== index)
}

const withoutAlternatives = (found: Found, shared: readonly string[]): Found => ({
  ...found,
  parts: Object.fromEntries(
    Object.entries(found.parts).map(([part, { strength, alternative }]) => [
      part,
      { strength, alternative: shared.includes(part) ? undefined : alternative },
    ]),
  ),
})

describe.each(engines)('the $name engine', (engine) => {
  it('finds behind a smelter exactly the products and parts whose traces find the smelter', async () => {
    let met = 0
    const agree = async (changes: readonly Change[]) => {
      const { graph, close } = await engine.open()
      for (const change of changes) await graph.apply(change)
      for (const asOf of days) {
        for (const mineral of minerals) {
          for (const smelter of smelters) {
            const asked = { mineral, asOf, smelter }
            const traced = await forward(graph, asked)
            met += Object.keys(traced.parts).length
            const shared = sharedParts(changes)
            expect(withoutAlternatives(await backward(graph, asked), shared)).toEqual(
              withoutAlternatives(traced, shared),
            )
          }
        }
      }
      await close()
    }
    await fc.assert(fc.asyncProperty(facts, agree), { numRuns: Math.ceil(150 * engine.share) })
    expect(met).toBeGreaterThanOrEqual(engine.meets(1))
  })
})

/**
 * One contract for every engine: facts go in, a question is asked, the answer is what a person would read off the
 * facts. Cases are data; `expect` names the parts of the readable answer that matter.
 */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { SupplyGraph } from '../../graph/supply-graph.js'
import { ask, calls, type Call } from './calls.js'
import { engines, type OpenEngine } from './engines.js'
import { changesOf, type ShortFacts } from './facts.js'

interface Case {
  readonly name: string
  readonly facts: ShortFacts
  readonly call: Call
  readonly expect: { readonly throws?: string } & Readonly<Record<string, unknown>>
}

const folder = join(import.meta.dirname, 'cases')
const suites = readdirSync(folder)
  .sort()
  .map((file) => ({ file, cases: JSON.parse(readFileSync(join(folder, file), 'utf8')) as Case[] }))

async function learn(graph: SupplyGraph, facts: ShortFacts): Promise<void> {
  for (const change of changesOf(facts)) await graph.apply(change)
}

describe.each(engines)('the $name engine', (engine) => {
  let open: OpenEngine
  beforeEach(async () => {
    open = await engine.open()
  })
  afterEach(() => open.close())

  describe.each(suites)('$file', ({ cases }) => {
    it.each(cases)('$name', async ({ facts, call, expect: expected }) => {
      await learn(open.graph, facts)
      if (expected.throws !== undefined) {
        await expect(ask(open, call)).rejects.toMatchObject({ code: expected.throws })
        return
      }

      const answer = await ask(open, call)
      const asked = Object.fromEntries(Object.keys(expected).map((key) => [key, answer[key]]))
      expect(JSON.parse(JSON.stringify(asked))).toEqual(expected)
    })
  })
})

describe('the cases', () => {
  const all = suites.flatMap(({ file, cases }) => cases.map((one) => ({ ...one, file })))

  it.each(all.filter(({ expect: { throws } }) => throws === undefined))(
    '$file: "$name" asks about nodes its facts hold',
    ({ facts, call }) => {
      const held = JSON.stringify(changesOf(facts))
      expect(calls[call.method].names(call.args).filter((name) => !held.includes(name))).toEqual([])
    },
  )

  it('ask every question of the seam about the graph', () => {
    expect(Object.keys(calls).filter((method) => !all.some(({ call }) => call.method === method))).toEqual([])
  })
})

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { openEmbedded, type EmbeddedEngine } from '../../../graph/embedded/open-embedded.js'
import { defaultPolicy } from '../../../graph/policy.js'
import type { Change } from '../../../graph/supply-graph.js'
import { dump } from '../../contract/dump.js'
import { declarationChange, listChange } from '../../contract/facts.js'

const day = '2025-06-01'

/** Long enough for many slices. */
const longBom = listChange({
  id: 'long',
  kind: 'bom',
  rows: Array.from({ length: 6_000 }, (_, index) => ({
    product: `LAMP-${index % 300}`,
    part: `OUR-${index}`,
    supplier: `Company ${index % 40}`,
    supplierPart: `PN-${index}`,
  })),
})
const known: readonly Change[] = [
  listChange({ kind: 'bom', rows: [{ product: 'LAMP-0', part: 'OUR-OLD', supplier: 'Company 1' }] }),
  declarationChange({ id: 'form', company: 'Company 1', says: { tin: 'YYYY' }, lines: ['tin CID900001 CD'] }),
]

describe('while a long list comes in', () => {
  let folder = ''
  let engine: EmbeddedEngine
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lodeline-turns-'))
    engine = openEmbedded({ folder, policy: defaultPolicy })
    for (const change of known) await engine.graph.apply(change)
  })
  afterEach(() => {
    engine.close()
    rmSync(folder, { recursive: true })
  })

  /** Runs `meanwhile` again and again until the list is in; how often it ran. */
  async function during(meanwhile: () => Promise<unknown>): Promise<number> {
    let isIn = false
    const importing = engine.graph.apply(longBom).then(() => {
      isIn = true
    })
    let times = 0
    for (; !isIn; times += 1) {
      await meanwhile()
      await setImmediate()
    }
    await importing
    return times
  }

  it('questions are answered as before it, and after it with it', async () => {
    const { graph } = engine
    const ask = async () => {
      const { states } = await graph.reach({ start: { product: 'LAMP-0' }, mineral: 'tin', asOf: day })
      const { revision } = await graph.revision()
      const { total } = await graph.nodes('product', {})
      return { states: states.length, revision, total }
    }
    const [before, after] = [await ask(), { states: 20, revision: 3, total: 300 }]
    const answers = new Set<string>()
    expect(await during(async () => answers.add(JSON.stringify(await ask())))).toBeGreaterThan(2)

    expect(await ask()).toEqual(after)
    answers.delete(JSON.stringify(after))
    expect([...answers]).toEqual([JSON.stringify(before)])
  })

  it('closing takes it back, whole, and whoever waits is told', async () => {
    const [list, check] = [engine.graph.apply(longBom), engine.verify()]
    void setImmediate().then(() => engine.close())
    await expect(list).rejects.toMatchObject({ code: 'engineUnavailable' })
    await expect(check).rejects.toMatchObject({ code: 'engineUnavailable' })

    engine = openEmbedded({ folder, policy: defaultPolicy })
    expect(await engine.graph.revision()).toMatchObject({ revision: 2 })
    expect((await engine.verify()).differences).toEqual([])
  })

  it('a question in the moment of its commit sees all of it or nothing', async () => {
    const { graph } = engine
    let isIn = false
    const importing = graph.apply(longBom).then(() => (isIn = true))
    const seen = new Set<string>()
    while (!isIn) {
      for (let hops = 0; hops < 12; hops += 1) {
        const { revision } = await graph.revision()
        seen.add(`${revision} ${(await graph.nodes('product', {})).total}`)
      }
      await setImmediate()
    }
    await importing
    expect([...seen].filter((one) => one !== '2 1' && one !== '3 300')).toEqual([])
    expect((await engine.verify()).differences).toEqual([])
  })

  it('records are kept at once, and stay', async () => {
    const reader = openEmbedded({ folder, policy: defaultPolicy })
    let number = 0
    const kept = await during(async () => {
      await engine.records.put('jobs', String(number), { number })
      expect(await reader.records.get('jobs', String(number))).toEqual({ number })
      number += 1
    })
    expect(kept).toBeGreaterThan(2)
    expect(await reader.records.list('jobs')).toHaveLength(kept)
    reader.close()
  })

  it('other changes wait for it, in the order they were asked for', async () => {
    const form = declarationChange({
      id: 'later',
      company: 'Company 2',
      says: { tin: 'YYYY' },
      lines: ['tin CID900002 ID'],
    })
    const decision: Change = {
      kind: 'decision',
      id: 'd1',
      received: day,
      decision: { kind: 'acceptance', declaration: 'form', state: 'rejected', day },
    }
    const [list, later, decided, checked] = await Promise.all([
      engine.graph.apply(longBom),
      engine.graph.apply(form),
      engine.graph.apply(decision),
      engine.verify(),
    ])
    expect([list, later, decided].map(({ revision }) => revision)).toEqual([3, 4, 5])
    expect(checked.differences).toEqual([])

    const [other, place] = [[...known, longBom, form, decision], join(folder, 'one-by-one')]
    const whole = openEmbedded({ folder: place, policy: defaultPolicy })
    for (const change of other) await whole.graph.apply(change)
    expect(await dump(engine.graph, [day])).toEqual(await dump(whole.graph, [day]))
    whole.close()
  })
})

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { openEmbedded, type EmbeddedEngine } from '../../../graph/embedded/open-embedded.js'
import { defaultPolicy } from '../../../graph/policy.js'
import type { Change } from '../../../graph/supply-graph.js'
import { dump } from '../../contract/dump.js'
import { days, facts } from '../../contract/random-facts.js'

const months = (staleMonths: number) => ({ ...defaultPolicy, staleMonths })

describe('an edited policy', () => {
  let folder = ''
  let run = 0
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lodeline-policy-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  const learn = async (engine: EmbeddedEngine, changes: readonly Change[]) => {
    for (const change of changes) await engine.graph.apply(change)
  }

  it('answers as if it had stood from the start', async () => {
    const property = fc.asyncProperty(facts, async (changes) => {
      const [edited, fresh] = [join(folder, String(run++)), join(folder, String(run++))]
      const before = openEmbedded({ folder: edited, policy: months(15) })
      await learn(before, changes)
      before.close()
      const after = openEmbedded({ folder: edited, policy: months(6) })
      const fromStart = openEmbedded({ folder: fresh, policy: months(6) })
      await learn(fromStart, changes)

      expect(await dump(after.graph, days)).toEqual(await dump(fromStart.graph, days))
      expect((await after.verify()).differences).toEqual([])
      after.close()
      fromStart.close()
    })
    await fc.assert(property, { numRuns: 25 })
  })

  it('is followed once, under a revision of its own', async () => {
    const revisionWith = async (staleMonths: number, changes: readonly Change[] = []) => {
      const engine = openEmbedded({ folder, policy: months(staleMonths) })
      await learn(engine, changes)
      const { revision } = await engine.graph.revision()
      engine.close()
      return revision
    }
    const list: Change = {
      kind: 'list',
      file: { id: 'suppliers', name: 'suppliers.csv', bytes: 1 },
      received: '2025-01-01',
      complete: false,
      content: { kind: 'suppliers', rows: [{ row: 2, supplier: 'ACME', name: 'Acme', aliases: [] }] },
    }
    expect([await revisionWith(15, [list]), await revisionWith(15)]).toEqual([1, 1])
    expect([await revisionWith(6), await revisionWith(6)]).toEqual([2, 2])
  })
})

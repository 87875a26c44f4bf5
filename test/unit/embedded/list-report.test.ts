import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openEmbedded } from '../../../graph/embedded/open-embedded.js'
import { defaultPolicy } from '../../../graph/policy.js'
import { changesOf } from '../../contract/facts.js'

/** S1 buys from S2 for a part that no line gives S1. */
const relations = {
  kind: 'relations' as const,
  id: 'relations',
  rows: [{ buyer: 'S1', supplier: 'S2', buyerPart: 'NO-SUCH-PART', minerals: 'all' }],
}
const bom = (id: string, received: string) => ({
  kind: 'bom' as const,
  id,
  received,
  rows: [{ product: id, part: 'P1', supplier: 'S1', minerals: 'all' }],
})

describe("a list's report", () => {
  it('tells what its own rows leave open, and nothing of the rows of other lists', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lodeline-report-'))
    const engine = openEmbedded({ folder, policy: defaultPolicy })
    const facts = { lists: [bom('FG-1', '2025-01-01'), relations, bom('FG-2', '2025-02-01')] }

    const reports = new Map<string, readonly string[]>()
    for (const change of changesOf(facts)) {
      const { findings } = await engine.graph.apply(change)
      if (change.kind === 'list')
        reports.set(
          change.file.name,
          findings.map(({ code }) => code),
        )
    }
    engine.close()
    rmSync(folder, { recursive: true })

    const told = [...reports].filter(([, codes]) => codes.length > 0)
    expect(told).toEqual([[expect.stringContaining('relations'), ['buyerPartUnmatched']]])
  })
})

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openEmbedded } from '../../../graph/embedded/open-embedded.js'
import type { StatusRow } from '../../../graph/model.js'
import { defaultPolicy } from '../../../graph/policy.js'
import type { Change } from '../../../graph/supply-graph.js'

const statusList = (id: string, date: string, cids: readonly string[], complete = false): Change => ({
  kind: 'list',
  file: { id: id.padEnd(64, '0'), name: `${id}.csv`, bytes: 1 },
  received: date,
  complete,
  content: {
    kind: 'smelter-status',
    rows: cids.map((cid, row): StatusRow => ({ row, cid, status: 'Conformant', date, scheme: 'RMAP' })),
  },
})

describe('a status list that leaves out what it named before (rule 24)', () => {
  it.each([
    [
      'without --complete is told as a warning, with names',
      false,
      [
        {
          code: 'listOmits',
          severity: 'warning',
          params: { list: 'smelter-status', count: 1, names: 'CID900002 · RMAP · Conformant · 2026-01-01' },
        },
      ],
    ],
    ['with --complete leaves nothing to tell', true, []],
  ])('%s', async (_, complete, findings) => {
    const folder = mkdtempSync(join(tmpdir(), 'lodeline-omits-'))
    const opened = openEmbedded({ folder, policy: defaultPolicy })
    await opened.graph.apply(statusList('a', '2026-01-01', ['CID900001', 'CID900002']))
    const applied = await opened.graph.apply(statusList('b', '2026-04-01', ['CID900001'], complete))
    opened.close()
    rmSync(folder, { recursive: true })
    expect(applied.findings).toEqual(findings)
  })
})

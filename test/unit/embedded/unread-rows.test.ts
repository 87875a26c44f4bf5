import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openEmbedded } from '../../../graph/embedded/open-embedded.js'
import { defaultPolicy } from '../../../graph/policy.js'
import { changesOf, type ShortList } from '../../contract/facts.js'

const line = (product: string, part: string) => ({ product, part, supplier: 'S1' })

describe('a list of rows that could not be read', () => {
  let folder = ''
  const open = () => openEmbedded({ folder, policy: defaultPolicy })
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lodeline-unread-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  const learn = async (...lists: ShortList[]) => {
    const engine = open()
    for (const change of changesOf({ lists })) await engine.graph.apply(change)
    return engine
  }

  it.each(['bom', 'relations'] as const)('leaves a folder that holds an empty %s sound', async (kind) => {
    const engine = await learn({ kind: 'bom', rows: [line('LAMP', 'A')] }, { kind, id: 'empty', rows: [] })
    expect((await engine.verify()).differences).toEqual([])
    engine.close()

    const policy = { ...defaultPolicy, staleMonths: defaultPolicy.staleMonths + 1 }
    const again = openEmbedded({ folder, policy })
    expect((await again.verify()).differences).toEqual([])
    again.close()
  })

  it('still holds back what it may restate when all is resolved anew after a start', async () => {
    const first = await learn(
      { kind: 'bom', id: 'first', rows: [line('LAMP', 'A'), line('LAMP', 'B'), line('DESK', 'C')] },
      {
        kind: 'bom',
        id: 'next',
        received: '2025-06-01',
        rows: [line('LAMP', 'D'), line('DESK', 'E')],
        unread: [
          { row: line('LAMP', 'A'), columns: ['valid_to'] },
          { row: line('DESK', ''), columns: ['part'] },
        ],
      },
    )
    const [next] = changesOf({
      lists: [
        { kind: 'bom', id: 'again', received: '2025-09-01', rows: [line('LAMP', 'D'), line('DESK', 'E')] },
      ],
    })
      .filter(({ kind }) => kind === 'list')
      .slice(-1)
    first.close()

    const engine = open()
    expect((await engine.verify()).differences).toEqual([])
    const { difference } = await engine.graph.apply(next!)
    expect(difference?.ends).toEqual(['LAMP · A · S1', 'DESK · C · S1'])
    engine.close()
  })
})

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Driver from 'libsql'
import { openEmbedded } from '../../../graph/embedded/open-embedded.js'
import { defaultPolicy } from '../../../graph/policy.js'
import { dump } from '../../contract/dump.js'
import { formNumber, lists } from './crash-facts.js'

describe('two processes on one data folder', () => {
  let folder = ''
  const open = () => openEmbedded({ folder, policy: defaultPolicy, patienceMs: 50 })
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lodeline-two-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it('learn in turns, and both know everything', async () => {
    const [one, other] = [open(), open()]
    for (const list of lists) await one.graph.apply(list)
    for (let number = 0; number < 6; number += 1) {
      await (number % 2 === 0 ? one : other).graph.apply(formNumber(number))
    }
    expect((await one.graph.revision()).revision).toBe(lists.length + 6)
    expect(await dump(one.graph, ['2025-06-01'])).toEqual(await dump(other.graph, ['2025-06-01']))
    one.close()
    other.close()
  })

  it('say what to do when the other does not let go, and change nothing', async () => {
    const engine = open()
    const holder = new Driver(join(folder, 'lodeline.db'))
    holder.exec('BEGIN IMMEDIATE')
    await expect(engine.graph.apply(formNumber(1))).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('try again') as string,
    })
    holder.exec('ROLLBACK')
    holder.close()

    expect(await engine.graph.revision()).toMatchObject({ revision: 0 })
    expect(await engine.graph.apply(formNumber(1))).toMatchObject({ changed: true, revision: 1 })
    engine.close()
  })
})

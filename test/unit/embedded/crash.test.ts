import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openEmbedded } from '../../../graph/embedded/open-embedded.js'
import { defaultPolicy } from '../../../graph/policy.js'
import { dump } from '../../contract/dump.js'
import { formNumber, lists } from './crash-facts.js'

const open = (folder: string) => openEmbedded({ folder, policy: defaultPolicy })
const days = ['2025-06-01']

/** Learns into the folder in another process and kills it once `forms` are acknowledged; how many were. */
function killedAfter(folder: string, forms: number, delay: number): Promise<number> {
  const child = spawn(process.execPath, [
    '--import',
    'tsx',
    join(import.meta.dirname, 'learn-forever.ts'),
    folder,
  ])
  return new Promise((resolve, reject) => {
    let acknowledged = 0
    child.stdout.on('data', (data: Buffer) => {
      acknowledged += data.toString().trim().split('\n').length
      if (acknowledged >= forms) setTimeout(() => child.kill('SIGKILL'), delay)
    })
    child.on('exit', (_, signal) => {
      if (signal === 'SIGKILL') resolve(acknowledged)
      else reject(new Error('The process ended by itself.'))
    })
  })
}

describe('a process killed while it learns', () => {
  it.each([
    [1, 0],
    [5, 3],
    [20, 1],
  ])('leaves the graph before or after a form, never between (%i forms, %i ms)', async (forms, delay) => {
    const folder = mkdtempSync(join(tmpdir(), 'lodeline-crash-'))
    const acknowledged = await killedAfter(join(folder, 'killed'), forms, delay)
    const survived = open(join(folder, 'killed'))
    const { revision } = await survived.graph.revision()
    const learned = revision - lists.length
    expect(learned).toBeGreaterThanOrEqual(acknowledged)

    const whole = open(join(folder, 'whole'))
    for (const list of lists) await whole.graph.apply(list)
    for (let number = 0; number < learned; number += 1) await whole.graph.apply(formNumber(number))
    expect(await dump(survived.graph, days)).toEqual(await dump(whole.graph, days))

    expect(await survived.graph.apply(formNumber(0))).toMatchObject({ changed: false })
    expect(await survived.graph.apply(formNumber(learned))).toMatchObject({
      changed: true,
      revision: revision + 1,
    })
    survived.close()
    whole.close()
    rmSync(folder, { recursive: true })
  })
})

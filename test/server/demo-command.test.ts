/** The demo as a person starts and stops it: a process of its own, its data in the system's folder for such things. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const root = join(import.meta.dirname, '..', '..')
const patienceMs = 30_000

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lodeline-test-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** Names below the folder, as deep as the files the demo keeps; none while one goes that is looked at. */
const below = () => readdir(folder, { recursive: true }).catch(() => [])
const ofDemo = async () => (await below()).filter((name) => name.startsWith('lodeline-'))

async function until(isSo: (names: readonly string[]) => boolean): Promise<void> {
  for (const end = Date.now() + patienceMs; Date.now() < end;) {
    if (isSo(await ofDemo())) return
    await sleep(10)
  }
  throw new Error(`not so in time: ${(await ofDemo()).join(', ')}`)
}

describe('the demo', () => {
  it.each<[string, (names: readonly string[]) => boolean]>([
    ['its folder stands', (names) => names.length > 0],
    ['it keeps the files of the sample', (names) => names.some((name) => /[/\\][0-9a-f]{64}$/.test(name))],
  ])('stopped while %s leaves nothing behind', async (_, isReached) => {
    const cli = ['--import', 'tsx', join(root, 'server', 'cli.ts'), 'demo', '--port', '0']
    const demo = spawn(process.execPath, cli, { cwd: root, env: { ...process.env, TMPDIR: folder } })
    let printed = ''
    demo.stdout.on('data', (text: Buffer) => (printed += text.toString()))
    const exited = once(demo, 'exit')
    try {
      await until(isReached)
      demo.kill('SIGINT')
      expect(await exited).toEqual([0, null])
    } finally {
      demo.kill('SIGKILL')
    }
    expect(printed).toContain("The demo's data is removed")
    expect(printed).not.toContain('The page:')
    expect((await readdir(folder)).filter((name) => name.startsWith('lodeline-'))).toEqual([])
  })
})

import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const folder = process.env.LODELINE_SCENARIOS ?? join(process.env.LODELINE_CORPUS ?? '', '..', 'scenarios')

describe('supply chains with the answers of an independent reading of the rules', () => {
  it('gives every trace as expected', () => {
    const done = spawnSync(process.execPath, [join(folder, 'check.mjs'), '--show', '40'], {
      cwd: join(import.meta.dirname, '../..'),
      encoding: 'utf8',
    })

    expect(done.stdout).toMatch(/\d+ of \d+ as expected/)
    expect({ status: done.status, output: done.status === 0 ? '' : done.stdout }).toEqual({
      status: 0,
      output: '',
    })
  }, 600_000)
})

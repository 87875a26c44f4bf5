import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readConfig } from '../../server/config.js'
import { nodeComplaint, oldestNode } from '../../server/node-version.js'

describe('a setting that cannot be used', () => {
  it.each([
    [{ port: '99999' }, {}, 'port must be between 0 and 65535'],
    [{ port: 'http' }, {}, 'port must be between 0 and 65535'],
    [{ data: '' }, {}, 'data must name a folder'],
    [{}, { LODELINE_READ_THREADS: '0' }, 'LODELINE_READ_THREADS must be between 1 and 64'],
  ])('%j %j is refused in words', (flags, env, words) => {
    expect(() => readConfig(flags, env)).toThrow(words)
  })
})

describe('the Node that runs Lodeline', () => {
  it.each(['18.20.8', '20.18.3'])('may not be %s', (version) => {
    expect(nodeComplaint(version)).toBe(`Lodeline needs Node 20.19 or newer; this is Node ${version}.`)
  })

  it.each(['20.19.0', '22.0.0', '24.1.0'])('may be %s', (version) => {
    expect(nodeComplaint(version)).toBeUndefined()
  })

  it('is the one package.json asks for', () => {
    const { engines } = JSON.parse(
      readFileSync(join(import.meta.dirname, '..', '..', 'package.json'), 'utf8'),
    ) as { engines: { node: string } }
    expect(engines.node).toBe(`>=${oldestNode.join('.')}`)
  })
})

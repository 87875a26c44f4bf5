import { readFileSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readConfig, readNeo4jAddress } from '../../server/config.js'
import { aFolder } from './a-service.js'
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

describe('who to be at a Neo4j server', () => {
  const url = 'neo4j://graph.example.com:7687'

  it('comes from variables', () => {
    expect(readNeo4jAddress(url, { NEO4J_PASSWORD: 'secret' })).toEqual({
      url,
      user: 'neo4j',
      password: 'secret',
    })
    const all = { NEO4J_USERNAME: 'lode', NEO4J_PASSWORD: 'secret', NEO4J_DATABASE: 'minerals' }
    expect(readNeo4jAddress(url, all)).toMatchObject({ user: 'lode', database: 'minerals' })
  })

  it('has a password from a file, without the line’s end', async () => {
    const folder = await aFolder()
    const file = join(folder, 'password')
    await writeFile(file, 'secret\n')
    expect(readNeo4jAddress(url, { NEO4J_PASSWORD_FILE: file }).password).toBe('secret')
    expect(() => readNeo4jAddress(url, { NEO4J_PASSWORD_FILE: join(folder, 'none') })).toThrow(
      'NEO4J_PASSWORD_FILE names a file that cannot be read',
    )
    await rm(folder, { recursive: true })
  })

  it.each([
    ['without a password', url, {}, 'set NEO4J_PASSWORD'],
    [
      'with one in the address',
      'neo4j://neo4j:secret@graph',
      { NEO4J_PASSWORD: 'x' },
      'no place for a password',
    ],
  ])('is refused %s', (_, address, env, words) => {
    expect(() => readNeo4jAddress(address, env)).toThrow(words)
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

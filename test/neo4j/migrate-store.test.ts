import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readConfig } from '../../server/config.js'
import { moveGraph } from '../../server/main.js'
import { aFolder } from '../server/a-service.js'
import { lodeline } from '../server/run-lodeline.js'
import { addressOfTest, anEmptyDatabase, type TestDatabase } from './a-database.js'

let database: TestDatabase
let folder = ''
beforeAll(async () => {
  database = await anEmptyDatabase()
})
beforeEach(async () => {
  await database.empty()
  folder = await aFolder()
})
afterEach(() => rm(folder, { recursive: true }))
afterAll(() => database.close())

const address = addressOfTest()
const into = (name: string, to: 'neo4j' | 'folder') =>
  moveGraph(readConfig({ data: join(folder, name) }, {}), { to, address })

async function aSmallFolder(): Promise<string> {
  const lists = join(folder, 'lists')
  await mkdir(lists)
  await writeFile(join(lists, 'bom.csv'), 'product,part,supplier\nLD-9,P-1,Halden Electronics AB\n')
  const data = join(folder, 'data')
  await lodeline('ingest', lists, '--data', data)
  return data
}

describe('lodeline migrate-store', () => {
  it('brings a graph to Neo4j and back into a folder that answers the same', async () => {
    const data = await aSmallFolder()
    const there = await into('data', 'neo4j')
    expect(there).toMatchObject({ edges: 1 })
    expect(await into('back', 'folder')).toEqual(there)
    const traced = async (name: string) =>
      (await lodeline('trace', 'LD-9', '--json', '--data', join(folder, name))).out
    expect(await traced('back')).toBe(await traced('data'))
    expect(await readdir(join(folder, 'back'))).not.toContain('.migrating')
    await expect(into('back', 'folder')).rejects.toMatchObject({ code: 'conflict' })
    await expect(into('data', 'neo4j')).rejects.toThrow('holds a Lodeline graph already')
    expect(data).toBe(join(folder, 'data'))
  })

  it('leaves a folder without a graph where there is none to copy', async () => {
    await expect(into('back', 'folder')).rejects.toThrow('no whole Lodeline graph')
    expect(await readdir(join(folder, 'back'))).not.toContain('lodeline.db')
  })

  it('says who does not answer, and keeps the password to itself', async () => {
    await aSmallFolder()
    const config = readConfig({ data: join(folder, 'data') }, {})
    const wrong = { ...address, password: 'not-this-one' }
    const error: unknown = await moveGraph(config, { to: 'neo4j', address: wrong }).catch(
      (cause: unknown) => cause,
    )
    expect(error).toMatchObject({ code: 'engineUnavailable' })
    expect(String(error)).toContain('does not answer')
    expect(String(error)).not.toContain('not-this-one')
  })
})

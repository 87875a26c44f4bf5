import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { Database } from '../../graph/embedded/database.js'
import { graphTables, recordTables } from '../../graph/embedded/migrations.js'
import { openEmbedded } from '../../graph/embedded/open-embedded.js'
import { heldRows } from '../../graph/embedded/stored-edges.js'
import { storedRows, storedTables } from '../../graph/embedded/stored-tables.js'
import { Words } from '../../graph/embedded/words.js'
import { copyIn, type Folder } from '../../graph/neo4j/copy-in.js'
import { copyOut } from '../../graph/neo4j/copy-out.js'
import { edgeTables } from '../../graph/neo4j/rows/edge-tables.js'
import { defaultPolicy } from '../../graph/policy.js'
import type { Change } from '../../graph/supply-graph.js'
import { dump } from '../contract/dump.js'
import { days, decisions, facts, undoOf } from '../contract/random-facts.js'
import { anEmptyDatabase, type TestDatabase } from './a-database.js'

let database: TestDatabase
let folder = ''
beforeAll(async () => {
  database = await anEmptyDatabase()
})
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lodeline-copy-'))
})
afterEach(async () => {
  rmSync(folder, { recursive: true })
  await database.empty()
})
afterAll(() => database.close())

const opened = (name: string) => openEmbedded({ folder: join(folder, name), policy: defaultPolicy })

async function withFolder<T>(name: string, work: (databases: Folder) => Promise<T> | T): Promise<T> {
  const graph = new Database(join(folder, name, 'lodeline.db'), graphTables)
  const records = new Database(join(folder, name, 'records.db'), recordTables)
  try {
    return await work({ graph, records })
  } finally {
    graph.close()
    records.close()
  }
}

/** All a folder holds, edges in words, in an order of its own. */
function whole({ graph, records }: Folder): object {
  const words = new Words()
  words.load(graph)
  const rows = storedTables.map((table) => [
    table.name,
    [...storedRows({ graph, records }[table.of], table)].map((row) => JSON.stringify(row)).sort(),
  ])
  const edges = Object.entries(edgeTables).map(([table, codec]) => [
    table,
    [...heldRows(graph, table as keyof typeof edgeTables, codec.size)]
      .map((one) => JSON.stringify([one.owner, codec.relationship(one, words), one.from, one.to]))
      .sort(),
  ])
  const listed = graph.all('SELECT * FROM listed ORDER BY number, declaration, own')
  return Object.fromEntries([...rows, ...edges, ['listed', listed]]) as object
}

async function fill(name: string, changes: readonly Change[]): Promise<object> {
  const engine = opened(name)
  for (const change of changes) await engine.graph.apply(change)
  await engine.findings.settle('2025-06-01')
  await engine.records.put('job', 'one', { state: 'applied' })
  const answers = await dump(engine.graph, days)
  engine.close()
  return answers
}

async function thereAndBack(from: string, to: string): Promise<void> {
  const there = await withFolder(from, (databases) => copyIn(database.neo4j, databases))
  mkdirSync(join(folder, to))
  expect(await withFolder(to, (databases) => copyOut(database.neo4j, databases))).toEqual(there)
}

describe('a data folder copied into Neo4j and back', () => {
  it('holds the same rows and edges at every revision, and answers the same', async () => {
    let run = 0
    const property = fc.asyncProperty(facts, decisions, async (changes, decided) => {
      run += 1
      const [from, to] = [`from-${run}`, `to-${run}`]
      const answers = await fill(from, [...changes, ...decided, ...decided.map(undoOf)])
      await thereAndBack(from, to)
      expect(await withFolder(to, whole)).toEqual(await withFolder(from, whole))
      const engine = opened(to)
      expect(await dump(engine.graph, days)).toEqual(answers)
      expect((await engine.verify()).differences).toEqual([])
      engine.close()
      await database.empty()
    })
    await fc.assert(property, { numRuns: 12 })
  })

  it('is refused where a graph is held already, and begun anew where a copy has not ended', async () => {
    await fill('from', [])
    const copy = () => withFolder('from', (databases) => copyIn(database.neo4j, databases))
    await database.neo4j.run('CREATE (:Revision {revision: 1}) CREATE (:Copy) CREATE (:Company {id: "half"})')
    await copy()
    expect(await database.neo4j.rows('MATCH (c:Company) RETURN c.id')).toEqual([])
    await database.neo4j.run('CREATE (:Revision {revision: 1})')
    await expect(copy()).rejects.toMatchObject({ code: 'conflict' })
  })

  it('is nothing to copy out where none was copied whole', async () => {
    mkdirSync(join(folder, 'to'))
    const back = () => withFolder('to', (databases) => copyOut(database.neo4j, databases))
    await expect(back()).rejects.toThrow('no whole Lodeline graph')
    await database.neo4j.run('CREATE (:Revision {revision: 1}) CREATE (:Copy)')
    await expect(back()).rejects.toThrow('no whole Lodeline graph')
  })
})

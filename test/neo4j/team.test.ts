/** Several processes on one graph in Neo4j: whoever learns, all answer as one embedded engine that learned it all. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { openEmbedded } from '../../graph/embedded/open-embedded.js'
import { openTeam, type TeamEngine } from '../../graph/neo4j/open-team.js'
import { defaultPolicy, type Policy } from '../../graph/policy.js'
import type { Change, SupplyGraph } from '../../graph/supply-graph.js'
import { dump } from '../contract/dump.js'
import { listChange } from '../contract/facts.js'
import { days, decisions, facts, undoOf } from '../contract/random-facts.js'
import { addressOfTest, anEmptyDatabase, type TestDatabase } from './a-database.js'

let database: TestDatabase
let folder = ''
let opened: TeamEngine[] = []
beforeAll(async () => {
  database = await anEmptyDatabase()
})
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lodeline-team-'))
})
afterEach(async () => {
  await closeAll()
  rmSync(folder, { recursive: true })
  await database.empty()
})
afterAll(() => database.close())

async function closeAll(): Promise<void> {
  for (const engine of opened) await engine.close()
  opened = []
}

async function process(name: string, other: { policy?: Policy; isReader?: true } = {}): Promise<TeamEngine> {
  const engine = await openTeam({
    address: addressOfTest(),
    folder: join(folder, name),
    policy: other.policy ?? defaultPolicy,
    mayResolveAnew: () => Promise.resolve(other.isReader === undefined),
  })
  opened.push(engine)
  return engine
}

const learnAll = async (graph: SupplyGraph, changes: readonly Change[]): Promise<void> => {
  for (const change of changes) await graph.apply(change)
}

async function answersOfOne(name: string, changes: readonly Change[]): Promise<object> {
  const engine = openEmbedded({ folder: join(folder, name), policy: defaultPolicy })
  await learnAll(engine.graph, changes)
  const answers = await dump(engine.graph, days)
  engine.close()
  return answers
}

const allOf = fc
  .tuple(facts, decisions)
  .map(([changes, decided]): Change[] => [...changes, ...decided, ...decided.map(undoOf)])

describe('processes on one graph', () => {
  it('answer as one that learned everything, and Neo4j holds the edges they follow', async () => {
    let run = 0
    const property = fc.asyncProperty(allOf, async (changes) => {
      run += 1
      const [one, other] = [await process(`one-${run}`), await process(`other-${run}`)]
      for (const [at, change] of changes.entries()) await (at % 2 ? other : one).graph.apply(change)
      const expected = await answersOfOne(`embedded-${run}`, changes)
      const late = await process(`late-${run}`)
      for (const engine of [one, other, late]) {
        expect(await dump(engine.graph, days)).toEqual(expected)
        expect((await engine.verify()).differences).toEqual([])
      }
      await closeAll()
      await database.empty()
    })
    await fc.assert(property, { numRuns: 10 })
  })

  it('learn at the same time what ends as if learned in turn; what both are given is learned once', async () => {
    const property = fc.asyncProperty(allOf, fc.uuid(), async (changes, run) => {
      const names = [1, 2, 3].map((at) => `${run}-${at}`)
      const engines = await Promise.all(names.map((name) => process(name)))
      const applied = await Promise.all(
        changes.flatMap((change, at) =>
          [at, at + 1].flatMap((by) => engines[by % engines.length]?.graph.apply(change) ?? []),
        ),
      )
      const distinct = new Set(changes.map((change) => ('file' in change ? change.file.id : change.id)))
      expect(applied.filter((one) => one.changed)).toHaveLength(distinct.size)
      const answers = await Promise.all(engines.map(({ graph }) => dump(graph, days)))
      for (const one of answers) expect(one).toEqual(answers[0])
      for (const engine of engines) expect((await engine.verify()).differences).toEqual([])
      await closeAll()
      await database.empty()
    })
    await fc.assert(property, { numRuns: 8 })
  })

  it('know the same findings, whoever has settled them', async () => {
    const property = fc.asyncProperty(allOf, fc.uuid(), async (changes, name) => {
      const [one, other] = [await process(`one-${name}`), await process(`other-${name}`)]
      const half = Math.ceil(changes.length / 2)
      await learnAll(one.graph, changes.slice(0, half))
      await one.findings.settle('2025-06-01')
      await learnAll(other.graph, changes.slice(half))
      await Promise.all([one.findings.settle('2025-06-02'), other.findings.settle('2025-06-02')])
      const late = await process(`late-${name}`)
      const found = await one.findings.find({ limit: 1_000 })
      for (const engine of [other, late]) expect(await engine.findings.find({ limit: 1_000 })).toEqual(found)
      await closeAll()
      await database.empty()
    })
    await fc.assert(property, { numRuns: 8 })
  })

  it('let people see where smelters stand, as the newest list says', async () => {
    const { graph } = await process('one')
    const listed = (received: string, ...places: readonly (readonly [string, string?])[]): Change =>
      listChange({
        kind: 'smelters',
        id: `smelters of ${received}`,
        received,
        complete: true,
        rows: places.map(([cid, country]) => ({ cid, mineral: 'tin', name: cid, country })),
      })
    await graph.apply(listed('2025-01-01', ['CID900001', 'ID'], ['CID900002', 'PE'], ['CID900003']))
    await graph.apply(listed('2025-02-01', ['CID900001', 'ID'], ['CID900002', 'BO']))
    const found = await database.neo4j.rows(
      `MATCH (s:Smelter)-[e:LOCATED_IN]->(c:Country)
       RETURN s.id AS smelter, c.code AS country, e.toRevision AS to ORDER BY smelter, country`,
    )
    expect(found).toEqual([
      { smelter: 'CID900001', country: 'ID', to: null },
      { smelter: 'CID900002', country: 'BO', to: null },
      { smelter: 'CID900002', country: 'PE', to: 2 },
    ])
  })

  it('take up a replica where it was left, and make it anew where it is of another graph', async () => {
    const [changes = []] = fc.sample(allOf, { numRuns: 1, seed: 7 })
    const half = Math.ceil(changes.length / 2)
    await learnAll((await process('kept')).graph, changes.slice(0, half))
    await closeAll()
    await learnAll((await process('other')).graph, changes.slice(half))
    const expected = await answersOfOne('embedded', changes)
    expect(await dump((await process('kept')).graph, days)).toEqual(expected)

    await database.empty()
    await expect(opened[0]?.graph.revision()).rejects.toMatchObject({ code: 'engineUnavailable' })
    await closeAll()
    expect(await (await process('kept')).graph.revision()).toMatchObject({ revision: 0 })
  })

  it('resolve everything anew under another policy, and refuse to go on with the old one', async () => {
    const [changes = []] = fc.sample(allOf, { numRuns: 1, seed: 11 })
    const before = await process('before')
    await learnAll(before.graph, changes)
    const { revision } = await before.graph.revision()
    const policy = { ...defaultPolicy, staleMonths: defaultPolicy.staleMonths + 1 }
    await expect(process('reader', { policy, isReader: true })).rejects.toMatchObject({ code: 'conflict' })
    const after = await process('after', { policy })
    expect((await after.graph.revision()).revision).toBe(revision + 1)
    expect((await after.verify()).differences).toEqual([])
    await expect(before.graph.revision()).rejects.toMatchObject({ code: 'engineUnavailable' })
  })
})

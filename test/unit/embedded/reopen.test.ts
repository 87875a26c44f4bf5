import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import Driver from 'libsql'
import { openEmbedded } from '../../../graph/embedded/open-embedded.js'
import { defaultPolicy } from '../../../graph/policy.js'
import { dump } from '../../contract/dump.js'
import { days, facts } from '../../contract/random-facts.js'

const open = (folder: string) => openEmbedded({ folder, policy: defaultPolicy })

describe('a data folder', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lodeline-reopen-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it('answers the same after it was closed and opened again at any point', async () => {
    let run = 0
    const property = fc.asyncProperty(facts, fc.nat(12), async (changes, closeAfter) => {
      const place = join(folder, String(run++))
      const first = open(place)
      for (const change of changes.slice(0, closeAfter)) await first.graph.apply(change)
      first.close()
      const second = open(place)
      for (const change of changes.slice(closeAfter)) await second.graph.apply(change)
      const kept = await dump(second.graph, days)
      second.close()

      const third = open(place)
      expect(await dump(third.graph, days)).toEqual(kept)
      third.close()
    })
    await fc.assert(property, { numRuns: 25 })
  })

  it('is followed by a second process that reads it while the first writes', async () => {
    const [writer, reader] = [open(folder), open(folder)]
    expect((await reader.graph.nodes('company', {})).total).toBe(0)

    await writer.graph.apply({
      kind: 'list',
      file: { id: 'suppliers', name: 'suppliers.csv', bytes: 1 },
      received: '2025-01-01',
      complete: false,
      content: { kind: 'suppliers', rows: [{ row: 2, supplier: 'ACME', name: 'Acme', aliases: [] }] },
    })
    expect((await reader.graph.nodes('company', {})).items.map(({ id }) => id)).toEqual(['ACME'])
    writer.close()
    reader.close()
  })

  it('keeps the records that an earlier build kept beside the graph', async () => {
    open(folder).close()
    const graph = new Driver(join(folder, 'lodeline.db'))
    graph.exec(`INSERT INTO records VALUES ('jobs', 'a', '{"state":"waiting"}')`)
    graph.close()
    for (const engine of [open(folder), open(folder)]) {
      expect(await engine.records.list('jobs')).toEqual([{ id: 'a', document: { state: 'waiting' } }])
      engine.close()
    }
  })

  it('reads what companies answer from the forms again where an earlier build kept less of it', async () => {
    const versionThen = 9
    const first = open(folder)
    for (const change of fc.sample(facts, { numRuns: 12, seed: 7 }).flat()) await first.graph.apply(change)
    const kept = await dump(first.graph, days)
    expect(JSON.stringify(kept).includes('"used"')).toBe(true)
    first.close()

    const graph = new Driver(join(folder, 'lodeline.db'))
    graph.exec(`UPDATE declarations SET summary = json_set(summary, '$.stated', json('{}'));
      DROP TABLE listed; PRAGMA user_version = ${versionThen}`)
    graph.close()
    const again = open(folder)
    expect(await dump(again.graph, days)).toEqual(kept)
    again.close()
  })

  it('keeps records', async () => {
    const first = open(folder)
    await first.records.put('jobs', 'b', { state: 'waiting' })
    await first.records.put('jobs', 'a', { state: 'waiting' })
    await first.records.put('jobs', 'a', { state: 'applied' })
    await first.records.put('jobs', 'c', {})
    await first.records.remove('jobs', 'c')
    first.close()

    const second = open(folder)
    expect(await second.records.get('jobs', 'a')).toEqual({ state: 'applied' })
    expect(await second.records.get('jobs', 'c')).toBeUndefined()
    expect(await second.records.list('jobs')).toEqual([
      { id: 'a', document: { state: 'applied' } },
      { id: 'b', document: { state: 'waiting' } },
    ])
    second.close()
  })
})

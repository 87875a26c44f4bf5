import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import Driver from 'libsql'
import { openEmbedded } from '../../../graph/embedded/open-embedded.js'
import { defaultPolicy } from '../../../graph/policy.js'
import { facts } from '../../contract/random-facts.js'
import { formNumber, lists } from './crash-facts.js'

describe('verifying the graph', () => {
  let folder = ''
  const open = (name = 'data') => openEmbedded({ folder: join(folder, name), policy: defaultPolicy })
  const learned = async () => {
    const engine = open()
    for (const change of [...lists, formNumber(0), formNumber(1)]) await engine.graph.apply(change)
    return engine
  }
  const damage = (sql: string) => {
    const driver = new Driver(join(folder, 'data', 'lodeline.db'))
    driver.exec(sql)
    driver.close()
  }
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lodeline-verify-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it('finds that stored edges and memory are what the facts make, whatever came in and in what order', async () => {
    let run = 0
    const property = fc.asyncProperty(facts, async (changes) => {
      const engine = open(String(run++))
      for (const change of changes) await engine.graph.apply(change)
      const { revision } = await engine.graph.revision()
      expect((await engine.verify()).differences).toEqual([])
      expect((await engine.graph.revision()).revision).toBe(revision)
      engine.close()
    })
    await fc.assert(property, { numRuns: 20 })
  })

  it.each([
    ['a form’s lines', "DELETE FROM uses WHERE owner = 'form-1'", 'uses of form-1'],
    [
      'what stands',
      "UPDATE stands SET edges = zeroblob(24) WHERE owner = 'co:company-a'",
      'stands of co:company-a',
    ],
    ['a BOM', "UPDATE supplied_by SET edges = zeroblob(44) WHERE owner = 'LAMP'", 'supplied_by of LAMP'],
    ['a form nobody sent', "INSERT INTO uses VALUES ('form-77', zeroblob(16), 1, NULL)", 'uses of form-77'],
  ])('names a damaged row: %s', async (_, sql, named) => {
    ;(await learned()).close()
    damage(sql)
    const engine = open()
    const { differences } = await engine.verify()
    expect(differences.filter((difference) => difference.startsWith(named))).not.toEqual([])
    engine.close()
  })

  it('names memory that no longer is what is stored', async () => {
    const engine = await learned()
    damage("UPDATE supplied_by SET edges = zeroblob(44) WHERE owner = 'LAMP'")
    expect((await engine.verify()).differences).toContain('memory: bom of LAMP')
    engine.close()
  })
})

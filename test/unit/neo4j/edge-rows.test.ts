import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { type BlockName, blockNames } from '../../../graph/embedded/adjacency.js'
import { Database } from '../../../graph/embedded/database.js'
import { graphTables } from '../../../graph/embedded/migrations.js'
import { openEmbedded } from '../../../graph/embedded/open-embedded.js'
import { type HeldRow, heldRows, storeHeldRows } from '../../../graph/embedded/stored-edges.js'
import { Words } from '../../../graph/embedded/words.js'
import { edgeTables } from '../../../graph/neo4j/rows/edge-tables.js'
import { defaultPolicy } from '../../../graph/policy.js'
import { changesOf } from '../../contract/facts.js'
import { facts } from '../../contract/random-facts.js'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lodeline-rows-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** A line that carries no tin, but for the form under its own number (rule 15): rare among random facts. */
const carriedByForm = changesOf({
  lists: [
    {
      kind: 'bom',
      rows: [{ product: 'LAMP', part: 'P-1', supplier: 'ACME', supplierPart: 'X-1', minerals: ['gold'] }],
    },
  ],
  declarations: [
    {
      id: 'form-0',
      company: 'ACME',
      effective: '2025-01-01',
      scope: 'B',
      products: ['X-1'],
      says: { tin: 'YYYY' },
    },
  ],
})

const rowsOf = (database: Database, table: BlockName): readonly HeldRow[] => [
  ...heldRows(database, table, edgeTables[table].size),
]

describe('edges as relationships', () => {
  it('are rows again, of the same owner, at the same revisions', async () => {
    const tablesMet = new Set<BlockName>()
    let run = 0
    const property = fc.asyncProperty(facts, async (changes) => {
      run += 1
      const own = join(folder, String(run))
      const engine = openEmbedded({ folder: own, policy: defaultPolicy })
      for (const change of changes) await engine.graph.apply(change)
      engine.close()

      const database = new Database(join(own, 'lodeline.db'), graphTables)
      const copy = new Database(':memory:', graphTables)
      const words = new Words()
      words.load(database)
      for (const table of blockNames) {
        const rows = rowsOf(database, table)
        if (rows.length > 0) tablesMet.add(table)
        const codec = edgeTables[table]
        const again = rows.map((one) => codec.row(codec.relationship(one, words), words))
        expect(again.map(({ owner, row }) => [owner, ...Array.from(row)])).toEqual(
          rows.map(({ owner, row }) => [owner, ...row]),
        )
        storeHeldRows(copy, table, rows)
        expect(blocksIn(copy, table)).toEqual(blocksIn(database, table))
      }
      copy.close()
      database.close()
    })
    await fc.assert(property, { numRuns: 40, examples: [[carriedByForm]] })
    expect([...tablesMet].toSorted()).toEqual([...blockNames].toSorted())
  })
})

const blocksIn = (database: Database, table: BlockName) =>
  database.all(
    `SELECT owner, hex(edges), from_revision, to_revision FROM ${table} ORDER BY owner, from_revision`,
  )

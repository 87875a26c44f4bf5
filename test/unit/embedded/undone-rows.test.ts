import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import Driver from 'libsql'
import { blockNames } from '../../../graph/embedded/adjacency.js'
import { openEmbedded } from '../../../graph/embedded/open-embedded.js'
import { defaultPolicy } from '../../../graph/policy.js'
import { decisions, facts, undoOf } from '../../contract/random-facts.js'

/** All that is resolved, and the columns that say it. */
const resolved: Readonly<Record<string, string>> = {
  ...Object.fromEntries(blockNames.map((table) => [table, 'owner, hex(edges)'])),
  products: 'product, name',
  companies: 'company, name, listed',
  declared_by: 'declaration, company, as_read',
  mentions: 'owner, kind, review, waits, mention',
}

function rowsOf(folder: string): Readonly<Record<string, readonly unknown[]>> {
  const driver = new Driver(join(folder, 'lodeline.db'), { readonly: true })
  const rows = Object.entries(resolved).map(([table, columns]) => {
    const sql = `SELECT ${columns} FROM ${table} WHERE to_revision IS NULL ORDER BY ${columns}`
    return [table, driver.prepare(sql).all()] as const
  })
  driver.close()
  return Object.fromEntries(rows)
}

describe('decisions taken back', () => {
  it('leave every row as it was before them', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lodeline-undone-'))
    const [run, changed] = [{ number: 0 }, new Set<string>()]
    const property = fc.asyncProperty(facts, decisions, async (changes, decided) => {
      const place = join(folder, String((run.number += 1)))
      const engine = openEmbedded({ folder: place, policy: defaultPolicy })
      const { graph } = engine
      for (const change of changes) await graph.apply(change)
      const before = rowsOf(place)
      for (const change of decided) await graph.apply(change)
      const between = rowsOf(place)
      for (const change of decided.map(undoOf)) await graph.apply(change)
      expect(rowsOf(place)).toEqual(before)
      for (const [table, rows] of Object.entries(between))
        if (JSON.stringify(rows) !== JSON.stringify(before[table])) changed.add(table)
      engine.close()
    })
    await fc.assert(property, { numRuns: 30 })
    // Decisions do change rows.
    expect(changed.size).toBeGreaterThan(3)
    rmSync(folder, { recursive: true })
  })
})

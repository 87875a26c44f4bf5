/** DESIGN §4, rule 29: smelters with a CID and named ones, counted by list, exposure and assurance. */
import type { Grid } from '../api/trace.js'
import type { JudgedSmelter } from './judge-smelter.js'

/** Every list asked about has its (maybe empty) part; cells without a smelter are absent. */
export function gridOf(smelters: readonly JudgedSmelter[], lists: readonly string[]): Grid {
  return Object.fromEntries(lists.map((list) => [list, rowsOf(smelters, list)]))
}

function rowsOf(smelters: readonly JudgedSmelter[], list: string): Grid[string] {
  const rows: Record<string, Record<string, number>> = {}
  for (const smelter of smelters) {
    const row = (rows[smelter.exposure[list] ?? 'notAssessed'] ??= {})
    row[smelter.assurance] = (row[smelter.assurance] ?? 0) + 1
  }
  return rows
}

import type { Day } from '../model.js'
import type { MineralsInReach, TraceStart } from '../supply-graph.js'
import { isOnDay, lensOfAll, type Lens } from './lens.js'
import { bomRow, forceRow, lineRow } from './memory-rows.js'
import { walk, type Walk } from './reach-walk.js'
import type { SlicePool } from './slice-pool.js'
import { walkStartOf } from './trace-start.js'
import type { View } from './view.js'

/** Minerals a trace must answer for beside those of the policy (rule 17), sorted. */
export function minerals(view: View, { start, asOf }: { start: TraceStart; asOf: Day }): MineralsInReach {
  const lens = lensOfAll(view.graph, asOf)
  const from = walkStartOf(view, start)
  const met = walk(lens, from, () => true)
  return { named: named(lens, met, 'parts' in from ? from.parts : undefined), declared: declared(lens, met) }
}

/** What only a form made a line carry, the line does not name. */
function named(lens: Lens, { products }: Walk, parts: ReadonlySet<number> | undefined): string[] {
  const { graph } = lens
  const found = new Set<string>()
  const look = (
    pool: SlicePool,
    { size }: { readonly size: number },
    product: number,
    only: ReadonlySet<number> | undefined,
  ): void => {
    for (let at = pool.start(product), end = pool.end(product); at < end; at += size) {
      if (!isOnDay(lens, pool.values, at) || only?.has(pool.values[at + lineRow.part] ?? 0) === false)
        continue
      const carried = graph.mineralsOf(pool.values[at + lineRow.minerals] ?? 0)
      if (carried !== 'all') for (const mineral of carried) found.add(mineral)
    }
  }
  products.forEach((product, position) => {
    const only = position === 0 ? parts : undefined
    look(graph.bom, bomRow, product, only)
    look(graph.contains, lineRow, product, only)
    look(graph.open, lineRow, product, only)
  })
  return [...found].sort()
}

function declared({ graph, day }: Lens, { states }: Walk): string[] {
  const { values } = graph.inForce
  const found = new Set<number>()
  for (const state of states) {
    for (let at = graph.inForce.start(state), end = graph.inForce.end(state); at < end; at += forceRow.size) {
      if ((values[at + forceRow.from] ?? 0) > day || (values[at + forceRow.to] ?? 0) <= day) continue
      found.add(values[at + forceRow.mineral] ?? 0)
    }
  }
  return [...found].map((mineral) => graph.words.text(mineral)).sort()
}

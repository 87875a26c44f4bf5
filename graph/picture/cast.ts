/** Everything a drawing may show and where each mineral's states, smelters and ends belong: before any grouping. */
import type { TraceEnd } from '../api/trace.js'
import type { JudgedMineral } from '../judge/judge-mineral.js'
import { tiersOf } from '../judge/traced-companies.js'
import { addCompanies, addProducts, columnOfTier, type Start } from './company-items.js'
import { addGap, gapColumn, GapMembers, isDrawnAsGap } from './gap-items.js'
import { Items } from './item.js'
import { addOrigin } from './origin-items.js'
import { pinPaths } from './pin-paths.js'
import type { Cast, CastMineral, OriginLine } from './scene.js'
import { addSmelters } from './smelter-items.js'

export function castOf(minerals: readonly JudgedMineral[], start: Start): Cast {
  const items = new Items()
  addProducts(items, minerals, start)
  addCompanies(items, minerals, start)
  const lastTier = [...tiersOf(minerals).values()].reduce((last, tier) => Math.max(last, tier), 0)
  const smelterColumn = columnOfTier(lastTier) + 1
  const members = new GapMembers()

  const cast = minerals.map((mineral): CastMineral => {
    const { reach } = mineral
    const smelters = addSmelters(items, mineral, smelterColumn)
    const drawn = {
      mineral,
      smelters,
      products: Int32Array.from(reach.products, (product) => items.numberOf(`product:${product}`) ?? -1),
      states: Int32Array.from(reach.states, ({ company }) => items.numberOf(`company:${company}`) ?? -1),
      origins: originLines(items, mineral, { smelters, column: smelterColumn + 1 }),
    }
    pinPaths(items, drawn)
    return { ...drawn, gaps: gapsOf(items, mineral, { start, smelterColumn, members }) }
  })
  members.settle(items)
  rankOrigins(items, cast)
  return { items, minerals: cast, smelterColumn }
}

function originLines(
  items: Items,
  { shown, context }: JudgedMineral,
  { smelters, column }: { smelters: Int32Array; column: number },
): readonly OriginLine[] {
  return shown.flatMap(({ smelter, index }) =>
    smelter.origins.flatMap((origin): OriginLine[] => {
      const number = addOrigin(items, origin, { context, column })
      if (number < 0) return []
      const statements = origin.declarants + (origin.byReference ? 1 : 0)
      return [
        {
          smelter: smelters[index] ?? -1,
          origin: number,
          statements: Math.max(1, statements),
          weak: origin.weak,
        },
      ]
    }),
  )
}

/** Listed places first, then those perhaps listed, then those most smelters name. */
function rankOrigins(items: Items, minerals: readonly CastMineral[]): void {
  for (const { origin } of minerals.flatMap(({ origins }) => origins)) {
    const item = items.at(origin)
    if (!isFinite(item.importance)) item.importance = headStart[item.face.placing ?? 'notListed']
    item.importance -= 1
  }
}

const headStart = { listed: -2_000_000, perhaps: -1_000_000, notListed: 0, notAssessed: 0 } as const

function gapsOf(
  items: Items,
  mineral: JudgedMineral,
  { start, smelterColumn, members }: { start: Start; smelterColumn: number; members: GapMembers },
): readonly { at: number; gap: number }[] {
  return mineral.ends.flatMap((end) => {
    const at = items.numberOf(anchorOf(end, start))
    if (at === undefined || !isDrawnAsGap(end.reason)) return []
    const { column: from } = items.at(at)
    const column = columnOfGap(end, from, smelterColumn)
    const gap = addGap(items, end.reason, column)
    items.at(gap).minerals.add(mineral.reach.mineral)
    members.add(gap, end)
    return [{ at, gap }]
  })
}

function columnOfGap(end: TraceEnd, from: number, smelterColumn: number): number {
  if (end.smelter !== null) return smelterColumn + 1
  return end.company === null ? 1 : gapColumn(end.reason, from, smelterColumn)
}

function anchorOf({ smelter, company }: TraceEnd, start: Start): string {
  if (smelter !== null) return `smelter:${smelter}`
  return company === null ? `${start.kind}:${start.id}` : `company:${company}`
}

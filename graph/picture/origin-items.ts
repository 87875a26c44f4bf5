/** Places that feed is said to come from, as items of a drawing, each with its standing on the lists asked about. */
import type { TracedOrigin } from '../api/trace.js'
import type { JudgeContext } from '../judge/judge-smelter.js'
import { type Placing, placingOn, statedOf, worstPlacing } from '../judge/origin-placing.js'
import { originId } from '../origin-id.js'
import type { Item, Items } from './item.js'

/** The item of one origin; -1 for what names no place (`unknown`, `deferred`): those are gaps. */
export function addOrigin(
  items: Items,
  origin: TracedOrigin,
  { context, column }: { context: JudgeContext; column: number },
): number {
  if (origin.kind === 'unknown' || origin.kind === 'deferred') return -1
  const ref = originId(statedOf(origin))
  const number = items.number(`origin:${ref}`, () => originItem(origin, ref, column))
  const item = items.at(number)
  item.minerals.add(context.mineral)
  if (origin.kind === 'recycled') return number

  const { placing } = item.face
  const worst = worstPlacing([...placingsOf(origin, context), ...(placing === undefined ? [] : [placing])])
  if (worst === undefined || worst === placing) return number
  item.face = { ...item.face, placing: worst }
  item.stack = { ...item.stack, mix: worst }
  return number
}

const originItem = (origin: TracedOrigin, ref: string, column: number): Item => ({
  kind: 'origin',
  id: `origin:${ref}`,
  column,
  minerals: new Set(),
  face: { label: labelOf(origin), ref, originKind: origin.kind },
  stack: { name: 'origin', mix: origin.kind },
  importance: Infinity,
})

const placingsOf = (origin: TracedOrigin, { areas }: JudgeContext): readonly Placing[] =>
  areas.map((list) => placingOn(origin, list))

const labelOf = ({ kind, country, region, group }: TracedOrigin): string =>
  kind === 'group'
    ? (group ?? '')
    : kind === 'recycled'
      ? 'recycled'
      : [region, country].filter(Boolean).join(', ')

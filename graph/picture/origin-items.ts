/** Places that feed is said to come from, as items of a drawing, each with its standing on the lists asked about. */
import type { PictureNode, TracedOrigin } from '../api.js'
import type { AreasInForce } from '../judge/areas-in-force.js'
import type { JudgeContext } from '../judge/judge-smelter.js'
import { placeOrigin } from '../judge/place-origin.js'
import type { StatedOrigin } from '../model.js'
import { originId } from '../origin-id.js'
import type { Item, Items } from './item.js'

type Placing = NonNullable<PictureNode['placing']>

/** Worst first. */
const placings: readonly Placing[] = ['listed', 'perhaps', 'notListed', 'notAssessed']

export const worstPlacing = (found: readonly Placing[]): Placing | undefined =>
  placings.find((placing) => found.includes(placing))

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
  areas.map((list) => placingOn(statedOf(origin), list))

/** A list that says nothing of the mineral on the day says nothing of the place either (rule 22). */
function placingOn(origin: StatedOrigin, list: AreasInForce): Placing {
  if (!list.assessed) return 'notAssessed'
  const { placing } = placeOrigin(origin, list)
  return placing === 'listed' || placing === 'perhaps' ? placing : 'notListed'
}

const statedOf = ({
  kind,
  country,
  region,
  group,
}: Pick<TracedOrigin, 'kind' | 'country' | 'region' | 'group'>): StatedOrigin => ({
  kind,
  ...(country === null ? {} : { code: country }),
  ...(region === null ? {} : { region }),
  ...(group === undefined ? {} : { group }),
})

const labelOf = ({ kind, country, region, group }: TracedOrigin): string =>
  kind === 'group'
    ? (group ?? '')
    : kind === 'recycled'
      ? 'recycled'
      : [region, country].filter(Boolean).join(', ')

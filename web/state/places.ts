/** The places a mineral or a smelter comes from, in the order a reader needs them: what is listed comes first. */
import type { OriginPlace, TracedSmelter } from '../../graph/api/trace.js'

export type Placing = NonNullable<OriginPlace['placing']>[string]

const order: readonly (Placing | undefined)[] = ['listed', 'perhaps']

const rankOf = (placing: Placing | undefined): number => {
  const rank = order.indexOf(placing)
  return rank < 0 ? order.length : rank
}

/** On a list; recycled feed stands on none. */
export const placingOf = ({ placing = {} }: OriginPlace, list: string): Placing | undefined =>
  Object.hasOwn(placing, list) ? placing[list] : undefined

export const byDanger = (places: readonly OriginPlace[], list: string): OriginPlace[] =>
  places.toSorted((a, b) => rankOf(placingOf(a, list)) - rankOf(placingOf(b, list)))

export interface SmelterPlace {
  readonly key: string
  readonly kind: OriginPlace['kind']
  readonly country: string | null
  readonly group?: string
  readonly weak: boolean
  readonly placing?: Placing
}

/** Each place once, its regions taken together; how it is placed is what the mineral's summary says. */
export function placesOf(
  { origins }: Pick<TracedSmelter, 'origins'>,
  summary: readonly OriginPlace[],
  list: string,
): SmelterPlace[] {
  const found = summary.flatMap((place): SmelterPlace[] => {
    const said = origins.filter((origin) => isOf(origin, place))
    const placing = placingOf(place, list)
    if (said.length === 0) return []
    return [
      {
        key: keyOf(place),
        kind: place.kind,
        country: place.country,
        ...(place.group !== undefined && { group: place.group }),
        weak: said.every(({ weak }) => weak),
        ...(placing !== undefined && { placing }),
      },
    ]
  })
  return found.toSorted((a, b) => rankOf(a.placing) - rankOf(b.placing))
}

export const keyOf = ({ kind, country, group }: Pick<OriginPlace, 'kind' | 'country' | 'group'>): string =>
  country ?? group ?? kind

const isOf = ({ kind, country, group }: TracedSmelter['origins'][number], place: OriginPlace): boolean =>
  place.kind === 'country'
    ? country !== null && country === place.country
    : kind === place.kind && group === place.group

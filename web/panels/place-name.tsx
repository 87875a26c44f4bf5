import type { OriginPlace } from '../../graph/api/trace.js'
import { select } from '../actions/navigate.js'
import type { Placing } from '../state/places.js'
import { country as countryName, joined, t } from '../state/words.js'
import { ExposureSign } from './marks.js'

interface PlaceNameProps extends Pick<OriginPlace, 'kind' | 'country' | 'group'> {
  readonly placing?: Placing | undefined
  /** Nothing but weak claims says so (rule 21). */
  readonly isWeak: boolean
  /** Of how many smelters; absent in a smelter's own line. */
  readonly smelters?: number
}

/** A place feed comes from: its sign on the list, dotted where only weak claims say so; a click finds it drawn. */
export function PlaceName({ kind, country, group, placing, isWeak, smelters }: PlaceNameProps) {
  const name = placeText({ kind, country, ...(group !== undefined && { group }) })
  const hint = joined([
    name,
    placing !== undefined && t(`placing.short.${placing}`),
    smelters !== undefined && t('answer.smelters', { n: smelters }),
    isWeak && t('place.weak'),
  ])
  return (
    <button
      type="button"
      class={`place ${placing ?? ''} ${isWeak ? 'weak' : ''}`}
      title={hint}
      onClick={(event) => {
        event.stopPropagation()
        select({ kind: 'origin', id: country ?? (kind === 'group' ? `group:${group ?? ''}` : kind) })
      }}
    >
      {placing === 'listed' && <ExposureSign exposure="declared" />}
      {placing === 'perhaps' && <ExposureSign exposure="possible" />}
      {name}
    </button>
  )
}

/** A group as it was sent. */
export function placeText({
  kind,
  country,
  group = '',
}: Pick<OriginPlace, 'kind' | 'country' | 'group'>): string {
  if (kind === 'recycled') return t('originKind.recycled')
  return country === null ? group : countryName(country)
}

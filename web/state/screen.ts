/** How much room the screen leaves, followed as it changes. */
import { computed, signal, type ReadonlySignal } from '@preact/signals'
import { selected } from './store.js'

/** Grid and tables fold to a line here as well (styles/small.css). */
const isSmall = follow('(max-height: 800px), (max-width: 1320px)')
const isTight = follow('(max-width: 1599px)')

/** The legend shows signs and counts only: always on a small screen, beside an open drawer also on a usual one. */
export const legendIsRail = computed(() => isSmall.value || (isTight.value && selected.value !== undefined))

/** Whether the key of shapes is read: at first where a usual trace's facets leave room for it. */
export const shapesOpen = signal(matchMedia('(min-height: 1040px)').matches)

function follow(query: string): ReadonlySignal<boolean> {
  const media = matchMedia(query)
  const matches = signal(media.matches)
  media.addEventListener('change', (event) => (matches.value = event.matches))
  return matches
}

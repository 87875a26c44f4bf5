import { computed } from '@preact/signals'
import { readPalette, type Palette } from '../canvas/palette.js'
import { theme } from './store.js'

/** The colours of the theme that stands; read again when it changes. */
export const palette = computed<Palette>(() => {
  document.documentElement.dataset['theme'] = theme.value
  return readPalette(document.documentElement)
})

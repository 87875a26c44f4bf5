import type { CellPlace } from '../client.js'
import { excerpt, excerptAt } from '../state/store.js'

/** Shows the row a cell stands in; closing gives the focus back. */
export function showCell(place: CellPlace): void {
  excerptAt.value = place
  void excerpt.ask(place)
}

export function hideCell(): void {
  excerptAt.value = undefined
  excerpt.clear()
}

import type { NodeSummary } from '../../graph/api.js'
import { searchHits } from '../state/store.js'
import { openCompany, openProduct, select } from './navigate.js'

const typingPause = 90
let timer: ReturnType<typeof setTimeout> | undefined

export function searchFor(query: string): void {
  clearTimeout(timer)
  if (query.trim() === '') searchHits.clear()
  else timer = setTimeout(() => void searchHits.ask(query.trim()), typingPause)
}

/** Products and companies are traced; of a smelter or country the evidence opens where the reader is. */
export function openHit(hit: NodeSummary): void {
  if (hit.kind === 'product') openProduct(hit.id)
  else if (hit.kind === 'company') openCompany(hit.id)
  else if (hit.kind !== 'declaration') select({ kind: hit.kind, id: hit.id })
}

import type { Hit } from '../state/hits.js'
import { openCompany, openProduct, select } from './navigate.js'

const typingPause = 90
let timer: ReturnType<typeof setTimeout> | undefined

/** Asks once somebody pauses; nothing for nothing typed. */
export function askWhenTyped(query: string, hits: { ask(query: string): void; clear(): void }): void {
  clearTimeout(timer)
  if (query.trim() === '') hits.clear()
  else timer = setTimeout(() => hits.ask(query.trim()), typingPause)
}

/** Products and companies are traced; of a smelter or country the evidence opens where the reader is. */
export function openHit(hit: Hit): void {
  if (hit.kind === 'product') openProduct(hit.id)
  else if (hit.kind === 'company') openCompany(hit.id, hit.part)
  else if (hit.kind !== 'declaration') select({ kind: hit.kind, id: hit.id })
}

import { isKnownMineral, mineralId, mineralName } from '../../graph/lists/minerals.js'
import { halvesOf } from './words.js'

/** The templates' word for a mineral named in any way: `钨`, `W`, `Tungsten 钨` → `Tungsten`; as written when unknown. */
export function mineralWord(text: string): string {
  const known = [text, ...halvesOf(text)].find(isKnownMineral)
  return known === undefined ? text.trim() : mineralName(mineralId(known), 'en')
}

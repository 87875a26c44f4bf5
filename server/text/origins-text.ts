/** The direct answer for the terminal: where a mineral comes from, how sure that is. */
import type { MineralTrace, OriginPlace, OriginSummary } from '../../graph/api/trace.js'
import { countryName } from '../../graph/text/names.js'
import { counted, listed } from './words.js'

const placesShown = 10

export function originLines({ origins, smelters }: MineralTrace): string[] {
  if (smelters.total === 0) return ['nobody in reach names a smelter']
  const places = [...origins.places].sort(byDanger).map(placeText)
  return [
    places.length === 0 ? 'no origin named' : `from ${listed(places, placesShown)}`,
    `${knownText(origins, smelters.total)}; ${sureText(origins, smelters.total)}`,
  ]
}

/** What stands on any list first; the order of the reply otherwise. */
const byDanger = (a: OriginPlace, b: OriginPlace): number => dangerOf(a) - dangerOf(b)

function dangerOf({ placing = {} }: OriginPlace): number {
  const found = Object.values(placing)
  return found.includes('listed') ? 0 : found.includes('perhaps') ? 1 : 2
}

function placeText(place: OriginPlace): string {
  const { kind, country, group = '', smelters, weak } = place
  const name = kind === 'recycled' ? 'recycled' : country === null ? group : countryName('en', country)
  const on = Object.entries(place.placing ?? {}).flatMap(([list, placing]) =>
    placing === 'listed' ? [list] : placing === 'perhaps' ? [`perhaps ${list}`] : [],
  )
  const said = [...on, ...(weak === smelters ? ['weak'] : [])]
  return said.length === 0 ? name : `${name} (${said.join(', ')})`
}

function knownText({ known, weak, deferred, unknown }: OriginSummary, total: number): string {
  const rest = [
    ...(weak > 0 ? [`${weak} only by weak claims`] : []),
    ...(deferred > 0 ? [`${deferred} as per RMI only`] : []),
    ...(unknown > 0 ? [`${unknown} not at all`] : []),
  ]
  return `${known} of ${counted(total, 'smelter')} with a known origin${rest.length > 0 ? `, ${rest.join(', ')}` : ''}`
}

function sureText({ strong }: OriginSummary, total: number): string {
  if (strong === total) return 'all named for this very part'
  return strong === 0
    ? 'all of them may be in it'
    : `${strong} named for this very part, the others may be in it`
}

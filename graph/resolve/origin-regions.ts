import { foldName } from '../lists/fold.js'
import { placesByCountry } from '../lists/places.js'
import { regionCode } from '../lists/regions.js'
import { originOf } from './origin-phrase.js'
import { type OriginReading, said } from './origin-reading.js'

/**
 * Joins regions with the country beside them: `North Kivu, DRC` and `DRC - North Kivu`, the country after a region
 * before the one in front of it. Words that are no place of a neighbour stay unrecognised.
 */
export function placeRegions(readings: readonly OriginReading[]): readonly OriginReading[] {
  const absorbed = new Set<number>()
  const placed = readings.map((reading, index) => {
    const [text] = reading.unrecognised
    if (text === undefined || reading.origins.length > 0) return reading

    const country = neighbourOf(readings, index, text)
    if (country === undefined) return reading
    absorbed.add(country.index)
    return regionOf(country.code, text)
  })
  return placed.filter((_, index) => !absorbed.has(index))
}

/** A place of a country: its region, or the country with the place's name kept beside. */
export function regionOf(code: string, place: string): OriginReading {
  const origin = originOf(code, place)
  return origin.kind === 'region' ? said(origin) : { ...said(origin), unknownRegions: [place.trim()] }
}

/** True for regions and the places of `places.ts`. */
const liesIn = (code: string, text: string): boolean =>
  regionCode(code, text) !== undefined ||
  (placesByCountry[code] ?? []).some((place) => foldName(place) === foldName(text))

function neighbourOf(
  readings: readonly OriginReading[],
  index: number,
  text: string,
): { readonly index: number; readonly code: string } | undefined {
  const isSaid = (reading: OriginReading | undefined): boolean => (reading?.origins.length ?? 0) > 0
  let next = index + 1
  while (next < readings.length && !isSaid(readings[next])) next++
  let previous = index - 1
  while (previous >= 0 && !isSaid(readings[previous])) previous--

  for (const at of [next, previous]) {
    const [origin, another] = readings[at]?.origins ?? []
    const code = another === undefined && origin?.kind === 'country' ? origin.code : undefined
    if (code !== undefined && liesIn(code, text)) return { index: at, code }
  }
  return undefined
}

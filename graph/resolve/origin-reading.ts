import type { StatedOrigin } from '../model.js'

/**
 * `unrecognised`: the words that name no origin, as typed; the claim is then also `unknown`. `unknownRegions`: places
 * given beside their country that are no region of it; the claim is the country's.
 */
export interface OriginReading {
  readonly origins: readonly StatedOrigin[]
  readonly unrecognised: readonly string[]
  readonly unknownRegions: readonly string[]
}

export const said = (...origins: readonly StatedOrigin[]): OriginReading => ({
  origins,
  unrecognised: [],
  unknownRegions: [],
})

export const notUnderstood = (text: string): OriginReading => ({
  origins: [],
  unrecognised: [text.trim()],
  unknownRegions: [],
})

/** All of them in order, each origin once. */
export function joinReadings(readings: readonly OriginReading[]): OriginReading {
  const origins = readings.flatMap((reading) => reading.origins)
  return {
    origins: [...new Map(origins.map((origin) => [JSON.stringify(origin), origin])).values()],
    unrecognised: readings.flatMap((reading) => reading.unrecognised),
    unknownRegions: readings.flatMap((reading) => reading.unknownRegions),
  }
}

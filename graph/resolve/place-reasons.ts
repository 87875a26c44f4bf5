/** What stands beside a name: the place, as a reason for or against a candidate. */
import type { MatchReason } from '../api/reviews.js'
import { exactName } from './exact-name.js'
import { reasonFor } from './match-reasons.js'

export interface KnownPlace {
  readonly country?: string
  readonly city?: string
}

/** Of a line or form: ISO code and city as typed. */
export function* placeReasons(
  { country, city }: Readonly<Record<string, string>>,
  known: KnownPlace,
): Iterable<MatchReason> {
  if (known.country !== undefined) {
    if (country === undefined) yield reasonFor('countryNotSaid', { otherCountry: known.country })
    else if (country === known.country) yield reasonFor('countryAgrees', { country })
    else yield reasonFor('countryDiffers', { country, otherCountry: known.country })
  }
  if (known.city === undefined || city === undefined) return
  if (exactName(city) === exactName(known.city)) yield reasonFor('cityAgrees', { city })
  else yield reasonFor('cityDiffers', { city, otherCity: known.city })
}

/** What a reason beside the name adds to its likeness; an id says more than any name. */
const weights: Readonly<Record<string, number>> = {
  countryAgrees: 0.06,
  countryDiffers: -0.12,
  cityAgrees: 0.06,
  cityDiffers: -0.04,
  idStated: 0.5,
  idNear: 0.3,
  otherMineral: -0.2,
  retired: -0.02,
  namedByHolder: 0.05,
  numbersShared: 0.4,
}

export function beside(likeness: number, reasons: readonly MatchReason[]): number {
  const added = reasons.reduce((sum, { code }) => sum + (weights[code] ?? 0), likeness)
  return Math.round(Math.min(1, Math.max(0, added)) * 100) / 100
}

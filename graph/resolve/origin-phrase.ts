/** What a phrase means that is one thing as a whole: a country, a group, recycled material, unknown (rule 20). */
import {
  codeOfCode,
  countryOfName,
  namesWithSeparator,
  rmiCountryCode,
  rmiCountryName,
} from '../lists/countries.js'
import { foldName } from '../lists/fold.js'
import {
  besideRecycled,
  isDeferred,
  isNegated,
  isUnknownPhrase,
  originGroups,
} from '../lists/origin-words.js'
import { regionCode } from '../lists/regions.js'
import type { StatedOrigin } from '../model.js'
import { joinReadings, notUnderstood, type OriginReading, said } from './origin-reading.js'

/** No name is longer; what is, is prose or an attack. */
const longestPhrase = 200
/** ISO codes that people use as words: not applicable, no. */
const wordsNotCodes = new Set(['NA', 'NO'])
const separator = /[,/&+:\\]|\s(?:and|or|und|oder|et|ou|y|e|o|ve)\s/iu

/** The origin of a country and a region given apart; an unrecognised region leaves the country (rule 20). */
export function originOf(code: string, region?: string): StatedOrigin {
  const found = region === undefined ? undefined : regionCode(code, region)
  const country = rmiCountryName(code)
  return found === undefined
    ? { kind: 'country', code, country }
    : { kind: 'region', code, country, region: found }
}

/**
 * The country of a name, or of an ISO code in capitals. The RMI list's own spelling is a name too: its `CONGO` is the
 * Republic of the Congo, where `Congo` as people type it may be either.
 */
export function countryOf(text: string): string | undefined {
  const named = countryOfName(text) ?? rmiCountryCode(text)
  return named ?? (/^[A-Z]{2,3}$/.test(text) && !wordsNotCodes.has(text) ? codeOfCode(text) : undefined)
}

/** `undefined` for a phrase that is no single thing; empty for one that is blank. */
export function readPhrase(text: string): OriginReading | undefined {
  if (text.length > longestPhrase) return undefined
  const folded = foldName(text)
  if (folded === '') return said()
  if (isUnknownPhrase(folded)) return said({ kind: 'unknown' })
  if (isDeferred(folded)) return said({ kind: 'deferred' })

  const groups = originGroups(folded)
  if (groups.length > 0) return said(...groups.map(({ name }) => ({ kind: 'group' as const, group: name })))

  const code = countryOf(text)
  return code === undefined ? (readRegionCode(text) ?? readRecycled(folded)) : said(originOf(code))
}

/** Whether a phrase that holds a separator may still be one name, like "Korea, Republic of". */
export function mayBeOneName(phrase: string): boolean {
  if (phrase.length > longestPhrase) return false
  const folded = foldName(phrase)
  return (
    namesWithSeparator.has(folded) ||
    isUnknownPhrase(folded) ||
    originGroups(folded).length > 0 ||
    folded === 'r s' ||
    (!separator.test(phrase) && countryOfName(phrase) !== undefined)
  )
}

function readRegionCode(text: string): OriginReading | undefined {
  const country = /^([A-Z]{2})-[A-Z0-9]{1,3}$/.exec(text)?.[1]
  if (country === undefined || regionCode(country, text) === undefined) return undefined
  return said(originOf(country, text))
}

function readRecycled(folded: string): OriginReading | undefined {
  const rest = besideRecycled(folded)
  if (rest === undefined || isNegated(folded)) return undefined

  const recycled = said({ kind: 'recycled' })
  if (rest === '') return recycled
  const code = countryOfName(rest)
  return joinReadings([recycled, code === undefined ? notUnderstood(rest) : said(originOf(code))])
}

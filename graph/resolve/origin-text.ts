/**
 * What a mine cell says (rule 20). A cell is cut at its separators, but a name that holds one ("Congo, Democratic
 * Republic of the") stays whole: from each piece the longest run that is a name wins. Only whole names count; what
 * remains is unrecognised and makes the claim (also) `unknown`. Linear in pieces, with a look-ahead of five.
 */
import { countryOfName } from '../lists/countries.js'
import { foldName } from '../lists/fold.js'
import { isNegated } from '../lists/origin-words.js'
import { regionCode } from '../lists/regions.js'
import { countryOf, mayBeOneName, originOf, readPhrase } from './origin-phrase.js'
import {
  cutAtConjunction,
  cutBeforeRest,
  cutPieces,
  cutSegments,
  type Piece,
  splitParentheses,
  trimPhrase,
} from './origin-pieces.js'
import { joinReadings, notUnderstood, type OriginReading, said } from './origin-reading.js'
import { placeRegions, regionOf } from './origin-regions.js'

export type { OriginReading } from './origin-reading.js'
export { originOf } from './origin-phrase.js'

/** Pieces one name may span: "Saint Helena, Ascension and Tristan da Cunha" has three. */
const longestName = 5
/** All 249 countries in a row fit; what is longer is no list of origins. */
const longestText = 4_000
/** Forms repeat a few texts thousands of times; reading one costs 40 µs, remembering it nothing. */
const remembered = new Map<string, OriginReading>()
const rememberedTexts = 4_096

/**
 * Origins a free text names, each once, in its order. A blank text names none; a text that says nothing Lodeline
 * understands is `unknown`, and so is, beside what it names, one with unrecognised words.
 *
 * @example parseOrigins('DRC, Rwanda / recycled').origins.length === 3
 */
export function parseOrigins(text: string): OriginReading {
  const heard = hearOrigins(text)
  return heard.unrecognised.length === 0 ? heard : joinReadings([heard, said({ kind: 'unknown' })])
}

/** The same without the claim `unknown` that unrecognised words make. */
export function hearOrigins(text: string): OriginReading {
  const known = remembered.get(text)
  if (known !== undefined) return known

  const reading = hearText(text)
  if (remembered.size >= rememberedTexts) remembered.clear()
  if (text.length <= 200) remembered.set(text, reading)
  return reading
}

function hearText(text: string): OriginReading {
  if (text.trim() === '') return said()

  const reading = text.length > longestText ? notUnderstood(text) : (readWhole(text) ?? readSegments(text))
  const isMute = reading.origins.length === 0 && reading.unrecognised.length === 0
  return isMute ? notUnderstood(text) : reading
}

/** A text without separators, or one name with them, also broken over two lines. */
function readWhole(text: string): OriginReading | undefined {
  const phrase = trimPhrase(text)
  const isOnePiece = cutSegments(text).length < 2 && cutPieces(phrase).length < 2
  return isOnePiece || mayBeOneName(phrase) ? readPhrase(phrase) : undefined
}

const readSegments = (text: string): OriginReading => joinReadings(cutSegments(text).map(readSegment))

function readSegment(segment: string): OriginReading {
  const pieces = cutPieces(segment)
  const readings: OriginReading[] = []

  for (let index = 0; index < pieces.length;) {
    const run = longestRun(segment, pieces.slice(index, index + longestName))
    if (run.isNegated) return joinReadings([...readings, notUnderstood(segment.slice(pieces[index]?.start))])
    readings.push(run.reading)
    index += run.length
  }
  return joinReadings(placeRegions(readings))
}

/** What begins at the first piece; `isNegated` when it denies the rest of the segment ("not from DRC, Rwanda"). */
function longestRun(
  segment: string,
  pieces: readonly Piece[],
): { readonly reading: OriginReading; readonly length: number; readonly isNegated: boolean } {
  const [first] = pieces
  for (let length = pieces.length; length > 1; length--) {
    const phrase = segment.slice(first?.start, pieces[length - 1]?.end)
    const reading = mayBeOneName(phrase) ? readPhrase(trimPhrase(phrase)) : undefined
    if (reading !== undefined) return { reading, length, isNegated: false }
  }

  const text = first?.text ?? ''
  const reading = readPiece(text)
  const isKnown = reading !== undefined
  return {
    reading: reading ?? notUnderstood(text),
    length: 1,
    isNegated: !isKnown && isNegated(foldName(text)),
  }
}

const readPiece = (text: string): OriginReading | undefined =>
  readPhrase(trimPhrase(text)) ??
  readParentheses(text) ??
  readRest(text) ??
  readJoined(text) ??
  readWords(trimPhrase(text))

/** `Benin (Alibori)`, `Bisie (DRC)`, `China (recycled)`. */
function readParentheses(text: string): OriginReading | undefined {
  const parts = splitParentheses(text)
  if (parts === undefined) return undefined

  const outside = countryOf(trimPhrase(parts.outside))
  if (outside !== undefined) return readInside(outside, parts.inside)

  const inside = countryOf(trimPhrase(parts.inside))
  const isPlace = inside !== undefined && readPhrase(trimPhrase(parts.outside)) === undefined
  return isPlace
    ? readInside(inside, parts.outside)
    : joinReadings([readSegment(parts.outside), readSegment(parts.inside)])
}

/** Places of a country, or more said about it. */
function readInside(code: string, text: string): OriginReading {
  const country = said(originOf(code))
  const readings = cutPieces(text).map(({ text: piece }) => {
    if (regionCode(code, piece) !== undefined) return regionOf(code, piece)
    if (isNegated(foldName(piece))) return joinReadings([country, notUnderstood(piece)])
    const more = readPhrase(trimPhrase(piece))
    return more === undefined ? regionOf(code, piece) : joinReadings([country, more])
  })
  return joinReadings(readings)
}

/** `中国等`: China and others not named. */
function readRest(text: string): OriginReading | undefined {
  const named = cutBeforeRest(text)
  const reading = named === undefined ? undefined : readPiece(named)
  return reading === undefined ? undefined : joinReadings([reading, said({ kind: 'unknown' })])
}

/**
 * `刚果民主共和国和卢旺达` is cut where both sides are known, for 和 also stands inside 共和国; `中国江西` where a
 * country is followed by its region.
 */
function readJoined(text: string): OriginReading | undefined {
  for (const [left, right, conjunction] of cutAtConjunction(text)) {
    const code = conjunction === '' ? countryOfName(left) : undefined
    if (code !== undefined && regionCode(code, right) !== undefined) return regionOf(code, right)

    const before = conjunction === '' ? undefined : readPhrase(trimPhrase(left))
    const after = before === undefined ? undefined : readPiece(right)
    if (before !== undefined && after !== undefined) return joinReadings([before, after])
  }
  return undefined
}

/** `Peru Bolivia`, `CN BR`: countries with nothing but spaces between, if that explains every word. */
function readWords(text: string): OriginReading | undefined {
  const typed = text.split(/\s+/)
  if (typed.length < 2 || typed.length > 24) return undefined
  if (typed.every((word) => /^[A-Z]{2}$/.test(word) && countryOf(word) !== undefined)) {
    return joinReadings(typed.map((word) => said(originOf(countryOf(word) ?? word))))
  }

  const readings: OriginReading[] = []
  for (let index = 0; index < typed.length;) {
    const length = [5, 4, 3, 2, 1].find((count) => countryOfName(typed.slice(index, index + count).join(' ')))
    const code =
      length === undefined ? undefined : countryOfName(typed.slice(index, index + length).join(' '))
    if (length === undefined || code === undefined) return undefined
    readings.push(said(originOf(code)))
    index += length
  }
  return joinReadings(readings)
}

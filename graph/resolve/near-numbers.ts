/**
 * Part numbers written nearly alike (rule 10). Only few differences mean the same number: families count upwards, so
 * that one digit in another's place is another part.
 */
import type { PartKey } from '../edges.js'
import { editSimilarity } from './edit-similarity.js'
import { fitsPattern, isPattern, patternIn } from './number-pattern.js'
import { foldNumber } from './part-number.js'

/** How a listed number is like one that is asked for; `rest`: what one of the two says more. */
export interface NumberLikeness {
  readonly code:
    'fitsPattern' | 'sameButSeparators' | 'looksSame' | 'numberGoesOn' | 'numberStopsShort' | 'numberSlip'
  readonly likeness: number
  readonly rest?: string
}

/** Shorter ones begin too many others. */
const shortestStem = 4
/** Longer ones have room for a character too many. */
const shortestSlip = 8

/** `undefined` for numbers that are not alike. */
export function numberLikeness(listed: string, asked: string): NumberLikeness | undefined {
  const pattern = patternIn(listed)
  if (pattern !== undefined && fitsPattern(pattern, foldNumber(asked)))
    return { code: 'fitsPattern', likeness: 0.8 }

  const [here, there] = [bare(listed), bare(asked)]
  if (here === there) return { code: 'sameButSeparators', likeness: 0.95 }
  if (lookOf(here) === lookOf(there)) return { code: 'looksSame', likeness: 0.85 }
  if (stemsOf(asked).includes(here))
    return { code: 'numberGoesOn', likeness: 0.65, rest: restOf(asked, here) }
  if (stemsOf(listed).includes(there))
    return { code: 'numberStopsShort', likeness: 0.65, rest: restOf(listed, there) }
  return isSlip(here, there) ? { code: 'numberSlip', likeness: 0.75 } : undefined
}

/** The better of the two numbers a part is asked under. */
export function likenessToPart(listed: string, { number, part }: PartKey): NumberLikeness | undefined {
  const found = [number, ...(part === undefined ? [] : [part])].flatMap(
    (asked) => numberLikeness(listed, asked) ?? [],
  )
  return found.toSorted((a, b) => b.likeness - a.likeness)[0]
}

/** Whether a number or pattern that a person has named means the part. */
export function meansPart(id: string, { number, part }: PartKey): boolean {
  const wanted = foldNumber(id)
  const numbers = part === undefined ? [number] : [number, part]
  return numbers.some((asked) => asked === wanted || (isPattern(wanted) && fitsPattern(wanted, asked)))
}

/** Parts by how their numbers may be written; a question costs its own length, a pattern all parts. */
export interface NearParts<Part extends PartKey> {
  near(listed: string): readonly Part[]
}

export function nearParts<Part extends PartKey>(parts: readonly Part[]): NearParts<Part> {
  const byTrace = new Map<string, Set<Part>>()
  for (const part of parts) {
    for (const trace of [part.number, part.part ?? ''].flatMap(tracesOf)) {
      const known = byTrace.get(trace)
      if (known === undefined) byTrace.set(trace, new Set([part]))
      else known.add(part)
    }
  }
  return {
    near: (listed) => {
      const asked =
        patternIn(listed) === undefined
          ? new Set(tracesOf(listed).flatMap((trace) => [...(byTrace.get(trace) ?? [])]))
          : parts
      return [...asked].filter((part) => likenessToPart(listed, part) !== undefined)
    },
  }
}

/** Numbers that are alike share one of these: how it looks, what it begins with, what is left without a character. */
function tracesOf(number: string): readonly string[] {
  const short = bare(number)
  if (short === '') return []
  const slips = short.length < shortestSlip ? [] : Array.from(short, (_, at) => without(short, at))
  return [short, ...stemsOf(number), ...slips].map(lookOf)
}

const bare = (number: string): string => foldNumber(number).replace(/[\s\-_/.\\]+/g, '')

/** Letters and digits that people take for each other. */
const lookOf = (short: string): string => short.replace(/o/g, '0').replace(/[il]/g, '1')

/** What stands before a separator, or between digit and letter, if it holds a digit: `fc7710` of `FC-7710-A`. */
function stemsOf(number: string): readonly string[] {
  const tokens = foldNumber(number).match(/\p{N}+|[^\p{N}\s\-_/.\\]+/gu) ?? []
  return tokens
    .slice(0, -1)
    .map((_, at) => tokens.slice(0, at + 1).join(''))
    .filter((stem) => stem.length >= shortestStem && /\p{N}/u.test(stem))
}

const restOf = (number: string, stem: string): string => bare(number).slice(stem.length).toUpperCase()

const without = (short: string, at: number): string => short.slice(0, at) + short.slice(at + 1)

/** Two neighbours swapped, or one character too many. */
function isSlip(a: string, b: string): boolean {
  const [longer, shorter] = a.length < b.length ? [b, a] : [a, b]
  if (shorter.length < shortestSlip) return false
  const isSwap = longer.length === shorter.length && lettersOf(longer) === lettersOf(shorter)
  const edits = Math.round((1 - editSimilarity(a, b)) * longer.length)
  return edits === 1 && (isSwap || longer.length === shorter.length + 1)
}

const lettersOf = (short: string): string => Array.from(short).sort().join('')

/** Which parts a listed number or a described scope may mean (rules 9, 10). */
import type { Candidate, MatchReason } from '../api/reviews.js'
import type { PartKey } from '../edges.js'
import { reasonFor } from './match-reasons.js'
import type { Held } from './mention.js'
import { idsHolding } from './names-holding.js'
import { nameWords } from './name-words.js'
import { likenessToPart, meansPart, nearParts, type NumberLikeness } from './near-numbers.js'
import { isPattern, patternIn } from './number-pattern.js'
import { foldNumber } from './part-number.js'
import type { Ranker } from './ranker.js'

/** A part that a company is asked for; `id` the number as people write it. */
export interface KnownPart extends PartKey {
  readonly id: string
  /** As the bills of materials call it. */
  readonly name?: string
  /** Whose bills of materials name it. */
  readonly products: number
  /** A form stands for the number itself. */
  readonly hasOwnForm: boolean
}

/** By company; the same array as long as nothing changes. */
export type PartsOf = (company: string) => readonly KnownPart[]

const everyPart = '*'

/** Parts whose numbers are near a listed one, and for a pattern all that it stands for. */
export const numberRanker = (partsOf: PartsOf): Ranker => ({
  ids: (held) => {
    const { text } = held.mention.subject
    const near = nearParts(partsAsked(held, partsOf)).near(text)
    const pattern = near.length === 0 ? undefined : patternIn(text)?.toUpperCase()
    return [...(pattern === undefined ? [] : [pattern]), ...near.map(({ id }) => id)]
  },
  find: (held, query) => findParts(partsAsked(held, partsOf), query),
  candidate: (held, id) =>
    candidateOf(partsAsked(held, partsOf), id, (part) => {
      const alike = likenessToPart(held.mention.subject.text, part)
      const shared = sharedWords(held.mention.clues['productName'] ?? '', part)
      return {
        likeness: (alike?.likeness ?? 0.1) + (shared.length > 0 ? 0.05 : 0) - (part.hasOwnForm ? 0.3 : 0),
        reasons: [
          ...(alike === undefined ? [] : [likenessReason(alike)]),
          ...shared,
          ...(part.hasOwnForm ? [reasonFor('hasOwnForm')] : []),
          ...partReasons(part),
        ],
      }
    }),
})

/** All parts together, and each of those the company is asked for. */
export const scopeRanker = (partsOf: PartsOf): Ranker => ({
  ids: (held) => [everyPart, ...partsAsked(held, partsOf).map(({ id }) => id)],
  find: (held, query) => findParts(partsAsked(held, partsOf), query),
  candidate: (held, id) =>
    candidateOf(partsAsked(held, partsOf), id, (part) => {
      const { text } = held.mention.subject
      const shared = sharedWords(text, part)
      const isSaid = [part.number, part.part ?? ''].some((number) => holdsNumber(text, number))
      return {
        likeness: (isSaid ? 0.9 : 0.2) + (shared.length > 0 ? 0.3 : 0),
        reasons: [
          ...(isSaid ? [reasonFor('numberInText', { number: part.id })] : []),
          ...shared,
          ...(part.hasOwnForm ? [reasonFor('hasOwnForm')] : []),
          ...partReasons(part),
        ],
      }
    }),
})

/** By number, ours too, or name; a pattern is what it says. */
const findParts = (parts: readonly KnownPart[], query: string): readonly string[] =>
  isPattern(query)
    ? [query.trim()]
    : idsHolding(
        query,
        parts.map(({ id, name = '', part = '' }) => ({ id, names: [name, part] })),
      )

const partsAsked = ({ mention: { subject } }: Held, partsOf: PartsOf): readonly KnownPart[] =>
  'company' in subject ? partsOf(subject.company) : []

type Judged = Pick<Candidate, 'likeness' | 'reasons'>

function candidateOf(
  parts: readonly KnownPart[],
  id: string,
  judge: (part: KnownPart) => Judged,
): Candidate | undefined {
  if (isPattern(id)) return patternCandidate(parts, id)
  const part = parts.find((each) => each.id === id) ?? parts.find((each) => meansPart(id, each))
  if (part === undefined) return undefined
  const { likeness, reasons } = judge(part)
  return { id: part.id, name: part.name ?? part.id, likeness: rounded(likeness), reasons }
}

const examples = 3

function patternCandidate(parts: readonly KnownPart[], id: string): Candidate {
  const reached = parts.filter((part) => meansPart(id, part)).map((part) => part.id)
  return {
    id,
    name: id,
    likeness: id === everyPart ? 0.45 : 0.85,
    reasons: [
      reasonFor('partsReached', { parts: reached.length, examples: reached.slice(0, examples).join(', ') }),
    ],
  }
}

const likenessReason = ({ code, rest }: NumberLikeness): MatchReason =>
  reasonFor(code, rest === undefined ? {} : { rest })

const partReasons = ({ products, part, id }: KnownPart): readonly MatchReason[] => [
  ...(part === undefined || part === foldNumber(id)
    ? []
    : [reasonFor('ourNumber', { number: part.toUpperCase() })]),
  ...(products === 0 ? [] : [reasonFor('onBoms', { products })]),
]

/** Short words join others and tell nothing. */
const shortestWord = 4

function sharedWords(text: string, { name = '' }: KnownPart): readonly MatchReason[] {
  const typed = nameWords(text).map(stem)
  const words = nameWords(name).filter((word) => word.length >= shortestWord && typed.includes(stem(word)))
  return words.length === 0 ? [] : [reasonFor('wordsShared', { words: words.join(' ') })]
}

/** One cable, many cables. */
const stem = (word: string): string => word.replace(/(?<=\p{L}{3})s$/u, '')

function holdsNumber(text: string, number: string): boolean {
  const at = number === '' ? -1 : foldNumber(text).indexOf(number)
  if (at < 0) return false
  const [before, after] = [foldNumber(text)[at - 1] ?? ' ', foldNumber(text)[at + number.length] ?? ' ']
  return !/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after)
}

const rounded = (likeness: number): number => Math.round(Math.min(1, Math.max(0.05, likeness)) * 100) / 100

/**
 * How alike two names are, and in what: as the guesses of the reader are ranked, by letters for misspelled names and
 * by words, rare ones above all, for names in part, in another order or in another script.
 */
import type { MatchReason } from '../api/reviews.js'
import { editSimilarity } from './edit-similarity.js'
import { splitLegalForm } from './legal-forms.js'
import { reasonFor } from './match-reasons.js'
import { nameWords } from './name-words.js'
import { wordLikeness, type WordWeight } from './word-likeness.js'

export interface NameShape {
  /** Without legal form, folded. */
  readonly body: string
  readonly form: string
  /** In Latin letters, without legal form. */
  readonly words: readonly string[]
  readonly letters: string
}

export interface Likeness {
  /** 0 to 1; 1 only for names that are equal but for how they are written. */
  readonly likeness: number
  readonly reasons: readonly MatchReason[]
}

/** Longer texts are no names. */
const longestName = 200
/** Words in common say a little less than letters: a name has more of the latter. */
const wordShare = 0.9
/** Below it two words are different words. */
const sameWord = 0.7

export function nameShape(name: string): NameShape {
  const words = nameWords(name.slice(0, longestName))
  return { ...splitLegalForm(name.slice(0, longestName)), words, letters: words.join('') }
}

export function likenessOf(typed: NameShape, listed: NameShape, weightOf: WordWeight): Likeness {
  if (typed.body === listed.body) return { likeness: 1, reasons: [equalBody(typed, listed)] }

  const letters = editSimilarity(typed.letters, listed.letters)
  const words = wordLikeness(typed.words, listed.words, weightOf)
  return {
    likeness: Math.min(Math.max(letters, wordShare * words), 0.99),
    reasons: [...reasonsOf(typed, listed, letters)],
  }
}

const equalBody = (typed: NameShape, listed: NameShape): MatchReason =>
  typed.form === listed.form
    ? reasonFor('sameName')
    : reasonFor('sameButForm', { typed: typed.form, listed: listed.form })

function* reasonsOf(typed: NameShape, listed: NameShape, letters: number): Iterable<MatchReason> {
  if (isLatin(typed.body) !== isLatin(listed.body))
    yield reasonFor('readInLatin', { text: (isLatin(typed.body) ? listed : typed).words.join(' ') })
  const shared = typed.words.filter((word) => listed.words.includes(word))
  if (shared.length > 0) yield reasonFor('wordsShared', { words: shared.join(' ') })

  const near = pairsOf(without(typed.words, shared), without(listed.words, shared))
  for (const pair of near) yield reasonFor('wordsNear', pair)
  if (shared.length + near.length === 0)
    yield reasonFor('lettersShared', { percent: Math.round(letters * 100) })

  const [more, less] = [
    without(typed.words, [...shared, ...near.map((pair) => pair.typed)]),
    without(listed.words, [...shared, ...near.map((pair) => pair.listed)]),
  ]
  if (more.length > 0) yield reasonFor('wordsOnlyTyped', { words: more.join(' ') })
  if (less.length > 0) yield reasonFor('wordsOnlyListed', { words: less.join(' ') })
}

const isLatin = (body: string): boolean => !/(?!\p{sc=Latin})\p{L}/u.test(body)

const without = (words: readonly string[], taken: readonly string[]): readonly string[] =>
  words.filter((word) => !taken.includes(word))

/** Words that are nearly the same, best first, each once. */
function pairsOf(typed: readonly string[], listed: readonly string[]) {
  const pairs: { typed: string; listed: string }[] = []
  const all = typed
    .flatMap((word) => listed.map((other) => ({ word, other, alike: editSimilarity(word, other) })))
    .filter(({ alike }) => alike >= sameWord)
    .toSorted((a, b) => b.alike - a.alike)
  for (const { word, other } of all)
    if (!pairs.some((pair) => pair.typed === word || pair.listed === other))
      pairs.push({ typed: word, listed: other })
  return pairs
}

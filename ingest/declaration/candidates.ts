/**
 * Ranked guesses for a name the reference list does not know (rule 18: they wait for a person). Names are compared in
 * Latin letters, without accents, punctuation and legal forms. Shared pairs of letters choose the dozen nearest; then
 * either letters decide (Dice and edits, for misspelled names) or words (for names in part, or in another order).
 * Linear in the names of the mineral.
 */
import { editSimilarity } from '../../graph/resolve/edit-similarity.js'
import type { ListedName } from './look-up.js'
import { nameWords } from '../../graph/resolve/name-words.js'
import { PairCounter } from './pair-counter.js'
import { weightAmong, wordLikeness, type WordWeight } from '../../graph/resolve/word-likeness.js'

/** Longer texts are no names; comparing them would only cost. */
const longestName = 200
const shortList = 12
const mostCandidates = 5
const leastLikeness = 0.45
/** Fewer pairs in common than this and nothing can make up for it. */
const leastShared = 0.2
const sameCountryBonus = 0.05
/** Words in common say a little less than letters: a name has more of the latter. */
const wordShare = 0.9
/** Pairs of which a short name is made count for a long one that contains it, in full from so many on. */
const containedShare = 0.8
const leastContained = 3

/**
 * CIDs of the likeliest smelters, best first, at most five, each once. `isSameCountry` breaks near ties.
 * Example: `Tunngsten Nowhere Co Ltd` → the smelter named `Tungsten Nowhere Co., Ltd.`.
 */
export function rankCandidates(
  wanted: string,
  names: readonly ListedName[],
  isSameCountry: (name: ListedName) => boolean,
): string[] {
  const typed = inWords(wanted)
  if (typed.letters.length < 2) return []

  const { listed, weightOf } = takenApart(names)
  const ranked = nearest(typed, listed)
    .map((near) => ({ name: near.name, likeness: likenessOf(typed, near, weightOf) }))
    .filter(({ likeness }) => likeness >= leastLikeness)
    .map(({ name, likeness }) => ({
      cid: name.cid,
      score: likeness + (isSameCountry(name) ? sameCountryBonus : 0),
    }))
    .sort((a, b) => b.score - a.score || (a.cid < b.cid ? -1 : 1))
  return [...new Set(ranked.map(({ cid }) => cid))].slice(0, mostCandidates)
}

interface InWords {
  readonly words: readonly string[]
  readonly letters: string
}

interface Listed extends InWords {
  readonly name: ListedName
}

function inWords(name: string): InWords {
  const words = nameWords(name.slice(0, longestName))
  return { words, letters: words.join('') }
}

interface TakenApart {
  readonly listed: readonly Listed[]
  readonly weightOf: WordWeight
}

const known = new WeakMap<readonly ListedName[], TakenApart>()

/** Every unknown name of a form is compared with the same listed ones, so these are taken apart once. */
function takenApart(names: readonly ListedName[]): TakenApart {
  const before = known.get(names)
  if (before) return before
  const listed = names.map((name) => ({ name, ...inWords(name.alias) }))
  const apart = { listed, weightOf: weightAmong(listed.map(({ words }) => words)) }
  known.set(names, apart)
  return apart
}

interface Near extends Listed {
  /** Dice's coefficient of the pairs of letters. */
  readonly dice: number
}

function nearest(typed: InWords, listed: readonly Listed[]): readonly Near[] {
  const pairs = new PairCounter(typed.letters)
  const near: { readonly entry: Near; readonly shared: number }[] = []
  for (const { name, words, letters } of listed) {
    const count = pairs.countShared(letters)
    const dice = (2 * count) / (typed.letters.length + letters.length - 2)
    const shorter = Math.min(typed.letters.length, letters.length) - 1
    const shared = Math.max(dice, (containedShare * count) / Math.max(leastContained, shorter))
    if (shared >= leastShared) near.push({ entry: { name, words, letters, dice }, shared })
  }
  return near
    .sort((a, b) => b.shared - a.shared)
    .slice(0, shortList)
    .map(({ entry }) => entry)
}

const likenessOf = (typed: InWords, { words, letters, dice }: Near, weightOf: WordWeight): number =>
  Math.max(
    (dice + editSimilarity(typed.letters, letters)) / 2,
    wordShare * wordLikeness(typed.words, words, weightOf),
  )

/**
 * Ranked guesses for a name the reference list does not know (rule 18: they wait for a person). Names are compared
 * without accents, punctuation and legal forms: shared pairs of letters (Dice) choose the dozen nearest, edits with
 * neighbours swapped refine their order. Linear in the names of the mineral.
 */
import { editSimilarity } from './edit-similarity.js'
import type { ListedName } from './look-up.js'
import { nameLetters } from './name-letters.js'
import { PairCounter } from './pair-counter.js'

/** Longer texts are no names; comparing them would only cost. */
const longestName = 200
const shortList = 12
const mostCandidates = 5
const leastSimilarity = 0.45
/** Fewer pairs in common than this and edits cannot make up for it. */
const leastDice = 0.2
const sameCountryBonus = 0.05

/**
 * CIDs of the likeliest smelters, best first, at most five, each once. `isSameCountry` breaks near ties.
 * Example: `Tunngsten Nowhere Co Ltd` → the smelter named `Tungsten Nowhere Co., Ltd.`.
 */
export function rankCandidates(
  wanted: string,
  names: readonly ListedName[],
  isSameCountry: (name: ListedName) => boolean,
): string[] {
  const typed = lettersOf(wanted)
  if (typed.length < 2) return []

  const ranked = nearest(typed, namesInLetters(names))
    .map(({ name, letters, dice }) => ({
      cid: name.cid,
      similarity: (dice + editSimilarity(typed, letters)) / 2,
      name,
    }))
    .filter(({ similarity }) => similarity >= leastSimilarity)
    .map(({ cid, similarity, name }) => ({
      cid,
      score: similarity + (isSameCountry(name) ? sameCountryBonus : 0),
    }))
    .sort((a, b) => b.score - a.score || (a.cid < b.cid ? -1 : 1))
  return [...new Set(ranked.map(({ cid }) => cid))].slice(0, mostCandidates)
}

const lettersOf = (name: string): string => nameLetters(name.slice(0, longestName))

interface NameInLetters {
  readonly name: ListedName
  readonly letters: string
}

const known = new WeakMap<readonly ListedName[], readonly NameInLetters[]>()

/** Every unknown name of a form is compared with the same listed ones, so these are taken apart once. */
function namesInLetters(names: readonly ListedName[]): readonly NameInLetters[] {
  const inLetters = known.get(names) ?? names.map((name) => ({ name, letters: lettersOf(name.alias) }))
  known.set(names, inLetters)
  return inLetters
}

function nearest(
  typed: string,
  listed: readonly NameInLetters[],
): (NameInLetters & { readonly dice: number })[] {
  const pairs = new PairCounter(typed)
  const near: (NameInLetters & { readonly dice: number })[] = []
  for (const { name, letters } of listed) {
    const dice = (2 * pairs.countShared(letters)) / (typed.length + letters.length - 2)
    if (dice >= leastDice) near.push({ name, letters, dice })
  }
  return near.sort((a, b) => b.dice - a.dice).slice(0, shortList)
}

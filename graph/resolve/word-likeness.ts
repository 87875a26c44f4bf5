import { editSimilarity } from './edit-similarity.js'

/** Shorter words are equal or not. */
const leastLetters = 4
const leastSimilarity = 0.7

/** How much a word tells of a name: the rarer, the more. */
export type WordWeight = (word: string) => number

/** By how many of the names have the word (inverse document frequency); one that none has tells most. */
export function weightAmong(names: readonly (readonly string[])[]): WordWeight {
  const bearers = new Map<string, number>()
  for (const words of names)
    for (const word of new Set(words)) bearers.set(word, (bearers.get(word) ?? 0) + 1)
  return (word) => Math.log((names.length + 1) / ((bearers.get(word) ?? 0) + 0.5))
}

/**
 * How much of two names' words, by weight, is also in the other one, in whatever order: the mean of both sides. So a
 * name typed in part, or with words of somebody's own, is still found.
 */
export const wordLikeness = (a: readonly string[], b: readonly string[], weightOf: WordWeight): number =>
  (shareFound(a, b, weightOf) + shareFound(b, a, weightOf)) / 2

function shareFound(words: readonly string[], among: readonly string[], weightOf: WordWeight): number {
  let whole = 0
  let found = 0
  for (const word of words) {
    const weight = weightOf(word)
    whole += weight
    found += weight * bestMatch(word, among)
  }
  return whole === 0 ? 0 : found / whole
}

function bestMatch(word: string, among: readonly string[]): number {
  if (among.includes(word)) return 1
  let best = 0
  for (const other of among) {
    const [short, long] = word.length < other.length ? [word, other] : [other, word]
    if (short.length < leastLetters || short.length < long.length * leastSimilarity) continue
    const similarity = editSimilarity(word, other)
    if (similarity >= leastSimilarity && similarity > best) best = similarity
  }
  return best
}

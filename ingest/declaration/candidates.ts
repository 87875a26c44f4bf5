/**
 * Ranked guesses for a name the reference list does not know (rule 18: they wait for a person). Names are compared
 * without accents, punctuation and legal forms: shared pairs of letters (Dice) choose the dozen nearest, edits with
 * neighbours swapped refine their order. Linear in the names of the mineral.
 */
import type { ListedName } from './look-up.js'

/** Longer texts are no names; comparing them would only cost. */
const longestName = 200
const shortList = 12
const mostCandidates = 5
const leastSimilarity = 0.45
/** Fewer pairs in common than this and edits cannot make up for it. */
const leastDice = 0.2
const sameCountryBonus = 0.05

const legalForms = new Set(
  'co company corp corporation inc incorporated ltd limited llc lp plc gmbh ag kg sa sas sarl srl spa bv nv oy ab as pt tbk pte pvt pty kk jsc ojsc pjsc ooo oao cv de ltda sro doo'.split(
    ' ',
  ),
)

/**
 * CIDs of the likeliest smelters, best first, at most five, each once. `isSameCountry` breaks near ties.
 * Example: `Tunngsten Nowhere Co Ltd` → the smelter named `Tungsten Nowhere Co., Ltd.`.
 */
export function rankCandidates(
  wanted: string,
  names: readonly ListedName[],
  isSameCountry: (name: ListedName) => boolean,
): string[] {
  const typed = shapeOf(wanted)
  if (typed.letters.length < 2) return []

  const near = nearest(typed, shapesOf(names))
  const ranked = near
    .map(({ shape, dice }) => ({
      cid: shape.name.cid,
      similarity: (dice + editSimilarity(typed.letters, shape.letters)) / 2,
      bonus: isSameCountry(shape.name) ? sameCountryBonus : 0,
    }))
    .filter(({ similarity }) => similarity >= leastSimilarity)
    .sort((a, b) => b.similarity + b.bonus - a.similarity - a.bonus || (a.cid < b.cid ? -1 : 1))
  return [...new Set(ranked.map(({ cid }) => cid))].slice(0, mostCandidates)
}

/** Letters and digits alone, without legal forms: what two spellings of a name have in common. */
function skeleton(name: string): string {
  const words = wordsOf(name)
  const telling = words.filter((word) => !legalForms.has(word))
  return (telling.length > 0 ? telling : words).join('')
}

/** Most names are ASCII, where short patterns do; every name of a mineral passes here for one unknown line. */
function wordsOf(name: string): string[] {
  const isAscii = !/[^ -~]/.test(name)
  const letters = isAscii ? name : name.normalize('NFKD').replace(/\p{M}/gu, '')
  const lower = letters.toLowerCase()
  const joined = /\.\p{L}/u.test(lower) ? lower.replace(/(?<=\b\p{L})\.(?=\p{L}\b)/gu, '') : lower
  return joined.match(isAscii ? /[a-z0-9]+/g : /[\p{L}\p{N}]+/gu) ?? []
}

/** A name's letters, and its pairs of neighbours as sorted numbers, so that common ones are counted in one pass. */
interface Shape {
  readonly letters: string
  readonly pairs: Uint32Array
}

interface ListedShape extends Shape {
  readonly name: ListedName
}

const shapes = new WeakMap<readonly ListedName[], readonly ListedShape[]>()

/** Every unknown name of a form is compared with the same listed ones, so these are taken apart once. */
function shapesOf(names: readonly ListedName[]): readonly ListedShape[] {
  const known = shapes.get(names) ?? names.map(listedShape)
  shapes.set(names, known)
  return known
}

function listedShape(name: ListedName): ListedShape {
  const { letters, pairs } = shapeOf(name.alias)
  return { letters, pairs, name }
}

function nearest(typed: Shape, listed: readonly ListedShape[]): { shape: ListedShape; dice: number }[] {
  const near: { shape: ListedShape; dice: number }[] = []
  for (const shape of listed) {
    const dice = diceOf(typed, shape)
    if (dice >= leastDice) near.push({ shape, dice })
  }
  return near.sort((a, b) => b.dice - a.dice).slice(0, shortList)
}

function shapeOf(name: string): Shape {
  const letters = skeleton(name.slice(0, longestName))
  const pairs = new Uint32Array(Math.max(0, letters.length - 1))
  for (let at = 0; at < pairs.length; at += 1) {
    pairs[at] = letters.charCodeAt(at) * 65_536 + letters.charCodeAt(at + 1)
  }
  return { letters, pairs: sorted(pairs) }
}

/** In place, by insertion: for some twenty numbers a call of the runtime costs more. */
function sorted(numbers: Uint32Array): Uint32Array {
  for (let next = 1; next < numbers.length; next += 1) {
    const number = numbers[next] ?? 0
    let at = next
    for (; at > 0 && (numbers[at - 1] ?? 0) > number; at -= 1) numbers[at] = numbers[at - 1] ?? 0
    numbers[at] = number
  }
  return numbers
}

function diceOf({ pairs: a }: Shape, { pairs: b }: Shape): number {
  let shared = 0
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const difference = (a[i] ?? 0) - (b[j] ?? 0)
    if (difference === 0) shared += 1
    if (difference <= 0) i += 1
    if (difference >= 0) j += 1
  }
  return shared === 0 ? 0 : (2 * shared) / (a.length + b.length)
}

/** 1 minus the edits per letter; a swap of neighbours is one edit (optimal string alignment). */
function editSimilarity(a: string, b: string): number {
  const width = b.length + 1
  const edits = new Uint16Array((a.length + 1) * width)
  const at = (i: number, j: number): number => edits[i * width + j] ?? 0
  for (let i = 0; i <= a.length; i += 1) edits[i * width] = i
  for (let j = 0; j <= b.length; j += 1) edits[j] = j

  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const change = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const swap = isSwap ? at(i - 2, j - 2) + 1 : change
      edits[i * width + j] = Math.min(change, at(i - 1, j) + 1, at(i, j - 1) + 1, swap)
    }
  }
  return 1 - at(a.length, b.length) / Math.max(a.length, b.length, 1)
}

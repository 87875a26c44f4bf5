/**
 * Ranked guesses for a name the reference list does not know (rule 18: they wait for a person). Names are compared
 * without accents, punctuation and legal forms: shared pairs of letters (Dice) choose the twenty nearest, edits with
 * neighbours swapped refine their order. Linear in the names of the mineral.
 */
import type { ListedName } from './look-up.js'

const shortList = 20
const mostCandidates = 5
const leastSimilarity = 0.45
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

  const near = names
    .map((name) => ({ name, shape: shapeOfName(name) }))
    .map((entry) => ({ ...entry, dice: diceOf(typed, entry.shape) }))
    .sort((a, b) => b.dice - a.dice)
    .slice(0, shortList)
  const ranked = near
    .map(({ name, shape, dice }) => ({
      cid: name.cid,
      similarity: (dice + editSimilarity(typed.letters, shape.letters)) / 2,
      bonus: isSameCountry(name) ? sameCountryBonus : 0,
    }))
    .filter(({ similarity }) => similarity >= leastSimilarity)
    .sort((a, b) => b.similarity + b.bonus - a.similarity - a.bonus || (a.cid < b.cid ? -1 : 1))
  return [...new Set(ranked.map(({ cid }) => cid))].slice(0, mostCandidates)
}

/** Letters and digits alone, without legal forms: what two spellings of a name have in common. */
function skeleton(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/(?<=\b\p{L})\.(?=\p{L}\b)/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
  const telling = words.filter((word) => !legalForms.has(word))
  return (telling.length > 0 ? telling : words).join('')
}

/** A name's letters and how often each pair of neighbours occurs. */
interface Shape {
  readonly letters: string
  readonly pairs: ReadonlyMap<string, number>
}

const shapes = new WeakMap<ListedName, Shape>()

/** Listed names are compared with every unknown one, so each is taken apart once. */
function shapeOfName(name: ListedName): Shape {
  const known = shapes.get(name) ?? shapeOf(name.alias)
  shapes.set(name, known)
  return known
}

function shapeOf(name: string): Shape {
  const letters = skeleton(name)
  const pairs = new Map<string, number>()
  for (let index = 0; index < letters.length - 1; index += 1) {
    const pair = letters.slice(index, index + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return { letters, pairs }
}

function diceOf(a: Shape, b: Shape): number {
  let shared = 0
  for (const [pair, count] of a.pairs) shared += Math.min(count, b.pairs.get(pair) ?? 0)
  const total = a.letters.length + b.letters.length - 2
  return total <= 0 ? 0 : (2 * shared) / total
}

/** 1 minus the edits per letter; a swap of neighbours is one edit (optimal string alignment). */
function editSimilarity(a: string, b: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)

  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const change = at(last, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const swap = isSwap ? at(beforeLast, j - 2) + 1 : Infinity
      row.push(Math.min(change, at(last, j) + 1, at(row, j - 1) + 1, swap))
    }
    beforeLast = last
    last = row
  }
  return 1 - at(last, b.length) / Math.max(a.length, b.length, 1)
}

const at = (row: readonly number[], index: number): number => row[index] ?? Infinity

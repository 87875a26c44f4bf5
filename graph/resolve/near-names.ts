/**
 * The names nearest to a name among many: those that share pairs of letters choose a short list (Dice's coefficient,
 * over letters in Latin script, so that scripts meet), likeness ranks it. Pairs are indexed once; a question
 * costs the names that share a pair with it, and some dozen comparisons.
 */
import type { MatchReason } from '../api.js'
import { reasonFor } from './match-reasons.js'
import { likenessOf, type NameShape, nameShape } from './name-likeness.js'
import { weightAmong, type WordWeight } from './word-likeness.js'

export interface NearNames {
  /** Best first, each id by its nearest name, ties by id; none less alike than `leastLikeness`. */
  near(name: string): readonly NearName[]
  /** How alike the names of one id are, however little; `undefined` for an id without names. */
  compare(name: string, id: string): NearName | undefined
}

export interface NearName {
  readonly id: string
  /** The name of it that is nearest. */
  readonly name: string
  /** 0 to 1. */
  readonly likeness: number
  readonly reasons: readonly MatchReason[]
}

export interface NamedId {
  readonly id: string
  readonly name: string
}

const leastLikeness = 0.25
/** Fewer pairs in common than this and edits cannot make up for it. */
const leastShared = 0.2
const shortList = 24

interface Listed extends NamedId {
  readonly shape: NameShape
  readonly pairs: number
}

export function nearNames(names: readonly NamedId[]): NearNames {
  const listed = names.map(listedName)
  const weightOf = weightAmong(listed.map(({ shape }) => shape.words))
  const byPair = indexPairs(listed)
  const byId = new Map<string, Listed[]>()
  for (const each of listed) byId.set(each.id, [...(byId.get(each.id) ?? []), each])

  return {
    near: (name) => {
      const shape = nameShape(name)
      const short = mostShared(shape, listed, byPair)
      return bestOfEach(short.map((each) => compared(shape, each, weightOf))).filter(
        ({ likeness }) => likeness >= leastLikeness,
      )
    },
    compare: (name, id) => {
      const shape = nameShape(name)
      return bestOfEach((byId.get(id) ?? []).map((each) => compared(shape, each, weightOf)))[0]
    },
  }
}

/** Said where another name than the one shown is the nearest. */
export const aliasReasons = (nearest: NearName | undefined, shown: string): readonly MatchReason[] =>
  nearest === undefined || nearest.name === shown ? [] : [reasonFor('byAlias', { alias: nearest.name })]

function listedName({ id, name }: NamedId): Listed {
  const shape = nameShape(name)
  return { id, name, shape, pairs: pairsOf(shape.letters).size }
}

function indexPairs(listed: readonly Listed[]): ReadonlyMap<string, readonly number[]> {
  const byPair = new Map<string, number[]>()
  listed.forEach(({ shape }, index) => {
    for (const pair of pairsOf(shape.letters)) {
      const known = byPair.get(pair)
      if (known === undefined) byPair.set(pair, [index])
      else known.push(index)
    }
  })
  return byPair
}

function mostShared(
  { letters }: NameShape,
  listed: readonly Listed[],
  byPair: ReadonlyMap<string, readonly number[]>,
): readonly Listed[] {
  const pairs = pairsOf(letters)
  const shared = new Map<number, number>()
  for (const pair of pairs)
    for (const index of byPair.get(pair) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1)
  return [...shared]
    .flatMap(([index, count]) => {
      const each = listed[index]
      return each === undefined ? [] : [{ each, score: (2 * count) / (pairs.size + each.pairs) }]
    })
    .filter(({ score }) => score >= leastShared)
    .toSorted((a, b) => b.score - a.score || (a.each.id < b.each.id ? -1 : 1))
    .slice(0, shortList)
    .map(({ each }) => each)
}

const compared = (shape: NameShape, { id, name, shape: other }: Listed, weightOf: WordWeight): NearName => ({
  id,
  name,
  ...likenessOf(shape, other, weightOf),
})

function bestOfEach(names: readonly NearName[]): readonly NearName[] {
  const best = new Map<string, NearName>()
  for (const each of names) {
    const known = best.get(each.id)
    if (known === undefined || known.likeness < each.likeness) best.set(each.id, each)
  }
  return [...best.values()].toSorted((a, b) => b.likeness - a.likeness || (a.id < b.id ? -1 : 1))
}

/** A single letter stands for itself. */
function pairsOf(letters: string): ReadonlySet<string> {
  if (letters.length < 2) return new Set(letters)
  return new Set(Array.from({ length: letters.length - 1 }, (_, at) => letters.slice(at, at + 2)))
}

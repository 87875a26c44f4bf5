/**
 * The names nearest to a name among many: those that share pairs of letters choose a short list (Dice's coefficient,
 * over letters in Latin script, so that scripts meet), likeness ranks it. Pairs are indexed once; a question
 * costs the names that share a pair with it, and some dozen comparisons.
 */
import type { MatchReason } from '../api/reviews.js'
import { reasonFor } from './match-reasons.js'
import { likenessOf, type NameShape, nameShape } from './name-likeness.js'
import { weightAmong, type WordWeight } from './word-likeness.js'

export interface NearNames {
  /** Best first, each id by its nearest name, ties by id; none less alike than was asked for. */
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

/** What is near at all. `shared`: fewer pairs in common than this and edits cannot make up for it. */
interface Within {
  readonly likeness: number
  readonly shared: number
}

const anyhowNear: Within = { likeness: 0.25, shared: 0.2 }
const shortList = 24

interface Listed extends NamedId {
  readonly shape: NameShape
}

export function nearNames(names: readonly NamedId[], within: Within = anyhowNear): NearNames {
  const listed = names.map(({ id, name }): Listed => ({ id, name, shape: nameShape(name) }))
  const weightOf = weightAmong(listed.map(({ shape }) => shape.words))
  const index = indexPairs(listed, within.shared)
  const shapeOf = rememberingLast(nameShape)
  const byId = new Map<string, Listed[]>()
  for (const each of listed) byId.set(each.id, [...(byId.get(each.id) ?? []), each])

  return {
    near: (name) => {
      const shape = shapeOf(name)
      const short = mostShared(shape, index)
      return bestOfEach(short.map((each) => compared(shape, each, weightOf))).filter(
        ({ likeness }) => likeness >= within.likeness,
      )
    },
    compare: (name, id) => {
      const shape = shapeOf(name)
      return bestOfEach((byId.get(id) ?? []).map((each) => compared(shape, each, weightOf)))[0]
    },
  }
}

/** Said where another name than the one shown is the nearest. */
export const aliasReasons = (nearest: NearName | undefined, shown: string): readonly MatchReason[] =>
  nearest === undefined || nearest.name === shown ? [] : [reasonFor('byAlias', { alias: nearest.name })]

/** One name is compared with many. */
function rememberingLast(shapeOf: (name: string) => NameShape): (name: string) => NameShape {
  let last: { name: string; shape: NameShape } | undefined
  return (name) => {
    if (last?.name !== name) last = { name, shape: shapeOf(name) }
    return last.shape
  }
}

interface PairIndex {
  readonly listed: readonly Listed[]
  readonly byPair: ReadonlyMap<string, readonly number[]>
  /** By place in `listed`: pairs of the name, and those in common with a question, all zero between two. */
  readonly sizes: Uint16Array
  readonly counts: Uint16Array
  readonly leastShared: number
}

function indexPairs(listed: readonly Listed[], leastShared: number): PairIndex {
  const byPair = new Map<string, number[]>()
  const sizes = new Uint16Array(listed.length)
  listed.forEach(({ shape }, at) => {
    const pairs = pairsOf(shape.letters)
    sizes[at] = pairs.size
    for (const pair of pairs) {
      const known = byPair.get(pair)
      if (known === undefined) byPair.set(pair, [at])
      else known.push(at)
    }
  })
  return { listed, byPair, sizes, counts: new Uint16Array(listed.length), leastShared }
}

function mostShared({ letters }: NameShape, index: PairIndex): readonly Listed[] {
  return sharing(pairsOf(letters), index)
    .toSorted((a, b) => b.score - a.score || (a.each.id < b.each.id ? -1 : 1))
    .slice(0, shortList)
    .map(({ each }) => each)
}

/** Names with pairs enough in common, by Dice's coefficient. */
function sharing(pairs: ReadonlySet<string>, { listed, byPair, sizes, counts, leastShared }: PairIndex) {
  const met: number[] = []
  for (const pair of pairs)
    for (const at of byPair.get(pair) ?? []) {
      if (counts[at] === 0) met.push(at)
      counts[at] = (counts[at] ?? 0) + 1
    }
  const found: { each: Listed; score: number }[] = []
  for (const at of met) {
    const score = (2 * (counts[at] ?? 0)) / (pairs.size + (sizes[at] ?? 0))
    counts[at] = 0
    const each = listed[at]
    if (each !== undefined && score >= leastShared) found.push({ each, score })
  }
  return found
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

/**
 * One pass over everything a mineral's trace met, so that counting, ends and picture need none of their own.
 * Linear in states, declarations in force and their smelter lines; a declaration in force for thousands of part
 * numbers is walked once. A declaration belongs to one company, so distinct companies are counted by stamps.
 */
import type { Reach, ReachedState } from '../supply-graph.js'
import type { JudgedSmelter } from './judge-smelter.js'
import { strengthRank, weakest } from './strength.js'

/** Bits of a smelter; of a declaration: those all its smelters share (`every`), those any has (`some`). */
export const mark = { listed: 1, assured: 2, originKnown: 4, declaredCovered: 8, declaredAny: 16 } as const

export interface CompanyInReach {
  readonly company: string
  readonly states: readonly ReachedState[]
  /** Declarations in force for any state, indexes into `Reach.declarations`, each once. */
  readonly declarations: readonly number[]
  /** Fewest supply steps to any of its states. */
  readonly tier: number
}

/** Per declaration, indexed as `Reach.declarations`; those whose lines do not count have `counted` 0. */
export interface DeclarationSurvey {
  readonly counted: Uint8Array
  readonly every: Uint8Array
  readonly some: Uint8Array
  /** Best `strengthRank` under which it counts (rule 16). */
  readonly strength: Uint8Array
  readonly tier: Int32Array
  /** Smelters without a CID its lines name, indexes into `Reach.smelters`; absent where all have one. */
  readonly undecided: ReadonlyMap<number, readonly number[]>
}

/** Per smelter, indexed as `Reach.smelters` (rules 16, 29); one whose lines count nowhere has no supplier. */
export interface SmelterSurvey {
  readonly strength: Uint8Array
  readonly suppliers: Int32Array
  readonly minTier: Int32Array
}

export interface ReachSurvey {
  /** By id. */
  readonly companies: readonly CompanyInReach[]
  readonly declarations: DeclarationSurvey
  readonly smelters: SmelterSurvey
}

const far = 0x7fffffff
const weakestRank = 255

export function surveyReach(reach: Reach, judged: readonly JudgedSmelter[], covered: string): ReachSurvey {
  const companies = companiesIn(reach)
  const declarations = countedDeclarations(reach)
  const marks = Uint8Array.from(judged, (smelter) => marksOf(smelter, covered))
  const smelters: SmelterSurvey = {
    strength: new Uint8Array(judged.length).fill(weakestRank),
    suppliers: new Int32Array(judged.length),
    minTier: new Int32Array(judged.length).fill(far),
  }

  const stamps = new Int32Array(judged.length).fill(-1)
  companies.forEach((company, stamp) => {
    for (const index of company.declarations) {
      if (declarations.counted[index] === 1)
        walkLines(index, stamp, { reach, declarations, marks, smelters, stamps })
    }
  })
  return { companies, declarations, smelters }
}

function companiesIn(reach: Reach): readonly CompanyInReach[] {
  const states = new Map<string, ReachedState[]>()
  for (const state of reach.states) {
    const known = states.get(state.company)
    if (known === undefined) states.set(state.company, [state])
    else known.push(state)
  }
  return [...states]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([company, own]) => ({
      company,
      states: own,
      declarations: declarationsOf(own),
      tier: own.reduce((least, { tier }) => Math.min(least, tier), far),
    }))
}

function declarationsOf(states: readonly ReachedState[]): readonly number[] {
  const declarations = new Set<number>()
  for (const { inForce } of states) for (const { declaration } of inForce) declarations.add(declaration)
  return [...declarations]
}

function countedDeclarations(reach: Reach): DeclarationSurvey & { undecided: Map<number, number[]> } {
  const size = reach.declarations.length
  const counted = new Uint8Array(size)
  const strength = new Uint8Array(size).fill(weakestRank)
  const tier = new Int32Array(size).fill(far)
  for (const state of reach.states) {
    for (const { declaration, counts, strength: lastHop } of state.inForce) {
      if (!counts) continue
      counted[declaration] = 1
      strength[declaration] = Math.min(
        strength[declaration] ?? weakestRank,
        strengthRank(weakest(state.strength, lastHop)),
      )
      tier[declaration] = Math.min(tier[declaration] ?? far, state.tier)
    }
  }
  return {
    counted,
    strength,
    tier,
    every: new Uint8Array(size).fill(255),
    some: new Uint8Array(size),
    undecided: new Map(),
  }
}

interface Walk {
  readonly reach: Reach
  readonly declarations: DeclarationSurvey & { readonly undecided: Map<number, number[]> }
  readonly marks: Uint8Array
  readonly smelters: SmelterSurvey
  /** The company that last named each smelter. */
  readonly stamps: Int32Array
}

function walkLines(index: number, stamp: number, walk: Walk): void {
  const { declarations, marks, stamps } = walk
  const { strength, suppliers, minTier } = walk.smelters
  const uses = walk.reach.declarations[index]?.uses ?? []
  const undecided: number[] = []
  const hop = declarations.strength[index] ?? weakestRank
  const tier = declarations.tier[index] ?? far
  let every = 255
  let some = 0
  const { listed } = mark
  const { length } = uses

  for (let at = 0; at < length; at += 1) {
    const smelter = uses[at] ?? 0
    const bits = marks[smelter] ?? 0
    every &= bits
    some |= bits
    if ((bits & listed) === 0) undecided.push(smelter)
    if (hop < (strength[smelter] ?? 0)) strength[smelter] = hop
    if (tier < (minTier[smelter] ?? 0)) minTier[smelter] = tier
    if (stamps[smelter] !== stamp) {
      stamps[smelter] = stamp
      suppliers[smelter] = (suppliers[smelter] ?? 0) + 1
    }
  }
  if (undecided.length > 0) declarations.undecided.set(index, undecided)
  declarations.every[index] = every
  declarations.some[index] = some
}

function marksOf(smelter: JudgedSmelter, covered: string): number {
  const declaredAny = Object.values(smelter.exposure).includes('declared')
  return (
    (smelter.identity === 'listed' ? mark.listed : 0) |
    (smelter.assurance === 'assured' ? mark.assured : 0) |
    (smelter.originKnown ? mark.originKnown : 0) |
    (smelter.exposure[covered] === 'declared' ? mark.declaredCovered : 0) |
    (declaredAny ? mark.declaredAny : 0)
  )
}

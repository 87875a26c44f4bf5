/**
 * One smelter for one mineral on one day against the lists asked about: assurance, exposures, verdicts and why.
 * It knows nothing of products, so one judgement serves every trace of the same day, lists and revision.
 */
import type { Reason, TracedSmelter } from '../api/trace.js'
import type { Day, DecisionNote, Exposure, Verdict } from '../model.js'
import type { Policy } from '../policy.js'
import type { AreaList, SmelterFacts, WatchEntry } from '../supply-graph.js'
import { areasInForce, type AreasInForce } from './areas-in-force.js'
import { assuranceOf } from './assurance.js'
import { exposureOf } from './exposure.js'
import { neededEvidence } from './needed-evidence.js'
import { reasonOf } from './reason-codes.js'
import { tracedOrigins, whatDeclarantsSaid } from './traced-origins.js'
import { verdictOf } from './verdict.js'
import { watchInForce, type WatchInForce } from './watch-lists.js'
import { isOriginKnown, originEndOf, weighClaims } from './weak-claims.js'

/** What every judgement of a mineral on a day shares. */
export interface JudgeContext {
  readonly day: Day
  readonly mineral: string
  readonly policy: Policy
  /** In the order asked. */
  readonly areas: readonly AreasInForce[]
  readonly watch: WatchInForce
}

export function judgeContext(input: {
  readonly day: Day
  readonly mineral: string
  readonly policy: Policy
  readonly areas: readonly AreaList[]
  readonly watch: readonly WatchEntry[]
}): JudgeContext {
  const { day, mineral, policy } = input
  return {
    day,
    mineral,
    policy,
    areas: input.areas.map((list) => areasInForce(list, { day, mineral, policy })),
    watch: watchInForce(input.watch, day),
  }
}

/** A traced smelter but for what depends on the way there (rules 16, 29). */
export interface JudgedSmelter extends Omit<TracedSmelter, 'strength' | 'suppliers' | 'minTier'> {
  readonly originKnown: boolean
  readonly originEnd: 'originUnknown' | 'originDeferred' | undefined
  /** Watch-listed countries among its origins and its own, ISO codes ascending. */
  readonly watchedCountries: readonly string[]
}

export function judgeSmelter(facts: SmelterFacts, context: JudgeContext): JudgedSmelter {
  const claims = weighClaims(facts, context.policy)
  const { assurance, reasons: assuranceReasons } = assuranceOf(facts, context)

  const exposures: [string, Exposure][] = []
  const verdicts: [string, Verdict][] = []
  const reasons: Reason[] = [
    ...assuranceReasons,
    ...(facts.decided ?? []).map(decidedReason),
    ...(facts.replaces ?? []).map(({ cid, from }) => reasonOf('cidRetired', { cid, from })),
  ]
  for (const areas of context.areas) {
    const judged = exposureOf(claims, areas, context.policy)
    exposures.push([areas.id, judged.exposure])
    const word = verdictOf(judged.exposure, assurance, context.policy)
    if (word !== undefined) verdicts.push([areas.id, word])
    reasons.push(...judged.reasons)
  }
  // A list may be called like a property of every object: entries keep such ids apart.
  const exposure = Object.fromEntries(exposures)
  const verdict = Object.fromEntries(verdicts)

  return {
    smelter: facts.id,
    name: facts.name,
    identity: facts.identity,
    ...(facts.country === undefined ? {} : { country: facts.country }),
    assurance,
    // What smelters of the same name have is a reason when it failed, and never this one's status.
    statuses: facts.statuses.filter(({ cid }) => cid === undefined).map((status) => ({ ...status })),
    origins: tracedOrigins(claims),
    said: whatDeclarantsSaid(facts),
    exposure,
    verdict,
    reasons: [...reasons, ...neededEvidence({ facts, assurance, verdict, reasons })],
    originKnown: isOriginKnown(claims),
    originEnd: originEndOf(claims),
    watchedCountries: watchedCountries(facts, context.watch),
  }
}

const decidedReason = ({ by, on, text, reason }: DecisionNote): Reason =>
  reasonOf('identityDecided', { by, date: on, text, why: reason })

function watchedCountries(facts: SmelterFacts, watch: WatchInForce): readonly string[] {
  const countries = new Set([facts.country, ...facts.claims.map(({ origin }) => origin.code)])
  return [...watch.countries.keys()].filter((country) => countries.has(country)).sort()
}

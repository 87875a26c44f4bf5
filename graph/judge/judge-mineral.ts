/** One mineral's whole answer, put together from what the trace met and how its smelters are judged. */
import {
  coveredList,
  type Coverage,
  type Grid,
  type MineralTrace,
  type Stated,
  type TraceEnd,
  type TracedSmelter,
} from '../api/trace.js'
import type { OpenFinding } from '../findings-ledger.js'
import type { Finding, Strength } from '../model.js'
import type { Reach } from '../supply-graph.js'
import { coverageOf } from './funnel.js'
import { gridOf } from './grid.js'
import type { JudgeContext, JudgedSmelter } from './judge-smelter.js'
import { summariseOrigins, type SummarisedSmelter } from './origin-summary.js'
import { findingsOf } from './mineral-findings.js'
import { pageOf, type PageAt } from './page.js'
import { surveyReach, type ReachSurvey } from './reach-survey.js'
import { statedIn } from './stated.js'
import { strengthOfRank, strengthRank } from './strength.js'
import { traceEnds } from './trace-ends.js'
import { severityOf, worstVerdict } from './verdict.js'

export interface MineralInput {
  readonly reach: Reach
  /** Indexed as `reach.smelters`. */
  readonly judged: readonly JudgedSmelter[]
  readonly context: JudgeContext
  /** Of every company in reach, by id. */
  readonly names: ReadonlyMap<string, string>
  /** Only declarations brought the mineral in (rule 17). */
  readonly declaredOnly: boolean
  /** Open findings across declarations of the mineral. */
  readonly across: readonly OpenFinding[]
  /** Weakest strength shown; absent shows all. */
  readonly strength?: Strength
}

/** A smelter the answer shows, and where in `reach.smelters` it stands. */
export interface ShownSmelter {
  readonly index: number
  readonly smelter: JudgedSmelter
}

/** Judged, counted and in order, not yet paged: what reply and picture are both made of. */
export interface JudgedMineral extends MineralInput {
  readonly survey: ReachSurvey
  /** With a CID or named (rule 29); worst verdict first, then strongest, then by id. */
  readonly shown: readonly ShownSmelter[]
  readonly ends: readonly TraceEnd[]
}

export function judgeMineral(input: MineralInput): JudgedMineral {
  const { reach, judged } = input
  const survey = surveyReach(reach, judged, coveredList)
  const shown = shownSmelters(input, survey)
  const smelters = shown.map(({ smelter }) => smelter)
  return { ...input, survey, shown, ends: traceEnds({ ...input, survey, shown: smelters }) }
}

export function mineralTrace(mineral: JudgedMineral, page: PageAt): MineralTrace {
  const { reach, survey, context, names, across, declaredOnly } = mineral
  const shown = mineral.shown.map(({ smelter }) => smelter)
  const coverage: Coverage = coverageOf(reach, survey, declaredOnly)
  const stated: Stated = statedIn(reach, survey, page)
  const grid: Grid = gridOf(
    shown,
    context.areas.map(({ id }) => id),
  )
  const findings: Finding[] = findingsOf({ reach, survey, shown, context, names, across })
  return {
    mineral: reach.mineral,
    coverage,
    stated,
    grid,
    origins: summariseOrigins(sourcesOf(mineral), context.areas),
    smelters: pageOf(mineral.shown, page, (smelter) => tracedSmelter(smelter, survey)),
    ends: pageOf(mineral.ends, page, (end) => end),
    findings,
  }
}

/** The smelters shown, and lines that identify none but may say where from. */
function sourcesOf({ judged, shown, survey }: JudgedMineral): readonly SummarisedSmelter[] {
  const { strength, suppliers } = survey.smelters
  const unidentified = judged
    .map((smelter, index) => ({ smelter, index }))
    .filter(({ smelter, index }) => smelter.identity === 'notIdentified' && (suppliers[index] ?? 0) > 0)
  return [...shown, ...unidentified].map(({ smelter, index }) => ({
    smelter,
    isStrong: strength[index] === 0,
  }))
}

function shownSmelters({ judged, strength }: MineralInput, survey: ReachSurvey): readonly ShownSmelter[] {
  const { suppliers, strength: ranks } = survey.smelters
  const weakest = strengthRank(strength ?? 'may-contain')
  return judged
    .map((smelter, index) => ({ smelter, index, severity: smelterSeverity(smelter) }))
    .filter(
      ({ smelter, index }) =>
        smelter.identity !== 'notIdentified' && (suppliers[index] ?? 0) > 0 && (ranks[index] ?? 0) <= weakest,
    )
    .sort(
      (a, b) =>
        a.severity - b.severity ||
        (ranks[a.index] ?? 0) - (ranks[b.index] ?? 0) ||
        (a.smelter.smelter < b.smelter.smelter ? -1 : 1),
    )
}

function smelterSeverity({ verdict }: JudgedSmelter): number {
  const worst = worstVerdict(verdict)
  return worst === undefined ? Infinity : severityOf(worst)
}

function tracedSmelter({ smelter, index }: ShownSmelter, { smelters }: ReachSurvey): TracedSmelter {
  return {
    smelter: smelter.smelter,
    name: smelter.name,
    identity: smelter.identity,
    ...(smelter.country === undefined ? {} : { country: smelter.country }),
    assurance: smelter.assurance,
    statuses: smelter.statuses,
    origins: smelter.origins,
    said: smelter.said,
    strength: strengthOfRank(smelters.strength[index] ?? 0),
    suppliers: smelters.suppliers[index] ?? 0,
    minTier: smelters.minTier[index] ?? 0,
    exposure: smelter.exposure,
    verdict: smelter.verdict,
    reasons: smelter.reasons,
  }
}

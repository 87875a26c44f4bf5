/** Rule 26: how far the answer reaches, in companies; each stage inside the one before. */
import type { Coverage } from '../api/trace.js'
import type { StandsEnd } from '../edges.js'
import type { InForce, Reach } from '../supply-graph.js'
import { mark, type CompanyInReach, type DeclarationSurvey, type ReachSurvey } from './reach-survey.js'

/**
 * Rules 14, 17: a company none of whose states has a declaration is *covered* when all of them are, or *not asked*
 * when only declarations brought the mineral in. All others are asked.
 */
export type Asked = 'asked' | 'covered' | 'notAsked'

export function askedOf(company: CompanyInReach, declaredOnly: boolean): Asked {
  if (company.declarations.length > 0) return 'asked'
  if (company.states.every(({ covered }) => covered)) return 'covered'
  return declaredOnly ? 'notAsked' : 'asked'
}

export function coverageOf(reach: Reach, survey: ReachSurvey, declaredOnly: boolean): Coverage {
  const coverage: Coverage = {
    companies: 0,
    covered: 0,
    notAsked: 0,
    answered: 0,
    usesNone: 0,
    stale: 0,
    unproven: 0,
    smeltersIdentified: 0,
    assured: 0,
    originKnown: 0,
    outOfScope: reach.outOfScope,
  }
  for (const company of survey.companies) {
    const asked = askedOf(company, declaredOnly)
    if (asked !== 'asked') {
      coverage[asked] += 1
      continue
    }
    coverage.companies += 1
    countStages(company, survey.declarations, coverage)
  }
  return coverage
}

function countStages(company: CompanyInReach, declarations: DeclarationSurvey, coverage: Coverage): void {
  if (!company.states.every(({ inForce }) => isAnswered(inForce))) {
    if (company.states.some(({ inForce }) => isUnproven(inForce))) coverage.unproven += 1
    return
  }
  coverage.answered += 1
  const inForce = company.states.flatMap((state) => state.inForce)
  if (inForce.every(({ closed }) => closed)) coverage.usesNone += 1
  if (inForce.every(({ stale }) => stale)) coverage.stale += 1

  if (!inForce.every((form) => isIdentified(form, declarations))) return
  coverage.smeltersIdentified += 1
  if (!allSmelters(inForce, mark.assured, declarations)) return
  coverage.assured += 1
  if (allSmelters(inForce, mark.originKnown, declarations)) coverage.originKnown += 1
}

const isUnproven = (inForce: readonly InForce[]): boolean =>
  inForce.length > 0 && !inForce.some(({ proven }) => proven)

export const isAnswered = (inForce: readonly InForce[]): boolean =>
  inForce.some(({ proven }) => proven) && inForce.every(({ answered }) => answered)

const unidentifying = new Set<StandsEnd>([
  'contradicted',
  'staleNo',
  'staleList',
  'listIncomplete',
  'noSmelterLine',
])

const isIdentified = (form: InForce, declarations: DeclarationSurvey): boolean =>
  !form.ends.some((end) => unidentifying.has(end)) && allSmelters([form], mark.listed, declarations)

const allSmelters = (inForce: readonly InForce[], bit: number, declarations: DeclarationSurvey): boolean =>
  inForce.every(({ counts, declaration }) => !counts || ((declarations.every[declaration] ?? 0) & bit) !== 0)

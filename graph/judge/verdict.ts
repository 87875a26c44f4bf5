/** Rule 25: the grid of the policy, per list; `notAssessed` has none. Verdicts are ordered worst first. */
import { Verdict, type Assurance, type Exposure } from '../model.js'
import type { Policy } from '../policy.js'

export function verdictOf(exposure: Exposure, assurance: Assurance, policy: Policy): Verdict | undefined {
  return exposure === 'notAssessed' ? undefined : policy.verdicts[exposure][assurance]
}

const severity = new Map<Verdict, number>(Verdict.options.map((verdict, index) => [verdict, index]))

/** 0 is the worst. */
export const severityOf = (verdict: Verdict): number => severity.get(verdict) ?? Verdict.options.length

/** The worst of a smelter's verdicts over the lists; absent if no list was assessed. */
export function worstVerdict(verdicts: Readonly<Record<string, Verdict>>): Verdict | undefined {
  let worst: Verdict | undefined
  for (const verdict of Object.values(verdicts)) {
    if (worst === undefined || severityOf(verdict) < severityOf(worst)) worst = verdict
  }
  return worst
}

/** Exposed and not assured: what a reader must not miss. */
export const isAlarm = (verdict: Verdict | undefined): boolean => verdict === 'act now' || verdict === 'act'

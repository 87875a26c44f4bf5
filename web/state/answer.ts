/** What the answer strip counts and words: out of the trace alone, no rule of judging repeated here. */
import type { MineralTrace, TraceReply } from '../../graph/api.js'
import type { Assurance, Exposure, Verdict } from '../../graph/model.js'
import { assurances, exposures } from './facets.js'

/** Most urgent first. */
export const verdicts: readonly Verdict[] = [
  'act now',
  'act',
  'ask first',
  'ask',
  'verify',
  'watch',
  'report',
  'clear',
]

export const urgency = (verdict: Verdict | undefined): number =>
  verdict ? verdicts.indexOf(verdict) : verdicts.length

export interface GridCell {
  readonly count: number
  /** The word the server gave the smelters that fall here; absent where none does. */
  readonly verdict?: Verdict
  /** Exposed and not assured: the ▲. */
  readonly alarm: boolean
}

export function gridCell(
  trace: MineralTrace,
  list: string,
  { exposure, assurance }: { exposure: Exposure; assurance: Assurance },
): GridCell {
  const count = trace.grid[list]?.[exposure]?.[assurance] ?? 0
  const inside = trace.smelters.items.find(
    (smelter) => smelter.exposure[list] === exposure && smelter.assurance === assurance,
  )
  const verdict = inside?.verdict[list]
  const alarm = count > 0 && exposure === 'declared' && assurance !== 'assured' && assurance !== 'pending'
  return { count, alarm, ...(verdict ? { verdict } : {}) }
}

/** Smelters per verdict word, most urgent first, zero left out: the whole grid's, also where only a page is here. */
export function verdictCounts(trace: MineralTrace, list: string): { verdict: Verdict; count: number }[] {
  const cells = exposures.flatMap((exposure) =>
    assurances.map((assurance) => gridCell(trace, list, { exposure, assurance })),
  )
  return verdicts.flatMap((verdict) => {
    const inWord = cells.filter((cell) => cell.verdict === verdict)
    const count = inWord.reduce((sum, cell) => sum + cell.count, 0)
    return count > 0 ? [{ verdict, count }] : []
  })
}

export const worstVerdict = (trace: MineralTrace, list: string): Verdict | undefined =>
  verdictCounts(trace, list)[0]?.verdict

export interface TraceTotals {
  readonly smelters: number
  readonly ends: number
  /** Most companies in reach under one mineral, covered ones included. */
  readonly companies: number
}

export function traceTotals({ minerals }: TraceReply): TraceTotals {
  const sum = (count: (mineral: MineralTrace) => number) =>
    minerals.reduce((total, mineral) => total + count(mineral), 0)
  return {
    smelters: sum(({ smelters }) => smelters.total),
    ends: sum(({ ends }) => ends.total),
    companies: Math.max(0, ...minerals.map(({ coverage }) => coverage.companies + coverage.covered)),
  }
}

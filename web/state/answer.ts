/** What the answer strip counts and words: out of the trace alone, no rule of judging repeated here. */
import type { MineralTrace, TraceEnd, TraceReply } from '../../graph/api/trace.js'
import type { Assurance, Exposure, Verdict } from '../../graph/model.js'
import { assurances, exposures } from './facets.js'

const mostUrgentFirst: readonly Verdict[] = [
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
  verdict ? mostUrgentFirst.indexOf(verdict) : mostUrgentFirst.length

export interface GridCell {
  readonly count: number
  /** Absent where no smelter falls. */
  readonly verdict?: Verdict
  /** Exposed and not assured: the ▲. */
  readonly alarm: boolean
}

/** A mineral's grid for one list, and the policy's words for its cells. */
export interface JudgedGrid {
  readonly trace: MineralTrace
  readonly verdicts: TraceReply['verdicts']
  readonly list: string
}

export function gridCell(
  { trace, verdicts, list }: JudgedGrid,
  { exposure, assurance }: { exposure: Exposure; assurance: Assurance },
): GridCell {
  const count = trace.grid[list]?.[exposure]?.[assurance] ?? 0
  const verdict = count > 0 ? verdicts[exposure]?.[assurance] : undefined
  const alarm = count > 0 && exposure === 'declared' && assurance !== 'assured' && assurance !== 'pending'
  return { count, alarm, ...(verdict ? { verdict } : {}) }
}

/** Smelters per verdict word, most urgent first, zero left out. */
export function verdictCounts(grid: JudgedGrid): { verdict: Verdict; count: number }[] {
  const cells = exposures.flatMap((exposure) =>
    assurances.map((assurance) => gridCell(grid, { exposure, assurance })),
  )
  return mostUrgentFirst.flatMap((verdict) => {
    const inWord = cells.filter((cell) => cell.verdict === verdict)
    const count = inWord.reduce((sum, cell) => sum + cell.count, 0)
    return count > 0 ? [{ verdict, count }] : []
  })
}

export const worstVerdict = (grid: JudgedGrid): Verdict | undefined => verdictCounts(grid)[0]?.verdict

export interface TraceTotals {
  readonly smelters: number
  /** One per reason, company or smelter, and mineral (rule 28). */
  readonly ends: number
  /** Companies, smelters and parts they are at, each once; absent while only a page of the ends is here. */
  readonly endings: number | undefined
}

export function traceTotals({ minerals }: TraceReply): TraceTotals {
  const sum = (count: (mineral: MineralTrace) => number) =>
    minerals.reduce((total, mineral) => total + count(mineral), 0)
  return {
    smelters: sum(({ smelters }) => smelters.total),
    ends: sum(({ ends }) => ends.total),
    endings: minerals.every(({ ends }) => ends.next === null)
      ? new Set(minerals.flatMap(({ ends }) => ends.items.map(subjectOf))).size
      : undefined,
  }
}

const subjectOf = ({ smelter, company, parts }: TraceEnd): string => smelter ?? company ?? parts.join(' ')

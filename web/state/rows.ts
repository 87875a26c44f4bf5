/** Tables out of replies: plain rows, one place that says what a row is called. */
import type { TracedSmelter, TraceEnd, TraceReply } from '../../graph/api/trace.js'
import type { TracedCompany } from '../../graph/api/traced-companies.js'

export interface SmelterRow {
  /** Mineral and smelter: an undecided one may stand under two minerals. */
  readonly key: string
  readonly mineral: string
  readonly smelter: TracedSmelter
}
export interface EndRow {
  readonly key: string
  readonly mineral: string
  readonly end: TraceEnd
}
export const smelterKey = (mineral: string, smelter: string) => `${mineral}|${smelter}`

export const smelterRows = (trace: TraceReply): SmelterRow[] =>
  trace.minerals.flatMap(({ mineral, smelters }) =>
    smelters.items.map((smelter) => ({ key: smelterKey(mineral, smelter.smelter), mineral, smelter })),
  )

export const endRows = (trace: TraceReply): EndRow[] =>
  trace.minerals.flatMap(({ mineral, ends }) =>
    ends.items.map((end, index) => ({
      key: `${mineral}|${end.reason}|${end.company ?? ''}|${index}`,
      mineral,
      end,
    })),
  )

/** Names of the companies an answer mentions, by id. */
export function companyNames(
  companies: readonly TracedCompany[],
  ends: readonly EndRow[],
): ReadonlyMap<string, string> {
  const names = new Map(companies.map(({ company, name }) => [company, name]))
  for (const { end } of ends)
    if (end.company !== null && end.companyName !== null) names.set(end.company, end.companyName)
  return names
}

/** What a person should see beside the answer: one row per finding, the same of several minerals as one. */
import type { MineralTrace, TraceReply } from '../../graph/api/trace.js'
import type { Finding, Severity } from '../../graph/model.js'

export interface FindingRow {
  readonly key: string
  readonly finding: Finding
  readonly minerals: readonly string[]
  /** Id of the company it is about. */
  readonly company?: string
  /** The stored file its cell stands in. */
  readonly file?: string
}

const severities: readonly Severity[] = ['error', 'warning', 'note']

/** Worst first, then in the order of the reply. */
export function findingRows({ minerals }: TraceReply): FindingRow[] {
  const rows = new Map<string, FindingRow>()
  for (const trace of minerals) {
    for (const finding of trace.findings) {
      const { code, cell, params } = finding
      const key = JSON.stringify([code, cell, params])
      const known = rows.get(key)
      const mineral = finding.mineral ?? trace.mineral
      rows.set(
        key,
        known
          ? { ...known, minerals: [...new Set([...known.minerals, mineral])] }
          : { key, minerals: [mineral], ...rowOf(finding, trace) },
      )
    }
  }
  return [...rows.values()].sort(
    (a, b) => severities.indexOf(a.finding.severity) - severities.indexOf(b.finding.severity),
  )
}

function rowOf(finding: Finding, { stated }: MineralTrace): Omit<FindingRow, 'key' | 'minerals'> {
  const company = finding.params?.['company']
  if (typeof company !== 'string') return { finding }
  const said = stated.cells.find((cell) => cell.company === company && cell.cell === finding.cell)
  return { finding, company, ...(said ? { file: said.declaration } : {}) }
}

/** Cells of one file belong together: one declarant or list, with what its cells say. */
import type { Evidence } from '../../graph/model.js'

export interface EvidenceGroup {
  readonly key: string
  /** Declarant, date, template and file are those of the first; all cells of a group share them. */
  readonly first: Evidence
  readonly cells: readonly Evidence[]
}

export function groupEvidence(items: readonly Evidence[]): EvidenceGroup[] {
  const groups = new Map<string, Evidence[]>()
  for (const item of items) {
    const key = `${item.kind}|${item.file}`
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return [...groups].flatMap(([key, cells]) => {
    const [first] = cells
    return first ? [{ key, first, cells }] : []
  })
}

export interface Statement {
  readonly value: string
  readonly who: string
  readonly evidence: Evidence
}

/** Cells of the same column of the same sheet that say different things: shown side by side. */
export function differingStatements(items: readonly Evidence[]): Statement[] {
  const byField = new Map<string, Map<string, Statement>>()
  for (const evidence of items) {
    const column = /^[A-Z]+/.exec(evidence.cell ?? '')?.[0]
    if (!column || evidence.value === undefined || !isOriginColumn(evidence)) continue
    const field = `${evidence.sheet ?? ''}|${column}`
    const values = byField.get(field) ?? new Map<string, Statement>()
    byField.set(field, values)
    const who = evidence.companyName ?? evidence.fileName
    if (!values.has(evidence.value)) values.set(evidence.value, { value: evidence.value, who, evidence })
  }
  return [...byField.values()].filter((values) => values.size > 1).flatMap((values) => [...values.values()])
}

/** Country of origin (O) and recycled (P) of a Smelter List; names and ids are typed in many ways that agree. */
const isOriginColumn = ({ kind, sheet, cell = '' }: Evidence) =>
  kind === 'declaration' && sheet === 'Smelter List' && /^[OP]\d/.test(cell)

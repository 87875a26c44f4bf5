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
    if (!group) groups.set(key, [item])
    else if (!group.some(({ sheet, cell }) => sheet === item.sheet && cell === item.cell)) group.push(item)
  }
  const declarationsFirst = [...groups].toSorted(([a], [b]) => rank(a) - rank(b))
  return declarationsFirst.flatMap(([key, cells]) => {
    const [first] = cells
    return first ? [{ key, first, cells }] : []
  })
}

const rank = (key: string) => (key.startsWith('declaration|') ? 0 : 1)

/** Declarations of companies in reach and all lists first; others apart. Without companies in reach all are here. */
export function splitByReach(
  groups: readonly EvidenceGroup[],
  inReach: ReadonlyMap<string, string>,
): { here: EvidenceGroup[]; elsewhere: EvidenceGroup[] } {
  const isHere = ({ first: { kind, company } }: EvidenceGroup) =>
    kind !== 'declaration' || company === undefined || inReach.size === 0 || inReach.has(company)
  return { here: groups.filter(isHere), elsewhere: groups.filter((group) => !isHere(group)) }
}

export interface Statement {
  readonly value: string
  readonly who: string
  readonly evidence: Evidence
}

/** Cells of the same field that say different things: shown side by side. */
export function differingStatements(items: readonly Evidence[]): Statement[] {
  const byField = new Map<string, Map<string, Statement>>()
  for (const evidence of items) {
    const { kind, field = '', value } = evidence
    if (kind !== 'declaration' || value === undefined || !comparedFields.has(field)) continue
    const values = byField.get(field) ?? new Map<string, Statement>()
    byField.set(field, values)
    const who = evidence.companyName ?? evidence.fileName
    if (!values.has(value)) values.set(value, { value, who, evidence })
  }
  return [...byField.values()].filter((values) => values.size > 1).flatMap((values) => [...values.values()])
}

/** Of a smelter line: names and ids are typed in many ways that agree. */
const comparedFields: ReadonlySet<string> = new Set(['origin', 'recycled'])

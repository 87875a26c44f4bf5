/** Tables out of replies: plain rows, one place that says what a row is called. */
import type { Picture, PictureNode, TracedSmelter, TraceEnd, TraceReply } from '../../graph/api.js'

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
export interface CompanyRow {
  readonly key: string
  readonly name: string
  readonly tier: number
  readonly minerals: readonly string[]
  readonly scope: PictureNode['scope']
  readonly standing: Standing
}
/** What a company has answered; `covered`: its customer's form speaks for it; `unknown` inside a mixed group. */
export type Standing = 'answered' | 'stale' | 'covered' | 'none' | 'unknown'

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

/** Names of the companies a reply mentions, by id. */
export function companyNames(
  trace: TraceReply | undefined,
  picture: Picture | undefined,
): Map<string, string> {
  const names = new Map<string, string>()
  for (const { kind, ref, label, members = [] } of picture?.nodes ?? []) {
    if (kind === 'company' && ref !== undefined) names.set(ref, label)
    for (const member of members)
      if (member.id.startsWith('company:') && member.ref !== undefined) names.set(member.ref, member.label)
  }
  for (const { end } of trace ? endRows(trace) : [])
    if (end.company !== null && end.companyName !== null) names.set(end.company, end.companyName)
  return names
}

/** Companies drawn, by themselves or in a group, by tier and name. */
export function companyRows(picture: Picture): CompanyRow[] {
  const rows = new Map<string, CompanyRow>()
  const tiers = new Map(picture.columns.map(({ column, tier }) => [column, tier ?? column]))
  for (const node of picture.nodes) {
    for (const row of companiesOf(node, tiers.get(node.column) ?? node.column)) {
      if (!rows.has(row.key)) rows.set(row.key, row)
    }
  }
  return [...rows.values()].sort((a, b) => a.tier - b.tier || (a.name < b.name ? -1 : 1))
}

function companiesOf(node: PictureNode, tier: number): CompanyRow[] {
  const shared = { tier, minerals: node.minerals, scope: node.scope, standing: standingOf(node) }
  if (node.kind === 'company') return [{ key: node.ref ?? node.id, name: node.label, ...shared }]
  if (node.kind !== 'group' || node.groupOf !== 'company') return []
  return (node.members ?? []).map(({ id, label, ref }) => ({ key: ref ?? id, name: label, ...shared }))
}

export function standingOf(node: PictureNode): Standing {
  if (node.kind === 'group') {
    const [only, ...others] = Object.keys(node.mix ?? {}).filter((name) => (node.mix?.[name] ?? 0) > 0)
    return others.length === 0 && isStanding(only) ? only : 'unknown'
  }
  if (node.answered === false) return node.stale ? 'stale' : 'none'
  return node.stale ? 'stale' : 'answered'
}

const isStanding = (word: string | undefined): word is Standing =>
  word === 'answered' || word === 'stale' || word === 'covered' || word === 'none'

import type { BomEdge, NotedFinding, StateKey } from '../edges.js'
import { type MineralTimeline, ownOf, type PartGroup } from './stands.js'
import { intersection, type Span, spansOf } from './timeline.js'

export type LinesByKey = ReadonlyMap<StateKey, readonly BomEdge[]>

export function linesByKey(bom: readonly BomEdge[]): LinesByKey {
  const lines = new Map<StateKey, BomEdge[]>()
  for (const line of bom) {
    const known = lines.get(line.key)
    if (known === undefined) lines.set(line.key, [line])
    else known.push(line)
  }
  return lines
}

/** Rule 15: lines of the group's parts carry the mineral, too, while their own form says Yes to `used`. */
export function carriedByForm(
  { mineral, moments, candidates }: MineralTimeline,
  { forms, parts }: PartGroup,
  lines: LinesByKey,
): readonly BomEdge[] {
  if (forms.size === 0) return []
  const saidYes = spansOf(moments, (_, at) =>
    ownOf(candidates[at] ?? [], forms)?.head.used === 'yes' ? [mineral] : [],
  )
  return parts.flatMap(({ key }) => lines.get(key) ?? []).flatMap((line) => extraEdges(line, saidYes))
}

/** `mineralsDiffer`, per line, mineral and interval; `edges`: those a form alone makes. */
export const mineralsDiffer = (edges: readonly BomEdge[]): readonly NotedFinding[] =>
  edges.map(({ product, part, minerals, source, validFrom, validTo }) => ({
    finding: {
      code: 'mineralsDiffer',
      severity: 'warning',
      row: source.row,
      params: { product, part, mineral: String(minerals), file: source.file },
    },
    minerals,
    product,
    ...(validFrom !== undefined && { validFrom }),
    ...(validTo !== undefined && { validTo }),
  }))

const extraEdges = (line: BomEdge, saidYes: readonly Span<string>[]): readonly BomEdge[] =>
  saidYes.flatMap(({ value: mineral, ...span }) => {
    if (line.minerals === 'all' || line.minerals.includes(mineral)) return []
    const validity = intersection(line, span)
    return validity === undefined ? [] : [{ ...line, ...validity, minerals: [mineral] }]
  })

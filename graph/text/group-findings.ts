/** Findings that say one thing many times, as one line for a reader; whoever needs each takes the list as it is. */
import type { Finding } from '../model.js'

interface Grouping {
  /** Findings with the same text here are of one group. */
  keyOf(finding: Finding): string
  /** One finding for a group of several. */
  merged(first: Finding, all: readonly Finding[]): Finding
}

const groupings: Readonly<Record<string, Grouping>> = {
  duplicateSmelter: {
    keyOf: ({ sheet = '' }) => sheet,
    merged: ({ severity, sheet }, all) => ({
      code: 'duplicateSmelters',
      severity,
      ...(sheet !== undefined && { sheet }),
      params: { count: all.length, rows: unique(all.map(({ row }) => row)).join(', ') },
    }),
  },
  sameEffectiveDate: {
    keyOf: ({ params }) => `${params?.['stands'] ?? ''} ${params?.['effective'] ?? ''}`,
    merged: ({ severity, params = {} }, all) => ({
      code: 'sameEffectiveDates',
      severity,
      params: {
        stands: params['stands'] ?? '',
        others: unique(all.map((each) => each.params?.['other'])).join(', '),
        effective: params['effective'] ?? '',
        forMinerals: unique(all.map(({ mineral }) => mineral)).join(', '),
      },
    }),
  },
}

/** A group stands where its first finding stood, the others as they came. O(findings). */
export function groupFindings(findings: readonly Finding[]): readonly Finding[] {
  const groups = new Map<string, Finding[]>()
  findings.forEach((finding, index) => {
    const key = `${finding.code} ${groupings[finding.code]?.keyOf(finding) ?? index}`
    const group = groups.get(key)
    if (group) group.push(finding)
    else groups.set(key, [finding])
  })
  return [...groups.values()].flatMap(mergedOf)
}

function mergedOf(group: readonly Finding[]): readonly Finding[] {
  const [first] = group
  const grouping = first && groupings[first.code]
  return first && grouping && group.length > 1 ? [grouping.merged(first, group)] : group
}

const unique = <T>(values: readonly (T | undefined)[]): readonly T[] => [
  ...new Set(values.filter((value) => value !== undefined)),
]

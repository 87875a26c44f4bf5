/**
 * STANDS edges of one company and mineral (DESIGN §3): for each moment and each group of parts what is in force,
 * then neighbours merged. Work: moments × (groups × forms), then one edge per part and span.
 */
import type { StandsEdge } from '../edges.js'
import { covers } from './covers.js'
import { gateOf } from './gate.js'
import { inForceForPart, inForceWithoutPart, type InForceForm, type IsCovered } from './in-force.js'
import { withoutPart } from './part-number.js'
import type { DescribedScopes } from './scope-key.js'
import { type Candidate, newest } from './standing.js'
import type { KeyedPart } from './supply.js'
import { type Moment, type Span, spansOf } from './timeline.js'

/** One mineral's forms, moment by moment. */
export interface MineralTimeline {
  readonly company: string
  readonly mineral: string
  readonly moments: readonly Moment[]
  /** Per moment. */
  readonly candidates: readonly (readonly Candidate[])[]
  readonly described: DescribedScopes
}

/** Parts that the same product-scoped forms name, and the same decisions. */
export interface PartGroup {
  readonly forms: ReadonlySet<string>
  readonly parts: readonly KeyedPart[]
}

/** Edges of the group's parts: rules 9, 11–14 for each moment. */
export function standsOfGroup(timeline: MineralTimeline, group: PartGroup): readonly StandsEdge[] {
  const [example] = group.parts
  const spans = spansOf(timeline.moments, (moment, index) => {
    const candidates = timeline.candidates[index] ?? []
    const isCovered: IsCovered = (key) => timeline.described.coversOn(key, example, moment.from)
    const standing = { own: ownOf(candidates, group.forms), ...widerOf(candidates) }
    return inForceForPart(standing, isCovered).map(termsOf)
  })
  return group.parts.flatMap(({ key }) => edgesOf(timeline, key, spans))
}

/** Edges of the company reached without part: of everything that stands under any key (9). */
export function standsWithoutPart(
  timeline: MineralTimeline,
  standingAt: (index: number) => readonly Candidate[],
): readonly StandsEdge[] {
  const spans = spansOf(timeline.moments, (moment, index) => {
    const isCovered: IsCovered = (key) => timeline.described.coversOn(key, undefined, moment.from)
    return inForceWithoutPart(standingAt(index), isCovered).map(termsOf)
  })
  return edgesOf(timeline, withoutPart, spans)
}

/** Everything that stands under any key: `*`, each description, each set of forms that shares a number (7, 9). */
export function standingUnderAnyKey(
  candidates: readonly Candidate[],
  formSets: readonly ReadonlySet<string>[],
): readonly Candidate[] {
  const { company, described } = widerOf(candidates)
  const own = formSets.map((forms) => ownOf(candidates, forms))
  return [...new Set([company, ...described, ...own])].filter((form) => form !== undefined)
}

/** The form that stands under a part's own key: the newest product-scoped one that names it (6, 7, 10). */
export const ownOf = (candidates: readonly Candidate[], forms: ReadonlySet<string>): Candidate | undefined =>
  newest(candidates.filter(({ key, id }) => key === 'B' && forms.has(id)))

function widerOf(candidates: readonly Candidate[]): {
  company: Candidate | undefined
  described: readonly Candidate[]
} {
  const keys = new Set(candidates.map(({ key }) => key).filter((key) => key.startsWith('C:')))
  const under = (wanted: string): Candidate | undefined =>
    newest(candidates.filter(({ key }) => key === wanted))
  return { company: under('*'), described: [...keys].flatMap((key) => under(key) ?? []) }
}

type Terms = Omit<StandsEdge, 'company' | 'key' | 'mineral' | 'validFrom' | 'validTo'>

function termsOf({ form, strength, proven, conflict }: InForceForm): Terms {
  const { stale, head, id } = form
  const { closed, answered, counts, ends } = gateOf(head, stale)
  const covering = covers(head, { stale, proven })
  return {
    declaration: id,
    strength,
    proven,
    stale,
    closed,
    covers: covering,
    answered,
    counts,
    conflict,
    ends,
  }
}

const edgesOf = (
  { company, mineral }: MineralTimeline,
  key: string,
  spans: readonly Span<Terms>[],
): readonly StandsEdge[] =>
  spans.map(({ value, ...validity }) => ({ company, key, mineral, ...value, ...validity }))

/** A trace as it is drawn. */
import { z } from 'zod'
import { Assurance, EndReason, Exposure, OriginKind, Scope, Strength, Verdict } from '../model.js'
import { count } from './page.js'
import { AreaPlacing, TraceQuery } from './trace.js'

/**
 * A trace as a drawing: nodes in tier columns, siblings of one kind grouped with counts (WEB §4.4), so that a
 * company-scope form with 350 smelters stays readable. Ids are stable from one reply to the next.
 */
export const PictureNode = z
  .object({
    id: z.string(),
    kind: z.enum(['product', 'company', 'smelter', 'origin', 'gap', 'group']),
    label: z.string(),
    /** A company's name without its legal form, where it has one: for places too narrow for the whole. */
    short: z.string().optional(),
    /** 0 product; 1… tiers; smelters one past the last tier, origins one past that. */
    column: z.number().int(),
    /**
     * Domain id for evidence and links: product number, company id, CID, an origin's country code, `BJ-AL`,
     * `group:<name>` or `recycled`; absent for gap and group.
     */
    ref: z.string().optional(),
    minerals: z.array(z.string()),
    scope: Scope.optional(),
    stale: z.boolean().optional(),
    answered: z.boolean().optional(),
    assurance: Assurance.optional(),
    identity: z.enum(['listed', 'named', 'notIdentified']).optional(),
    exposure: Exposure.optional(),
    verdict: Verdict.optional(),
    originKind: OriginKind.optional(),
    /** Of an area, on the list judged against, or the worst of all; of a group the worst in it. */
    placing: AreaPlacing.optional(),
    reason: EndReason.optional(),
    /** Of a gap: trace ends it stands for, one per mineral; `count` has each company, smelter or part once. */
    ends: count.optional(),
    /** For a group: what it holds, and how many by assurance, by answered/stale/covered/none, or by placing. */
    groupOf: z.enum(['product', 'company', 'smelter', 'origin', 'gap']).optional(),
    count: count.optional(),
    mix: z.record(z.string(), count).optional(),
    members: z
      .array(
        z.object({
          id: z.string(),
          label: z.string(),
          ref: z.string().optional(),
          placing: AreaPlacing.optional(),
        }),
      )
      .optional(),
  })
  .meta({ id: 'PictureNode' })
export type PictureNode = z.infer<typeof PictureNode>

export const PictureEdge = z
  .object({
    id: z.string(),
    from: z.string(),
    to: z.string(),
    kind: z.enum(['SUPPLIED_BY', 'CONTAINS', 'USES', 'SOURCES_FROM', 'ENDS']),
    minerals: z.array(z.string()),
    strength: Strength.optional(),
    /** Statements behind it: wider lines have more. */
    weight: z.number().int(),
    weak: z.boolean().optional(),
    /** Back to a smaller tier: a cycle, drawn once with a mark. */
    back: z.boolean().optional(),
  })
  .meta({ id: 'PictureEdge' })
export type PictureEdge = z.infer<typeof PictureEdge>

export const Picture = z
  .object({
    columns: z.array(
      z.object({
        column: z.number().int(),
        kind: z.enum(['product', 'tier', 'smelter', 'origin']),
        tier: count.optional(),
        count,
      }),
    ),
    nodes: z.array(PictureNode),
    edges: z.array(PictureEdge),
    /** What is behind the grouping. */
    totals: z.object({ nodes: count, edges: count, grouped: count }),
  })
  .meta({ id: 'Picture' })
export type Picture = z.infer<typeof Picture>

/** A value of one of the three facets a drawing can leave out. */
const HiddenValue = z
  .string()
  .regex(/^(mineral|assurance|exposure):.+$/, 'must be a facet and a value, such as mineral:tin')

/** `group`: siblings of one kind above this many are grouped; `open`: group ids drawn as single nodes. */
export const PictureQuery = TraceQuery.omit({ limit: true, after: true }).extend({
  group: z.coerce.number().int().min(2).max(500).optional(),
  open: z.union([z.string(), z.array(z.string())]).optional(),
  against: z.string().optional().meta({
    description: 'the one list that rings, fills and `hide` speak of; default: the worst of all asked',
  }),
  hide: z
    .union([HiddenValue, z.array(HiddenValue)])
    .optional()
    .meta({
      description:
        'repeatable; `mineral:tin`, `assurance:failed`, `exposure:unknown`: drawn without those smelters',
    }),
})
export type PictureQuery = z.infer<typeof PictureQuery>

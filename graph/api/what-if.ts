/** What would change in a trace if something happened: question and answer. */
import { z } from 'zod'
import { Day, Decision } from '../model.js'
import { Coverage, Grid, TracedQuestion, TracedSmelter, TraceEnd, TraceQuery, TraceReply } from './trace.js'

/** Something that may happen, in the words people use for it. */
export const SupposedChange = z
  .discriminatedUnion('change', [
    z
      .object({
        change: z.literal('smelterStatus'),
        smelter: z.string().min(1).meta({ description: 'CID', example: 'CID900034' }),
        status: z.string().min(1).meta({ description: 'as a list would say it', example: 'Withdrawn' }),
        scheme: z.string().min(1).optional().meta({ description: 'default: RMAP' }),
        date: Day.optional().meta({ description: 'default: the day asked about' }),
      })
      .meta({ description: 'a smelter gets another status' }),
    z
      .object({ change: z.literal('removeCompany'), company: z.string().min(1) })
      .meta({ description: 'nobody buys from a company any more' }),
    z
      .object({ change: z.literal('withdrawDeclaration'), declaration: z.string().min(1) })
      .meta({ description: 'a declaration is withdrawn' }),
    z
      .object({
        change: z.literal('addArea'),
        list: z.string().min(1),
        area: z
          .string()
          .min(2)
          .meta({ description: 'a country, or a region by its ISO code', example: 'CD' }),
      })
      .meta({ description: 'an area joins a CAHRA list, which may be new' }),
    z
      .object({ change: z.literal('decision'), decision: Decision })
      .meta({ description: 'somebody decides something' }),
  ])
  .meta({ id: 'SupposedChange' })
export type SupposedChange = z.infer<typeof SupposedChange>

/** Body of POST /what-if. Exactly one of `product`, `company`. */
export const WhatIfQuery = TraceQuery.pick({
  product: true,
  company: true,
  part: true,
  mineral: true,
  asOf: true,
  list: true,
  limit: true,
  after: true,
}).extend({ changes: z.array(SupposedChange).min(1).max(50) })
export type WhatIfQuery = z.infer<typeof WhatIfQuery>

/** What is said of a smelter in a trace, as far as it can change. */
export const SmelterStanding = TracedSmelter.pick({
  assurance: true,
  strength: true,
  suppliers: true,
  exposure: true,
  verdict: true,
}).meta({ id: 'SmelterStanding' })
export type SmelterStanding = z.infer<typeof SmelterStanding>

/** `before` is absent for one that appears, `after` for one that vanishes. */
export const SmelterDifference = z
  .object({
    smelter: z.string(),
    name: z.string(),
    before: SmelterStanding.optional(),
    after: SmelterStanding.optional(),
  })
  .meta({ id: 'SmelterDifference' })
export type SmelterDifference = z.infer<typeof SmelterDifference>

/** Of a mineral that is asked about in one of the traces only, the other counts nothing. */
export const MineralDifference = z
  .object({
    mineral: z.string(),
    before: z.object({ coverage: Coverage, grid: Grid }).optional(),
    after: z.object({ coverage: Coverage, grid: Grid }).optional(),
    /** Those that differ, by name and id. */
    smelters: z.array(SmelterDifference),
    ends: z.object({ appeared: z.array(TraceEnd), vanished: z.array(TraceEnd) }),
  })
  .meta({ id: 'MineralDifference' })
export type MineralDifference = z.infer<typeof MineralDifference>

/** `supposed`: the changes as they were understood; `names`: of the smelters and companies in them, by id. */
export const WhatIfReply = z
  .object({
    question: TracedQuestion,
    supposed: z.array(SupposedChange),
    names: z.record(z.string(), z.string()),
    before: TraceReply,
    after: TraceReply,
    minerals: z.array(MineralDifference),
  })
  .meta({ id: 'WhatIfReply' })
export type WhatIfReply = z.infer<typeof WhatIfReply>

/** What differs between two answers, and why: question and answer. */
import { z } from 'zod'
import { Day, Evidence } from '../model.js'
import { count, pageOf } from './page.js'
import { Coverage, Grid, TracedQuestion, TraceEnd, TraceQuery } from './trace.js'
import { SmelterStanding } from './what-if.js'

/** A fact by which an answer is another. `id`: of the file, the decision, or the list. */
export const DifferenceCause = z
  .object({
    kind: z.enum(['declaration', 'status', 'list', 'relation', 'bom', 'decision']),
    id: z.string(),
    name: z.string(),
    /** The cells that say it, on either side. */
    evidence: z.array(Evidence),
  })
  .meta({ id: 'DifferenceCause' })
export type DifferenceCause = z.infer<typeof DifferenceCause>

/**
 * A smelter that appeared, vanished, is judged otherwise against a list, or (`standing`) is so but for that: another
 * strength, assurance, exposure or number of suppliers.
 */
export const TraceChange = z
  .object({
    mineral: z.string(),
    smelter: z.string(),
    name: z.string(),
    change: z.enum(['appeared', 'vanished', 'verdict', 'standing']),
    /** Absent where it appeared. */
    before: SmelterStanding.optional(),
    /** Absent where it vanished. */
    after: SmelterStanding.optional(),
    because: z.array(DifferenceCause),
    /** Companies, hops and claims beside those looked up that differ too. */
    further: count,
  })
  .meta({ id: 'TraceChange' })
export type TraceChange = z.infer<typeof TraceChange>

export const DiffReply = z
  .object({
    from: TracedQuestion,
    to: TracedQuestion,
    minerals: z.array(
      z.object({
        mineral: z.string(),
        before: z.object({ coverage: Coverage, grid: Grid }).optional(),
        after: z.object({ coverage: Coverage, grid: Grid }).optional(),
        ends: z.object({ appeared: z.array(TraceEnd), vanished: z.array(TraceEnd) }),
      }),
    ),
    /** By mineral in the order of the trace, then by smelter's name. */
    changes: pageOf(TraceChange).extend({
      counts: z.object({ appeared: count, vanished: count, verdict: count, standing: count }),
    }),
  })
  .meta({ id: 'DiffReply' })
export type DiffReply = z.infer<typeof DiffReply>

const revision = z.coerce.number().int().min(0).optional()

/** Exactly one of `product`, `company`. Two days, two revisions, two products, or several of these at once. */
export const DiffQuery = TraceQuery.pick({
  product: true,
  company: true,
  part: true,
  mineral: true,
  list: true,
  limit: true,
  after: true,
}).extend({
  from: Day.optional().meta({ description: 'as of this day; default: as `to`', example: '2025-01-01' }),
  to: Day.optional().meta({ description: 'and as of this one; default: today' }),
  knownFrom: revision.meta({ description: 'as known at this revision; default: as `knownTo`' }),
  knownTo: revision.meta({ description: 'and as known at this one; default: the newest' }),
  other: z.string().min(1).optional().meta({ description: 'a second product to hold against the first' }),
})
export type DiffQuery = z.infer<typeof DiffQuery>

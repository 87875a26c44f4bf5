/** What declarations and lists show when they are held against each other. */
import { z } from 'zod'
import { Day, Finding } from '../model.js'
import { PageQuery, count, pageOf } from './page.js'

/** The fact after which a finding held, or no longer did; `day` when only a day had come. */
export const Cause = z
  .object({
    revision: count,
    day: Day,
    kind: z.enum(['declaration', 'list', 'decision', 'policy', 'day']),
    id: z.string().optional(),
    name: z.string().optional(),
  })
  .meta({ id: 'Cause' })

/** What declarations and lists show when they are held against each other, kept with its history. */
export const KeptFinding = z
  .object({
    id: z.string(),
    finding: Finding,
    /** Who says so: of many, examples of each side. */
    companies: z.array(z.object({ id: z.string(), name: z.string() })),
    smelters: z.array(z.string()),
    state: z.enum(['open', 'closed']),
    opened: Cause,
    closed: Cause.optional(),
  })
  .meta({ id: 'KeptFinding' })
export type KeptFinding = z.infer<typeof KeptFinding>

export const FindingPage = pageOf(KeptFinding).meta({ id: 'FindingPage' })
export type FindingPage = z.infer<typeof FindingPage>

const counted = <Value extends z.ZodType<string>>(value: Value) => z.array(z.object({ value, count }))

/** A page, and how many there are per value of a filter, the other filters kept: most first, ties by value. */
export const FindingsReply = FindingPage.extend({
  counts: z.object({
    states: counted(z.enum(['open', 'closed'])),
    codes: counted(z.string()),
    minerals: counted(z.string()),
  }),
}).meta({ id: 'FindingsReply' })
export type FindingsReply = z.infer<typeof FindingsReply>

export const FindingsQuery = PageQuery.extend({
  state: z.enum(['open', 'closed']).optional().meta({ description: 'default: both, open ones first' }),
  code: z.string().optional().meta({ example: 'originsDisputed' }),
  mineral: z.string().optional().meta({ example: 'tin' }),
  company: z.string().optional().meta({ description: 'company id: what it says, or names a smelter of' }),
  smelter: z.string().optional().meta({ description: 'CID' }),
  declaration: z.string().optional().meta({ description: 'sha-256 of a form it bears on' }),
  revision: z.coerce.number().int().optional().meta({ description: 'as known then; default: now' }),
})
export type FindingsQuery = z.infer<typeof FindingsQuery>

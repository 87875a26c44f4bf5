/** The ways between two nodes. */
import { z } from 'zod'
import { Day, Evidence, Strength } from '../model.js'
import { NodeSummary } from './nodes.js'
import { pageOf } from './page.js'

export const PathReply = pageOf(
  z.object({
    strength: Strength,
    mineral: z.string(),
    hops: z.array(
      z.object({
        kind: z.enum(['SUPPLIED_BY', 'CONTAINS', 'STANDS', 'USES', 'SOURCES_FROM']),
        from: NodeSummary,
        to: NodeSummary,
        mineral: z.string(),
        evidence: z.array(Evidence),
      }),
    ),
  }),
).meta({ id: 'PathReply' })
export type PathReply = z.infer<typeof PathReply>

/** `from`, `to`: a product number, a company's id or name, a CID, a country's code or name. */
export const PathQuery = z.object({
  from: z.string().min(1).meta({ example: 'LD-100' }),
  to: z.string().min(1).meta({ example: 'CD' }),
  mineral: z.string().optional().meta({ example: 'tin' }),
  k: z.coerce
    .number()
    .int()
    .min(1)
    .max(50)
    .optional()
    .meta({ description: 'how many, best first; default 5' }),
  asOf: Day.optional().meta({ description: 'default: today' }),
  revision: z.coerce.number().int().optional(),
})
export type PathQuery = z.infer<typeof PathQuery>

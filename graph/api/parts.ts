/** The part numbers a trace can be narrowed to. */
import { z } from 'zod'
import { TraceQuery } from './trace.js'

/** Exactly one of `product`, `company`. */
export const PartsQuery = TraceQuery.pick({
  product: true,
  company: true,
  asOf: true,
  revision: true,
  limit: true,
  after: true,
})
export type PartsQuery = z.infer<typeof PartsQuery>

/** Of a product those on its lines, of a company those it is asked for; by number. */
export const PartPage = z
  .object({
    items: z.array(
      z.object({
        part: z.string(),
        /** As a bill of materials calls it. */
        name: z.string().optional(),
        /** Of a company's: whether a form of its own stands for the number. */
        hasOwnForm: z.boolean().optional(),
      }),
    ),
    total: z.number().int(),
    next: z.string().nullable(),
  })
  .meta({ id: 'PartPage' })
export type PartPage = z.infer<typeof PartPage>

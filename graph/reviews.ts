/** Identities waiting for a person (rules 18, 19), as they are kept beside the graph and listed. Browser-safe. */
import { z } from 'zod'
import { Day } from './model.js'

/** `mineral` absent: the line does not say it. `candidates`: CIDs, or supplier ids with names, best first. */
export const Review = z
  .object({
    id: z.string(),
    kind: z.enum(['smelter', 'company']),
    text: z.string(),
    mineral: z.string().optional(),
    company: z.string(),
    declaration: z.string(),
    sheet: z.string(),
    cell: z.string().optional(),
    candidates: z.array(z.object({ id: z.string(), name: z.string().optional() })),
    since: Day,
  })
  .meta({ id: 'Review' })
export type Review = z.infer<typeof Review>

/** Collections of the record store: a document `{ reviews }` per declaration. */
export const waitingCompanies = 'waiting-companies'
export const waitingSmelters = 'waiting-smelters'
export const WaitingRecord = z.object({ reviews: z.array(Review) })

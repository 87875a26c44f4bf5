/** What is held, and whether the service is well. */
import { z } from 'zod'
import { Day } from '../model.js'
import { count } from './page.js'

/** The start page's numbers. */
export const Overview = z
  .object({
    revision: z.number().int(),
    at: z.string(),
    products: count,
    companies: count,
    smelters: count,
    declarations: count,
    lists: z.array(z.object({ kind: z.string(), name: z.string(), received: Day, rows: count })),
    areaLists: z.array(z.object({ id: z.string(), date: Day, entries: count })),
  })
  .meta({ id: 'Overview' })
export type Overview = z.infer<typeof Overview>

export const Health = z
  .object({ status: z.enum(['ok', 'starting', 'stopping']), version: z.string() })
  .meta({ id: 'Health' })
export type Health = z.infer<typeof Health>

/** Every list is `{ items, total, next }`: `next` is a cursor or null. */
import { z } from 'zod'

export const count = z.number().int()

export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), total: z.number().int(), next: z.string().nullable() })

/** Query of every list: `after` is the `next` of the page before. */
export const PageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(1_000).optional().meta({ description: 'default 100' }),
  after: z.string().optional().meta({ description: 'the `next` of the page before' }),
})
export type PageQuery = z.infer<typeof PageQuery>

/** What there is to ask about. */
import { z } from 'zod'
import { pageOf } from './page.js'

export const NodeSummary = z
  .object({
    kind: z.enum(['product', 'company', 'smelter', 'origin', 'declaration']),
    id: z.string(),
    name: z.string(),
    detail: z.string().optional(),
    minerals: z.array(z.string()).optional(),
    /** Of a company found by it: a number its product lists name, which its trace can be narrowed to. */
    part: z.string().optional(),
    aliases: z.array(z.string()).optional(),
  })
  .meta({ id: 'NodeSummary' })
export type NodeSummary = z.infer<typeof NodeSummary>

export const NodePage = pageOf(NodeSummary).meta({ id: 'NodePage' })
export type NodePage = z.infer<typeof NodePage>

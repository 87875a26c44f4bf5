/** The cells behind a node or edge. */
import { z } from 'zod'
import { Day, Evidence } from '../model.js'
import { PageQuery, pageOf } from './page.js'

export const EvidenceReply = pageOf(Evidence).meta({ id: 'EvidenceReply' })
export type EvidenceReply = z.infer<typeof EvidenceReply>

const NodeKey = z
  .string()
  .regex(/^(product|company|smelter|origin):.+$/s, 'must be a kind and an id, such as smelter:CID900001')
  .meta({
    description:
      '`product:`, `company:`, `smelter:` or `origin:` and the id; origins too: `recycled`, `unknown`, `BJ-AL`',
  })

/** A node, or an edge by both its ends. */
export const EvidenceQuery = PageQuery.extend({
  node: NodeKey.optional().meta({ example: 'smelter:CID900001' }),
  from: NodeKey.optional(),
  to: NodeKey.optional(),
  mineral: z.string().optional(),
  asOf: Day.optional().meta({ description: 'default: today' }),
  revision: z.coerce.number().int().optional(),
})
export type EvidenceQuery = z.infer<typeof EvidenceQuery>

import { z } from 'zod'
import { UploadReply } from '../../graph/api/files.js'
import { ConflictError } from '../../graph/errors.js'
import type { Parts } from '../parts.js'
import { route, type Route } from '../route.js'
import { storeSample } from '../store-sample.js'

const SampleQuery = z.object({
  again: z.stringbool().optional().meta({ description: 'also where there is data already', type: 'boolean' }),
})

/** The sample goes the way of every upload: files, jobs, declarations. */
export const sampleRoutes = (parts: Parts): Route[] => [
  route(
    {
      method: 'post',
      path: '/sample',
      tag: 'uploads',
      summary: 'Load the sample supply chain',
      query: SampleQuery,
      reply: UploadReply,
      status: 202,
      example: { query: { again: 'true' } },
    },
    async ({ query, signal }) => {
      if (query.again !== true) await refuseWhereDataIs(parts, signal)
      return { jobs: await parts.queue.add(await storeSample(parts), { complete: false, preview: false }) }
    },
  ),
]

async function refuseWhereDataIs({ graph, queue }: Parts, signal: AbortSignal): Promise<void> {
  const declarations = await graph.declarations({ limit: 1, signal })
  const products = await graph.nodes('product', { limit: 1, signal })
  const jobs = await queue.list({ limit: 1 })
  if (declarations.total + products.total + jobs.total > 0)
    throw new ConflictError(
      'There is data already: the sample would mix with it. Ask with ?again=true to load it all the same.',
    )
}

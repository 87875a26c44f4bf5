import { z } from 'zod'
import { UploadReply } from '../../graph/api/files.js'
import type { Parts } from '../parts.js'
import { receiveFiles } from '../receive-files.js'
import { streamRoute, type Route } from '../route.js'

const UploadQuery = z.object({
  complete: z
    .stringbool()
    .optional()
    .meta({ description: 'lists are complete: what they omit ends (rule 24)', type: 'boolean' }),
  preview: z
    .stringbool()
    .optional()
    .meta({ description: 'only report what would change, apply nothing', type: 'boolean' }),
})

/** Acknowledged only when every file and its job are durable. */
export const uploadRoutes = ({ files, queue }: Parts): Route[] => [
  streamRoute(
    {
      method: 'post',
      path: '/uploads',
      tag: 'uploads',
      summary: 'Upload workbooks and lists: one job per file',
      query: UploadQuery,
      reply: UploadReply,
      status: 202,
      carries: 'files',
      example: {},
    },
    async ({ query }, { request, response }) => {
      const stored = await receiveFiles(files, request, response)
      const jobs = await queue.add(stored, {
        complete: query.complete ?? false,
        preview: query.preview ?? false,
      })
      response.status(202).json({ jobs })
    },
  ),
]

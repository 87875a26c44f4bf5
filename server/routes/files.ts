import { z } from 'zod'
import type { Parts } from '../parts.js'
import { streamRoute, type Route } from '../route.js'
import { sendStoredFile } from '../send-file.js'

const FileParams = z.object({
  sha: z.string().regex(/^[0-9a-f]{64}$/, 'is no sha-256 in lower-case hex'),
})

export const fileRoutes = ({ files, queue }: Parts): Route[] => [
  streamRoute(
    {
      method: 'get',
      path: '/files/:sha',
      tag: 'declarations',
      summary: 'Any stored file, refused ones too, under the name it was last uploaded with',
      params: FileParams,
      reply: 'application/octet-stream',
      example: { params: { sha: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' } },
    },
    async ({ params }, { response }) => {
      const name = (await queue.nameOf(params.sha)) ?? params.sha
      await sendStoredFile(response, files, { id: params.sha, name })
    },
  ),
]

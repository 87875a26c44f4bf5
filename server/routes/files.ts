import { z } from 'zod'
import { ExcerptQuery, ExcerptReply } from '../../graph/api/excerpt.js'
import { InvalidInputError } from '../../graph/errors.js'
import { placeInSheet } from '../../ingest/excerpt.js'
import type { Parts } from '../parts.js'
import { asOfOf } from '../questions.js'
import { route, streamRoute, type Route } from '../route.js'
import { sendStoredFile } from '../send-file.js'

const FileParams = z.object({
  sha: z.string().regex(/^[0-9a-f]{64}$/, 'is no sha-256 in lower-case hex'),
})
const example = { params: { sha: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' } }

export const fileRoutes = (parts: Parts): Route[] => [fileRoute(parts), excerptRoute(parts)]

const fileRoute = ({ files, queue }: Parts) =>
  streamRoute(
    {
      method: 'get',
      path: '/files/:sha',
      tag: 'declarations',
      summary: 'Any stored file, refused ones too, under the name it was last uploaded with',
      params: FileParams,
      reply: 'application/octet-stream',
      example,
    },
    async ({ params }, { response }) => {
      const name = (await queue.nameOf(params.sha)) ?? params.sha
      await sendStoredFile(response, files, { id: params.sha, name })
    },
  )

const excerptRoute = (parts: Parts) =>
  route(
    {
      method: 'get',
      path: '/files/:sha/excerpt',
      tag: 'declarations',
      summary: 'A row of a stored file as it was written, with its headings and the rows around',
      params: FileParams,
      query: ExcerptQuery,
      reply: ExcerptReply,
      example: { ...example, query: { cell: 'row 2' } },
    },
    async ({ params: { sha }, query: { sheet, cell, around }, signal }): Promise<ExcerptReply> => {
      const place = placeInSheet(cell)
      if (place === undefined) throw new InvalidInputError(`"${cell}" is no cell: write D8, or row 2.`)
      const bytes = await parts.files.read(sha)
      const asked = {
        ...place,
        ...(sheet !== undefined && { sheet }),
        ...(around !== undefined && { around }),
      }
      const excerpt = await parts.reader.excerpt(bytes, asked, { signal })
      const form = await parts.graph.declaration(sha, asOfOf({}, parts.today(), signal))
      return {
        file: sha,
        fileName: form?.fileName ?? (await parts.queue.nameOf(sha)) ?? sha,
        ...place,
        ...(excerpt.sheet !== undefined && { sheet: excerpt.sheet }),
        ...(excerpt.headings !== undefined && { headings: copied(excerpt.headings) }),
        rows: excerpt.rows.map(copied),
        ...(form !== undefined && { declaration: headOf(form) }),
      }
    },
  )

type Row = ExcerptReply['rows'][number]

const copied = ({ row, cells }: { row: number; cells: readonly Row['cells'][number][] }): Row => ({
  row,
  cells: [...cells],
})

const headOf = ({
  company,
  companyName,
  template,
  version,
  language,
  effective,
  received,
}: NonNullable<ExcerptReply['declaration']>) => ({
  company,
  companyName,
  template,
  version,
  language,
  effective,
  received,
})

import { z } from 'zod'
import { DeclarationRuling, DecisionRecord } from '../../graph/api/decisions.js'
import { DeclarationPage, DeclarationReply } from '../../graph/api/declarations.js'
import { PageQuery } from '../../graph/api/page.js'
import { NotFoundError } from '../../graph/errors.js'
import { Day } from '../../graph/model.js'
import type { AsOf, StoredDeclaration } from '../../graph/supply-graph.js'
import type { Parts } from '../parts.js'
import { asOfOf, pageRequestOf } from '../questions.js'
import { route, streamRoute, type Route } from '../route.js'
import { sendStoredFile } from '../send-file.js'

const DeclarationParams = z.object({ id: z.string().meta({ description: 'sha-256 of the workbook' }) })
const DeclarationsQuery = PageQuery.extend({
  company: z.string().optional().meta({ description: 'only those of this company id' }),
})
const DeclarationQuery = z.object({
  asOf: Day.optional().meta({ description: 'the day it is asked to stand on; default: today' }),
})
const example = { params: { id: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' } }

export const declarationRoutes = (parts: Parts): Route[] => [
  listRoute(parts),
  oneRoute(parts),
  fileRoute(parts),
  decisionRoute(parts),
]

const listRoute = ({ graph }: Parts) =>
  route(
    {
      method: 'get',
      path: '/declarations',
      tag: 'declarations',
      summary: 'Declarations, newest received first',
      query: DeclarationsQuery,
      reply: DeclarationPage,
      example: { query: { limit: 5 } },
    },
    ({ query, signal }) =>
      graph.declarations({
        ...pageRequestOf(query, signal),
        ...(query.company !== undefined && { company: query.company }),
      }),
  )

const oneRoute = (parts: Parts) =>
  route(
    {
      method: 'get',
      path: '/declarations/:id',
      tag: 'declarations',
      summary: 'One declaration as it was read, what it stands for, and what others contradict in it',
      params: DeclarationParams,
      query: DeclarationQuery,
      reply: DeclarationReply,
      example,
    },
    async ({ params, query, signal }) => {
      const stored = await existing(parts, params.id, asOfOf(query, parts.today(), signal))
      const across = await parts.findings.find({
        ...pageRequestOf({}, signal),
        state: 'open',
        declaration: params.id,
      })
      return { ...stored, across }
    },
  )

const fileRoute = (parts: Parts) =>
  streamRoute(
    {
      method: 'get',
      path: '/declarations/:id/file',
      tag: 'declarations',
      summary: 'The workbook itself, under its own name',
      params: DeclarationParams,
      reply: 'application/octet-stream',
      example,
    },
    async ({ params, signal }, { response }) => {
      const { id, fileName } = await existing(parts, params.id, asOfOf({}, parts.today(), signal))
      await sendStoredFile(response, parts.files, { id, name: fileName })
    },
  )

const decisionRoute = ({ decider }: Parts) =>
  route(
    {
      method: 'post',
      path: '/declarations/:id/decision',
      tag: 'declarations',
      summary: 'Accepts, rejects, withdraws or corrects a declaration from a day on',
      params: DeclarationParams,
      body: DeclarationRuling,
      reply: DecisionRecord,
      example: {
        ...example,
        body: { state: 'rejected', by: 'A. Weber', reason: 'sent back with its findings' },
      },
    },
    ({ params, body }) => decider.aboutDeclaration(params.id, body),
  )

async function existing({ graph }: Parts, id: string, question: AsOf): Promise<StoredDeclaration> {
  const found = await graph.declaration(id, question)
  if (found === undefined) throw new NotFoundError(`There is no declaration ${id}.`)
  return found
}

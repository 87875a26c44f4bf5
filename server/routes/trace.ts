import { Picture, PictureQuery } from '../../graph/api/picture.js'
import { TraceQuery, TraceReply } from '../../graph/api/trace.js'
import { TraceCompanies } from '../../graph/api/traced-companies.js'
import { PartPage, PartsQuery } from '../../graph/api/parts.js'
import { limits } from '../limits.js'
import type { Parts } from '../parts.js'
import { route, type Route } from '../route.js'

const example = { query: { product: 'LD-100', mineral: 'tin' } }

export const traceRoutes = (parts: Parts): Route[] => [
  traceRoute(parts),
  pictureRoute(parts),
  partsRoute(parts),
  companiesRoute(parts),
]

const traceRoute = ({ tracer }: Parts): Route =>
  route(
    {
      method: 'get',
      path: '/trace',
      tag: 'questions',
      summary: 'Where the minerals of a product or company come from, and where the answer stops short',
      query: TraceQuery,
      reply: TraceReply,
      example,
    },
    ({ query, signal }) => tracer.trace({ ...query, limit: query.limit ?? limits.traceItems }, signal),
  )

const pictureRoute = ({ tracer }: Parts): Route =>
  route(
    {
      method: 'get',
      path: '/trace/picture',
      tag: 'questions',
      summary: 'The same trace as a drawing in tier columns, siblings grouped',
      query: PictureQuery,
      reply: Picture,
      example,
    },
    ({ query, signal }) => tracer.picture(query, signal),
  )

const partsRoute = ({ tracer }: Parts): Route =>
  route(
    {
      method: 'get',
      path: '/trace/parts',
      tag: 'questions',
      summary: 'The part numbers the question can be narrowed to',
      query: PartsQuery,
      reply: PartPage,
      example: { query: { product: 'LD-100' } },
    },
    ({ query, signal }) => tracer.parts({ ...query, limit: query.limit ?? limits.traceItems }, signal),
  )

const companiesRoute = ({ tracer }: Parts): Route =>
  route(
    {
      method: 'get',
      path: '/trace/companies',
      tag: 'questions',
      summary: 'The companies of the same trace: tier, standing, smelters named, ends',
      query: TraceQuery,
      reply: TraceCompanies,
      example,
    },
    ({ query, signal }) => tracer.companies({ ...query, limit: query.limit ?? limits.traceItems }, signal),
  )

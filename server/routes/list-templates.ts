import { z } from 'zod'
import { ListKind } from '../../graph/model.js'
import { listColumns } from '../../ingest/lists/list-columns.js'
import { streamRoute, type Route } from '../route.js'

const KindParams = z.object({ kind: ListKind })

export const listTemplateRoutes = (): Route[] => [
  streamRoute(
    {
      method: 'get',
      path: '/lists/templates/:kind',
      tag: 'uploads',
      summary: 'An empty list of a kind to fill in: its columns, needed ones first',
      params: KindParams,
      reply: 'text/csv',
      example: { params: { kind: 'bom' } },
    },
    ({ params: { kind } }, { response }) => {
      response.status(200).set({
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="${kind}.csv"`,
      })
      response.send(emptyList(kind))
      return Promise.resolve()
    },
  ),
]

/** The mark tells a spreadsheet program that what people type into it is to be kept as UTF-8. */
const byteOrderMark = '\uFEFF'

const emptyList = (kind: ListKind): string => {
  const [needed, others] = [true, false].map((isRequired) =>
    listColumns[kind].filter((column) => column.isRequired === isRequired).map(({ name }) => name),
  )
  return `${byteOrderMark}${[...(needed ?? []), ...(others ?? [])].join(',')}\r\n`
}

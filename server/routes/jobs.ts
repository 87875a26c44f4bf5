import { z } from 'zod'
import { FileReport, JobPage, UploadReply } from '../../graph/api/files.js'
import { PageQuery } from '../../graph/api/page.js'
import { ConflictError, LimitExceededError, NotFoundError } from '../../graph/errors.js'
import { hasEnded } from '../../ingest/queue.js'
import { openEventStream } from '../event-stream.js'
import { limits } from '../limits.js'
import type { Parts } from '../parts.js'
import { pageRequestOf } from '../questions.js'
import { route, streamRoute, type Route } from '../route.js'

const JobParams = z.object({ id: z.string() })

export function jobRoutes(parts: Parts): Route[] {
  return [listRoute(parts), allEventsRoute(parts), oneRoute(parts), eventsRoute(parts), applyRoute(parts)]
}

const listRoute = ({ queue }: Parts) =>
  route(
    {
      method: 'get',
      path: '/jobs',
      tag: 'uploads',
      summary: 'What became of the files uploaded, newest first',
      query: PageQuery,
      reply: JobPage,
      example: { query: { limit: 5 } },
    },
    ({ query, signal }) => queue.list(pageRequestOf(query, signal)),
  )

const oneRoute = ({ queue }: Parts) =>
  route(
    {
      method: 'get',
      path: '/jobs/:id',
      tag: 'uploads',
      summary: 'What became of one file',
      params: JobParams,
      reply: FileReport,
      example: { params: { id: '20260102030405006-000001-ab12' } },
    },
    async ({ params }) => existing(await queue.get(params.id), params.id),
  )

/** Begins with the jobs that have not ended, so that a page that reconnects misses none. */
function allEventsRoute({ queue, stopping }: Parts): Route {
  let open = 0
  return streamRoute(
    {
      method: 'get',
      path: '/jobs/events',
      tag: 'uploads',
      summary: 'Every change of every job, as server-sent events "job"',
      reply: 'text/event-stream',
      example: {},
    },
    async (_call, { response }) => {
      if (open >= limits.eventStreams) throw new LimitExceededError('Too many event streams are open.')
      open += 1
      response.once('close', () => (open -= 1))

      const stream = openEventStream(response, stopping)
      const stop = queue.subscribe((report) => stream.send(report))
      response.once('close', stop)
      const { items } = await queue.list({ limit: limits.pageItems })
      for (const report of items.filter((item) => !hasEnded(item))) stream.send(report)
    },
  )
}

/** Begins with the job as it is and closes when it has ended. */
const eventsRoute = ({ queue, stopping }: Parts) =>
  streamRoute(
    {
      method: 'get',
      path: '/jobs/:id/events',
      tag: 'uploads',
      summary: 'Changes of one job, as server-sent events "job", until it has ended',
      params: JobParams,
      reply: 'text/event-stream',
      example: { params: { id: '20260102030405006-000001-ab12' } },
    },
    async ({ params }, { response }) => {
      const report = existing(await queue.get(params.id), params.id)
      const stream = openEventStream(response, stopping)
      const tell = (changed: FileReport) => {
        if (changed.id !== report.id) return
        stream.send(changed)
        if (hasEnded(changed)) stream.end()
      }
      const stop = queue.subscribe(tell)
      response.once('close', stop)
      tell(report)
    },
  )

const applyRoute = ({ queue }: Parts) =>
  route(
    {
      method: 'post',
      path: '/jobs/:id/apply',
      tag: 'uploads',
      summary: 'Apply the file of a job that has ended, as it was previewed or tried before: a new job',
      params: JobParams,
      reply: UploadReply,
      status: 202,
      example: { params: { id: '20260102030405006-000001-ab12' } },
    },
    async ({ params }) => {
      const {
        file,
        name,
        bytes,
        complete = false,
        ...report
      } = existing(await queue.get(params.id), params.id)
      if (!hasEnded(report) || file === undefined)
        throw new ConflictError(
          `Job ${params.id} has not ended yet: what it does with its file is not known.`,
        )
      return { jobs: [...(await queue.add([{ id: file, name, bytes }], { complete, preview: false }))] }
    },
  )

function existing(report: FileReport | undefined, id: string): FileReport {
  if (report === undefined) throw new NotFoundError(`There is no job ${id}.`)
  return report
}

/** A few honest counters in Prometheus text form. */
import type { RequestHandler } from 'express'
import type { JobQueue } from '../ingest/queue.js'
import type { SupplyGraph } from '../graph/supply-graph.js'

export interface Metrics {
  /** Counts requests by method and status. */
  readonly count: RequestHandler
  text(): Promise<string>
}

export function createMetrics(parts: { graph: SupplyGraph; queue: JobQueue }): Metrics {
  const requests = new Map<string, number>()
  let seconds = 0

  return {
    count: (request, response, next) => {
      const started = performance.now()
      response.once('finish', () => {
        const labels = `{method="${request.method}",status="${response.statusCode}"}`
        requests.set(labels, (requests.get(labels) ?? 0) + 1)
        seconds += (performance.now() - started) / 1000
      })
      next()
    },
    text: async () => {
      const { revision } = await parts.graph.revision()
      const jobs = Object.entries(await parts.queue.counts())
      return [
        ...metric('lodeline_http_requests_total', 'counter', 'Requests answered.', [...requests]),
        ...metric('lodeline_http_request_seconds_total', 'counter', 'Time spent answering.', [['', seconds]]),
        ...metric('lodeline_jobs', 'gauge', 'Jobs by state.', jobs.map(byState)),
        ...metric('lodeline_revision', 'gauge', 'Newest revision of the graph.', [['', revision]]),
        ...metric('process_resident_memory_bytes', 'gauge', 'Resident memory.', [
          ['', process.memoryUsage.rss()],
        ]),
        '',
      ].join('\n')
    },
  }
}

const byState = ([state, count]: [string, number]): [string, number] => [`{state="${state}"}`, count]

const metric = (name: string, type: string, help: string, samples: readonly [string, number][]): string[] => [
  `# HELP ${name} ${help}`,
  `# TYPE ${name} ${type}`,
  ...samples.map(([labels, value]) => `${name}${labels} ${value}`),
]

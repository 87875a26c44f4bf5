/** Job reports as server-sent events. A slow reader gets the newest report of each job, not every one. */
import type { Response } from 'express'
import type { FileReport } from '../graph/api/files.js'
import { limits } from './limits.js'

export interface EventStream {
  send(report: FileReport): void
  /** After what was sent. */
  end(): void
}

/** @param stopping when aborted, the stream ends */
export function openEventStream(response: Response, stopping: AbortSignal): EventStream {
  const pending = new Map<string, FileReport>()
  response.status(200).set({
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Accel-Buffering': 'no',
  })
  response.flushHeaders()
  response.write('retry: 2000\n\n')

  const flush = () => {
    for (const [id, report] of pending) {
      if (response.writableNeedDrain) return
      pending.delete(id)
      response.write(asEvent(report))
    }
  }
  const end = () => response.end([...pending.values()].map(asEvent).join(''))
  const heartbeat = setInterval(() => response.write(': still here\n\n'), limits.heartbeatMs)
  stopping.addEventListener('abort', end)
  response.on('drain', flush)
  response.once('close', () => {
    clearInterval(heartbeat)
    stopping.removeEventListener('abort', end)
  })

  return {
    send: (report) => {
      pending.set(report.id, report)
      flush()
    },
    end,
  }
}

const asEvent = (report: FileReport): string => `event: job\ndata: ${JSON.stringify(report)}\n\n`

import { createReadStream } from 'node:fs'
import type { FileReport } from '../graph/api.js'
import type { StoredFile } from '../graph/model.js'
import type { SupplyGraph } from '../graph/supply-graph.js'
import type { Tracer } from '../graph/trace.js'
import type { Day } from '../graph/model.js'
import type { FileStore } from '../ingest/file-store.js'
import { hasEnded, type JobQueue } from '../ingest/queue.js'
import { askPaths } from './ask-paths.js'
import type { IngestOptions, LocalFile, Workspace } from './workspace.js'

interface Reading {
  readonly graph: SupplyGraph
  readonly tracer: Tracer
  readonly today: () => Day
  close(): Promise<void>
}
interface Writing {
  readonly files: FileStore
  readonly queue: JobQueue
}

/** A data folder this process has opened itself; `writing` when it holds the folder's lock. */
export function localWorkspace(reading: Reading, writing?: Writing): Workspace {
  return {
    trace: (query) => reading.tracer.trace(query),
    paths: (query) => askPaths(reading, query),
    ingest: async (files, options) => {
      if (writing === undefined) throw new Error('The data folder is open for reading only.')
      await ingest(writing, files, options)
    },
    close: () => reading.close(),
  }
}

async function ingest(
  { files, queue }: Writing,
  local: readonly LocalFile[],
  { complete, onReport }: IngestOptions,
): Promise<void> {
  const stored: StoredFile[] = []
  for (const { name, path } of local) {
    const { id, bytes } = await files.keep(await files.stage(createReadStream(path)))
    stored.push({ id, name, bytes })
  }

  const stop = queue.subscribe((report: FileReport) => {
    if (hasEnded(report)) onReport(report)
  })
  queue.start()
  await queue.add(stored, { complete })
  await queue.idle()
  stop()
}

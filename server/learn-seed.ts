import { Readable } from 'node:stream'
import { seedLists, seedSources } from '../graph/lists/seed-lists.js'
import type { Day } from '../graph/model.js'
import type { SupplyGraph } from '../graph/supply-graph.js'
import type { FileStore } from '../ingest/file-store.js'

/** Teaches a fresh data folder the lists that ship, each from a stored file that names its sources. */
export async function learnSeed(store: {
  readonly graph: SupplyGraph
  readonly files: FileStore
  readonly today: () => Day
}): Promise<void> {
  const { revision } = await store.graph.revision()
  if (revision > 0) return

  for (const content of seedLists) {
    const text = JSON.stringify({ list: content.kind, sources: seedSources, rows: content.rows }, null, 1)
    const { id, bytes } = await store.files.keep(await store.files.stage(Readable.from([Buffer.from(text)])))
    const file = { id, bytes, name: `${content.kind} shipped with Lodeline.json` }
    await store.graph.apply({ kind: 'list', file, received: store.today(), complete: false, content })
  }
}

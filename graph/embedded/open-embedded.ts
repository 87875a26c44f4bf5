import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Policy } from '../policy.js'
import type { RecordStore } from '../record-store.js'
import type { SupplyGraph } from '../supply-graph.js'
import { Database } from './database.js'
import { EmbeddedSupplyGraph } from './embedded-supply-graph.js'
import { GraphStore } from './graph-store.js'
import { EmbeddedRecordStore } from './records.js'

export interface OpenedEngine {
  readonly graph: SupplyGraph
  readonly records: RecordStore
  close(): void
}

/**
 * Opens the graph of a data folder, which is made if it does not exist; edges are read into memory before it returns.
 * @throws EngineUnavailableError when its database cannot be opened
 */
export function openEmbedded({ folder, policy }: { folder: string; policy: Policy }): OpenedEngine {
  mkdirSync(folder, { recursive: true })
  const database = new Database(join(folder, 'lodeline.db'))
  return {
    graph: new EmbeddedSupplyGraph(new GraphStore(database, policy)),
    records: new EmbeddedRecordStore(database),
    close: () => database.close(),
  }
}

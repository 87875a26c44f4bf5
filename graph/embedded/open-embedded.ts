import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { FindingsLedger } from '../findings-ledger.js'
import type { Policy } from '../policy.js'
import type { RecordStore } from '../record-store.js'
import type { ReviewDesk } from '../review-desk.js'
import type { SupplyGraph } from '../supply-graph.js'
import type { Suppose } from '../suppose.js'
import { Database } from './database.js'
import { EmbeddedFindings } from './embedded-findings.js'
import { EmbeddedSupplyGraph } from './embedded-supply-graph.js'
import { followPolicy } from './follow-policy.js'
import { GraphStore } from './graph-store.js'
import { graphTables, recordTables } from './migrations.js'
import { EmbeddedRecordStore, moveRecords } from './records.js'
import { EmbeddedReviewDesk } from './review-desk.js'
import { suppose } from './suppose.js'
import { verifyGraph, type GraphVerification } from './verify.js'

export interface OpenedEngine {
  readonly graph: SupplyGraph
  readonly findings: FindingsLedger
  readonly desk: ReviewDesk
  readonly records: RecordStore
  readonly suppose: Suppose
  /** Stored edges against all facts resolved anew, memory against what is stored; changes nothing. */
  verify(signal?: AbortSignal): Promise<GraphVerification>
  /** What is under way is taken back; whoever waits for it gets an error. */
  close(): void | Promise<void>
}

/** Closes at once. */
export interface EmbeddedEngine extends OpenedEngine {
  close(): void
}

export interface OpenOptions {
  readonly folder: string
  readonly policy: Policy
  /** How long a change waits for another process that writes the folder; 10 s if absent. */
  readonly patienceMs?: number
}

/**
 * Opens the graph of a data folder, which is made if it does not exist; edges are read into memory before it returns,
 * and resolved anew where the policy has been edited since.
 * @throws EngineUnavailableError when its database cannot be opened
 */
export function openEmbedded(options: OpenOptions): EmbeddedEngine {
  const { store, records, close } = openStore(options)
  followPolicy(store)
  return {
    graph: new EmbeddedSupplyGraph(store),
    findings: new EmbeddedFindings(store),
    desk: new EmbeddedReviewDesk(store),
    records: new EmbeddedRecordStore(records),
    suppose: (supposition, look) => suppose(store, supposition, look),
    verify: (signal) => verifyGraph(store, signal),
    close,
  }
}

export interface OpenedStore {
  readonly store: GraphStore
  readonly records: Database
  readonly close: () => void
}

/** The same as it stands: edges may be resolved with another policy. */
export function openStore({ folder, policy, patienceMs }: OpenOptions): OpenedStore {
  mkdirSync(folder, { recursive: true })
  const connect = (): Database => new Database(join(folder, 'lodeline.db'), graphTables, patienceMs)
  const connections = { reading: connect(), writing: connect() }
  const records = new Database(join(folder, 'records.db'), recordTables, patienceMs)
  moveRecords(connections.writing, records)
  return {
    store: new GraphStore(connections, policy),
    records,
    close: () => {
      for (const database of [connections.reading, connections.writing, records]) database.close()
    },
  }
}

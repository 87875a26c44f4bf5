/** What would be if some facts were learned: an engine answers as if, and has learned nothing. */
import type { FindingsLedger } from './findings-ledger.js'
import type { Day } from './model.js'
import type { Change, SupplyGraph } from './supply-graph.js'

/** What a graph would answer. */
export interface Supposed {
  readonly graph: SupplyGraph
  readonly findings: Pick<FindingsLedger, 'openFor'>
}

/** `day`: on which findings are held against each other. */
export interface Supposition {
  readonly changes: readonly Change[]
  readonly day: Day
}

/**
 * Learns changes, lets somebody look at what they make of the graph, and takes everything back. Who asks meanwhile is
 * answered as ever; who wants to write waits until it has been looked at.
 */
export type Suppose = <T>(supposition: Supposition, look: (supposed: Supposed) => Promise<T>) => Promise<T>

/** What would be if some facts were learned: an engine answers as if, and has learned nothing. */
import type { FindingsLedger } from './findings-ledger.js'
import type { Day } from './model.js'
import type { Change, SupplyGraph } from './supply-graph.js'

/** What a graph would answer. */
export interface Supposed {
  readonly graph: SupplyGraph
  readonly findings: Pick<FindingsLedger, 'openFor'>
}

/** A fact, or that nobody buys from a company any more, whatever lists say so. */
export type Supposable = Change | { readonly kind: 'withoutSupplier'; readonly company: string }

/** `day`: from when on, and on which findings are held against each other; `received`: when it would be learned. */
export interface Supposition {
  readonly changes: readonly Supposable[]
  readonly day: Day
  readonly received: Day
}

/**
 * Learns changes, lets somebody look at what they make of the graph, and takes everything back. `known`: the graph
 * without them, of the same moment; nothing else may be asked inside `look`, which holds the turn to write.
 */
export type Suppose = <T>(
  supposition: Supposition,
  look: (supposed: Supposed, known: Supposed) => Promise<T>,
) => Promise<T>

import { setImmediate } from 'node:timers/promises'
import { atOnce, type Steps } from '../steps.js'
import type { Change } from '../supply-graph.js'
import type { Supposed, Supposition } from '../suppose.js'
import { learnNow } from './apply.js'
import { EmbeddedFindings } from './embedded-findings.js'
import { EmbeddedSupplyGraph } from './embedded-supply-graph.js'
import type { GraphStore } from './graph-store.js'
import { settle } from './settle.js'
import { supplierRemoved } from './supplier-removed.js'

/** As `Suppose` says. */
export function suppose<T>(
  store: GraphStore,
  supposition: Supposition,
  look: (supposed: Supposed, known: Supposed) => Promise<T>,
): Promise<T> {
  return store.inTurn(async () => {
    const prepared = await store.writing.prepare(learnAll(store, supposition))
    const { result: supposed } = prepared
    try {
      await settle(supposed, supposition.day, async (steps) => {
        await setImmediate()
        return atOnce(steps)
      })
      return await look(askedOf(supposed), askedOf(store))
    } finally {
      prepared.takeBack()
    }
  })
}

const askedOf = (store: GraphStore): Supposed => ({
  graph: new EmbeddedSupplyGraph(store),
  findings: new EmbeddedFindings(store),
})

/** With the lock to write, so that no other process moves the graph on. */
function* learnAll(store: GraphStore, { changes, ...when }: Supposition): Steps<GraphStore> {
  store.newest()
  const supposed = store.supposing()
  const at = new Date().toISOString()
  for (const change of changes) {
    const facts: readonly Change[] =
      change.kind === 'withoutSupplier' ? supplierRemoved(supposed, change.company, when) : [change]
    for (const fact of facts) yield* learnNow(supposed, fact, at)
  }
  return supposed
}

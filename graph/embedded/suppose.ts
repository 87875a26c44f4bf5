import { setImmediate } from 'node:timers/promises'
import { atOnce, type Steps } from '../steps.js'
import type { Change } from '../supply-graph.js'
import type { Supposed, Supposition } from '../suppose.js'
import { learnNow } from './apply.js'
import { EmbeddedFindings } from './embedded-findings.js'
import { EmbeddedSupplyGraph } from './embedded-supply-graph.js'
import type { GraphStore } from './graph-store.js'
import { settle } from './settle.js'

/** As `Suppose` says. */
export function suppose<T>(
  store: GraphStore,
  { changes, day }: Supposition,
  look: (supposed: Supposed) => Promise<T>,
): Promise<T> {
  return store.inTurn(async () => {
    store.newest()
    const supposed = store.supposing()
    const prepared = await store.writing.prepare(learnAll(supposed, changes))
    try {
      await settle(supposed, day, async (steps) => {
        await setImmediate()
        return atOnce(steps)
      })
      return await look({
        graph: new EmbeddedSupplyGraph(supposed),
        findings: new EmbeddedFindings(supposed),
      })
    } finally {
      prepared.takeBack()
    }
  })
}

function* learnAll(supposed: GraphStore, changes: readonly Change[]): Steps<void> {
  const at = new Date().toISOString()
  for (const change of changes) yield* learnNow(supposed, change, at)
}

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openEmbedded } from '../../graph/embedded/open-embedded.js'
import type { FindingsLedger } from '../../graph/findings-ledger.js'
import { defaultPolicy } from '../../graph/policy.js'
import type { RecordStore } from '../../graph/record-store.js'
import type { ReviewDesk } from '../../graph/review-desk.js'
import type { SupplyGraph } from '../../graph/supply-graph.js'

export interface OpenEngine {
  readonly graph: SupplyGraph
  readonly findings: FindingsLedger
  readonly desk: ReviewDesk
  readonly records: RecordStore
  readonly close: () => void
}

/** An engine the contract holds for; `open` gives an empty graph of its own. */
export interface Engine {
  readonly name: string
  open(): OpenEngine
}

const embedded: Engine = {
  name: 'embedded',
  open: () => {
    const folder = mkdtempSync(join(tmpdir(), 'lodeline-contract-'))
    const engine = openEmbedded({ folder, policy: defaultPolicy })
    return {
      ...engine,
      close: () => {
        engine.close()
        rmSync(folder, { recursive: true })
      },
    }
  },
}

export const engines: readonly Engine[] = [embedded]

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openEmbedded, type OpenedEngine } from '../../graph/embedded/open-embedded.js'
import type { FindingsLedger } from '../../graph/findings-ledger.js'
import { openTeam } from '../../graph/neo4j/open-team.js'
import { defaultPolicy } from '../../graph/policy.js'
import type { RecordStore } from '../../graph/record-store.js'
import type { ReviewDesk } from '../../graph/review-desk.js'
import type { SupplyGraph } from '../../graph/supply-graph.js'
import type { Suppose } from '../../graph/suppose.js'
import { addressOfTest, anEmptyDatabase } from '../neo4j/a-database.js'

export interface OpenEngine {
  readonly graph: SupplyGraph
  readonly findings: FindingsLedger
  readonly desk: ReviewDesk
  readonly records: RecordStore
  readonly suppose: Suppose
  readonly verify: OpenedEngine['verify']
  readonly close: () => void | Promise<void>
}

/** An engine the contract holds for; `open` gives an empty graph of its own. */
export interface Engine {
  readonly name: string
  open(): Promise<OpenEngine>
  /** Of so many runs of a property, how many it has time for. */
  readonly share: number
  /** How many of so many cases its runs meet for certain. */
  readonly meets: (cases: number) => number
}

const aFolder = (): string => mkdtempSync(join(tmpdir(), 'lodeline-contract-'))

const embedded: Engine = {
  name: 'embedded',
  share: 1,
  meets: (cases) => cases,
  open: () => {
    const folder = aFolder()
    const engine = openEmbedded({ folder, policy: defaultPolicy })
    const close = () => {
      engine.close()
      rmSync(folder, { recursive: true })
    }
    return Promise.resolve({ ...engine, close })
  },
}

const team: Engine = {
  name: 'Neo4j',
  share: 0.2,
  meets: () => 0,
  open: async () => {
    const database = await anEmptyDatabase()
    const folder = aFolder()
    const engine = await openTeam({
      address: addressOfTest(),
      folder: join(folder, 'replica'),
      policy: defaultPolicy,
      mayResolveAnew: () => Promise.resolve(false),
    })
    const close = async () => {
      await engine.close()
      await database.close()
      rmSync(folder, { recursive: true })
    }
    return { ...engine, close }
  },
}

/** Neo4j where `.ci/run` has started one. */
export const engines: readonly Engine[] =
  process.env['LODELINE_NEO4J'] === undefined ? [embedded] : [embedded, team]

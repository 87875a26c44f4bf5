/** The store a configuration names, and what asks it: the data folder's own graph, or the team's in Neo4j. */
import { join } from 'node:path'
import { openEmbedded, type OpenedEngine } from '../graph/embedded/open-embedded.js'
import { createDecider } from '../graph/decide.js'
import { createImpact } from '../graph/impact.js'
import type { JobStore } from '../graph/job-store.js'
import type { Policy } from '../graph/policy.js'
import { createTracer } from '../graph/trace.js'
import { openFileStore } from '../ingest/file-store.js'
import type { Config, TeamConfig } from './config.js'
import { decisionIds } from './decision-ids.js'
import { keepFindings } from './findings-keeper.js'
import { localToday } from './local-today.js'
import { readPolicy } from './policy-file.js'
import { takeReplicaFolder } from './replica-folder.js'

export type Store = Awaited<ReturnType<typeof openStore>>

/** `command`: what opens it, for the message others get. @throws EngineUnavailableError */
export async function openStore({ dataFolder, team }: Config, command: string) {
  const policy = await readPolicy(dataFolder)
  const engine: Engine =
    team === undefined
      ? openEmbedded({ folder: dataFolder, policy })
      : await openTeamEngine(team, { policy, command })
  const { graph, desk, records, jobs, findings: ledger } = engine
  const tracer = createTracer({ graph, findings: ledger, policy, today: localToday })
  const impact = createImpact({ graph, policy, today: localToday })
  const files = await openFileStore(join(dataFolder, 'files'))
  const decider = createDecider({ graph, desk, today: localToday, newId: decisionIds() })
  return {
    graph,
    desk,
    decider,
    records,
    jobs,
    ledger,
    findings: keepFindings({ ledger, today: localToday }),
    tracer,
    impact,
    files,
    policy,
    today: localToday,
    verifyGraph: (signal?: AbortSignal) => engine.verify(signal),
    close: async () => {
      await engine.close()
    },
  }
}

/** `jobs`: where they are kept when several processes work them. */
type Engine = OpenedEngine & { readonly jobs?: JobStore }

async function openTeamEngine(
  team: TeamConfig,
  { policy, command }: { readonly policy: Policy; readonly command: string },
): Promise<Engine> {
  const { openTeam } = await import('../graph/neo4j/open-team.js')
  const slot = await takeReplicaFolder(team, command)
  const engine = await openTeam({ address: team.neo4j, folder: slot.folder, policy }).catch(
    async (error: unknown) => {
      await slot.release()
      throw error
    },
  )
  const close = async () => {
    await engine.close()
    await slot.release()
  }
  return { ...engine, close }
}

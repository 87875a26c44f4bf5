/** The store a configuration names, and what asks it: the data folder's own graph, or the team's in Neo4j. */
import { join } from 'node:path'
import { openEmbedded, type OpenedEngine } from '../graph/embedded/open-embedded.js'
import { createDecider } from '../graph/decide.js'
import { createImpact } from '../graph/impact.js'
import type { JobStore } from '../graph/job-store.js'
import { ConflictError } from '../graph/errors.js'
import type { TeamOptions } from '../graph/neo4j/open-team.js'
import type { SupplyGraph } from '../graph/supply-graph.js'
import { createTracer } from '../graph/trace.js'
import { createDiffer } from '../graph/diff.js'
import { createWhatIf } from '../graph/what-if.js'
import { type FileStore, openFileStore } from '../ingest/file-store.js'
import type { Config, TeamConfig } from './config.js'
import { decisionIds } from './decision-ids.js'
import { keepFindings } from './findings-keeper.js'
import { localToday } from './local-today.js'
import { readPolicy } from './policy-file.js'
import { takeReplicaFolder } from './replica-folder.js'

export type Store = Awaited<ReturnType<typeof openStore>>

/** @throws EngineUnavailableError, and ConflictError where the data folder is not that of the team's graph */
export async function openStore({ dataFolder, team }: Config, { command, writes }: Opening) {
  const policy = await readPolicy(dataFolder)
  const files = await openFileStore(join(dataFolder, 'files'))
  const mayResolveAnew = async (graph: SupplyGraph) => writes && (await holdsFiles(files, graph))
  const engine: Engine =
    team === undefined
      ? openEmbedded({ folder: dataFolder, policy })
      : await openTeamEngine(team, command, { policy, mayResolveAnew })
  if (team !== undefined && writes && !(await holdsFiles(files, engine.graph))) {
    await engine.close()
    throw new ConflictError(
      `${dataFolder} does not hold the files of the graph in Neo4j: name the data folder its processes share.`,
    )
  }
  const { graph, desk, records, jobs, findings: ledger } = engine
  const tracer = createTracer({ graph, findings: ledger, policy, today: localToday })
  const impact = createImpact({ graph, policy, today: localToday })
  const whatIf = createWhatIf({ graph, suppose: engine.suppose, policy, today: localToday })
  const differ = createDiffer({ graph, tracer, desk, today: localToday })
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
    whatIf,
    differ,
    files,
    policy,
    today: localToday,
    verifyGraph: (signal?: AbortSignal) => engine.verify(signal),
    close: async () => {
      await engine.close()
    },
  }
}

/** `command`: what opens it, for the message others get. `writes`: it takes files in. */
interface Opening {
  readonly command: string
  readonly writes: boolean
}

/** Whether the folder is the one the graph was learned from: its newest list is there, if it has learned any. */
async function holdsFiles(files: FileStore, graph: SupplyGraph): Promise<boolean> {
  const { items } = await graph.imports({ limit: 1 })
  const [newest] = items
  return (
    newest === undefined ||
    files.size(newest.file.id).then(
      () => true,
      () => false,
    )
  )
}

/** `jobs`: where they are kept when several processes work them. */
type Engine = OpenedEngine & { readonly jobs?: JobStore }

async function openTeamEngine(
  team: TeamConfig,
  command: string,
  options: Pick<TeamOptions, 'policy' | 'mayResolveAnew'>,
): Promise<Engine> {
  const { openTeam } = await import('../graph/neo4j/open-team.js')
  const slot = await takeReplicaFolder(team, command)
  const engine = await openTeam({ ...options, address: team.neo4j, folder: slot.folder }).catch(
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

/**
 * The only composition root: config → store → queue → app → listen → shutdown. Commands that need less open less:
 * what a command does not use is not loaded.
 */
import { mkdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { openEmbedded } from '../graph/embedded/open-embedded.js'
import { createDecider } from '../graph/decide.js'
import { NotFoundError } from '../graph/errors.js'
import { createImpact } from '../graph/impact.js'
import { createTracer } from '../graph/trace.js'
import type { Neo4jAddress } from '../graph/neo4j/connect.js'
import type { Copied } from '../graph/neo4j/copy-in.js'
import { InvalidProfileError } from '../ingest/profiles/invalid-profile-error.js'
import type { ProfileRecord } from '../ingest/profiles/profile-store.js'
import { openFileStore } from '../ingest/file-store.js'
import type { Config } from './config.js'
import { keepFindings } from './findings-keeper.js'
import { heldBy, holderOf, takeDataLock, type DataLock, type Holder } from './data-lock.js'
import { decisionIds } from './decision-ids.js'
import { learnSeed } from './learn-seed.js'
import { listen } from './listen.js'
import { localWorkspace } from './local-workspace.js'
import { localToday } from './local-today.js'
import type { Parts } from './parts.js'
import { readPolicy, writePolicyOnce } from './policy-file.js'
import { remoteWorkspace } from './remote-workspace.js'
import type { Workspace } from './workspace.js'

/** How long a command waits for a service that has just begun to start. */
const startupMs = 20_000

export interface Service {
  readonly url: string
  readonly parts: Parts
  /** Lets running requests and the job being applied end, then lets go of the data folder. */
  close(): Promise<void>
}

/**
 * Opens the data folder and serves it.
 * @throws ConflictError when another process holds the folder or the port
 */
export async function startService(config: Config, command: 'serve' | 'demo'): Promise<Service> {
  const lock = await takeDataLock(config.dataFolder, command)
  try {
    return await serveLocked(config, lock)
  } catch (error) {
    await lock.release()
    throw error
  }
}

/** The folder's data, through the service that holds it or opened here. @throws NotFoundError without a folder */
export async function openToRead(config: Config): Promise<Workspace> {
  const service = await serviceOf(config)
  if (service !== undefined) return remoteWorkspace(service)
  if (!(await isFolder(config.dataFolder)))
    throw new NotFoundError(
      `There is no data folder ${config.dataFolder}: name it with --data, or fill one with "lodeline ingest".`,
    )
  return localWorkspace(await openStore(config))
}

/** To add to the folder's data, which is made when missing. @throws ConflictError when something else writes to it */
export async function openToWrite(config: Config, command: string): Promise<Workspace> {
  const service = await serviceOf(config)
  if (service !== undefined) return remoteWorkspace(service)

  const lock = await takeDataLock(config.dataFolder, command)
  const opened = await openWriting(config).catch(async (error: unknown) => {
    await lock.release()
    throw error
  })
  const close = async () => {
    await opened.close()
    await lock.release()
  }
  return localWorkspace({ ...opened, close }, opened.queue)
}

/**
 * Moves the graph of the data folder into Neo4j, or out of it into the folder; nobody else may use the folder meanwhile.
 * @throws ConflictError where the other side holds a graph already
 */
export async function moveGraph(
  { dataFolder }: Config,
  { to, address }: { readonly to: 'neo4j' | 'folder'; readonly address: Neo4jAddress },
): Promise<Copied> {
  if (to === 'neo4j' && !(await isFolder(dataFolder)))
    throw new NotFoundError(`There is no data folder ${dataFolder}.`)
  const { moveToFolder, moveToNeo4j } = await import('../graph/neo4j/migrate-store.js')
  const lock = await takeDataLock(dataFolder, 'migrate-store')
  const move = { folder: dataFolder, address, policy: await readPolicy(dataFolder) }
  return (to === 'neo4j' ? moveToNeo4j(move) : moveToFolder(move)).finally(() => lock.release())
}

async function serveLocked(config: Config, lock: DataLock): Promise<Service> {
  const { createApp } = await import('./app.js')
  const opened = await openWriting(config)
  const stopping = new AbortController()
  const parts: Parts = { ...opened, version: config.version, stopping: stopping.signal, writeSample }
  const { webFolder, checkReplies } = config
  const app = createApp(parts, { webFolder, checkReplies, token: lock.token, log: logFailure })

  const listening = await listen(app, config).catch(async (error: unknown) => {
    await opened.close()
    throw error
  })
  await lock.announce(listening.url)
  opened.queue.start()
  const close = async () => {
    stopping.abort()
    await listening.close()
    await opened.close()
    await lock.release()
  }
  return { url: listening.url, parts, close }
}

/** The engine and what asks it. */
async function openStore({ dataFolder }: Config) {
  const policy = await readPolicy(dataFolder)
  const engine = openEmbedded({ folder: dataFolder, policy })
  const { graph, desk, records, findings: ledger } = engine
  const tracer = createTracer({ graph, findings: ledger, policy, today: localToday })
  const impact = createImpact({ graph, policy, today: localToday })
  const files = await openFileStore(join(dataFolder, 'files'))
  const close = (): Promise<void> => {
    engine.close()
    return Promise.resolve()
  }
  const decider = createDecider({ graph, desk, today: localToday, newId: decisionIds() })
  return {
    graph,
    desk,
    decider,
    records,
    ledger,
    findings: keepFindings({ ledger, today: localToday }),
    tracer,
    impact,
    files,
    policy,
    today: localToday,
    verifyGraph: (signal?: AbortSignal) => engine.verify(signal),
    close,
  }
}

/** The same with what brings data in. Only for whoever holds the lock. */
async function openWriting(config: Config) {
  const { createReader } = await import('../ingest/reader.js')
  const { openInProcessQueue } = await import('../ingest/in-process-queue.js')
  const { createWorker } = await import('../ingest/worker.js')
  const { openProfileStore } = await import('../ingest/profiles/profile-store.js')
  await mkdir(config.dataFolder, { recursive: true })
  await writePolicyOnce(config.dataFolder)
  const store = await openStore(config)
  await store.files.discardLeftovers()
  await learnSeed(store)

  const { readThreads: threads } = config
  const reader = createReader({ policy: store.policy, ...(threads === undefined ? {} : { threads }) })
  const profiles = await openProfileStore(join(config.dataFolder, 'profiles'), store.files)
  reportBroken(profiles.list())
  const worker = createWorker({ ...store, reader, profiles })
  const { records, ledger, today } = store
  const afterBatch = () => ledger.settle(today())
  const queue = await openInProcessQueue({ records, worker, onFailure: logFailure, afterBatch })
  const findings = keepFindings({ ledger, today, isBusy: async () => isWorking(await queue.counts()) })
  const close = async () => {
    await queue.close()
    await reader.close()
    await store.close()
  }
  return { ...store, findings, reader, profiles, queue, close }
}

/** A broken profile is told and left out: the page can mend it. */
function reportBroken(records: readonly ProfileRecord[]): void {
  for (const { id, problems } of records)
    if (problems.length > 0)
      process.stderr.write(`${new InvalidProfileError(problems, `Profile ${id}`).message}\n`)
}

const isWorking = ({ waiting, running }: { waiting: number; running: number }): boolean =>
  waiting + running > 0

async function writeSample(folder: string, today: string): Promise<void> {
  const sample = await import('./sample/write-sample.js')
  await sample.writeSample(folder, today)
}

/** The service that holds the folder, if one does; a command that only writes for a while is no service. */
async function serviceOf(config: Config): Promise<{ url: string; token: string } | undefined> {
  const serves = (holder: Holder) => holder.command === 'serve' || holder.command === 'demo'
  const end = Date.now() + startupMs
  for (;;) {
    const holder = await holderOf(config.dataFolder)
    if (holder === undefined || !serves(holder)) return undefined
    if (holder.url !== undefined) return { url: holder.url, token: holder.token }
    if (Date.now() > end) throw heldBy(holder)
    await sleep(100)
  }
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )

function logFailure(error: unknown, about?: unknown): void {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  process.stderr.write(
    `${new Date().toISOString()} ${about === undefined ? '' : JSON.stringify(about)} ${text}\n`,
  )
}

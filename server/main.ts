/**
 * The only composition root: config → store → queue → app → listen → shutdown. Commands that need less open less:
 * what a command does not use is not loaded.
 */
import { randomBytes } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { InvalidInputError, NotFoundError } from '../graph/errors.js'
import type { Neo4jAddress } from '../graph/neo4j/connect.js'
import type { Copied } from '../graph/neo4j/copy-in.js'
import type { Config } from './config.js'
import { heldBy, holderOf, takeDataLock, type DataLock, type Holder } from './data-lock.js'
import { listen } from './listen.js'
import { localWorkspace } from './local-workspace.js'
import { logFailure } from './log-failure.js'
import { openStore } from './open-store.js'
import { openWriting } from './open-writing.js'
import type { Parts } from './parts.js'
import { readPolicy } from './policy-file.js'
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
  const lock = await takeLock(config, command)
  try {
    return await serveLocked(config, { lock, command })
  } catch (error) {
    await lock.release()
    throw error
  }
}

/**
 * Works the jobs of a team, as many processes as there are.
 * @throws InvalidInputError without a team
 */
export async function startWorking(config: Config): Promise<Pick<Service, 'close'>> {
  if (config.team === undefined)
    throw new InvalidInputError('Workers need team mode: set NEO4J_URL and REDIS_URL (docs/operations.md).')
  const opened = await openWriting(config, 'work')
  opened.queue.start()
  return { close: () => opened.close() }
}

/** The folder's data, through the service that holds it or opened here. @throws NotFoundError without a folder */
export async function openToRead(config: Config): Promise<Workspace> {
  const service = await serviceOf(config)
  if (service !== undefined) return remoteWorkspace(service)
  if (config.team === undefined && !(await isFolder(config.dataFolder)))
    throw new NotFoundError(
      `There is no data folder ${config.dataFolder}: name it with --data, or fill one with "lodeline ingest".`,
    )
  return localWorkspace(await openStore(config, { command: 'ask', writes: false }))
}

/** To add to the folder's data, which is made when missing. @throws ConflictError when something else writes to it */
export async function openToWrite(config: Config, command: string): Promise<Workspace> {
  const service = await serviceOf(config)
  if (service !== undefined) return remoteWorkspace(service)

  const lock = await takeLock(config, command)
  const opened = await openWriting(config, command).catch(async (error: unknown) => {
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

/** A data folder has one writer; a team's is written by each of its processes, and what is in it never changes. */
const takeLock = ({ team, dataFolder }: Config, command: string): Promise<DataLock> =>
  team === undefined ? takeDataLock(dataFolder, command) : Promise.resolve(noLock())

const noLock = (): DataLock => ({
  token: randomBytes(24).toString('base64url'),
  announce: () => Promise.resolve(),
  release: () => Promise.resolve(),
})

interface Serving {
  readonly lock: DataLock
  readonly command: string
}

async function serveLocked(config: Config, { lock, command }: Serving): Promise<Service> {
  const { createApp } = await import('./app.js')
  const opened = await openWriting(config, command)
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

async function writeSample(folder: string, today: string): Promise<void> {
  const sample = await import('./sample/write-sample.js')
  await sample.writeSample(folder, today)
}

/** The service that holds the folder, if one does; a command that only writes for a while is no service. */
async function serviceOf(config: Config): Promise<{ url: string; token: string } | undefined> {
  if (config.team !== undefined) return undefined
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

/** Processes of a team, each as a user would start it, on real stores. */
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import Bull from 'bull'
import { UploadReply, type FileReport } from '../../graph/api/files.js'
import { readConfig } from '../../server/config.js'
import { startService, type Service } from '../../server/main.js'
import { addressOfTest, anEmptyDatabase } from '../neo4j/a-database.js'
import { formOf } from '../server/a-service.js'

const root = join(import.meta.dirname, '..', '..')

/** As the environment names them. */
export interface Stores {
  readonly NEO4J_URL: string
  readonly NEO4J_PASSWORD: string
  readonly REDIS_URL: string
}

/** Those `.ci/run` has started, empty and this suite's alone. */
export async function sharedStores(): Promise<Stores & { close(): Promise<void> }> {
  const database = await anEmptyDatabase()
  const { url, password } = addressOfTest()
  const redis = process.env['LODELINE_REDIS'] ?? ''
  await flush(redis)
  return { NEO4J_URL: url, NEO4J_PASSWORD: password, REDIS_URL: redis, close: () => database.close() }
}

/** Forgets all that Redis holds. */
export async function flush(redis: string): Promise<void> {
  const queue = new Bull('flush', redis)
  await queue.isReady()
  await queue.client.flushall()
  await queue.close()
}

/** A server of the suite's own, to be killed and started again on what it has kept. */
export interface OwnServer {
  readonly address: string
  kill(): Promise<void>
  start(): Promise<void>
  /** Forgets all it has kept. */
  wipe(): Promise<void>
}

export async function ownServer(
  script: 'start-neo4j.sh' | 'start-redis.sh',
  port: number,
): Promise<OwnServer> {
  const folder = await mkdtemp(join(tmpdir(), 'lodeline-server-'))
  let [pid, address] = [0, '']
  const start = async () => {
    const { stdout } = await promisify(execFile)(join(root, 'test', 'services', script), [
      folder,
      String(port),
    ])
    const [id = '', where = ''] = stdout.trim().split(' ')
    pid = Number(id)
    address = where
  }
  await start()
  return {
    address,
    start,
    kill: async () => {
      process.kill(pid, 'SIGKILL')
      while (isAlive(pid)) await pause(50)
    },
    wipe: () => rm(folder, { recursive: true, force: true }),
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

export interface TestApi {
  readonly api: string
  readonly parts: Service['parts']
  upload(files: Readonly<Record<string, string | Uint8Array>>): Promise<FileReport[]>
  close(): Promise<void>
}

/** In this process; replicas are the suite's own. */
export async function anApi(
  stores: Stores,
  { data, concurrency = 0 }: { readonly data: string; readonly concurrency?: number },
): Promise<TestApi> {
  const config = readConfig({ data, port: '0', concurrency: String(concurrency) }, environment(stores, data))
  const service = await startService(config, 'serve')
  const api = `${service.url}/api/v1`
  return {
    api,
    parts: service.parts,
    upload: async (files) => {
      const response = await fetch(`${api}/uploads`, { method: 'POST', body: formOf(files) })
      expect(response.status).toBe(202)
      return UploadReply.parse(await response.json()).jobs
    },
    close: () => service.close(),
  }
}

/** `lodeline work` in a process of its own. `preload`: a module it loads first. */
export async function aWorker(
  stores: Stores,
  { data, preload }: { readonly data: string; readonly preload?: string },
): Promise<ChildProcess> {
  const worker = spawn(
    process.execPath,
    [
      ...['--import', 'tsx', ...(preload === undefined ? [] : ['--import', preload])],
      ...[join(root, 'server', 'cli.ts'), 'work', '--data', data, '--concurrency', '2'],
    ],
    { cwd: root, env: { ...process.env, ...environment(stores, data) }, stdio: ['ignore', 'pipe', 'ignore'] },
  )
  await once(worker.stdout, 'data')
  return worker
}

export async function stop(worker: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (worker.exitCode !== null || worker.signalCode !== null) return
  const ended = once(worker, 'exit')
  worker.kill(signal)
  await ended
}

const environment = ({ NEO4J_URL, NEO4J_PASSWORD, REDIS_URL }: Stores, data: string) => ({
  NEO4J_URL,
  NEO4J_PASSWORD,
  REDIS_URL,
  NODE_ENV: 'test',
  LODELINE_READ_THREADS: '1',
  LODELINE_REPLICAS: `${data}-replicas`,
})

/** Their reports, once all have ended. */
export async function ended({ parts }: TestApi, jobs: readonly FileReport[]): Promise<FileReport[]> {
  await parts.queue.idle()
  const reports = await Promise.all(jobs.map(({ id }) => parts.queue.get(id)))
  return reports.flatMap((report) => report ?? [])
}

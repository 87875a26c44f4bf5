/**
 * What may go wrong between the processes of a team and their stores. After each: every acknowledged upload applied
 * exactly once, the graph equal to an undisturbed run, nothing to be found by `verify`.
 */
import type { ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Bull from 'bull'
import type { FileReport } from '../../graph/api/files.js'
import { light } from '../bench/bulk/heavy-template.js'
import { seeded } from '../bench/bulk/seeded.js'
import { bomOf, fileNameOf, formWriter, generatedTemplates, productOf } from '../bench/bulk/write-files.js'
import { aService } from '../server/a-service.js'
import {
  anApi,
  aWorker,
  ended,
  flush,
  type OwnServer,
  ownServer,
  pause,
  stop,
  type Stores,
  type TestApi,
} from './a-team.js'
import { aStallingProxy } from './stalling-proxy.js'

const ports = { neo4j: 7_693, redis: 6_393 }
const kills = Number(process.env['LODELINE_KILLS'] ?? 15)
const random = seeded(20_261_127)

const forms = 40
const write = formWriter(generatedTemplates(light, 20))
const fileAt = (index: number) => [fileNameOf(index), write(index)] as const
const batch = (from: number, end: number): Record<string, string | Uint8Array> =>
  Object.fromEntries(Array.from({ length: end - from }, (_, at) => fileAt(from + at)))
const files = { 'bom.csv': bomOf(forms), ...batch(0, forms) }

/** What a graph answers, whenever and in whatever order it learned. */
async function answersOf({ parts: { graph, tracer } }: Pick<TestApi, 'parts'>): Promise<object> {
  const { items } = await graph.declarations({ limit: 1_000 })
  const traces = await Promise.all(
    [0, 1, 2].map((index) => tracer.trace({ product: productOf(index), limit: 1_000 })),
  )
  const said = traces.map(({ minerals, verdicts }) => ({ minerals, verdicts }))
  return JSON.parse(JSON.stringify([items.toSorted((a, b) => (a.id < b.id ? -1 : 1)), said])) as object
}

let neo4j: OwnServer
let redis: OwnServer
let stores: Stores
let data = ''
let api: TestApi
let workers: ChildProcess[] = []
let undisturbed: object

beforeAll(async () => {
  neo4j = await ownServer('start-neo4j.sh', ports.neo4j)
  redis = await ownServer('start-redis.sh', ports.redis)
  const { username, password, host } = new URL(neo4j.address)
  stores = { NEO4J_URL: `bolt://${host}`, NEO4J_PASSWORD: password, REDIS_URL: redis.address }
  expect(username).toBe('neo4j')
  const alone = await aService()
  await alone.ended(await alone.upload(files))
  undisturbed = await answersOf(alone)
  await alone.close()
})
afterAll(async () => {
  for (const server of [neo4j, redis]) {
    await server.kill()
    await server.wipe()
  }
})
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'lodeline-faults-'))
  api = await anApi(stores, { data })
})
afterEach(async () => {
  for (const worker of workers) await stop(worker, 'SIGKILL')
  workers = []
  await api.close()
  await neo4j.kill()
  await neo4j.wipe()
  await neo4j.start()
  await flush(redis.address)
  for (const folder of [data, `${data}-replicas`]) await rm(folder, { recursive: true, force: true })
})

async function begin(options: { preload?: string; through?: number } = {}): Promise<ChildProcess> {
  const { preload, through } = options
  const url = through === undefined ? stores.NEO4J_URL : `bolt://127.0.0.1:${through}`
  const worker = await aWorker(
    { ...stores, NEO4J_URL: url },
    { data, ...(preload === undefined ? {} : { preload }) },
  )
  workers.push(worker)
  return worker
}

async function expectAllApplied(jobs: readonly FileReport[]): Promise<void> {
  const reports = await ended(api, jobs)
  expect(reports.map(({ name, state, reason }) => [name, state, reason])).toEqual(
    jobs.map(({ name }) => [name, 'applied', undefined]),
  )
  expect(await answersOf(api)).toEqual(undisturbed)
  const { revision } = await api.parts.graph.revision()
  const seeds = (await api.parts.graph.imports({ limit: 100 })).total - 1
  expect(revision).toBe(jobs.length + seeds)
  expect((await api.parts.verifyGraph()).differences).toEqual([])
}

const isReady = async (): Promise<number> => (await fetch(`${api.api}/readyz`)).status
const statusOfTrace = async (): Promise<number> =>
  (await fetch(`${api.api}/trace?product=${productOf(0)}`)).status

async function untilReady(): Promise<void> {
  while ((await isReady()) !== 200) await pause(200)
}

it(`a worker killed at ${kills} random points`, async () => {
  const jobs = await api.upload(files)
  for (let kill = 0; kill < kills; kill += 1) {
    const worker = await begin()
    await pause(random.next() * 700)
    await stop(worker, 'SIGKILL')
    if ((await api.parts.queue.counts()).applied === jobs.length) break
  }
  await begin()
  await expectAllApplied(jobs)
}, 600_000)

it('Neo4j killed and started again in the middle: 503 meanwhile, and all goes on by itself', async () => {
  await begin()
  const jobs = await api.upload(files)
  while ((await api.parts.queue.counts()).applied < 5) await pause(50)
  await neo4j.kill()
  expect([await isReady(), await statusOfTrace()]).toEqual([503, 503])
  const problem = (await (await fetch(`${api.api}/overview`)).json()) as object
  expect(problem).toMatchObject({ status: 503, type: '/problems/engineUnavailable' })
  await neo4j.start()
  await untilReady()
  await expectAllApplied(jobs)
}, 300_000)

it('Redis killed and started again empty: nothing that was acknowledged is lost', async () => {
  const jobs = await api.upload(batch(0, 20))
  await begin()
  while ((await api.parts.queue.counts()).applied < 3) await pause(50)
  await redis.kill()
  await redis.wipe()
  expect(await isReady()).toBe(503)
  const meanwhile = await api.upload({ 'bom.csv': files['bom.csv'], ...batch(20, forms) })
  await redis.start()
  await untilReady()
  await expectAllApplied([...jobs, ...meanwhile])
}, 300_000)

it('a network that stalls between a worker and Neo4j: another goes on', async () => {
  const proxy = await aStallingProxy(ports.neo4j)
  const stalled = await begin({ through: proxy.port })
  const jobs = await api.upload(files)
  while ((await api.parts.queue.counts()).applied < 5) await pause(50)
  proxy.stall()
  await pause(2_000)
  await begin()
  await pause(3_000)
  proxy.recover()
  await expectAllApplied(jobs)
  expect(stalled.exitCode).toBeNull()
  proxy.close()
}, 300_000)

it('the same job given to two workers, and the clock of one an hour ahead', async () => {
  await Promise.all([begin(), begin({ preload: join(import.meta.dirname, 'clock-ahead.ts') })])
  const jobs = await api.upload(files)
  const queue = new Bull('lodeline', stores.REDIS_URL)
  await queue.addBulk(jobs.map(({ id }) => ({ data: { id }, opts: { jobId: `again ${id}` } })))
  await expectAllApplied(jobs)
  await queue.close()
}, 300_000)

/** A team as its users meet it: one process answers, others work. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FileReport } from '../../graph/api/files.js'
import { exampleProfile } from '../../server/sample/house-profile.js'
import { writeSample } from '../../server/sample/write-sample.js'
import { openToRead, openToWrite } from '../../server/main.js'
import { readConfig } from '../../server/config.js'
import { aService, smallLists } from '../server/a-service.js'
import { anApi, ended, sharedStores, type Stores, type TestApi } from './a-team.js'

let stores: Stores & { close(): Promise<void> }
let data = ''
let api: TestApi
let other: TestApi
beforeAll(async () => {
  stores = await sharedStores()
  data = await mkdtemp(join(tmpdir(), 'lodeline-team-'))
  api = await anApi(stores, { data })
  other = await anApi(stores, { data, concurrency: 2 })
})
afterAll(async () => {
  await Promise.all([api.close(), other.close()])
  await stores.close()
  for (const folder of [data, `${data}-replicas`]) await rm(folder, { recursive: true, force: true })
})

async function sample(): Promise<Record<string, Uint8Array>> {
  const folder = await mkdtemp(join(tmpdir(), 'lodeline-sample-'))
  await writeSample(folder, '2026-06-01')
  const names = (await readdir(folder)).filter((name) => /\.(csv|xlsx)$/.test(name))
  const files = await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name))]))
  await rm(folder, { recursive: true })
  return Object.fromEntries(files) as Record<string, Uint8Array>
}

const environmentOf = ({ NEO4J_URL, NEO4J_PASSWORD, REDIS_URL }: Stores) => ({
  NEO4J_URL,
  NEO4J_PASSWORD,
  REDIS_URL,
})

const traceOf = async ({ parts: { tracer } }: Pick<TestApi, 'parts'>) => ({
  ...(await tracer.trace({ product: 'LD-100', asOf: '2026-06-02', limit: 1_000 })),
  revision: undefined,
})

describe('two processes', () => {
  it('work what the other was given, tell its listeners, and answer as one service does', async () => {
    const files = await sample()
    await api.parts.profiles.put(exampleProfile.id, JSON.stringify(exampleProfile))
    const told: FileReport[] = []
    const stopListening = api.parts.queue.subscribe((report) => told.push(report))
    const reports = await ended(api, await api.upload(files))
    stopListening()

    expect(reports.map(({ state }) => state)).toEqual(reports.map(() => 'applied'))
    const steps = new Set(told.map(({ state, step }) => `${state} ${step ?? ''}`))
    expect([...steps]).toEqual(
      expect.arrayContaining(['waiting ', 'running read', 'running apply', 'applied read']),
    )

    const alone = await aService()
    await alone.parts.profiles.put(exampleProfile.id, JSON.stringify(exampleProfile))
    await alone.ended(await alone.upload(files))
    const expected = JSON.parse(JSON.stringify(await traceOf(alone))) as object
    await alone.close()
    for (const one of [api, other]) expect(JSON.parse(JSON.stringify(await traceOf(one)))).toEqual(expected)
    expect((await other.parts.verifyGraph()).differences).toEqual([])
  })

  it('know at once what the other has decided and which profiles it keeps', async () => {
    const { items } = await api.parts.desk.reviews({ limit: 1 })
    const made = await api.parts.decider.aboutText(items[0]?.id ?? '', { verdict: 'own', by: 'A. Weber' })
    expect((await other.parts.desk.decisions({})).items).toMatchObject([{ id: made.id, by: 'A. Weber' }])
    expect((await other.parts.desk.review(items[0]?.id ?? ''))?.decided).toMatchObject({ id: made.id })

    expect(await other.parts.profiles.inForce()).toHaveLength(1)
    await other.parts.profiles.remove(exampleProfile.id)
    expect(await api.parts.profiles.inForce()).toEqual([])
  })

  it('are ready while both stores answer', async () => {
    expect((await fetch(`${api.api}/readyz`)).status).toBe(200)
  })

  it('page and count their jobs alike, and do one again from the page', async () => {
    const page = await api.parts.queue.list({ limit: 3 })
    expect(page.items).toHaveLength(3)
    expect(page.total).toBe(Object.values(await other.parts.queue.counts()).reduce((sum, n) => sum + n, 0))
    const rest = await other.parts.queue.list({ limit: 1_000, after: page.next ?? '' })
    expect(rest.items).toHaveLength(page.total - 3)

    const again = await fetch(`${api.api}/jobs/${page.items[0]?.id ?? ''}/apply`, { method: 'POST' })
    const { jobs } = (await again.json()) as { jobs: FileReport[] }
    expect((await ended(api, jobs)).map(({ state }) => state)).toEqual(['known'])
  })

  it('let nobody take files into a folder that is not theirs', async () => {
    const elsewhere = await mkdtemp(join(tmpdir(), 'lodeline-elsewhere-'))
    await expect(anApi(stores, { data: elsewhere })).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('does not hold the files') as string,
    })
    for (const folder of [elsewhere, `${elsewhere}-replicas`]) await rm(folder, { recursive: true })
  })

  it('are joined by the command line, which works its files itself', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'lodeline-lists-'))
    await writeFile(join(folder, 'bom.csv'), smallLists['bom.csv'])
    const config = readConfig(
      { data },
      { ...environmentOf(stores), LODELINE_REPLICAS: `${data}-replicas`, LODELINE_READ_THREADS: '1' },
    )
    const workspace = await openToWrite(config, 'ingest')
    const reports: FileReport[] = []
    await workspace.ingest([{ name: 'bom.csv', path: join(folder, 'bom.csv') }], {
      complete: false,
      preview: false,
      onReport: (report) => reports.push(report),
    })
    await workspace.close()
    expect(reports.map(({ name, state }) => `${name} ${state}`)).toEqual(['bom.csv applied'])
    const reading = await openToRead(config)
    expect((await reading.trace({ product: 'LD-9' })).question.product).toBe('LD-9')
    await reading.close()
    await rm(folder, { recursive: true })
  })
})

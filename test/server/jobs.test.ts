import { FileReport } from '../../graph/api/files.js'
import { ConflictError, RefusedFileError } from '../../graph/errors.js'
import type { RecordStore } from '../../graph/record-store.js'
import { openInProcessQueue } from '../../ingest/in-process-queue.js'
import type { JobQueue } from '../../ingest/queue.js'
import type { ReadFile } from '../../ingest/read-file.js'
import type { Worker } from '../../ingest/worker.js'
import { aService, smallLists, type TestService } from './a-service.js'

/** Records in memory that outlive a queue, as a database outlives a process. */
function memoryRecords(): RecordStore {
  const kept = new Map<string, string>()
  const put = (collection: string, id: string, document: object) =>
    void kept.set(`${collection}/${id}`, JSON.stringify(document))
  return {
    put,
    putAll: (collection, documents) => {
      for (const [id, document] of documents) put(collection, id, document)
    },
    get: (collection, id) => JSON.parse(kept.get(`${collection}/${id}`) ?? 'null') as object,
    list: (collection) =>
      [...kept]
        .filter(([key]) => key.startsWith(`${collection}/`))
        .map(([key, text]) => ({
          id: key.slice(collection.length + 1),
          document: JSON.parse(text) as object,
        }))
        .sort((a, b) => (a.id < b.id ? -1 : 1)),
    remove: (collection, id) => void kept.delete(`${collection}/${id}`),
  }
}

const file = (name: string) => ({ id: name.padEnd(64, '0'), name, bytes: 1 })
const list: ReadFile = { kind: 'list', content: { kind: 'bom', rows: [] }, findings: [] }

/** Applies each file once; names in `order` as they were applied. `hangOn` never comes back from that file. */
function worker(applied: string[], { hangOn }: { hangOn?: string } = {}): Worker {
  return {
    read: ({ name }) =>
      name.startsWith('bad')
        ? Promise.reject(new RefusedFileError('notAWorkbook', 'It is no workbook.'))
        : Promise.resolve(list),
    apply: ({ name }) => {
      if (name === hangOn) return new Promise(() => undefined)
      const state = applied.includes(name) ? 'known' : 'applied'
      if (state === 'applied') applied.push(name)
      return Promise.resolve({ state })
    },
  }
}

const states = async (queue: JobQueue) =>
  (await queue.list({})).items.map(({ name, state }) => `${name} ${state}`).sort()

describe('the queue', () => {
  it('applies lists before forms and each kind by name, whatever order they came in', async () => {
    const applied: string[] = []
    const queue = await openInProcessQueue({ records: memoryRecords(), worker: worker(applied) })
    queue.start()
    await queue.add(['z.xlsx', 'b.csv', 'a.xlsx', 'a.csv'].map(file), { complete: false, preview: false })
    await queue.idle()
    expect(applied).toEqual(['a.csv', 'b.csv', 'a.xlsx', 'z.xlsx'])
  })

  it('takes up again what a crash left running or waiting', async () => {
    const records = memoryRecords()
    const applied: string[] = []
    const crashed = await openInProcessQueue({ records, worker: worker(applied, { hangOn: 'b.xlsx' }) })
    crashed.start()
    await crashed.add(['a.xlsx', 'b.xlsx', 'c.xlsx'].map(file), { complete: false, preview: false })
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(await states(crashed)).toEqual(['a.xlsx applied', 'b.xlsx running', 'c.xlsx running'])

    const queue = await openInProcessQueue({ records, worker: worker(applied) })
    queue.start()
    await queue.idle()
    expect(await states(queue)).toEqual(['a.xlsx applied', 'b.xlsx applied', 'c.xlsx applied'])
    expect(applied).toEqual(['a.xlsx', 'b.xlsx', 'c.xlsx'])
  })

  it('tries again what another process kept it from, in its order', async () => {
    const applied: string[] = []
    const failures: unknown[] = []
    const able = worker(applied)
    let isHeld = true
    const apply: Worker['apply'] = (...args) => {
      if (!isHeld) return able.apply(...args)
      isHeld = false
      return Promise.reject(new ConflictError('Another process is writing.'))
    }
    const onFailure = (error: unknown) => failures.push(error)
    const queue = await openInProcessQueue({
      records: memoryRecords(),
      worker: { ...able, apply },
      onFailure,
    })
    queue.start()
    await queue.add(['a.csv', 'b.csv'].map(file), { complete: false, preview: false })
    await queue.idle()
    expect([applied, failures.length]).toEqual([['a.csv', 'b.csv'], 1])
    expect(await states(queue)).toEqual(['a.csv applied', 'b.csv applied'])
  })

  it('keeps the day of the upload when a job is taken up after midnight', async () => {
    const records = memoryRecords()
    const upload = new Date(2026, 5, 30, 23, 59)
    const crashed = await openInProcessQueue({ records, worker: worker([]), now: () => upload })
    await crashed.add([file('a.csv')], { complete: false, preview: false })
    await crashed.close()

    const days: string[] = []
    const noting: Worker = {
      ...worker([]),
      apply: (_, __, { received }) => {
        days.push(received)
        return Promise.resolve({ state: 'applied' })
      },
    }
    const queue = await openInProcessQueue({ records, worker: noting, now: () => new Date(2026, 6, 1, 0, 1) })
    queue.start()
    await queue.idle()
    expect(days).toEqual(['2026-06-30'])
  })

  it('still says applied when the crash came between applying and saying so', async () => {
    const records = memoryRecords()
    const crashed = await openInProcessQueue({ records, worker: worker([], { hangOn: 'a.xlsx' }) })
    crashed.start()
    await crashed.add([file('a.xlsx')], { complete: false, preview: false })
    await new Promise((resolve) => setTimeout(resolve, 50))

    const queue = await openInProcessQueue({ records, worker: worker(['a.xlsx']) })
    queue.start()
    await queue.idle()
    expect(await states(queue)).toEqual(['a.xlsx applied'])
  })

  it('gives a file up that ended the process three times', async () => {
    const records = memoryRecords()
    for (let crash = 0; crash < 3; crash += 1) {
      const crashed = await openInProcessQueue({ records, worker: worker([], { hangOn: 'a.xlsx' }) })
      crashed.start()
      if (crash === 0) await crashed.add([file('a.xlsx')], { complete: false, preview: false })
      await new Promise((resolve) => setTimeout(resolve, 30))
    }
    const queue = await openInProcessQueue({ records, worker: worker([]) })
    queue.start()
    await queue.idle()
    const { items } = await queue.list({})
    expect(items[0]).toMatchObject({ state: 'failed', reason: { code: 'limitExceeded' } })
  })

  it('does not hold an orderly stop against a file', async () => {
    const records = memoryRecords()
    for (let stop = 0; stop < 5; stop += 1) {
      const queue = await openInProcessQueue({ records, worker: worker([]) })
      if (stop === 0) await queue.add([file('a.xlsx')], { complete: false, preview: false })
      await queue.close()
    }
    const queue = await openInProcessQueue({ records, worker: worker([]) })
    queue.start()
    await queue.idle()
    expect(await states(queue)).toEqual(['a.xlsx applied'])
  })

  it('has written how every job ended when it is idle', async () => {
    const records = memoryRecords()
    const queue = await openInProcessQueue({ records, worker: worker([]) })
    queue.start()
    await queue.add(['a.xlsx', 'b.xlsx', 'bad.xlsx'].map(file), { complete: false, preview: false })
    await queue.idle()
    const next = await openInProcessQueue({ records, worker: worker([]) })
    expect(await states(next)).toEqual(['a.xlsx applied', 'b.xlsx applied', 'bad.xlsx refused'])
  })

  it('goes on after a refused file', async () => {
    const queue = await openInProcessQueue({ records: memoryRecords(), worker: worker([]) })
    queue.start()
    await queue.add(['bad.xlsx', 'good.xlsx'].map(file), { complete: false, preview: false })
    await queue.idle()
    expect(await states(queue)).toEqual(['bad.xlsx refused', 'good.xlsx applied'])
  })

  it('pages newest first', async () => {
    const queue = await openInProcessQueue({ records: memoryRecords(), worker: worker([]) })
    await queue.add(['a.xlsx', 'b.xlsx', 'c.xlsx'].map(file), { complete: false, preview: false })
    const first = await queue.list({ limit: 2 })
    const second = await queue.list({ limit: 2, after: first.next! })
    expect([first, second].map(({ items }) => items.map(({ name }) => name))).toEqual([
      ['c.xlsx', 'b.xlsx'],
      ['a.xlsx'],
    ])
    expect([second.next, second.total]).toEqual([null, 3])
  })
})

describe('over HTTP', () => {
  let service: TestService
  beforeAll(async () => {
    service = await aService()
  })
  afterAll(() => service.close())

  const reportsIn = (text: string) =>
    [...text.matchAll(/^event: job\ndata: (.*)$/gm)].map((match) =>
      FileReport.parse(JSON.parse(match[1] ?? '')),
    )

  it("streams a job's changes and closes when it has ended", async () => {
    const [job] = await service.upload({ 'bom.csv': smallLists['bom.csv'] })
    const response = await fetch(`${service.api}/jobs/${job!.id}/events`)
    expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/)
    const reports = reportsIn(await response.text())
    expect(reports.at(-1)).toMatchObject({ id: job!.id, state: 'applied' })
  })

  it('streams the changes of all jobs until the service stops', async () => {
    const reading = fetch(`${service.api}/jobs/events`).then((response) => response.text())
    await new Promise((resolve) => setTimeout(resolve, 100))
    await service.ended(await service.upload({ 'suppliers.csv': smallLists['suppliers.csv'] }))
    await service.stop()
    service = await aService(service.dataFolder)
    const ended = reportsIn(await reading).filter(({ state }) => state === 'applied')
    expect(ended.map(({ name }) => name)).toEqual(['suppliers.csv'])
  })

  it('remembers jobs and files over a restart', async () => {
    const [job] = await service.ended(await service.upload({ 'bom.csv': smallLists['bom.csv'] }))
    await service.stop()
    service = await aService(service.dataFolder)
    expect(await (await fetch(`${service.api}/jobs/${job!.id}`)).json()).toEqual(job)
    expect(await (await fetch(`${service.api}/files/${job!.file!}`)).text()).toBe(smallLists['bom.csv'])
  })

  it('counts what it did', async () => {
    const text = await (await fetch(`${service.api}/metrics`)).text()
    expect(text).toContain('lodeline_jobs{state="applied"} 2')
    expect(text).toMatch(/lodeline_http_requests_total\{method="GET",status="200"\} [1-9]/)
  })
})

/** Many files in one queue, corrupt ones among them, and the same files again: as `npm run bench -- bulk`, smaller. */
import { createWorker } from '../../ingest/worker.js'
import type { FileReport } from '../../graph/api/files.js'
import { light } from '../bench/bulk/heavy-template.js'
import { bomOf, fileNameOf, formWriter, generatedTemplates, productOf } from '../bench/bulk/write-files.js'
import { corruptFiles } from '../ingest/corrupt-files.js'
import { aService, type TestService } from './a-service.js'

type Files = Readonly<Record<string, Uint8Array | string>>

const forms = 12
const write = formWriter(generatedTemplates(light, 20))
const good: Files = {
  'bom.csv': bomOf(forms),
  ...Object.fromEntries(Array.from({ length: forms }, (_, index) => [fileNameOf(index), write(index)])),
}

const stateOf = ({ name, state }: FileReport): string => `${name} ${state}`
const ingest = async (service: TestService, files: Files) => service.ended(await service.upload(files))

/** What is asked of it, without the day the answer was made. */
async function answersOf({ parts: { graph, tracer } }: TestService) {
  const declarations = await graph.declarations({ limit: 1_000 })
  const products = [0, 1].map((index) => tracer.trace({ product: productOf(index), limit: 1_000 }))
  return { declarations, traces: await Promise.all(products), revision: (await graph.revision()).revision }
}

describe('a queue with corrupt files among the others', () => {
  let undisturbed: TestService
  let service: TestService
  beforeAll(async () => {
    undisturbed = await aService()
    service = await aService()
  })
  afterAll(() => Promise.all([undisturbed.close(), service.close()]))

  it('refuses each with its reason, stores nothing of it, and answers as without it', async () => {
    const corrupt = await corruptFiles(write(forms))
    const bad = corrupt.map(
      ({ extension, bytes }, index) =>
        [fileNameOf(index % forms).replace('.xlsx', ` ${index}${extension}`), bytes] as const,
    )
    await ingest(undisturbed, good)
    const reports = await ingest(service, { ...good, ...Object.fromEntries(bad) })

    const stateByName = new Map(reports.map((report) => [report.name, report]))
    expect(Object.keys(good).map((name) => stateByName.get(name)?.state)).toEqual(
      Object.keys(good).map(() => 'applied'),
    )
    const refused = bad.map(([name]) => stateByName.get(name))
    expect(refused.map((report) => [report?.state, report?.reason?.code])).toEqual(
      corrupt.map(({ reason }) => ['refused', reason]),
    )
    expect(refused.filter((report) => (report?.reason?.message ?? '') === '')).toEqual([])
    expect(await answersOf(service)).toEqual(await answersOf(undisturbed))
  }, 120_000)

  it('has the graph in memory in step with what is stored, and that with the facts', async () => {
    const { checked, differences } = await service.parts.verifyGraph()
    expect(differences).toEqual([])
    expect(checked).toBeGreaterThan(forms)
  })
})

describe('the same files again', () => {
  let service: TestService
  beforeAll(async () => {
    service = await aService()
    await ingest(service, good)
  })
  afterAll(() => service.close())

  it('are known, each, and change nothing', async () => {
    const before = await answersOf(service)
    const again = Object.fromEntries(Object.entries(good).map(([name, bytes]) => [`copy of ${name}`, bytes]))
    const reports = await ingest(service, again)
    expect(reports.map(stateOf).sort()).toEqual(
      Object.keys(again)
        .map((name) => `${name} known`)
        .sort(),
    )
    expect(await answersOf(service)).toEqual(before)
  })

  it('are reported as they are held, without being read', async () => {
    const [form] = (await service.parts.queue.list({ limit: 1 })).items
    const unread = () => Promise.reject(new Error('It is read again.'))
    const worker = createWorker({ ...service.parts, reader: { read: unread } })
    const file = { id: form?.file ?? '', name: form?.name ?? '', bytes: form?.bytes ?? 0 }
    const read = await worker.read(file)
    const held = await service.parts.graph.declaration(file.id, { asOf: service.parts.today() })
    expect(read).toEqual({ kind: 'declaration', declaration: held?.declaration })
    expect(held?.declaration.smelters).toHaveLength(20)
  })
})

import { readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openToRead } from '../../server/main.js'
import { readConfig } from '../../server/config.js'
import { aFolder, aService, smallLists, type TestService } from './a-service.js'
import { lodeline } from './run-lodeline.js'

let service: TestService
let folder = ''
beforeAll(async () => {
  folder = await aFolder()
  service = await aService()
  await service.ended(await service.upload(smallLists))
})
afterAll(async () => {
  await service.close()
  await rm(folder, { recursive: true })
})

const backUp = (name: string) =>
  lodeline('backup', '--data', service.dataFolder, '-o', join(folder, name), '--json')

it('copies the folder while the service uses it: the copy is whole and answers the same', async () => {
  const rows = Array.from({ length: 5_000 }, (_, row) => `LD-10,Q-${row},S1,C-${row}`)
  const writing = service.upload({ 'late.csv': ['product,part,supplier,supplier_part', ...rows].join('\n') })
  const { code, out } = await backUp('copy')
  expect(code).toBe(0)
  const { revision } = JSON.parse(out) as { revision: number }
  await service.ended(await writing)

  const copy = await openToRead(readConfig({ data: join(folder, 'copy') }, {}))
  const ask = { product: 'LD-9', asOf: '2026-06-01' }
  const [there, here] = [await copy.trace(ask), await service.parts.tracer.trace(ask)]
  expect(there.minerals).toEqual(here.minerals)
  const verified = await copy.verify()
  expect(verified).toMatchObject({ revision, index: { differences: [] }, files: { damaged: [] } })
  expect(verified.facts.withoutFile).toEqual([])
  await copy.close()
})

it('leaves what is there alone, and nothing behind', async () => {
  await writeFile(join(folder, 'taken'), 'mine')
  const { code, err } = await backUp('taken')
  expect([code, err]).toEqual([1, expect.stringContaining('something at')])
  expect((await readdir(folder)).filter((name) => name.startsWith('.'))).toEqual([])
})

it('says where there is nothing to copy', async () => {
  const { code, err } = await lodeline('backup', '--data', join(folder, 'nothing'), '-o', join(folder, 'no'))
  expect([code, err]).toEqual([1, expect.stringContaining('--data')])
})

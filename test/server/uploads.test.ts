import { createHash, randomBytes } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { UploadReply, type FileReport } from '../../graph/api/files.js'
import { localDay } from '../../graph/day.js'
import { seedLists } from '../../graph/lists/seed-lists.js'
import { writeTemplateWorkbook } from '../../server/exports/template-workbook.js'
import { sampleForms, type SampleForm } from '../../server/sample/forms.js'
import { sampleSmelters } from '../../server/sample/smelters.js'
import { aService, ask, formOf, smallLists, type TestService } from './a-service.js'

let service: TestService
beforeAll(async () => {
  service = await aService()
})
afterAll(() => service.close())

const shippedLists = seedLists.length

/** Bytes no other test sends. */
const bomOf = (product: string) => smallLists['bom.csv'].replaceAll('LD-9', product)

const sha = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex')
const counts = async () => {
  const { graph } = service.parts
  return {
    products: (await graph.nodes('product', { limit: 1 })).total,
    companies: (await graph.nodes('company', { limit: 1 })).total,
    declarations: (await graph.declarations({ limit: 1 })).total,
    lists: (await graph.imports({ limit: 1 })).total,
  }
}

describe('an upload', () => {
  it('brings a bill of materials and its suppliers in, whichever comes first', async () => {
    const jobs = await service.upload(smallLists)
    const reports = await service.ended(jobs)
    expect(reports.map(({ name, state }) => `${name} ${state}`).sort()).toEqual([
      'bom.csv applied',
      'suppliers.csv applied',
    ])
    expect(await counts()).toMatchObject({ products: 1, companies: 2, lists: 2 + shippedLists })
  })

  it('says what a list adds', async () => {
    const [report] = await service.ended(await service.upload({ 'bom.csv': bomOf('LD-10') }))
    expect(report!.what).toMatchObject({ kind: 'bom', rows: 2 })
    expect(report!.difference!.adds).toHaveLength(2)
  })

  it('only previewed is applied later on request, in the same mode', async () => {
    const names = (report: FileReport | undefined) => report?.difference?.ends
    const before = 'cid,status,date\nCID900001,Conformant,2026-01-01\nCID900002,Conformant,2026-01-01\n'
    await service.ended(await service.upload({ 'status.csv': before }))
    const next = before.split('\n').slice(0, 2).join('\n').replace('2026-01-01', '2026-02-01')
    const jobs = await service.upload({ 'status-2.csv': next }, '?complete=true&preview=true')
    const [previewed] = await service.ended(jobs)
    expect([previewed!.state, previewed!.complete, names(previewed)]).toEqual([
      'previewed',
      true,
      ['CID900002 · RMAP · Conformant · 2026-01-01'],
    ])

    const response = await fetch(`${service.api}/jobs/${previewed!.id}/apply`, { method: 'POST' })
    expect(response.status).toBe(202)
    const [applied] = await service.ended(UploadReply.parse(await response.json()).jobs)
    expect([applied!.state, applied!.complete, names(applied)]).toEqual(['applied', true, names(previewed)])
  })

  it('previewed, tells a new form from one that is known', async () => {
    const smelters = sampleSmelters('2026-06-30')
    const [first, second] = sampleForms(smelters, '2026-06-30')
    const bytes = (form: SampleForm) => writeTemplateWorkbook(form.form, smelters)
    const files = { 'a.xlsx': await bytes(first!), 'b.xlsx': await bytes(second!) }
    await service.ended(await service.upload({ 'a.xlsx': files['a.xlsx'] }))
    const before = await counts()
    const reports = await service.ended(await service.upload(files, '?preview=true'))
    expect(reports.map(({ name, state }) => `${name} ${state}`)).toEqual(['a.xlsx known', 'b.xlsx previewed'])
    expect(await counts()).toEqual(before)
  })

  it('changes nothing when the same bytes come again, under another name', async () => {
    const content = bomOf('LD-11')
    await service.ended(await service.upload({ 'bom.csv': content }))
    const before = await service.parts.graph.revision()
    const [again] = await service.ended(await service.upload({ 'copy of bom.csv': content }))
    expect(again!.state).toBe('known')
    expect(await service.parts.graph.revision()).toEqual(before)
  })

  it('of an earlier list changes nothing, and says that a later one stands', async () => {
    const bad = 'product,part,supplier\nLD-20,LR-1,LD-S1\n'
    const good = `${bad}LD-20,LR-2,LD-S1\n`
    const [first] = await service.ended(await service.upload({ 'good.csv': good }))
    await service.ended(await service.upload({ 'bad.csv': bad }))
    for (const query of ['?preview=true', '']) {
      const [again] = await service.ended(await service.upload({ 'good.csv': good }, query))
      expect(again).toMatchObject({ state: 'known' })
      expect(again).not.toHaveProperty('difference')
      expect(again!.findings.filter(({ code }) => code === 'listChangedSince')).toMatchObject([
        {
          severity: 'warning',
          params: { count: 1, list: 'bad.csv', received: localDay(new Date(first!.received)) },
        },
      ])
    }
    const [newest] = await service.ended(await service.upload({ 'bad.csv': bad }))
    expect(newest).toMatchObject({ state: 'known', findings: [] })
  })

  it('of a list with a row that cannot be read ends nothing that row may restate, and says so', async () => {
    const head = 'list,date,country\n'
    const first = `${head}uploads-area,2025-01-01,ID\nuploads-area,2025-01-01,CD\n`
    const next = `${head}uploads-area,2025-06-01,Indonsia\nuploads-area,2025-06-01,CD\n`
    await service.ended(await service.upload({ 'areas.csv': first }))
    for (const query of ['?preview=true', '']) {
      const [report] = await service.ended(await service.upload({ 'areas-2.csv': next }, query))
      expect(report!.difference).toMatchObject({ ends: [], omits: ['uploads-area · ID'] })
      expect(report!.findings.filter(({ code }) => code === 'listRowHoldsBack')).toEqual([
        {
          code: 'listRowHoldsBack',
          severity: 'warning',
          row: 2,
          params: { count: 1, names: 'uploads-area · ID' },
        },
      ])
    }
  })

  it('takes the same file in once when it is sent several times at once', async () => {
    const before = await counts()
    const content = bomOf('LD-12')
    const sent = await Promise.all(Array.from({ length: 6 }, () => service.upload({ 'bom.csv': content })))
    const reports = await service.ended(sent.flat())
    expect(reports.map(({ state }) => state).sort()).toEqual(['applied', ...Array<string>(5).fill('known')])
    expect(await counts()).toEqual({ ...before, products: before.products + 1, lists: before.lists + 1 })
  })

  it('keeps names in any script, without their folders', async () => {
    const jobs = await service.upload({ 'C:\\Users\\me\\供应商 物料清单.csv': bomOf('LD-13') })
    expect(jobs[0]!.name).toBe('供应商 物料清单.csv')
    const { headers } = await ask(`${service.api}/files/${jobs[0]!.file!}`)
    expect(headers['content-disposition']).toContain(encodeURIComponent('供应商 物料清单.csv'))
  })

  it('leaves nothing behind when the client goes away in the middle', async () => {
    const before = (await service.parts.queue.list({})).total
    const stop = new AbortController()
    const body = new ReadableStream({
      start: (controller) => {
        controller.enqueue(
          new TextEncoder().encode(
            '--b\r\nContent-Disposition: form-data; name="files"; filename="a.csv"\r\n\r\nhalf',
          ),
        )
        setTimeout(() => stop.abort(), 200)
      },
    })
    const headers = { 'content-type': 'multipart/form-data; boundary=b' }
    const init = { method: 'POST', body, headers, signal: stop.signal, duplex: 'half' } as RequestInit
    await expect(fetch(`${service.api}/uploads`, init)).rejects.toThrow()
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(await readdir(join(service.dataFolder, 'files', 'incoming'))).toEqual([])
    expect((await service.parts.queue.list({})).total).toBe(before)
  })
})

const zeros = () =>
  zipSync({ '[Content_Types].xml': new Uint8Array(0), 'xl/workbook.xml': new Uint8Array(60_000_000) })
const entityBomb = () =>
  zipSync({
    '[Content_Types].xml': Buffer.from('<Types/>'),
    'xl/workbook.xml': Buffer.from(
      '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><workbook>&b;</workbook>',
    ),
  })

describe('an input that cannot be used', () => {
  const inputs: readonly [string, string, () => string | Uint8Array][] = [
    ['an empty file', 'empty.xlsx', () => ''],
    ['random bytes', 'noise.xlsx', () => randomBytes(4_000)],
    ['a zip of something else', 'holiday.xlsx', () => zipSync({ 'photo.jpg': randomBytes(2_000) })],
    [
      'a truncated archive',
      'cut.xlsx',
      () => zipSync({ 'xl/workbook.xml': randomBytes(5_000) }).slice(0, 2_000),
    ],
    [
      'an encrypted or old workbook',
      'old.xls',
      () => Buffer.from('d0cf11e0a1b11ae1'.padEnd(4096, '0'), 'hex'),
    ],
    ['very many zeros in a small archive', 'zeros.xlsx', zeros],
    ['an entity bomb', 'bomb.xlsx', entityBomb],
    ['a list of something else', 'birthdays.csv', () => 'name,birthday\nAnn,1 May\n'],
    ['JSON of something else', 'package.json', () => '{"name":"thing"}'],
    ['a deflate stream', 'stream.xlsx', () => deflateRawSync(randomBytes(2_000))],
  ]

  it.each(inputs)('is refused with a reason and stays downloadable: %s', async (_, name, make) => {
    const content = make()
    const before = await counts()
    const [report] = await service.ended(await service.upload({ [name]: content }))
    expect(report).toMatchObject({ state: 'refused', file: sha(content) })
    expect(report!.reason!.message.length).toBeGreaterThan(20)
    expect(report!.reason!.message).not.toMatch(/\bat .+:\d+|\[object/)
    expect(await counts()).toEqual(before)

    const file = await ask(`${service.api}/files/${sha(content)}`)
    expect(file.status).toBe(200)
    expect(file.headers['content-disposition']).toContain(`filename="${name}"`)
    expect((await ask(`${service.api}/readyz`)).status).toBe(200)
  })

  it('does not keep the good files of the same drop out', async () => {
    const reports = await service.ended(
      await service.upload({ 'noise.xlsx': randomBytes(900), 'bom.csv': bomOf('LD-14') }),
    )
    expect(reports.map(({ name, state }) => `${name} ${state}`).sort()).toEqual([
      'bom.csv applied',
      'noise.xlsx refused',
    ])
  })

  it('is refused whole when a file is larger than the service takes', async () => {
    const before = (await service.parts.queue.list({})).total
    const response = await fetch(`${service.api}/uploads`, {
      method: 'POST',
      body: formOf({ 'huge.xlsx': new Uint8Array(101 * 1024 * 1024), 'bom.csv': bomOf('LD-15') }),
    })
    expect(response.status).toBe(413)
    expect(((await response.json()) as { detail: string }).detail).toContain(
      '"huge.xlsx" is larger than 100 MB',
    )
    expect(await readdir(join(service.dataFolder, 'files', 'incoming'))).toEqual([])
    expect((await service.parts.queue.list({})).total).toBe(before)
  })
})

describe('the sample', () => {
  it('is not mixed with data that is there, unless asked again', async () => {
    const refused = await fetch(`${service.api}/sample`, { method: 'POST' })
    expect(refused.status).toBe(409)
    expect(((await refused.json()) as { detail: string }).detail).toContain('?again=true')
  })
})

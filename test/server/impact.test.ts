import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { ImpactReply } from '../../graph/api/impact.js'
import { openToRead } from '../../server/main.js'
import { readConfig } from '../../server/config.js'
import { plainText } from '../../server/terminal.js'
import { impactText } from '../../server/text/impact-text.js'
import { wholeImpact } from '../../graph/api/whole-impact.js'
import { aFolder, aService, type TestService } from './a-service.js'
import { lodeline } from './run-lodeline.js'

// the sample: Istgrave Tantalum (CID900034) has failed and sources from DR Congo
let service: TestService
beforeAll(async () => {
  service = await aService()
  await fetch(`${service.api}/sample`, { method: 'POST' })
  await service.parts.queue.idle()
})
afterAll(() => service.close())

const post = (body: object): Promise<Response> =>
  fetch(`${service.api}/impact`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
const asked = async (body: object): Promise<ImpactReply> => ImpactReply.parse(await (await post(body)).json())

describe('the impact of a smelter that failed', () => {
  it('names products, parts, suppliers and what is left, the worst first', async () => {
    const { totals, products } = await asked({ of: ['cid900034'] })
    expect(totals).toMatchObject({ products: 3, parts: 4, companies: 7, without: 0, perhaps: 2 })
    expect(products.items.map(({ product, alternative }) => `${product} ${alternative}`)).toEqual([
      'LD-300 perhaps',
      'LD-100 perhaps',
      'LD-200 yes',
    ])
  })

  it('goes out as files for spreadsheet programs', async () => {
    const folder = await aFolder()
    const file = join(folder, 'letters.csv')
    const { code, out } = await lodeline(
      ...['export', 'letters', 'CID900034', '-o', file, '--lang', 'zh', '--data', service.dataFolder],
    )
    const { writeTo } = await asked({ of: ['CID900034'] })
    expect([code, out.trim()]).toEqual([0, `${file}: ${writeTo.length} rows`])
    const lines = (await readFile(file, 'utf8')).split('\r\n')
    expect(lines[0]).toBe('\uFEFF"供应商","供应商名称","矿产","其背后的产品数","所依赖","截至"')
    expect(lines[1]).toContain(`"${writeTo[0]?.companyName}","钽","${writeTo[0]?.products}"`)
    await rm(folder, { recursive: true })
  })

  it('is told on the command line in words, through the service that holds the folder', async () => {
    const workspace = await openToRead(readConfig({ data: service.dataFolder }))
    const text = impactText(await workspace.impact({ of: ['CID900034'] }), plainText)
    await workspace.close()
    expect(text).toContain('3 products, 4 parts, 7 companies; 2 products with one that perhaps has')
    expect(text).toContain('P-1002 from Kestrel Passives Inc. as KP-5: may-contain · perhaps an alternative')
    expect(text).toContain('Haitong Capacitors Co., Ltd.: 2 products for tantalum')
  })

  it.each([
    ['a country by its name', 'DR Congo', 'origin', 'CD'],
    ['a country by its code', 'CD', 'origin', 'CD'],
    ['a region by its code', 'cd-nk', 'origin', 'CD-NK'],
    ['a company by its id', 'S102', 'company', 'S102'],
    ['a company by its name', 'Kestrel Passives Inc.', 'company', 'S102'],
  ])('is asked of %s as well', async (_what, typed, kind, id) => {
    const { question, products } = await asked({ of: [typed] })
    expect(question.of).toMatchObject([{ kind, id }])
    expect(products.total).toBeGreaterThan(0)
  })

  it.each([
    ['a product', ['LD-100'], 400, 'is a product'],
    ['a smelter nobody names', ['CID999999'], 404, 'names a smelter CID999999'],
    ['a name nobody has', ['Nowhere Inc'], 404, 'Nothing is called "Nowhere Inc"'],
    ['nothing', [], 400, undefined],
  ])('refuses %s, and says why', async (_what, of, status, words) => {
    const response = await post({ of })
    expect(response.status).toBe(status)
    const { detail = '' } = (await response.json()) as { detail?: string }
    if (words !== undefined) expect(detail).toContain(words)
  })

  it('is put together of its pages as it is given whole', async () => {
    const whole = await service.parts.impact.impact({ of: [{ kind: 'origin', id: 'CD', name: 'DR Congo' }] })
    const pages = await wholeImpact(asked, { of: ['CD'] }, 3)
    expect(pages.products).toEqual(whole.products)
    expect(pages.smelters).toEqual(whole.smelters)
    expect(pages.writeTo).toEqual(whole.writeTo)
    expect(whole.writeTo.length).toBeGreaterThan(3)
  })
})

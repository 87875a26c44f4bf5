import { DiffReply } from '../../graph/api/diff.js'
import { aService, type TestService } from './a-service.js'
import { lodeline } from './run-lodeline.js'

const product = 'LAMP-1'
/** The second bill of materials buys the part from somebody else too. */
const files = {
  'bom.csv': `product,part,supplier,supplier_part,valid_from\n${product},P-1,Aldous Works,A-1,2024-01-01\n`,
  'later.csv': `product,part,supplier,supplier_part,valid_from\n${product},P-1,Brill Parts,B-1,2025-09-01\n`,
}

let service: TestService
beforeAll(async () => {
  service = await aService()
  for (const [name, text] of Object.entries(files))
    await service.ended(await service.upload({ [name]: Buffer.from(text) }))
})
afterAll(() => service.close())

async function asked(query: Record<string, string>): Promise<DiffReply> {
  const response = await fetch(`${service.api}/diff?${new URLSearchParams({ product, ...query })}`)
  expect(response.status).toBe(200)
  return DiffReply.parse(await response.json())
}

describe('the difference of two answers over HTTP', () => {
  it('is of two days, with the questions it has held against each other', async () => {
    const { from, to, minerals } = await asked({ from: '2025-08-01', to: '2025-10-01' })
    expect([from.asOf, to.asOf, from.revision]).toEqual(['2025-08-01', '2025-10-01', to.revision])
    const tin = minerals.find(({ mineral }) => mineral === 'tin')
    expect(tin?.ends.appeared.map(({ companyName }) => companyName)).toEqual(['Brill Parts'])
    expect(tin?.ends.vanished).toEqual([])
  })

  it('is of two revisions on one day', async () => {
    const newest = (await service.parts.graph.revision()).revision
    const { minerals, from } = await asked({ knownFrom: String(newest - 1), to: '2025-10-01' })
    expect(from.revision).toBe(newest - 1)
    expect(minerals.map(({ ends }) => ends.appeared.length)).toEqual(minerals.map(() => 1))
    expect(minerals.length).toBeGreaterThan(0)
    const same = await asked({ knownFrom: String(newest), to: '2025-10-01' })
    expect(same).toMatchObject({ minerals: [], changes: { items: [], total: 0 } })
  })

  it.each([
    [{ product: 'LAMP-9', from: '2025-01-01' }, 404],
    [{ from: 'yesterday' }, 400],
    [{ knownFrom: '99999' }, 400],
  ])('refuses %j with %d', async (query, status) => {
    const response = await fetch(
      `${service.api}/diff?${new URLSearchParams({ product, ...(query as Record<string, string>) })}`,
    )
    expect(response.status).toBe(status)
  })
})

describe('lodeline diff', () => {
  const run = (...args: string[]) => lodeline('diff', ...args, '--data', service.dataFolder)

  it('prints what changed and what did not', async () => {
    const { code, out } = await run(product, '--from', '2025-08-01', '--to', '2025-10-01')
    expect(code).toBe(0)
    expect(out).toContain('now ends: no declaration, Brill Parts')
    const { out: same } = await run(product, '--from', '2025-10-01', '--to', '2025-10-01')
    expect(same).toContain('Nothing differs.')
  })

  it('needs something to hold the answer against', async () => {
    const { code, err } = await run(product)
    expect(code).toBe(2)
    expect(err).toContain('--from')
  })
})

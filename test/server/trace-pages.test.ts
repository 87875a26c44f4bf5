import { TraceReply } from '../../graph/api/trace.js'
import { TraceCompanies } from '../../graph/api/traced-companies.js'
import { readConfig } from '../../server/config.js'
import { openToRead } from '../../server/main.js'
import { aService, type TestService } from './a-service.js'

// P-LONG → 501 suppliers, none of which has sent a form: 501 ends per mineral
const suppliers = Array.from({ length: 501 }, (_, index) => `S${String(index).padStart(3, '0')}`)
const bom = ['product,part,supplier', ...suppliers.map((id) => `P-LONG,part-${id},${id}`)].join('\n')

describe('a trace longer than anybody reads at once', () => {
  let service: TestService
  beforeAll(async () => {
    service = await aService()
    await service.ended(await service.upload({ 'bom.csv': bom }))
  })
  afterAll(() => service.close())

  const endsOf = async (query: string) => {
    const response = await fetch(`${service.api}/trace?product=P-LONG&mineral=tin${query}`)
    return TraceReply.parse(await response.json()).minerals[0]!.ends
  }

  const companiesOf = async (query: string) => {
    const response = await fetch(`${service.api}/trace/companies?product=P-LONG&mineral=tin${query}`)
    return TraceCompanies.parse(await response.json()).companies
  }

  it('comes 500 at a time unless more is asked for, and says how many there are', async () => {
    const { items, total, next } = await endsOf('')
    expect([items.length, total, next]).toEqual([500, 501, '500'])
  })

  it('goes on where the page before ended', async () => {
    const rest = await endsOf('&after=500')
    expect(rest.items.map(({ companyName }) => companyName)).toEqual(['S500'])
    expect([rest.total, rest.next]).toEqual([501, null])
  })

  it('lists its companies in pages that together are all of them', async () => {
    const first = await companiesOf('&limit=300')
    const second = await companiesOf(`&limit=300&after=${first.next!}`)
    expect([first.total, second.next]).toEqual([501, null])
    expect([...first.items, ...second.items].map(({ name }) => name)).toEqual(suppliers)
    expect(second.items.at(-1)).toMatchObject({ tier: 1, standing: 'none', smelters: 0, ends: 1 })
  })

  it('comes whole on the command line', async () => {
    const workspace = await openToRead(readConfig({ data: service.dataFolder }, {}))
    const { minerals } = await workspace.trace({ product: 'P-LONG' })
    expect(minerals.map(({ ends }) => [ends.items.length, ends.next])).toEqual(
      minerals.map(() => [suppliers.length, null]),
    )
  })
})

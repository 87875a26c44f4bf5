import { DeclarationReply } from '../../graph/api/declarations.js'
import { FindingPage, FindingsReply } from '../../graph/api/findings.js'
import { type Problem } from '../../graph/api/problem.js'
import { TraceReply } from '../../graph/api/trace.js'
import { readConfig } from '../../server/config.js'
import { openToRead } from '../../server/main.js'
import { findingsText } from '../../server/text/findings-text.js'
import { plainText } from '../../server/terminal.js'
import { aService, type TestService } from './a-service.js'

// the sample: Joromar Refinery is on a watch list, and is said to be fed from a country that mines no gold
let service: TestService
beforeAll(async () => {
  service = await aService()
  await fetch(`${service.api}/sample`, { method: 'POST' })
  await service.parts.queue.idle()
})
afterAll(() => service.close())

const listed = async (query: string): Promise<FindingPage> =>
  FindingPage.parse(await (await fetch(`${service.api}/findings?${query}`)).json())
const codes = ({ items }: FindingPage) => items.map(({ finding }) => finding.code)

describe('findings across declarations', () => {
  it('are there when a batch has been taken in, with the fact that opened them', async () => {
    const page = await listed('state=open&code=watchListedSmelter')
    expect(page.items).toMatchObject([
      {
        finding: { mineral: 'gold', params: { smelter: 'CID900074', list: 'sample-sanctions' } },
        smelters: ['CID900074'],
        state: 'open',
        opened: { kind: 'declaration', name: expect.stringMatching(/^S\d+_CMRT/) as string },
      },
    ])
  })

  it.each([
    ['a smelter', 'smelter=cid900074', 2],
    ['a smelter nobody finds fault with', 'smelter=CID900001', 0],
    ['a mineral in any spelling', 'mineral=Au', 2],
    ['a supplier that names the smelter', 'company=S102&state=open', 2],
    ['a supplier that does not', 'company=S103', 0],
    ['a code', 'code=smelterOriginNotMined', 1],
  ])('are found by %s', async (_, query, total) => {
    expect((await listed(query)).total).toBe(total)
  })

  it('stand on the forms they bear on', async () => {
    const { items } = await service.parts.graph.declarations({ company: 'S102' })
    const reply = await fetch(`${service.api}/declarations/${items[0]!.id}`)
    const { across } = DeclarationReply.parse(await reply.json())
    expect(codes(across).sort()).toEqual(['smelterOriginNotMined', 'watchListedSmelter'])
  })

  it('are part of the answers they bear on', async () => {
    const told = async (company: string) => {
      const reply = await fetch(`${service.api}/trace?company=${company}&mineral=gold`)
      const { minerals } = TraceReply.parse(await reply.json())
      return minerals.flatMap(({ findings }) => findings.map(({ code }) => code))
    }
    expect(await told('S102')).toContain('watchListedSmelter')
    expect(await told('S103')).not.toContain('watchListedSmelter')
  })

  it('are told in words, page by page put together', async () => {
    const workspace = await openToRead(readConfig({ data: service.dataFolder }, {}))
    const { items, total, next } = await workspace.findings({ state: 'open' })
    expect([items.length, next]).toEqual([total, null])
    const text = findingsText(items, plainText)
    expect(text).toContain(
      'Joromar Refinery (CID900074) is on the watch list sample-sanctions (sanctions): fictional sanction',
    )
    expect(text).toContain('2 open')
  })

  it('close by themselves when a newer list no longer names the smelter', async () => {
    const today = service.parts.today()
    await service.ended(
      await service.upload({
        'watch-list.csv': `list,date,kind,id,name\nsample-sanctions,${today},smelter,CID900999,Nobody Refining\n`,
      }),
    )
    expect(codes(await listed('state=open'))).toEqual(['smelterOriginNotMined'])
    expect((await listed('state=closed')).items).toMatchObject([
      { state: 'closed', closed: { kind: 'list', name: 'watch-list.csv', day: today } },
    ])
  })

  it('are counted per value of a filter, the other filters kept', async () => {
    const counts = async (query: string) =>
      FindingsReply.parse(await (await fetch(`${service.api}/findings?${query}`)).json()).counts
    expect(await counts('state=open')).toEqual({
      states: [
        { value: 'closed', count: 1 },
        { value: 'open', count: 1 },
      ],
      codes: [{ value: 'smelterOriginNotMined', count: 1 }],
      minerals: [{ value: 'gold', count: 1 }],
    })
    expect((await counts('state=open&code=watchListedSmelter')).minerals).toEqual([])
    expect((await counts('code=watchListedSmelter')).states).toEqual([{ value: 'closed', count: 1 }])
    const before = (await listed('state=closed')).items[0]!.closed!.revision - 1
    expect((await counts(`revision=${before}`)).states).toEqual([{ value: 'open', count: 2 }])
  })

  it('are asked for in words that mean something', async () => {
    const response = await fetch(`${service.api}/findings?state=ajar`)
    expect(response.status).toBe(400)
    expect(((await response.json()) as Problem).errors?.[0]?.pointer).toContain('state')
  })
})

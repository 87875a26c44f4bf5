import { EvidenceReply } from '../../graph/api/evidence.js'
import { ExcerptReply } from '../../graph/api/excerpt.js'
import { aService, type TestService } from './a-service.js'

// the sample: CID900034 stands in forms and lists
let service: TestService
beforeAll(async () => {
  service = await aService()
  await fetch(`${service.api}/sample`, { method: 'POST' })
  await service.parts.queue.idle()
})
afterAll(() => service.close())

const excerptOf = (file: string, query: Record<string, string>): Promise<Response> =>
  fetch(`${service.api}/files/${file}/excerpt?${new URLSearchParams(query).toString()}`)

describe('the row behind a piece of evidence', () => {
  it('holds what the evidence says, for every statement about a smelter', async () => {
    const url = `${service.api}/evidence?node=smelter:CID900034&limit=50`
    const { items } = EvidenceReply.parse(await (await fetch(url)).json())
    expect(new Set(items.map(({ kind }) => kind)).size).toBeGreaterThan(1)
    for (const { file, sheet, cell = '', kind } of items) {
      const response = await excerptOf(file, { cell, ...(sheet !== undefined && { sheet }) })
      const { row, rows, headings, declaration } = ExcerptReply.parse(await response.json())
      const own = rows.find((one) => one.row === row)
      expect(own?.cells.map(({ text }) => text).join(' ')).toMatch(/CID900034|Istgrave/)
      expect(headings?.cells.length).toBeGreaterThan(2)
      expect(declaration !== undefined).toBe(kind === 'declaration')
    }
  })

  it.each([
    ['a row that holds nothing', { cell: 'row 99999' }, 404],
    ['a sheet there is not', { sheet: 'Nowhere', cell: 'A1' }, 404],
    ['no cell', { cell: 'here' }, 400],
  ])('is refused for %s', async (_what, query, status) => {
    const url = `${service.api}/evidence?node=smelter:CID900034&limit=50`
    const { items } = EvidenceReply.parse(await (await fetch(url)).json())
    const form = items.find(({ kind }) => kind === 'declaration')
    expect((await excerptOf(form?.file ?? '', query)).status).toBe(status)
  })

  it('comes with as many rows around as are asked for', async () => {
    const url = `${service.api}/evidence?node=smelter:CID900034&limit=50`
    const { items } = EvidenceReply.parse(await (await fetch(url)).json())
    const list = items.find(({ kind }) => kind === 'smelterList')
    const rowsWith = async (around: string): Promise<number> => {
      const response = await excerptOf(list?.file ?? '', { cell: list?.cell ?? '', around })
      return ExcerptReply.parse(await response.json()).rows.length
    }
    expect([await rowsWith('0'), await rowsWith('5')]).toEqual([1, 11])
  })

  it('is refused for a file nobody stored', async () => {
    expect((await excerptOf('0'.repeat(64), { cell: 'A1' })).status).toBe(404)
  })
})

import { ListKind } from '../../graph/model.js'
import { listColumns } from '../../ingest/lists/list-columns.js'
import { recogniseList, recognition } from '../../ingest/lists/recognise-list.js'
import { textGrid } from '../../ingest/lists/text-grid.js'
import { aService, type TestService } from './a-service.js'

let service: TestService
beforeAll(async () => {
  service = await aService()
})
afterAll(() => service.close())

describe('an empty list to fill in', () => {
  it.each(ListKind.options)('of the kind %s is recognised as that, with every column', async (kind) => {
    const response = await fetch(`${service.api}/lists/templates/${kind}`)
    expect(response.headers.get('content-disposition')).toBe(`attachment; filename="${kind}.csv"`)
    const text = (await response.text()).replace('\uFEFF', '')
    const found = recogniseList(textGrid(text, recognition))
    expect([found.kind, found.columns.size, found.ignored]).toEqual([kind, listColumns[kind].length, []])
  })

  it('is refused for a kind there is not', async () => {
    expect((await fetch(`${service.api}/lists/templates/prices`)).status).toBe(400)
  })
})

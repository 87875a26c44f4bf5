import { createHash } from 'node:crypto'
import { aForm, otherFiles, withMacros } from '../ingest/other-files.js'
import { aService, ask, type TestService } from './a-service.js'

let service: TestService
beforeAll(async () => {
  service = await aService()
})
afterAll(() => service.close())

const sha = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex')
const stored = async () => {
  const { graph } = service.parts
  return {
    companies: (await graph.nodes('company', { limit: 1 })).total,
    declarations: (await graph.declarations({ limit: 1 })).total,
    lists: (await graph.imports({ limit: 1 })).total,
  }
}

describe('an upload of what is no form and no list', () => {
  it.each(otherFiles)('is refused with what to do, and stores nothing: $title', async (other) => {
    const content = await other.bytes()
    const before = await stored()
    const [report] = await service.ended(await service.upload({ [other.name]: content }))
    expect(report).toMatchObject({ state: 'refused', file: sha(content), reason: { code: other.reason } })
    for (const says of other.says) expect(report?.reason?.message).toMatch(says)
    expect(await stored()).toEqual(before)

    expect((await ask(`${service.api}/files/${sha(content)}`)).status).toBe(200)
    expect((await ask(`${service.api}/readyz`)).status).toBe(200)
  })

  it('hands on what other languages need to say the same', async () => {
    const column = otherFiles.find(({ name }) => name === 'column.xlsx')
    const [report] = await service.ended(
      await service.upload({ 'again.xlsx': (await column?.bytes()) ?? new Uint8Array() }),
    )
    expect(report?.reason?.params).toEqual({
      sheet: 'Declaration',
      label: 'Sample (CMRT)',
      found: 'E2',
      expected: 'D2',
    })
  })
})

describe('an upload of a form with macros', () => {
  it('is applied, with a note that they are ignored', async () => {
    const [report] = await service.ended(
      await service.upload({ 'form.xlsm': await withMacros(aForm('CMRT')) }),
    )
    expect(report).toMatchObject({ state: 'applied', what: { kind: 'declaration', template: 'CMRT' } })
    expect(report?.findings[0]).toEqual({ code: 'macrosIgnored', severity: 'note' })
  })
})

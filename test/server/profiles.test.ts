import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DeclarationReply } from '../../graph/api/declarations.js'
import { Problem } from '../../graph/api/problem.js'
import { ProfileCheck, ProfilePage, ProfileReply } from '../../graph/api/profiles.js'
import type { Profile } from '../../ingest/profiles/profile.js'
import { writePlainWorkbook } from '../../server/exports/plain-workbook.js'
import { writeTemplateWorkbook } from '../../server/exports/template-workbook.js'
import { houseForm } from '../../server/sample/house-form.js'
import { exampleProfile } from '../../server/sample/house-profile.js'
import { verifyStore } from '../../server/verify-store.js'
import { aFilledForm, reference } from '../ingest/profiles/a-house-form.js'
import { aService, type TestService } from './a-service.js'

let service: TestService
beforeAll(async () => {
  service = await aService()
})
afterAll(() => service.close())

const { id } = exampleProfile
const revised = (revision: number, over: Partial<Profile> = {}): Profile => ({
  ...exampleProfile,
  revision,
  ...over,
})
const textOf = (profile: object): string => JSON.stringify(profile, undefined, 2)

const put = (text: string, as = id) =>
  fetch(`${service.api}/profiles/${as}`, {
    method: 'PUT',
    body: text,
    headers: { 'content-type': 'application/json' },
  })
const problemOf = async (response: Response): Promise<Problem> => Problem.parse(await response.json())
const workbook = (name = 'Lindqvist Power AB') =>
  writePlainWorkbook(
    houseForm(aFilledForm({ company: { ...aFilledForm().company, companyName: name } }), reference),
  )

async function check(fields: { profile?: string; file?: Uint8Array }): Promise<ProfileCheck> {
  const form = new FormData()
  if (fields.profile !== undefined) form.append('profile', fields.profile)
  if (fields.file !== undefined) form.append('files', new Blob([Uint8Array.from(fields.file)]), 'house.xlsx')
  const response = await fetch(`${service.api}/profiles/check`, { method: 'POST', body: form })
  expect(response.status).toBe(200)
  return ProfileCheck.parse(await response.json())
}

/** Sent twice. */
let bytes: Uint8Array

describe('a profile', () => {
  it('is kept as it was written, listed, and read back', async () => {
    const text = `${textOf(exampleProfile)}\n`
    const reply = ProfileReply.parse(await (await put(text)).json())
    expect(reply).toMatchObject({ id, revision: 1, name: exampleProfile.name, text, problems: [] })
    expect(await readFile(join(service.dataFolder, 'profiles', `${id}.json`), 'utf8')).toBe(text)

    const page = ProfilePage.parse(await (await fetch(`${service.api}/profiles`)).json())
    expect(page.items.map((item) => [item.id, item.revision])).toEqual([[id, 1]])
    const one = ProfileReply.parse(await (await fetch(`${service.api}/profiles/${id}`)).json())
    expect(one.text).toBe(text)
  })

  it('that is wrong is refused, each problem with its place in the JSON', async () => {
    const wrong = textOf(exampleProfile).replace('"origin": {', '"orgin": {').replace('"used"', '"usd"')
    const response = await put(wrong)
    expect(response.status).toBe(400)
    const { detail, errors } = await problemOf(response)
    expect(errors).toEqual([
      expect.objectContaining({ pointer: '/tables/0/questions/0/role', code: 'choiceUnknown' }),
      expect.objectContaining({ pointer: '/smelterList/columns/orgin', code: 'fieldUnknown' }),
    ])
    expect(wrong.split('\n')[errors![1]!.line! - 1]).toContain('orgin')
    expect(detail).toContain('“orgin” is no field of this place')
  })

  it('with the same field twice is refused, though JSON would keep the last in silence', async () => {
    const twice = textOf(exampleProfile).replace(
      '"minerals": "down"',
      '"minerals": "across", "minerals": "down"',
    )
    expect((await problemOf(await put(twice))).errors).toEqual([
      expect.objectContaining({ pointer: '/tables/0/minerals', code: 'keyTwice' }),
    ])
  })

  it('is kept under its own id only', async () => {
    expect((await problemOf(await put(textOf(exampleProfile), 'other'))).errors).toEqual([
      expect.objectContaining({ pointer: '/id', code: 'idDiffers' }),
    ])
    expect((await put(textOf(exampleProfile), 'No Id')).status).toBe(400)
  })

  it('changes only with a higher revision; spaces are no change', async () => {
    expect((await put(JSON.stringify(exampleProfile))).status).toBe(200)
    const response = await put(textOf(revised(1, { name: 'Renamed' })))
    expect(response.status).toBe(409)
    expect((await problemOf(response)).detail).toContain('write the changed one as revision 2')
  })

  it('reads the forms of its house, and is named by their declarations', async () => {
    bytes = await workbook()
    const [report] = await service.ended(await service.upload({ 'house.xlsx': bytes }))
    expect(report).toMatchObject({
      state: 'applied',
      what: { template: exampleProfile.name, version: '1', companyName: 'Lindqvist Power AB', rows: 1 },
    })
    const reply: unknown = await (await fetch(`${service.api}/declarations/${report!.file!}`)).json()
    const { profile } = DeclarationReply.parse(reply).declaration
    expect(profile).toMatchObject({ id, revision: 1 })
    const text = await (await fetch(`${service.api}/files/${profile!.file}`)).text()
    expect(JSON.parse(text)).toEqual(exampleProfile)
  })

  it('that has changed leaves what was read, and says how to read it anew', async () => {
    expect((await put(textOf(revised(2, { name: 'Calder form, new' })))).status).toBe(200)
    const [report] = await service.ended(await service.upload({ 'again.xlsx': bytes }))
    expect(report!.state).toBe('known')
    expect(report!.findings).toContainEqual({
      code: 'readByOtherProfile',
      severity: 'warning',
      params: { was: `${id} 1`, now: `${id} 2` },
    })
    const [other] = await service.ended(await service.upload({ 'other.xlsx': await workbook('Cedar AB') }))
    expect(other!.what).toMatchObject({ template: 'Calder form, new', version: '2' })
  })

  it('whose text is gone though it has read a form is told by a verification', async () => {
    const [form] = (await service.parts.graph.declarations({})).items
    const { file, revision } = (await service.parts.graph.declaration(form!.id, { asOf: form!.effective }))!
      .declaration.profile!
    const path = join(service.dataFolder, 'files', file.slice(0, 2), file)
    const text = await readFile(path)
    await rm(path)
    expect((await verifyStore(service.parts)).facts.withoutFile).toEqual([
      { file, name: `profile ${id} ${revision}` },
    ])
    await writeFile(path, text)
    expect((await verifyStore(service.parts)).facts.withoutFile).toEqual([])
  })

  it('is forgotten, and then reads nothing', async () => {
    expect((await fetch(`${service.api}/profiles/${id}`, { method: 'DELETE' })).status).toBe(200)
    expect((await fetch(`${service.api}/profiles/${id}`, { method: 'DELETE' })).status).toBe(404)
    const [report] = await service.ended(await service.upload({ 'late.xlsx': await workbook('Dogwood AB') }))
    expect(report!.reason?.message).toContain('mapping profile')
    await put(textOf(revised(3)))
  })

  it('broken by hand is told, left out, and can be mended', async () => {
    await service.stop()
    const path = join(service.dataFolder, 'profiles', `${id}.json`)
    await writeFile(path, (await readFile(path, 'utf8')).replace('"companyName"', '"companyNam"'))
    service = await aService(service.dataFolder)

    const page = ProfilePage.parse(await (await fetch(`${service.api}/profiles`)).json())
    expect(page.items[0]).toMatchObject({ id })
    expect(page.items[0]!.revision).toBeUndefined()
    expect(page.items[0]!.problems.map(({ code }) => code)).toEqual(['fieldUnknown'])
    expect(await service.parts.profiles.inForce()).toEqual([])
    expect((await put(textOf(revised(3)))).status).toBe(200)
    expect(await service.parts.profiles.inForce()).toHaveLength(1)
  })
})

describe('a dry run', () => {
  it('says what is wrong with a profile', async () => {
    const { problems } = await check({ profile: textOf({ ...exampleProfile, id: 'A B' }) })
    expect(problems.map(({ code, pointer }) => [code, pointer])).toEqual([['idWrong', '/id']])
  })

  it('shows what a profile would read, and keeps nothing', async () => {
    const before = await service.parts.graph.revision()
    const files = async () => {
      const ids: string[] = []
      for await (const file of service.parts.files.ids()) ids.push(file)
      return ids
    }
    const kept = await files()
    const reply = await check({ profile: textOf(revised(9)), file: await workbook('Elder AB') })
    expect(reply).toMatchObject({ problems: [], profile: { id, revision: 9 }, workbook: { official: false } })
    expect(reply.workbook!.declaration?.company['companyName']?.value).toBe('Elder AB')
    expect([await service.parts.graph.revision(), await files()]).toEqual([before, kept])
  })

  it('without a profile asks those that are kept', async () => {
    const { workbook: read } = await check({ file: await workbook('Fir AB') })
    expect(read!.declaration?.profile).toMatchObject({ id, revision: 3 })
  })

  it('says what a workbook lacks, and what is official', async () => {
    const columns = { ...exampleProfile.smelterList!.columns, mine: { header: 'Pit', required: true } }
    const profile = revised(9, { smelterList: { ...exampleProfile.smelterList!, columns } })
    const lacking = await check({ profile: textOf(profile), file: await workbook() })
    expect(lacking.workbook!.reason).toMatchObject({ code: 'profileDoesNotFit' })
    expect(lacking.workbook!.reason!.message).toContain('“Pit” (smelterList.mine)')

    const official = await writeTemplateWorkbook(aFilledForm(), reference)
    const reply = await check({ profile: textOf(exampleProfile), file: official })
    expect(reply.workbook).toMatchObject({ official: true, declaration: { template: 'CMRT' } })
  })

  it('of bytes that are nothing says so', async () => {
    const { workbook: read } = await check({ file: Buffer.from('PK nothing') })
    expect(read!.declaration).toBeUndefined()
    expect(read!.reason?.message).not.toBe('')
  })
})

import { RefusedFileError } from '../../../graph/errors.js'
import type { KeptProfile } from '../../../ingest/profiles/kept-profile.js'
import type { Profile } from '../../../ingest/profiles/profile.js'
import { readFile } from '../../../ingest/recognise-file.js'
import { writePlainWorkbook, type PlainSheet } from '../../../server/exports/plain-workbook.js'
import { writeTemplateWorkbook } from '../../../server/exports/template-workbook.js'
import { sampleForms } from '../../../server/sample/forms.js'
import { houseForm } from '../../../server/sample/house-form.js'
import { exampleProfile } from '../../../server/sample/house-profile.js'
import { sampleLists } from '../../../server/sample/lists.js'
import { sampleSmelters } from '../../../server/sample/smelters.js'
import { aFilledForm, changedProfile, moveSheet, reference, renameSheet, today } from './a-house-form.js'

const keep = (profile: Profile): KeptProfile => ({ profile, file: profile.id })
const house = (moved: readonly ((sheet: PlainSheet) => PlainSheet)[] = []) =>
  writePlainWorkbook(
    moved.reduce((sheets, move) => sheets.map(move), [...houseForm(aFilledForm(), reference)]),
  )
/** Fits nearly anything: one common word on the first sheet of whatever name. */
const greedy = (sheet: string, label: string): KeptProfile =>
  keep(
    changedProfile((given) => ({
      ...given,
      id: 'greedy',
      fingerprint: { labels: [{ sheet, text: label }] },
    })),
  )

function refusalOf(bytes: Uint8Array, profiles: readonly KeptProfile[]): RefusedFileError {
  try {
    readFile(bytes, 'x.xlsx', { profiles })
  } catch (error) {
    if (error instanceof RefusedFileError) return error
    throw error
  }
  throw new Error('it was read')
}

describe('a workbook', () => {
  it('with the marks of a profile is a declaration by it', async () => {
    const read = readFile(await house(), 'x.xlsx', { profiles: [keep(exampleProfile)] })
    expect(read).toMatchObject({
      kind: 'declaration',
      declaration: { template: exampleProfile.name, version: '1', profile: { file: exampleProfile.id } },
    })
  })

  it('of an official template stays one, whatever the profiles say', async () => {
    const smelters = sampleSmelters(today)
    const { form } = sampleForms(smelters, today)[0]!
    const official = await writeTemplateWorkbook(form, smelters)
    const read = readFile(official, 'x.xlsx', { profiles: [greedy('Declaration', 'English')] })
    expect(read).toMatchObject({ kind: 'declaration', declaration: { template: 'CMRT' } })
    expect(read.kind === 'declaration' && read.declaration.profile).toBeUndefined()
  })

  it.each([...sampleLists(sampleSmelters(today), today)])(
    'that holds the list %s stays a list, however wide the marks of a profile',
    async (_name, csv) => {
      const rows = csv
        .trim()
        .split('\n')
        .map((line) => line.split(','))
      const list = await writePlainWorkbook([{ name: 'Sheet1', rows }])
      const read = readFile(list, 'x.xlsx', { profiles: [greedy('Sheet1', rows[0]![0]!)] })
      expect(read.kind).toBe('list')
    },
  )

  it('with a sheet Declaration of its own is read by its profile too', async () => {
    const profile = changedProfile((given) => ({
      ...given,
      fingerprint: { labels: [{ text: 'CD-MIN-07' }] },
      company: { ...given.company, sheet: 'Declaration' },
    }))
    const read = readFile(await house([renameSheet('Supplier', 'Declaration')]), 'x.xlsx', {
      profiles: [keep(profile)],
    })
    expect(read).toMatchObject({ kind: 'declaration', declaration: { template: exampleProfile.name } })
    expect(read.kind === 'declaration' && read.declaration.company['companyName']).toEqual({
      value: 'Lindqvist Power AB',
      cell: 'C5',
    })
  })

  it('of no template, list or profile is told that profiles are a way out', async () => {
    const { reason, message } = refusalOf(await house(), [])
    expect(reason).toBe('unknownList')
    expect(message).toMatch(/mapping profile.*docs\/profiles\.md/)
  })

  it('with a sheet Declaration of no template is told the same', async () => {
    const { reason, message } = refusalOf(await house([renameSheet('Supplier', 'Declaration')]), [])
    expect(reason).toBe('unknownTemplate')
    expect(message).toMatch(/mapping profile/)
  })

  it('that nearly has the marks of a profile is told which it lacks', async () => {
    const other = await house([moveSheet('Supplier', (rows) => rows.filter((row) => row[1] !== 'CD-MIN-07'))])
    expect(refusalOf(other, [keep(exampleProfile)]).message).toContain(
      'Nearest is “Calder minerals form” (profile calder-minerals-form), but the workbook lacks “CD-MIN-07” on sheet “Supplier / 供应商”.',
    )
  })

  it('with the marks and without a needed column is refused by its profile', async () => {
    const changed = await house([renameSheet('Smelters', 'Melters')])
    const { reason, message } = refusalOf(changed, [keep(exampleProfile)])
    expect(reason).toBe('profileDoesNotFit')
    expect(message).toContain('there is no sheet “Smelters / 冶炼厂” (smelterList)')
  })

  it('with the marks of two profiles goes to the one with more of them, or to neither', async () => {
    const loose = changedProfile((given) => ({
      ...given,
      id: 'loose',
      name: 'Loose form',
      fingerprint: { labels: [{ text: 'CD-MIN-07' }] },
    }))
    const bytes = await house()
    const read = readFile(bytes, 'x.xlsx', { profiles: [keep(loose), keep(exampleProfile)] })
    expect(read).toMatchObject({ declaration: { template: 'Calder minerals form' } })
    const refusal = refusalOf(bytes, [keep(loose), keep({ ...loose, id: 'other' })])
    expect(refusal.reason).toBe('profilesAlike')
    expect(refusal.message).toContain('loose and other')
  })
})

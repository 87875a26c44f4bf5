/** The sample is written by a layout of its own: what it places, the reader must find. */
import { openWorkbook } from '../../ingest/workbook/open-workbook.js'
import { readDeclaration } from '../../ingest/declaration.js'
import { mineralId } from '../../graph/lists/minerals.js'
import { writeTemplateWorkbook } from '../../server/exports/template-workbook.js'
import { sampleForms } from '../../server/sample/forms.js'
import { sampleSmelters } from '../../server/sample/smelters.js'

const today = '2026-11-23'
const smelters = sampleSmelters(today)
const forms = sampleForms(smelters, today)

describe('the sample supply chain', () => {
  it('has 123 smelters with ids of their own from CID900000 up', () => {
    expect(new Set(smelters.map(({ cid }) => cid)).size).toBe(123)
    expect(smelters.every(({ cid }) => /^CID9\d{5}$/.test(cid))).toBe(true)
    expect(new Set(smelters.map(({ name }) => name)).size).toBe(123)
  })

  it.each(forms)('$file reads back as it was filled', async ({ form }) => {
    const read = readDeclaration(openWorkbook(await writeTemplateWorkbook(form, smelters)))

    expect(read).toMatchObject({
      template: form.template.split(' ')[0],
      version: form.version,
      language: form.language,
      scope: form.scope,
      effectiveDate: form.effective,
    })
    expect(read.company['companyName']?.value).toBe(form.company['companyName'])
    expect(read.products.map(({ number }) => number)).toEqual(form.products.map(({ number }) => number))
    for (const [mineral, filled] of form.minerals) {
      const answers = read.answers.filter(
        (answer) => answer.mineral !== undefined && mineralId(answer.mineral) === mineral,
      )
      const used = answers.find(({ role }) => role === 'used')
      expect(used?.answer).toBe(filled.used)
      const lines = read.smelters.filter(
        (line) => line.mineral !== undefined && mineralId(line.mineral) === mineral,
      )
      expect(lines.map(({ cid }) => cid)).toEqual(filled.lines.map(({ cid }) => cid))
    }
  })

  it('holds a form of every family, one with a mineral named as "Other"', async () => {
    expect(new Set(forms.map(({ form }) => form.template)).size).toBe(5)
    const additional = forms.find(({ form }) => form.template === 'AMRT')!
    const read = readDeclaration(openWorkbook(await writeTemplateWorkbook(additional.form, smelters)))
    expect(read.minerals).toEqual(['Neodymium', 'Rare Earth Elements', 'Silver'])
    expect(read.mineralsScope).toHaveLength(3)
  })

  it('has no form its own Checker would send back', async () => {
    const missing = await Promise.all(
      forms.map(async ({ file, form }) => {
        const read = readDeclaration(openWorkbook(await writeTemplateWorkbook(form, smelters)))
        return { file, missing: read.checker.missing }
      }),
    )
    expect(missing.filter((each) => each.missing > 0)).toEqual([])
  })
})

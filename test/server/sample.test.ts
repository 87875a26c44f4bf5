/** The sample is written by a layout of its own: what it places, the reader must find. */
import { readFile } from '../../ingest/recognise-file.js'
import { mineralId } from '../../graph/lists/minerals.js'
import { sampleForms, type SampleForm } from '../../server/sample/forms.js'
import { exampleProfile } from '../../server/sample/house-profile.js'
import { sampleSmelters } from '../../server/sample/smelters.js'
import { sampleWorkbook } from '../../server/sample/write-sample.js'

const today = '2026-11-23'
const smelters = sampleSmelters(today)
const forms = sampleForms(smelters, today)

async function readSample(sample: SampleForm) {
  const profiles = [{ profile: exampleProfile, file: '' }]
  const read = readFile(await sampleWorkbook(sample, smelters), sample.file, { profiles })
  if (read.kind !== 'declaration') throw new Error(`${sample.file} is no declaration`)
  return read.declaration
}

describe('the sample supply chain', () => {
  it('has 123 smelters with ids of their own from CID900000 up', () => {
    expect(new Set(smelters.map(({ cid }) => cid)).size).toBe(123)
    expect(smelters.every(({ cid }) => /^CID9\d{5}$/.test(cid))).toBe(true)
    expect(new Set(smelters.map(({ name }) => name)).size).toBe(123)
  })

  it.each(forms)('$file reads back as it was filled', async (sample) => {
    const { form, isHouseForm } = sample
    const read = await readSample(sample)

    expect(read).toMatchObject({
      template: isHouseForm ? exampleProfile.name : form.template.split(' ')[0],
      version: isHouseForm ? '1' : form.version,
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
    const read = await readSample(additional)
    expect(read.minerals).toEqual(['Neodymium', 'Rare Earth Elements', 'Silver'])
    expect(read.mineralsScope).toHaveLength(3)
  })

  it('has no form its own Checker would send back', async () => {
    const missing = await Promise.all(
      forms.map(async (sample) => ({
        file: sample.file,
        missing: (await readSample(sample)).checker.missing,
      })),
    )
    expect(missing.filter((each) => each.missing > 0)).toEqual([])
  })
})

import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Day } from '../../graph/model.js'
import { writePlainWorkbook } from '../exports/plain-workbook.js'
import { writeTemplateWorkbook } from '../exports/template-workbook.js'
import { sampleForms, type SampleForm } from './forms.js'
import { houseForm } from './house-form.js'
import { sampleLists } from './lists.js'
import { sampleSmelters, type SampleSmelter } from './smelters.js'

/**
 * Writes the sample supply chain into a folder: 40 fictional suppliers in three tiers, 4 products, 123 smelters;
 * their workbooks in the layouts of CMRT, EMRT, AMRT and CRT, one in a form of the buyer's own (`house-profile.ts`
 * reads it), and the lists a manufacturer would have beside them. Dates count back from `today`, so that fresh and
 * stale forms stay what they are. Product LD-100 is a good one to trace.
 */
export async function writeSample(folder: string, today: Day): Promise<void> {
  const smelters = sampleSmelters(today)
  await mkdir(folder, { recursive: true })

  for (const [name, text] of sampleLists(smelters, today)) await writeFile(join(folder, name), text)
  for (const sample of sampleForms(smelters, today))
    await writeFile(join(folder, sample.file), await sampleWorkbook(sample, smelters))
}

/** A form in the layout it was sent in. */
export const sampleWorkbook = (
  { form, isHouseForm }: SampleForm,
  smelters: readonly SampleSmelter[],
): Promise<Uint8Array> =>
  isHouseForm ? writePlainWorkbook(houseForm(form, smelters)) : writeTemplateWorkbook(form, smelters)

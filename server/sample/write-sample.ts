import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Day } from '../../graph/model.js'
import { writeTemplateWorkbook } from '../exports/template-workbook.js'
import { sampleForms } from './forms.js'
import { sampleLists } from './lists.js'
import { sampleSmelters } from './smelters.js'

/**
 * Writes the sample supply chain into a folder: 40 fictional suppliers in three tiers, 4 products, 123 smelters;
 * their workbooks in the layouts of CMRT, EMRT, AMRT and CRT, and the lists a manufacturer would have beside them. Dates count
 * back from `today`, so that fresh and stale forms stay what they are. Product LD-100 is a good one to trace.
 */
export async function writeSample(folder: string, today: Day): Promise<void> {
  const smelters = sampleSmelters(today)
  await mkdir(folder, { recursive: true })

  for (const [name, text] of sampleLists(smelters, today)) await writeFile(join(folder, name), text)
  for (const { file, form } of sampleForms(smelters, today)) {
    await writeFile(join(folder, file), await writeTemplateWorkbook(form, smelters))
  }
}

/** The official templates, which are no part of this repository, as blanks to be filled. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { unzipSync } from 'fflate'
import { templateLayouts } from '../../../server/exports/template-layout.js'
import { mineralName } from '../../../graph/lists/minerals.js'
import { openWorkbook } from '../../../ingest/workbook/open-workbook.js'
import { BlankForm } from './blank-form.js'
import type { FormKind } from './form-cells.js'
import type { LookUpRow } from './invented.js'
import type { Template } from './write-files.js'

/** The folder in LODELINE_TEMPLATES, else the one beside LODELINE_CORPUS. */
export function officialFolder(): string | undefined {
  const { LODELINE_TEMPLATES: templates, LODELINE_CORPUS: corpus } = process.env
  const folder = templates ?? (corpus === undefined ? undefined : join(dirname(corpus), 'templates'))
  return folder !== undefined && existsSync(folder) ? folder : undefined
}

export const officialTemplates = (folder: string): readonly Template[] =>
  readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const [, kind = '', version = ''] = /^RMI_([A-Z]+)_([\d.]+)\.xlsx$/.exec(name) ?? []
      return kind === '' ? [] : [officialTemplate(readFileSync(join(folder, name)), kind, version)]
    })

/** Older templates have room for 1,000 numbers. */
const mostNumbers = 900

function officialTemplate(bytes: Buffer, kind: string, version: string): Template {
  const lookUp = lookUpOf(bytes)
  const blank = new BlankForm(unzipSync(bytes), { typedTexts: 'shared', numberType: '' })
  const layout = layoutOf(kind, version)
  const listed = [...new Set(lookUp.map(({ mineral }) => mineral))]
  const form: FormKind =
    kind === 'AMRT'
      ? { template: layout, language: 'English', minerals: listed.slice(0, 3), choosesMinerals: true }
      : {
          template: layout,
          language: 'English',
          minerals: templateLayouts[layout].minerals.map((id) => mineralName(id, 'en')),
        }
  const asked = lookUp.filter(({ mineral }) => form.minerals.includes(mineral))
  return { kind: form, blank, lookUp: asked, size: { lines: 300, mostNumbers } }
}

function layoutOf(kind: string, version: string): keyof typeof templateLayouts {
  if (kind === 'CMRT' || kind === 'AMRT' || kind === 'CRT') return kind
  if (kind === 'EMRT') return version.startsWith('1') ? 'EMRT 1' : 'EMRT'
  throw new Error(`Nothing is known of the template ${kind}.`)
}

function lookUpOf(bytes: Buffer): readonly LookUpRow[] {
  const columns = ['A', 'B', 'C', 'D', 'E', 'H', 'I']
  const sheet = openWorkbook(bytes).sheet({ name: 'Smelter Look-up', columns, firstRow: 5 })
  return sheet.rows.flatMap((row): readonly LookUpRow[] => {
    const [mineral = '', alias = '', name = '', country = '', cid = '', city = '', state = ''] = columns.map(
      (column) => sheet.at(column, row)?.text,
    )
    return /^CID\d{6}$/.test(cid) ? [{ row, mineral, alias, name, country, cid, city, state }] : []
  })
}

/** The sheets of a template that are plain lists, without RMI's texts. */
import type exceljs from 'exceljs'
import { rmiCountryName } from '../../graph/lists/countries.js'
import { mineralName } from '../../graph/lists/minerals.js'
import type { TemplateLayout } from './template-layout.js'
import type { FilledForm, ReferenceSmelter } from './template-workbook.js'

/** A mineral in the templates' own word. */
export const mineralWord = (mineral: string): string => mineralName(mineral, 'en')

/** Sheet Product List: head in row 5, numbers from row 6, column B. */
export function fillProductList(sheet: exceljs.Worksheet, form: FilledForm, layout: TemplateLayout): void {
  sheet.getRow(5).values = [
    '',
    'number',
    'name',
    ...(layout.requesterColumns ? ['requester number', 'requester name'] : []),
    'comment',
  ]
  form.products.forEach(({ number, name, requesterNumber }, index) => {
    const row = 6 + index
    sheet.getCell(`B${row}`).value = number
    sheet.getCell(`C${row}`).value = name ?? null
    if (layout.requesterColumns) sheet.getCell(`D${row}`).value = requesterNumber ?? null
  })
}

/** Sheet Minerals Scope: a row for each mineral from `firstRow`, why it is asked about in column C. */
export function fillMineralsScope(
  sheet: exceljs.Worksheet,
  minerals: readonly string[],
  { firstRow, reason }: { readonly firstRow: number; readonly reason: string | undefined },
): void {
  minerals.forEach((mineral, index) => {
    sheet.getCell(`B${firstRow + index}`).value = mineralWord(mineral)
    sheet.getCell(`C${firstRow + index}`).value = reason ?? null
  })
}

/** Sheet Smelter Look-up: head in row 4; each metal ends with the two rows for smelters without an id. */
export function fillLookUp(
  sheet: exceljs.Worksheet,
  asked: readonly string[],
  listed: readonly ReferenceSmelter[],
): void {
  sheet.getRow(4).values = [
    'metal',
    'look-up name',
    'standard name',
    'country',
    'id',
    'source',
    'street',
    'city',
    'state',
    'key',
  ]
  const rows = asked.flatMap((mineral) => [
    ...listed.filter((smelter) => smelter.mineral === mineral).flatMap(lookUpRows),
    ...['Smelter not listed', 'Smelter not yet identified'].map((name) => [
      mineralWord(mineral),
      name,
      name,
      'Unknown',
    ]),
  ])
  rows.forEach((values, index) => {
    sheet.getRow(5 + index).values = [...values]
    sheet.getCell(`J${5 + index}`).value = `${values[0] ?? ''}${values[1] ?? ''}`
  })
}

const lookUpRows = (smelter: ReferenceSmelter): readonly (readonly string[])[] =>
  [smelter.name, ...smelter.aliases].map((name) => [
    mineralWord(smelter.mineral),
    name,
    smelter.name,
    rmiCountryName(smelter.country),
    smelter.cid,
    'RMI',
  ])

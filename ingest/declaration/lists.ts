/** Mine list, product list and minerals scope: plain rows, every value with its cell. */
import type { Finding, MineLine, MineralsScopeLine, ProductLine } from '../../graph/model.js'
import { finding } from '../check/codes.js'
import {
  sheetNames,
  type MineListLayout,
  type MineralsScopeLayout,
  type ProductListLayout,
} from '../templates/template.js'
import type { Sheet } from '../workbook/workbook.js'
import { onSheet, textOf } from './cells.js'
import type { LookUp } from './look-up.js'
import { mineOrigin } from './origins.js'

interface ListRow {
  readonly row: number
  readonly texts: Readonly<Record<string, string>>
  readonly cells: Record<string, string>
}

export function readProducts(sheet: Sheet, layout: ProductListLayout): ProductLine[] {
  const here = onSheet(sheet.name, sheetNames.productList)
  return rowsOf(sheet, layout).map(({ row, texts, cells }) => ({ ...here, row, ...texts, cells }))
}

export const readMineralsScope = (sheet: Sheet, layout: MineralsScopeLayout): MineralsScopeLine[] =>
  rowsOf(sheet, layout).map(({ row, texts, cells }) => ({ row, ...texts, cells }))

/** `country` as typed; `origin` is what it means, `region` narrows it as typed. */
export function readMines(
  sheet: Sheet,
  layout: MineListLayout,
  lookUp: LookUp,
): { mines: MineLine[]; findings: Finding[] } {
  const findings: Finding[] = []
  const here = onSheet(sheet.name, sheetNames.mineList)
  const mines = rowsOf(sheet, layout).map(({ row, texts, cells }): MineLine => {
    const { country = '', mineral, region } = texts
    const { origin, unrecognised } = mineOrigin(country, region)
    const at = cells['country'] === undefined ? {} : { cell: cells['country'] }
    for (const text of unrecognised)
      findings.push(finding('originNotRecognised', { sheet: sheet.name, row, mineral, ...at }, { text }))

    const word = mineral === undefined ? undefined : (lookUp.mineralWord(mineral) ?? mineral)
    return {
      ...here,
      row,
      ...texts,
      ...(word === undefined ? {} : { mineral: word }),
      ...(origin ? { origin } : {}),
      cells,
    }
  })
  return { mines, findings }
}

function rowsOf(
  sheet: Sheet,
  layout: { readonly firstRow: number; readonly columns: Readonly<Partial<Record<string, string>>> },
): ListRow[] {
  return sheet.rows
    .filter((row) => row >= layout.firstRow)
    .map((row) => readRow(sheet, row, layout.columns))
    .filter(({ texts }) => Object.keys(texts).length > 0 && !isFooter(Object.values(texts)[0]))
}

/** The copyright line below the prepared rows moves when rows are inserted or deleted. */
const isFooter = (text: string | undefined): boolean => text?.startsWith('©') ?? false

function readRow(sheet: Sheet, row: number, columns: Readonly<Partial<Record<string, string>>>): ListRow {
  const texts: Record<string, string> = {}
  const cells: Record<string, string> = {}
  for (const [field, column] of Object.entries(columns)) {
    const text = column === undefined ? undefined : textOf(sheet.at(column, row))
    if (text === undefined) continue
    texts[field] = text
    cells[field] = `${column ?? ''}${row}`
  }
  return { row, texts, cells }
}

/** The lists of a form, on whatever sheets they were found: smelters by the form's own reference, mines, products. */
import type { Finding, MineLine, MineralsScopeLine, ProductLine, SmelterLine } from '../../graph/model.js'
import type {
  LookUpLayout,
  MineListLayout,
  MineralsScopeLayout,
  ProductListLayout,
  SmelterListLayout,
} from '../templates/template.js'
import type { Sheet } from '../workbook/workbook.js'
import { readMines, readMineralsScope, readProducts } from './lists.js'
import { lookUpOf, lookUpRows, type LookUp } from './look-up.js'
import { readSmelterLines } from './smelter-lines.js'
import { readSmelterRows, type SmelterRow } from './smelter-rows.js'

/** A list's rows, and where its fields stand in them. */
export interface OnSheet<Layout> {
  readonly sheet: Sheet
  readonly layout: Layout
}

/** Absent: the form has no such list. */
export interface ListSheets {
  readonly lookUp?: OnSheet<LookUpLayout> | undefined
  readonly smelterList?: OnSheet<SmelterListLayout> | undefined
  readonly mineList?: OnSheet<MineListLayout> | undefined
  readonly productList?: OnSheet<ProductListLayout> | undefined
  readonly mineralsScope?: OnSheet<MineralsScopeLayout> | undefined
}

export interface ListTerms {
  /** What the form asks about, in its words. */
  readonly minerals: readonly string[]
  /** The form's word for a mineral, where its lists use others. */
  readonly wordOf?: (mineral: string) => string
  /** A row in the words of the templates, where the form has others for what is not a name. */
  readonly plainRow?: (row: SmelterRow) => SmelterRow
}

export interface FormLists {
  readonly lookUp: LookUp
  /** The smelter lines as their cells stand. */
  readonly rows: readonly SmelterRow[]
  readonly smelters: readonly SmelterLine[]
  readonly mines: readonly MineLine[]
  readonly products: readonly ProductLine[]
  readonly mineralsScope: readonly MineralsScopeLine[] | undefined
  readonly findings: readonly Finding[]
}

export function readFormLists(
  { lookUp: known, smelterList, mineList, productList, mineralsScope }: ListSheets,
  { minerals, wordOf, plainRow }: ListTerms,
): FormLists {
  const lookUp = lookUpOf(known && lookUpRows(known.sheet, known.layout), minerals, wordOf)
  const read = smelterList ? readSmelterRows(smelterList.sheet, smelterList.layout, lookUp) : []
  const rows = plainRow ? read.map(plainRow) : read
  const lines = readSmelterLines(rows, lookUp)
  const { mines, findings } = mineList
    ? readMines(mineList.sheet, mineList.layout, lookUp)
    : { mines: [], findings: [] }
  return {
    lookUp,
    rows,
    smelters: lines.lines,
    mines,
    products: productList ? readProducts(productList.sheet, productList.layout) : [],
    mineralsScope: mineralsScope && readMineralsScope(mineralsScope.sheet, mineralsScope.layout),
    findings: [...lines.findings, ...findings],
  }
}

/**
 * A CMRT 6.5 as its template comes, in texts, names and formulas of our own, as heavy as the official one: 2,500
 * prepared rows, a look-up of 600, labels in eight languages, provinces, a picture.
 */
import { contentTypes, workbookType } from '../../ingest/workbook/build-workbook.js'
import { BlankForm } from './blank-form.js'
import { escaped } from './fill-sheet.js'
import type { LookUpRow } from './invented.js'
import { namespace, type Program, sheetXml } from './programs.js'
import { seeded } from './seeded.js'
import {
  declarationRows,
  lookUpRows,
  productListRows,
  smelterListRows,
  type TemplateRow,
} from './template-cells.js'
import { type Language, languages, provinces, sentence } from './template-words.js'

export interface Weight {
  readonly smelterRows: number
  /** At least 500: a product-scoped form has as many numbers. */
  readonly productRows: number
  /** Labels in every language. */
  readonly labels: number
  readonly provinces: number
  readonly pictureBytes: number
}

export const heavy: Weight = {
  smelterRows: 2_500,
  productRows: 2_000,
  labels: 600,
  provinces: 6_200,
  pictureBytes: 180_000,
}
/** Where only what a form says matters. */
export const light: Weight = {
  smelterRows: 20,
  productRows: 520,
  labels: 20,
  provinces: 20,
  pictureBytes: 100,
}

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export function blankTemplate(
  program: Program,
  { language, lookUp, weight }: { language: Language; lookUp: readonly LookUpRow[]; weight: Weight },
): BlankForm {
  const strings = new Map<string, number>()
  const share = (text: string): number => {
    const index = strings.get(text) ?? strings.size
    strings.set(text, index)
    return index
  }
  const sheets: Readonly<Record<string, readonly TemplateRow[]>> = {
    Declaration: declarationRows(language),
    'Smelter List': smelterListRows(language, weight.smelterRows),
    'Product List': productListRows(language, weight.productRows),
    'Smelter Look-up': lookUpRows(language, lookUp),
    L: labelRows(weight.labels),
    SorP: provinces(weight.provinces).map(([A, B, C], index) => ({ row: index + 1, cells: { A, B, C } })),
  }
  const names = Object.keys(sheets)
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(workbookType),
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbookXml(names),
    'xl/_rels/workbook.xml.rels': relationships([
      ...names.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
      ['sharedStrings', 'sharedStrings.xml'],
    ]),
  }
  Object.values(sheets).forEach((rows, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = sheetXml(rows, program, share)
  })
  const items = [...strings.keys()].map((text) => `<si><t>${escaped(text)}</t></si>`)
  parts['xl/sharedStrings.xml'] = `<sst xmlns="${namespace}">${items.join('')}</sst>`
  const bytes = Object.entries(parts).map(([name, text]) => [name, Buffer.from(text)] as const)
  const picture = ['xl/media/image1.png', noise(weight.pictureBytes)] as const
  return new BlankForm(Object.fromEntries([...bytes, picture]), program)
}

/** The hidden sheet L: keys in A, a text in each language from D on. */
function labelRows(count: number): readonly TemplateRow[] {
  const chance = seeded(5)
  return Array.from({ length: count }, (_, index) => {
    const words = 3 + chance.below(40)
    const texts = languages.map(
      (language, at) => ['DEFGHIJK'.charAt(at), sentence(language, words, chance)] as const,
    )
    return { row: index + 1, cells: { A: `Label${index}`, ...Object.fromEntries(texts) } }
  })
}

const workbookXml = (names: readonly string[]): string => {
  const sheets = names.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
  return `<workbook xmlns="${namespace}" xmlns:r="${relations}"><sheets>${sheets.join('')}</sheets></workbook>`
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const each = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${relations}/${type}" Target="${target}"/>`,
  )
  return `<Relationships>${each.join('')}</Relationships>`
}

/** Bytes that pack as badly as a picture's. */
function noise(count: number): Uint8Array {
  const chance = seeded(6)
  return Uint8Array.from({ length: count }, () => chance.below(256))
}

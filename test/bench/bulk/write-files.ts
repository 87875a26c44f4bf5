/** The files a bulk run ingests, written into folders: seeded, so that they are the same each time. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BlankForm } from './blank-form.js'
import { formCells, type FormKind } from './form-cells.js'
import { blankTemplate, type Weight } from './heavy-template.js'
import {
  companyOf,
  type FormSize,
  inventForm,
  inventLookUp,
  isProductScoped,
  type LookUpRow,
  minerals,
  numberOf,
} from './invented.js'
import { programs } from './programs.js'
import { seeded } from './seeded.js'
import { languages } from './template-words.js'

/** Bytes of the form of this number. */
export type FormWriter = (index: number) => Buffer

/** A blank workbook to fill, and the smelters its look-up has. */
export interface Template {
  readonly kind: FormKind
  readonly blank: BlankForm
  readonly lookUp: readonly LookUpRow[]
  readonly size: FormSize
}

/** One template per language, each as another program saves it. */
export function generatedTemplates(weight: Weight, lines: number): readonly Template[] {
  const lookUp = inventLookUp()
  const size = { lines, mostNumbers: weight.productRows }
  return languages.flatMap((language, index): readonly Template[] => {
    const program = programs[index % programs.length]
    if (program === undefined) return []
    const blank = blankTemplate(program, { language, lookUp, weight })
    return [{ kind: { template: 'CMRT', language, minerals }, blank, lookUp, size }]
  })
}

/** Template by turns. */
export const formWriter =
  (templates: readonly Template[]): FormWriter =>
  (index) => {
    const template = templates[index % templates.length]
    if (template === undefined) throw new Error('There is no template.')
    const { kind, blank, lookUp, size } = template
    return blank.fill(formCells(inventForm(index, lookUp, size), kind))
  }

export const fileNameOf = (index: number): string => `form ${String(index).padStart(4, '0')}.xlsx`

/** Writes forms `from` to before `end`; megabytes of the lightest. */
export function writeForms(
  folder: string,
  writer: FormWriter,
  [from, end]: readonly [number, number],
): number {
  mkdirSync(folder, { recursive: true })
  let lightest = Infinity
  for (let index = from; index < end; index += 1) {
    const bytes = writer(index)
    lightest = Math.min(lightest, bytes.length)
    writeFileSync(join(folder, fileNameOf(index)), bytes)
  }
  return lightest / 1e6
}

const partsPerProduct = 20
export const productOf = (index: number): string => `FG-${String(index).padStart(4, '0')}`

/** A BOM in CSV: a product for every fifth company, bought of companies that are there, by their numbers. */
export function bomOf(companies: number): string {
  const chance = seeded(companies)
  const rows = Array.from({ length: Math.floor(companies / 5) * partsPerProduct }, (_, index) => {
    const company = chance.below(companies)
    const part = isProductScoped(company) ? numberOf(company, chance.below(500)) : ''
    return `${productOf(Math.floor(index / partsPerProduct))},OUR-${index},"${companyOf(company)}",${part}`
  })
  return ['product,part,supplier,supplier_part', ...rows, ''].join('\n')
}

export function writeBom(folder: string, companies: number): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'bom.csv'), bomOf(companies))
}

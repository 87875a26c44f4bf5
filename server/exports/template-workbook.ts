import exceljs from 'exceljs'
import { countryName, rmiCountryName } from '../../graph/lists/countries.js'
import { dayNumber } from '../../graph/day.js'
import type { Day, QuestionRole, Scope } from '../../graph/model.js'
import { fillLookUp, fillMineralsScope, fillProductList, mineralWord } from './list-sheets.js'
import { templateLayouts, type TemplateLayout } from './template-layout.js'

/** `origin`: text for the mine-country cell, ISO codes are spelled out; without `cid`: typed, or not identified. */
export interface FilledLine {
  readonly mineral: string
  readonly cid?: string
  readonly typed?: { readonly name: string; readonly country: string }
  readonly notIdentified?: true
  readonly origin?: string
  readonly mine?: string
  readonly recycled?: string
}

export type FilledAnswers = Readonly<Partial<Record<QuestionRole, string>>> & {
  readonly lines: readonly FilledLine[]
}

/** A form as somebody filled it. `minerals`: answers by mineral id, in any order; EMRT asks about those given. */
export interface FilledForm {
  readonly template: keyof typeof templateLayouts
  readonly version: string
  readonly language: 'en' | 'zh'
  readonly company: Readonly<Record<string, string>>
  readonly scope: Scope
  readonly scopeDescription?: string
  /** A day, or the text somebody typed instead of a date. */
  readonly effective: Day
  readonly minerals: ReadonlyMap<string, FilledAnswers>
  /** Why the form asks about its minerals (AMRT). */
  readonly mineralsReason?: string
  readonly products: readonly {
    readonly number: string
    readonly name?: string
    readonly requesterNumber?: string
  }[]
}

/** A row of the workbook's own reference list (sheet Smelter Look-up). `country`: ISO code. */
export interface ReferenceSmelter {
  readonly cid: string
  readonly mineral: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly country: string
}

const scopeWords: Readonly<Record<Scope, string>> = {
  A: 'A. Company',
  B: 'B. Product (or List of Products)',
  C: "C. User defined [Specify in 'Description of scope']",
}
const languageWords = { en: 'English', zh: '中文 Chinese' } as const
const serialOf = (day: Day): number => dayNumber(day) + 25_569

/**
 * Writes a form in the cell layout of an RMI template, without any of RMI's texts: what the sample supply chain and
 * the tests are made of. Smelter rows with an id carry look-up formulas with their results, as Excel would save them.
 */
export async function writeTemplateWorkbook(
  form: FilledForm,
  reference: readonly ReferenceSmelter[],
): Promise<Uint8Array> {
  const layout = templateLayouts[form.template]
  const asked = layout.minerals.filter((mineral) => !layout.mineralCells || form.minerals.has(mineral))
  const listed = reference.filter(({ mineral }) => asked.includes(mineral))
  const book = new exceljs.Workbook()
  book.created = book.modified = new Date(`${form.effective}T00:00:00Z`)

  fillDeclaration(book.addWorksheet('Declaration'), { form, layout, asked })
  fillSmelterList(book.addWorksheet('Smelter List'), { form, asked, listed })
  fillProductList(book.addWorksheet('Product List'), form, layout)
  if (layout.mineralsScopeRow !== undefined)
    fillMineralsScope(book.addWorksheet('Minerals Scope'), asked, {
      firstRow: layout.mineralsScopeRow,
      reason: form.mineralsReason,
    })
  fillLookUp(book.addWorksheet('Smelter Look-up'), asked, listed)

  return new Uint8Array(await book.xlsx.writeBuffer())
}

interface DeclarationParts {
  readonly form: FilledForm
  readonly layout: TemplateLayout
  readonly asked: readonly string[]
}

function fillDeclaration(sheet: exceljs.Worksheet, { form, layout, asked }: DeclarationParts): void {
  sheet.getCell('D2').value = `Lodeline sample form (${layout.kind})`
  sheet.getCell('D3').value = languageWords[form.language]
  sheet.getCell('J3').value = layout.revisions[form.version] ?? `Revision ${form.version}`

  const fields: Readonly<Record<string, string | undefined>> = {
    ...form.company,
    scope: scopeWords[form.scope],
    scopeDescription: form.scopeDescription,
  }
  for (const [field, cell] of Object.entries(layout.companyCells))
    sheet.getCell(cell).value = fields[field] ?? null
  const date = sheet.getCell(layout.companyCells['effectiveDate'] ?? '')
  date.value = serialOf(form.effective)
  date.numFmt = 'd-mmm-yyyy'

  asked.forEach((mineral, slot) => {
    fillMineral(sheet, { form, layout, mineral, slot })
  })
  if (![...form.minerals.values()].some(({ used }) => used === 'Yes')) return
  for (const { cell, answer, comment } of layout.companyQuestions) {
    sheet.getCell(cell).value = answer
    if (comment !== undefined) sheet.getCell(cell.replace('D', 'G')).value = comment
  }
}

interface MineralPlace {
  readonly form: FilledForm
  readonly layout: TemplateLayout
  readonly mineral: string
  readonly slot: number
}

function fillMineral(sheet: exceljs.Worksheet, { form, layout, mineral, slot }: MineralPlace): void {
  const answers = form.minerals.get(mineral)
  const mineralCell = layout.mineralCells?.[mineral]
  const otherCell = layout.otherCells?.[mineral]
  if (otherCell !== undefined) sheet.getCell(otherCell).value = mineralWord(mineral)
  if (mineralCell !== undefined) {
    sheet.getCell(mineralCell).value =
      otherCell === undefined ? mineralWord(mineral) : 'Other [specify below]'
    sheet.getCell(`AA${12 + slot}`).value = mineralWord(mineral)
  }
  const perMineral = layout.companyQuestionPerMineral
  if (perMineral && answers?.used === 'Yes')
    sheet.getCell(`D${perMineral.row + slot}`).value = perMineral.answer

  for (const [role, answer] of Object.entries(answers ?? {})) {
    const row = layout.answerRows(role, slot)
    if (row === undefined || typeof answer !== 'string') continue
    fillAnswer(sheet.getCell(`D${row}`), answer, layout.numericPercent.includes(form.version))
    sheet.getCell(`B${row}`).value = `${mineralWord(mineral)} (*)`
  }
}

function fillAnswer(cell: exceljs.Cell, answer: string, isPercentNumeric: boolean): void {
  const isNumber = isPercentNumeric && answer === '100%'
  cell.value = isNumber ? 1 : answer
  if (isNumber) cell.numFmt = '0%'
}

interface SmelterListParts {
  readonly form: FilledForm
  readonly asked: readonly string[]
  readonly listed: readonly ReferenceSmelter[]
}

/** Sheet Smelter List: head in row 4, lines from row 5 (templates of all versions written here). */
function fillSmelterList(sheet: exceljs.Worksheet, { form, asked, listed }: SmelterListParts): void {
  const heads = [
    'id',
    'metal',
    'look-up',
    'name',
    'country',
    'smelter id',
    'source',
    'street',
    'city',
    'state',
  ]
  sheet.getRow(4).values = [
    ...heads,
    'contact',
    'e-mail',
    'next steps',
    'mines',
    'mine countries',
    'recycled',
    'comments',
  ]
  const byCid = new Map(listed.map((smelter) => [smelter.cid, smelter]))
  const lines = asked.flatMap((mineral) => form.minerals.get(mineral)?.lines ?? [])

  lines.forEach((line, index) => {
    const row = 5 + index
    const smelter = line.cid === undefined ? undefined : byCid.get(line.cid)
    if (line.cid !== undefined) fillListed(sheet, row, { cid: line.cid, mineral: line.mineral, smelter })
    else fillTyped(sheet, row, line)
    sheet.getCell(`N${row}`).value = line.mine ?? null
    sheet.getCell(`O${row}`).value = line.origin === undefined ? null : spellOut(line.origin)
    sheet.getCell(`P${row}`).value = line.recycled ?? null
  })
}

/** ISO codes in a mine-country text become names, as people write them; other words stay. */
const spellOut = (origin: string): string =>
  origin
    .split('; ')
    .map((part) => (/^[A-Z]{2}$/.test(part) ? countryName(part, 'en') : part))
    .join('; ')

interface ListedLine {
  readonly cid: string
  readonly mineral: string
  readonly smelter: ReferenceSmelter | undefined
}

function fillListed(sheet: exceljs.Worksheet, row: number, { cid, mineral, smelter }: ListedLine): void {
  sheet.getCell(`A${row}`).value = cid
  if (!smelter) {
    sheet.getCell(`B${row}`).value = mineralWord(mineral)
    return
  }
  const lookUp = (column: string, result: string) => ({
    formula: `INDEX('Smelter Look-up'!$${column}$5:$${column}$2000,MATCH($A${row},'Smelter Look-up'!$E$5:$E$2000,0))`,
    result,
  })
  sheet.getCell(`B${row}`).value = lookUp('A', mineralWord(smelter.mineral))
  sheet.getCell(`C${row}`).value = lookUp('C', smelter.name)
  sheet.getCell(`E${row}`).value = lookUp('D', rmiCountryName(smelter.country))
  sheet.getCell(`F${row}`).value = lookUp('E', smelter.cid)
  sheet.getCell(`G${row}`).value = lookUp('F', 'RMI')
}

function fillTyped(sheet: exceljs.Worksheet, row: number, line: FilledLine): void {
  sheet.getCell(`B${row}`).value = mineralWord(line.mineral)
  sheet.getCell(`C${row}`).value = line.notIdentified ? 'Smelter not yet identified' : 'Smelter not listed'
  if (!line.typed) return
  sheet.getCell(`D${row}`).value = line.typed.name
  sheet.getCell(`E${row}`).value = rmiCountryName(line.typed.country)
}

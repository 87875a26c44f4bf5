import { readDeclaration, type ReadingTerms } from '../../../ingest/declaration.js'
import type { Declaration } from '../../../graph/model.js'
import { type Cells, workbookOf } from './a-workbook.js'

/** The day the tests read on. */
export const today = '2026-03-01'

/** Mandatory company fields; the contact's name stands in this row, the others below it. */
const companyFrom = (contactRow: number): Cells => ({
  D8: 'Lindqvist Fasteners AB',
  D9: 'A. Company',
  [`D${contactRow}`]: 'Maja Lindqvist',
  [`D${contactRow + 1}`]: 'maja@lindqvist.example',
  [`D${contactRow + 2}`]: '+46 8 555 01 00',
  [`D${contactRow + 3}`]: 'Olof Berg',
  [`D${contactRow + 5}`]: 'olof@lindqvist.example',
  [`D${contactRow + 7}`]: 46_000,
})

const head = (kind: string, revision: string): Cells => ({
  D2: { formula: `Sample Template (${kind})` },
  D3: 'English',
  J3: `Revision ${revision}\nApril 25, 2025`,
})

/** Reference lists with invented smelters, as the sheet Smelter Look-up has them. */
export const lookUp: Cells = listed([
  ['Gold', 'Aurum North Refinery', 'Aurum North Refinery', 'SWEDEN', 'CID900001'],
  ['Gold', 'ANR Gold', 'Aurum North Refinery', 'SWEDEN', 'CID900001'],
  ['Gold', 'Kestrel Metals Co., Ltd.', 'Kestrel Metals Co., Ltd.', 'CHINA', 'CID900002'],
  ['Tin', 'Kestrel Metals Co., Ltd.', 'Kestrel Metals Co., Ltd.', 'CHINA', 'CID900003'],
  ['Tin', 'Estanho Serra Azul Ltda.', 'Estanho Serra Azul Ltda.', 'BRAZIL', 'CID900004'],
  ['Tantalum', 'Tantal Werk Harz GmbH', 'Tantal Werk Harz GmbH', 'GERMANY', 'CID900005'],
  ['Tungsten', 'Twin Peak Tungsten', 'Twin Peak Tungsten Ltd.', 'VIET NAM', 'CID900006'],
  ['Tungsten', 'Twin Peak Tungsten', 'Twin Peak Second Works', 'VIET NAM', 'CID900007'],
  ['Tungsten', 'Smelter not listed', 'Smelter not listed', '', ''],
])

function listed(rows: readonly (readonly string[])[]): Cells {
  const columns = ['A', 'B', 'C', 'D', 'E']
  return Object.fromEntries(
    rows.flatMap((row, index) => row.map((text, column) => [`${columns[column] ?? ''}${index + 5}`, text])),
  )
}

const minerals = ['Tantalum', 'Tin', 'Gold', 'Tungsten'] as const

/** Answers of a CMRT that uses gold only: everything the Checker asks for. */
export const goldOnly: Cells = {
  ...Object.fromEntries(
    minerals.map((mineral, index) => [`D${26 + index}`, mineral === 'Gold' ? 'Yes' : 'No']),
  ),
  D34: 'Yes',
  D40: 'No',
  D46: 'No',
  D52: 'No',
  D58: '100%',
  D64: 'Yes',
  D70: 'Yes',
  ...Object.fromEntries([75, 77, 79, 81, 85, 87].map((row) => [`D${row}`, 'No'])),
  D83: 'Yes, in conformance with IPC1755 (e.g., CMRT)',
  D89: 'No',
}

/** A gold smelter typed by its ID, with the formula results beside it. */
export const goldLine: Cells = {
  A5: 'CID900001',
  B5: { formula: 'Gold' },
  C5: { formula: 'Aurum North Refinery' },
  E5: { formula: 'SWEDEN' },
  F5: { formula: 'CID900001' },
}

export interface FormSheets {
  readonly declaration?: Cells
  readonly smelters?: Cells
  readonly products?: Cells
  readonly mines?: Cells
  /** Instead of the usual list. */
  readonly lookUp?: Cells
  readonly mineralsScope?: Cells
  readonly translations?: Cells
  readonly revision?: string
  readonly merged?: readonly string[]
  readonly terms?: ReadingTerms
}

/** A CMRT, complete and correct but for what the test writes over it; `smelters` replaces the list. */
export function readCmrt(sheets: FormSheets = {}): Declaration {
  const { revision = '6.5', declaration, smelters = goldLine, products = {}, translations = {} } = sheets
  const workbook = workbookOf(
    {
      Declaration: { ...head('CMRT', revision), ...companyFrom(15), ...goldOnly, ...declaration },
      'Smelter List': smelters,
      'Product List': products,
      'Smelter Look-up': sheets.lookUp ?? lookUp,
      L: translations,
    },
    sheets.merged,
  )
  return readDeclaration(workbook, { today, ...sheets.terms })
}

/** A form with company block and reference list; no question is answered but in what the test writes. */
interface Blank {
  readonly kind: string
  readonly revision: string
  readonly contactRow: number
  readonly lookUp?: Cells
  readonly hasMines?: true
  readonly hasScope?: true
}

function readBlank(blank: Blank, sheets: FormSheets): Declaration {
  const { kind, contactRow } = blank
  const { lookUp = blank.lookUp } = sheets
  const { revision = blank.revision, declaration, smelters = {}, mines = {}, products = {} } = sheets
  const workbook = workbookOf({
    Declaration: { ...head(kind, revision), ...companyFrom(contactRow), ...declaration },
    ...(blank.hasScope ? { 'Minerals Scope': sheets.mineralsScope ?? {} } : {}),
    'Smelter List': smelters,
    ...(blank.hasMines ? { 'Mine List': mines } : {}),
    'Product List': products,
    ...(lookUp ? { 'Smelter Look-up': lookUp } : {}),
    L: {},
  })
  return readDeclaration(workbook, { today, ...sheets.terms })
}

const batteryLookUp = listed([
  ['Cobalt', 'Blue Rock Cobalt', 'Blue Rock Cobalt', 'FINLAND', 'CID900101'],
  ['Nickel', 'Isle Nickel', 'Isle Nickel', 'PHILIPPINES', 'CID900102'],
  ['Cobalt', 'Twin Fjord Cobalt', 'Twin Fjord Cobalt', 'NORWAY', 'CID900103'],
  ['Cobalt', 'Twin Fjord Cobalt', 'Twin Fjord Cobalt', 'NORWAY', 'CID900104'],
  ['Mica', 'Glimmer Works', 'Glimmer Works', 'INDIA', 'CID900105'],
])

/** An EMRT 2.1 about no mineral but for what the test writes. */
export const readEmrt = (sheets: FormSheets = {}): Declaration =>
  readBlank({ kind: 'EMRT', revision: '2.1', contactRow: 19, lookUp: batteryLookUp, hasMines: true }, sheets)

/** An EMRT 1.3 with nothing answered but what the test writes. */
export const readEmrt1 = (sheets: FormSheets = {}): Declaration =>
  readBlank({ kind: 'EMRT', revision: '1.3', contactRow: 15, lookUp: batteryLookUp }, sheets)

/** A CRT 2.21 likewise; it calls itself 2.2. */
export const readCrt = (sheets: FormSheets = {}): Declaration =>
  readBlank({ kind: 'CRT', revision: '2.2', contactRow: 15, lookUp: batteryLookUp }, sheets)

/** An AMRT 1.3 about no mineral but for what the test writes. */
export const readAmrt = (sheets: FormSheets = {}): Declaration =>
  readBlank({ ...additional, revision: '1.3', contactRow: 20, lookUp: additionalLookUp }, sheets)

const additional = { kind: 'AMRT', hasMines: true, hasScope: true } as const
const additionalLookUp = listed([
  ['Silver', 'Argent du Nord', 'Argent du Nord', 'CANADA', 'CID900201'],
  ['Zinc', 'Sphalerite Works', 'Sphalerite Works', 'PERU', 'CID900202'],
])

/** An AMRT 1.2, whose workbook has no reference list. */
export const readAmrt12 = (sheets: FormSheets = {}): Declaration =>
  readBlank({ ...additional, revision: '1.2', contactRow: 17 }, sheets)

export const codesOf = ({ findings }: Declaration): string[] => findings.map(({ code }) => code)

/** Codes of findings at a cell of any sheet. */
export const codesAt = ({ findings }: Declaration, cell: string): string[] =>
  findings.filter((finding) => finding.cell === cell).map(({ code }) => code)

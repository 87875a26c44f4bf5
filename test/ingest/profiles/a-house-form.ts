/** The sample's house form in memory: its rows as cells, moved about as people move them. */
import { dayNumber } from '../../../graph/day.js'
import type { Declaration } from '../../../graph/model.js'
import { HouseWorkbook } from '../../../ingest/profiles/house-workbook.js'
import { parseProfile } from '../../../ingest/profiles/parse-profile.js'
import type { Profile } from '../../../ingest/profiles/profile.js'
import { readHouseForm } from '../../../ingest/profiles/read-house-form.js'
import { columnLetters } from '../../../ingest/workbook/cell-address.js'
import type { PlainCell, PlainSheet } from '../../../server/exports/plain-workbook.js'
import type { FilledForm, ReferenceSmelter } from '../../../server/exports/template-workbook.js'
import { houseForm } from '../../../server/sample/house-form.js'
import { exampleProfile } from '../../../server/sample/house-profile.js'
import { workbookOf, type Cells, type Written } from '../declaration/a-workbook.js'

export const today = '2026-11-23'

/** A form of one mineral in use, everything answered; what a test writes over it. */
export const aFilledForm = (over: Partial<FilledForm> = {}): FilledForm => ({
  template: 'CMRT',
  version: '6.5',
  language: 'en',
  company: {
    companyName: 'Lindqvist Power AB',
    contactName: 'Maja Lindqvist',
    contactEmail: 'maja@lindqvist.example',
    contactPhone: '+46 8 555 01 00',
    authorizerName: 'Olof Berg',
    authorizerEmail: 'olof@lindqvist.example',
  },
  scope: 'A',
  effective: '2026-09-30',
  minerals: new Map([
    [
      'tin',
      {
        used: 'Yes',
        remains: 'Yes',
        covered: 'No',
        cahra: 'No',
        recycled: 'No',
        response: '100%',
        allIdentified: 'Yes',
        allReported: 'Yes',
        lines: [{ mineral: 'tin', cid: 'CID900003', origin: 'PE' }],
      },
    ],
    ['tungsten', { used: 'No', lines: [] }],
  ]),
  products: [],
  ...over,
})

export const reference: readonly ReferenceSmelter[] = [
  {
    cid: 'CID900003',
    mineral: 'tin',
    name: 'Kestrel Metals Co., Ltd.',
    aliases: ['Kestrel Tin'],
    country: 'CN',
  },
  { cid: 'CID900004', mineral: 'tin', name: 'Estanho Serra Azul Ltda.', aliases: [], country: 'BR' },
  { cid: 'CID900006', mineral: 'tungsten', name: 'Twin Peak Tungsten Ltd.', aliases: [], country: 'VN' },
]

type Rows = readonly (readonly PlainCell[])[]
export type Moved = (sheet: PlainSheet) => PlainSheet

export const moveSheet =
  (named: string, move: (rows: Rows) => Rows): Moved =>
  (sheet) =>
    sheet.name.startsWith(named) ? { ...sheet, rows: move(sheet.rows) } : sheet

export const renameSheet =
  (named: string, name: string): Moved =>
  (sheet) =>
    sheet.name.startsWith(named) ? { ...sheet, name } : sheet

export const without =
  (named: string): ((sheets: readonly PlainSheet[]) => readonly PlainSheet[]) =>
  (sheets) =>
    sheets.filter(({ name }) => !name.startsWith(named))

/** Every text `one` becomes `other`. */
export const rewrite = (one: string, other: PlainCell): ((rows: Rows) => Rows) => {
  return (rows) => rows.map((row) => row.map((cell) => (cell === one ? other : cell)))
}

export const transposed = (rows: Rows): Rows =>
  Array.from({ length: Math.max(...rows.map((row) => row.length)) }, (_, column) =>
    rows.map((row) => row[column]),
  )

export const cellsOf = ({ rows }: PlainSheet): Cells =>
  Object.fromEntries(
    rows.flatMap((row, index) =>
      row.flatMap((value, column): [string, Written][] => {
        const address = `${columnLetters(column + 1)}${index + 1}`
        if (value === undefined) return []
        return [[address, typeof value === 'object' ? value.day + serialOfDayZero : value]]
      }),
    ),
  )

const serialOfDayZero = 25_569 - dayNumber('1970-01-01')

export const workbookOfSheets = (sheets: readonly PlainSheet[], merged: readonly string[] = []) =>
  workbookOf(Object.fromEntries(sheets.map((sheet) => [sheet.name, cellsOf(sheet)])), merged)

interface Given {
  readonly form?: Partial<FilledForm>
  readonly reference?: readonly ReferenceSmelter[]
  readonly moved?: readonly Moved[]
  readonly profile?: Profile
}

/** The form, moved about, as its profile reads it. */
export function readHouse({
  form,
  reference: known,
  moved = [],
  profile = exampleProfile,
}: Given = {}): Declaration {
  const sheets = moved.reduce((each, move) => each.map(move), [...houseForm(aFilledForm(form), known)])
  const kept = { profile, file: 'f'.repeat(64) }
  return readHouseForm(new HouseWorkbook(workbookOfSheets(sheets)), kept, { today })
}

/** The sample's profile with its JSON changed. @throws Error for one that is wrong */
export function changedProfile(change: (profile: Profile) => object): Profile {
  const parsed = parseProfile(JSON.stringify(change(structuredClone(exampleProfile))))
  if (parsed.profile === undefined) throw new Error(parsed.problems.map(({ message }) => message).join(' '))
  return parsed.profile
}

export const codesOf = ({ findings }: Declaration): string[] => findings.map(({ code }) => code)

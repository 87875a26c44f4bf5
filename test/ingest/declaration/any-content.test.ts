import fc from 'fast-check'
import { Declaration } from '../../../graph/model.js'
import { readAmrt, readAmrt12, readCmrt, readCrt, readEmrt, readEmrt1 } from './a-form.js'
import type { Cells, Written } from './a-workbook.js'

const words = [
  'Yes',
  ' no',
  '是',
  '不明',
  'Gold',
  'gold ',
  'Tin',
  'Cobalt',
  '(Delete Cobalt)',
  'CID900001',
  'cid900003 ',
  'CID1',
  'Smelter not listed',
  'smelter not yet identified',
  'Aurum North Refinery',
  'Aurm Nort',
  'Metal',
  'SWEDEN',
  'DRC; Atlantis',
  'recycled',
  '0.8',
  '120%',
  '>75%',
  '2025-02-30',
  '31/12/99999',
  '令和99年1月1日',
  '00000',
  '99999',
  'A. Company',
  'B',
  '©',
  '@',
  '__proto__',
  'constructor',
  '\u0000',
  '\ud800',
  '=1+1',
  '((((',
  '%',
  '\u202e',
  'x'.repeat(3000),
]
/** What the template writes into its own cells, and a supplier may write anywhere else. */
const labels = [
  'Metal (*)',
  'Answer',
  '1) What is asked',
  'B. What is asked',
  'Revision 9.9',
  'Sample (CMRT)',
]
const written: fc.Arbitrary<Written> = fc.oneof(
  fc.constantFrom(...words, ...labels),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.double(),
  fc.constantFrom(...words, 0).map((formula) => ({ formula })),
  fc.constantFrom('#N/A', '#REF!', '#VALUE!').map((error) => ({ error })),
)
const cells = (columns: string[], lastRow: number): fc.Arbitrary<Cells> =>
  fc.dictionary(
    fc
      .tuple(fc.constantFrom(...columns), fc.integer({ min: 1, max: lastRow }))
      .map(([column, row]) => `${column}${row}`),
    written,
    { maxKeys: 60 },
  )
/** The title decides the template; without it the form would be refused, as it should be. */
const withoutTitle = (all: Cells): Cells =>
  Object.fromEntries(Object.entries(all).filter(([address]) => address !== 'D2'))
/** Labels decide the layout, and are locked: any content stands below them, or beside them on the sheet Declaration. */
const below = (lastLabelRow: number, all: Cells): Cells =>
  Object.fromEntries(
    Object.entries(all).filter(([address]) => Number(address.replace(/^[A-Z]+/, '')) > lastLabelRow),
  )
const heading = (address: string): Written => ({ formula: `heading ${address}` })
const headings = (columns: string, row: number): Cells =>
  Object.fromEntries(Array.from(columns, (column) => [`${column}${row}`, heading(`${column}${row}`)]))
const release = 'Revision 6.5\nApril 25, 2025'
const smelterLabels = { ...headings('ABCDEFGHIJKLMNOPQ', 4), O3: release, Q3: release }
const mineLabels = { ...headings('ABCDEFGHIJKLM', 4), M3: release }
const paragraph = { formula: 'What this sheet is for. '.repeat(5) }
const scopeLabels: Cells = { B5: paragraph, B6: paragraph, B7: 'Minerals', C7: 'Reasons' }
const sheets = fc.record({
  declaration: cells(['D', 'E', 'G', 'AA'], 140).map(withoutTitle),
  smelters: cells(['A', 'B', 'C', 'D', 'E', 'F', 'N', 'O', 'P'], 12).map((all) => ({
    ...smelterLabels,
    ...below(4, all),
  })),
  mineralsScope: cells(['B', 'C'], 12).map((all) => ({ ...scopeLabels, ...below(7, all) })),
  products: cells(['B', 'C', 'D', 'E', 'F'], 12).map((all) => ({
    ...headings('BCDEF', 5),
    ...below(5, all),
  })),
  mines: cells(['A', 'B', 'C', 'F', 'I'], 12).map((all) => ({ ...mineLabels, ...below(4, all) })),
  translations: cells(['D', 'E', 'F'], 6),
})

describe('a form with any content in its cells', () => {
  it.each([
    ['CMRT', readCmrt],
    ['EMRT', readEmrt],
    ['EMRT 1.3', readEmrt1],
    ['AMRT', readAmrt],
    ['AMRT 1.2', readAmrt12],
    ['CRT', readCrt],
  ])('is read, as %s, into a declaration and never refused', (_, read) => {
    fc.assert(
      fc.property(sheets, (content) => {
        const declaration = read(content)
        expect(Declaration.parse(declaration)).toEqual(declaration)
        expect(Number.isInteger(declaration.checker.missing)).toBe(true)
      }),
      { numRuns: 80 },
    )
  })
})

import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { openWorkbook } from '../../../ingest/workbook/open-workbook.js'
import type { Sheet } from '../../../ingest/workbook/workbook.js'
import { buildWorkbook, rows } from './build-workbook.js'

const asked = ['A', 'C', 'D', 'Z', 'AB']

const read = (sheet: string): Sheet =>
  openWorkbook(
    buildWorkbook({ sheet: rows(sheet), strings: '<si><t>Acme</t></si><si><t>钽</t></si>' }),
  ).sheet({
    name: 'Declaration',
    columns: asked,
  })

const cellsOf = (sheet: Sheet) => ({
  rows: sheet.rows,
  cells: [1, 2, 3].flatMap((row) => asked.map((column) => sheet.at(column, row))),
  hidden: [1, 2, 3].filter((row) => sheet.isRowHidden(row)),
})

const content = fc.constantFrom(
  { type: '', inner: '' },
  { type: '', inner: '<v>12.50</v>' },
  { type: '', inner: '<f>A1</f>' },
  { type: '', inner: '<f t="shared" si="1"/><v/>' },
  { type: 's', inner: '<v>1</v>' },
  { type: 's', inner: '<f>LEFT(A1)</f><v>0</v>' },
  { type: 'str', inner: '<f ca="1">IF(A1&lt;2,"/>","")</f><v></v>' },
  { type: 'str', inner: '<f>A1</f><v>a &amp; b</v>' },
  { type: 'str', inner: '<v>a<!-- <c r="C1"> -->b</v>' },
  { type: 'inlineStr', inner: '<is><t>in line</t></is>' },
  { type: 'b', inner: '<v>1</v>' },
  { type: 'e', inner: '<f>NA()</f><v>#N/A</v>' },
)
const cell = fc.record({ column: fc.constantFrom('A', 'B', 'C', 'D', 'Z', 'AA', 'AB', 'XFD'), content })
const row = fc.record({
  cells: fc.uniqueArray(cell, { selector: ({ column }) => column, maxLength: 8 }),
  isHidden: fc.boolean(),
})
type Row = typeof row extends fc.Arbitrary<infer T> ? T : never

/** `<c r="B7" s="5" t="s">`, as nearly every writer has it. */
const usual = (list: readonly Row[]): string =>
  list
    .map(({ cells, isHidden }, index) => {
      const written = cells.map(({ column, content: { type, inner } }) => {
        const tag = `c r="${column}${index + 1}" s="5"${type === '' ? '' : ` t="${type}"`}`
        return inner === '' ? `<${tag}/>` : `<${tag}>${inner}</c>`
      })
      return `<row r="${index + 1}" spans="1:9"${isHidden ? ' hidden="1"' : ''}>${written.join('')}</row>`
    })
    .join('')

/** The same cells with their attributes in another order. */
const unusual = (xml: string): string =>
  xml.replace(/<c (r="[^"]*")([^>]*?)(\/?)>/g, (_, address: string, rest: string, end: string) => {
    return `<c${rest} ${address}${end}>`
  })

describe('cells of usual shape', () => {
  it('read as the same cells written in another way, in whatever order they stand', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 3 }), (list) => {
        const xml = usual(list)
        expect(cellsOf(read(xml))).toEqual(cellsOf(read(unusual(xml))))
      }),
      { numRuns: 400 },
    )
  })

  it('are found behind a column nobody asked for, and behind a later one', () => {
    const sheet = read(
      '<row r="1"><c r="XFD1"><v>9</v></c><c r="AB1"/><c r="C1" t="s"><v>0</v></c><c r="A1"><f>B1</f><v>7</v></c></row>',
    )
    expect(sheet.at('C', 1)).toEqual({ text: 'Acme', formula: false })
    expect(sheet.at('A', 1)).toEqual({ text: '7', number: 7, formula: true })
  })

  it('count as calculated where the formula has no value', () => {
    const sheet = read('<row r="1"><c r="A1" t="str"><f>B1</f><v></v></c><c r="C1" t="str"><v></v></c></row>')
    expect(sheet.at('A', 1)).toEqual({ text: '', formula: true })
    expect(sheet.at('C', 1)).toBeUndefined()
    expect(sheet.rows).toEqual([])
  })
})

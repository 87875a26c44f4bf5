import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { openWorkbook } from '../../../ingest/workbook/open-workbook.js'
import type { Sheet } from '../../../ingest/workbook/workbook.js'
import { buildWorkbook, rows } from './build-workbook.js'

const asked = ['A', 'B', 'C', 'E', 'AB']

const read = (sheet: string): Sheet =>
  openWorkbook(buildWorkbook({ sheet: rows(sheet), strings: '<si><t>Acme</t></si>' })).sheet({
    name: 'Declaration',
    columns: asked,
  })

const numbersFrom = (first: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => first + index)

const cellsOf = (sheet: Sheet, numbers: readonly number[]) => ({
  rows: sheet.rows,
  cells: numbers.flatMap((row) => asked.map((column) => sheet.at(column, row))),
  hidden: numbers.filter((row) => sheet.isRowHidden(row)),
})

/** A row as a form prepares it; the options change what they name, in a row of the same length where they can. */
interface Written {
  readonly attributes: string
  readonly a: string
  readonly b: string
  readonly c: string
  readonly d: string
  readonly ab: string
}
const blank: Written = {
  attributes: 'ht="20"',
  a: '<c r="A#" s="5"/>',
  b: '<c r="B#" s="5" t="str"><f ca="1">IF(LEN(A#)=0,"",INDEX(A#))</f><v></v></c>',
  c: '<c r="C#" s="5" t="str"><f>LEN(B#)+1</f><v></v></c>',
  d: '<c r="D#" s="6" t="str"><f>A#&amp;B#</f><v>x</v></c>',
  ab: '<c r="AB#" s="6" t="str"><f t="shared" si="3"/><v></v></c>',
}
const changes: Readonly<Record<keyof Written, readonly string[]>> = {
  attributes: ['ht="21"', 'hidden="1"', 'spans="1:9"'],
  a: ['<c r="A#"><v>7</v></c>', '<c r="A#" s="5"></c>', '<c r="A#" s="5" t="s"><v>0</v></c>', ''],
  b: [
    '<c r="B#" s="5" t="str"><f ca="1">IF(LEN(A#)=0,"",INDEX(A))</f><v>7</v></c>',
    '<c r="B#" s="5" t="str"><f ca="1">IF(LEN(A#)=0,"",INDEX(A#))<!-- a comment --></f><v></v></c>',
    '<c r="B#" s="5" t="inlineStr"><is><t>in line</t></is></c>',
  ],
  c: [
    '<c r="C#" s="5" t="str"><f>LEN(B#)</f><v>12</v></c>',
    '<c r="E#" s="5" t="str"><f>LEN(B#)+1</f><v></v></c>',
    '<c r="C#" s="5" t="str"><f>LEN(B#)+1</f><v/></c>',
    '<c r="C#" s="5" t="str"><v></v></c>',
  ],
  d: [
    '<c r="D#" s="6"><f>A#&amp;B#</f><v>1</v></c>',
    '<c r="E#" s="6" t="str"><f>A#&amp;B#</f><v>x</v></c>',
    '',
  ],
  ab: ['<c r="AC#" s="6" t="str"><f t="shared" si="3"/><v></v></c>', '<c r="AB#" s="6" t="b"><v>1</v></c>'],
}

const changed: fc.Arbitrary<Written> = fc
  .tuple(
    ...Object.entries(changes).map(([part, texts]) =>
      fc.record({ part: fc.constant(part), text: fc.constantFrom(...texts) }),
    ),
  )
  .chain((all) => fc.subarray(all, { minLength: 1, maxLength: 2 }))
  .map((some) => ({ ...blank, ...Object.fromEntries(some.map(({ part, text }) => [part, text])) }))
const row = fc.oneof({ weight: 3, arbitrary: fc.constant(blank) }, { weight: 1, arbitrary: changed })

const written = (list: readonly Written[], first: number): string =>
  list
    .map(({ attributes, a, b, c, d, ab }, index) =>
      `<row r="#" ${attributes}>${a}${b}${c}${d}${ab}</row>`.replaceAll('#', String(first + index)),
    )
    .join('')

/** The same cells with their attributes in another order, which nothing takes a short way with. */
const unusual = (xml: string): string =>
  xml.replace(/<c (r="[^"]*")([^>]*?)(\/?)>/g, (_, address: string, rest: string, end: string) => {
    return `<c${rest} ${address}${end}>`
  })

describe('rows a form prepares', () => {
  it('read as if each were read by itself, whatever stands between them', () => {
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 3, maxLength: 30 }),
        fc.constantFrom(1, 8, 95, 1995),
        (list, first) => {
          const xml = written(list, first)
          const numbers = numbersFrom(first, list.length)
          expect(cellsOf(read(xml), numbers)).toEqual(cellsOf(read(unusual(xml)), numbers))
        },
      ),
      { numRuns: 400 },
    )
  })

  it('are blank by the thousand, and the filled one among them is found', () => {
    const list = numbersFrom(0, 3_000).map((index) =>
      index === 2_345 ? { ...blank, c: '<c r="C#" s="5" t="str"><f>LEN(B#)</f><v>12</v></c>' } : blank,
    )
    const sheet = read(written(list, 5))
    expect(sheet.rows).toEqual([2_350])
    expect(sheet.at('C', 2_350)).toEqual({ text: '12', formula: true })
    expect(sheet.at('B', 2_999)).toEqual({ text: '', formula: true })
    expect(sheet.at('A', 2_999)).toBeUndefined()
  })
})

import { describe, expect, it } from '@jest/globals'
import { defaultLimits } from '../../../ingest/workbook/limits.js'
import { openWorkbook } from '../../../ingest/workbook/open-workbook.js'
import { ReadBudget } from '../../../ingest/workbook/read-budget.js'
import { SharedStrings } from '../../../ingest/workbook/shared-strings.js'
import { SheetCells } from '../../../ingest/workbook/sheet-cells.js'
import { SheetScanner } from '../../../ingest/workbook/sheet-scanner.js'
import type { Sheet } from '../../../ingest/workbook/workbook.js'
import { buildWorkbook, rows } from './build-workbook.js'

const everything = (sheet: Sheet) => ({
  rows: sheet.rows,
  merged: sheet.mergedRanges,
  hidden: sheet.rows.filter((row) => sheet.isRowHidden(row)),
  cells: sheet.rows.flatMap((row) => ['A', 'B', 'C', 'D'].map((column) => sheet.at(column, row))),
})

describe('a sheet that comes in windows', () => {
  const xml =
    '<worksheet><cols><col min="1"/></cols><sheetData>' +
    '<row r="2" hidden="1"><c r="A2" t="str"><f>"&lt;"&amp;B1</f><v>für 钽</v></c><c r="B2"><v>12.5</v></c></row>' +
    '<!-- <row r="9"> --><row><c/><c t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c></row>' +
    '<row r="5" x="a>b"/><row r=\'6\'><c r="D6" t="str"><v>a<![CDATA[</row><c>]]>b</v></c><c r="C6" t="b"><v>1</v></c></row>' +
    '</sheetData><mergeCells><mergeCell ref="A2:A3"/><mergeCell ref="C6:D6"/></mergeCells></worksheet>'
  const bytes = Buffer.from(xml)

  const scan = (cut: number) => {
    const budget = new ReadBudget({ ...defaultLimits, rows: 4 })
    const cells = new SheetCells({ name: 'Smelter List' }, budget)
    const scanner = new SheetScanner(cells, budget, () => new SharedStrings(Buffer.alloc(0), 'none', budget))
    const resumeAt = scanner.scan(bytes.subarray(0, cut), false)
    scanner.scan(bytes.subarray(resumeAt), true)
    return everything(cells)
  }

  it('has the same cells wherever it is cut', () => {
    const whole = scan(0)
    expect(whole.rows).toEqual([2, 3, 6])
    expect(whole.cells.filter((cell) => cell !== undefined)).toHaveLength(5)

    const cuts = Array.from({ length: bytes.length }, (_, cut) => cut)
    expect(cuts.filter((cut) => JSON.stringify(scan(cut)) !== JSON.stringify(whole))).toEqual([])
  })

  it('is read in windows where it is large, with the same result as whole', () => {
    const filled = Array.from(
      { length: 6000 },
      (_, index) =>
        `<row r="${index + 1}"><c r="A${index + 1}" t="str"><f>X(${'y'.repeat((index * 37) % 900)})</f><v>v${index}</v></c><c r="B${index + 1}"><v>${index}</v></c></row>`,
    )
    const book = buildWorkbook({ sheet: `${rows(filled.join(''))}<mergeCell ref="A1:B1"/>` })
    const read = (streamAboveBytes: number) =>
      everything(openWorkbook(book, { ...defaultLimits, streamAboveBytes }).sheet({ name: 'Declaration' }))
    const inWindows = read(1000)

    expect(inWindows.rows).toHaveLength(6000)
    expect(inWindows).toEqual(read(100_000_000))
  })

  it('is read in UTF-16 too', () => {
    const sheet = Buffer.from(
      `\ufeff<worksheet>${rows('<row r="1"><c r="A1"><v>1</v></c></row>')}</worksheet>`,
      'utf16le',
    )
    const book = openWorkbook(buildWorkbook({ sheet }), { ...defaultLimits, streamAboveBytes: 10 })
    expect(book.sheet({ name: 'Declaration' }).cell('A1')?.number).toBe(1)
  })

  it('is refused when one row fills more than the limit', () => {
    const cells = '<c t="str"><v>aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa</v></c>'.repeat(
      9000,
    )
    const book = openWorkbook(buildWorkbook({ sheet: rows(`<row>${cells.repeat(2)}</row>`) }), {
      ...defaultLimits,
      streamAboveBytes: 10,
      rowBytes: 500_000,
    })
    expect(() => book.sheet({ name: 'Declaration' })).toThrow(
      /a row of more than 500000 bytes|more than 16384 cells/,
    )
  })
})

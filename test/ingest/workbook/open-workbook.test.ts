import { describe, expect, it } from '@jest/globals'
import { NotFoundError } from '../../../graph/errors.js'
import { openWorkbook } from '../../../ingest/workbook/open-workbook.js'
import type { CellValue, Sheet } from '../../../ingest/workbook/workbook.js'
import { buildWorkbook, rows, spreadsheetNamespace, type WorkbookParts } from './build-workbook.js'

const readSheet = (parts: WorkbookParts): Sheet =>
  openWorkbook(buildWorkbook(parts)).sheet({ name: 'Declaration' })
const typed = (text: string): CellValue => ({ text, formula: false })
const calculated = (text: string): CellValue => ({ text, formula: true })

const utf16 = (xml: string): Uint8Array => Buffer.from(`\ufeff${xml}`, 'utf16le')
const d8 = '<row r="8"><c r="D8" t="inlineStr"><is><t>Ümit Ltd 钽</t></is></c></row>'
const whole = (xml: string): string => `<worksheet xmlns="${spreadsheetNamespace}">${rows(xml)}</worksheet>`

interface Case {
  readonly name: string
  readonly sheet: string
  readonly strings?: string
  readonly expected: CellValue | undefined
}

const cases: readonly Case[] = [
  {
    name: 'a shared string',
    sheet: '<row r="8"><c r="D8" t="s"><v>1</v></c></row>',
    strings: '<si><t>other</t></si><si><t>Acme</t></si>',
    expected: typed('Acme'),
  },
  {
    name: 'the same text twice among the shared strings, and an empty one before it',
    sheet: '<row r="8"><c r="D8" t="s"><v>3</v></c></row>',
    strings: '<si/><si><t/></si><si><t>Acme</t></si><si><t>Acme</t></si>',
    expected: typed('Acme'),
  },
  {
    name: 'rich text, its runs joined and phonetic guides left out',
    sheet: '<row r="8"><c r="D8" t="s"><v>0</v></c></row>',
    strings:
      '<si><r><rPr><b/></rPr><t>東京</t></r><r><t xml:space="preserve"> Metal</t></r><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si>',
    expected: typed('東京 Metal'),
  },
  {
    name: 'an inline string with rich text and phonetic guides',
    sheet:
      '<row r="8"><c r="D8" t="inlineStr"><is><r><t>東</t></r><rPh><t>ヒガシ</t></rPh><r><t>京</t></r></is></c></row>',
    expected: typed('東京'),
  },
  {
    name: 'the text result of a formula',
    sheet: '<row r="8"><c r="D8" t="str"><f>IF(A1&lt;2,"a","b")</f><v>RMI</v></c></row>',
    expected: calculated('RMI'),
  },
  {
    name: 'a formula whose result is empty',
    sheet: '<row r="8"><c r="D8" t="str"><f>X()</f><v></v></c></row>',
    expected: calculated(''),
  },
  {
    name: 'a formula whose result was not saved',
    sheet: '<row r="8"><c r="D8"><f t="shared" si="4"/></c></row>',
    expected: calculated(''),
  },
  {
    name: 'a formula written after its value',
    sheet: '<row r="8"><c r="D8"><v>7</v><f>A1</f></c></row>',
    expected: { text: '7', number: 7, formula: true },
  },
  {
    name: 'a number in its shortest form',
    sheet: '<row r="8"><c r="D8"><v>45927.0</v></c></row>',
    expected: { text: '45927', number: 45927, formula: false },
  },
  {
    name: 'a number with exponent',
    sheet: '<row r="8"><c r="D8" t="n"><v>1E-3</v></c></row>',
    expected: { text: '0.001', number: 0.001, formula: false },
  },
  {
    name: 'something in a numeric cell that is no number, as text',
    sheet: '<row r="8"><c r="D8"><v>n/a</v></c></row>',
    expected: typed('n/a'),
  },
  {
    name: 'a true boolean',
    sheet: '<row r="8"><c r="D8" t="b"><v>1</v></c></row>',
    expected: typed('TRUE'),
  },
  {
    name: 'a false boolean',
    sheet: '<row r="8"><c r="D8" t="b"><v>0</v></c></row>',
    expected: typed('FALSE'),
  },
  {
    name: 'an error',
    sheet: '<row r="8"><c r="D8" t="e"><f>NA()</f><v>#N/A</v></c></row>',
    expected: { text: '#N/A', error: true, formula: true },
  },
  {
    name: 'a date written as ISO text',
    sheet: '<row r="8"><c r="D8" t="d"><v>2025-09-28</v></c></row>',
    expected: typed('2025-09-28'),
  },
  {
    name: 'nothing where a cell has only a style',
    sheet: '<row r="8"><c r="D8" s="5"/></row>',
    expected: undefined,
  },
  {
    name: 'the place of cells without address by counting',
    sheet: '<row/><row r="7"/><row><c/><c r="C8"/><c t="str"><v>counted</v></c></row>',
    expected: typed('counted'),
  },
  {
    name: 'the row from the address where the row element does not say it',
    sheet: '<row><c r="D8" t="str"><v>addressed</v></c></row>',
    expected: typed('addressed'),
  },
  {
    name: 'single quotes, spaces around "=", attributes in any order, a lower-case address',
    sheet: "<row spans='1:9' r = '8' ><c t = 'str' s='1' r='d8' ><v >quoted</v ></c ></row>",
    expected: typed('quoted'),
  },
  {
    name: 'an attribute that holds ">"',
    sheet: '<row r="8" x="a>b"><c x="1>0" r="D8" t="str"><v>seen</v></c></row>',
    expected: typed('seen'),
  },
  {
    name: 'entities and character references',
    sheet: '<row r="8"><c r="D8" t="str"><v>A&amp;B &lt;&gt;&quot;&apos; &#38079;&#x1F4A1;</v></c></row>',
    expected: typed('A&B <>"\' 钿💡'),
  },
  {
    name: 'CDATA, comments and processing instructions within a text',
    sheet: '<row r="8"><c r="D8" t="str"><v>a<![CDATA[<b> & </row>]]><!-- </v> -->c<?x </c> ?></v></c></row>',
    expected: typed('a<b> & </row>c'),
  },
  {
    name: 'cells inside a comment as absent',
    sheet: '<!-- <row r="8"><c r="D8"><v>1</v></c></row> --><row r="9"/>',
    expected: undefined,
  },
  {
    name: '_x000D_ escapes, and an escaped escape',
    sheet: '<row r="8"><c r="D8" t="str"><v>one_x000D_\ntwo _x005F_x000D_ snake_case</v></c></row>',
    expected: typed('one\r\ntwo _x000D_ snake_case'),
  },
  {
    name: 'line ends as XML has them, and a carriage return that was meant',
    sheet: '<row r="8"><c r="D8" t="str"><v>a\r\nb\rc&#13;</v></c></row>',
    expected: typed('a\nb\nc\r'),
  },
  {
    name: 'spaces around a text',
    sheet: '<row r="8"><c r="D8" t="inlineStr"><is><t xml:space="preserve"> yes </t></is></c></row>',
    expected: typed(' yes '),
  },
]

describe('cells of a workbook', () => {
  it.each(cases)('reads $name', ({ sheet, strings, expected }) => {
    const parts = { sheet: rows(sheet), ...(strings === undefined ? {} : { strings }) }
    expect(readSheet(parts).cell('D8')).toEqual(expected)
  })

  it('takes a numeric reference to no character as the replacement character', () => {
    const sheet = rows('<row r="8"><c r="D8" t="str"><v>&#0;&#xD800;&#99999999;</v></c></row>')
    expect(readSheet({ sheet }).cell('D8')?.text).toBe('\ufffd\ufffd\ufffd')
  })
})

describe('how a workbook may be written', () => {
  const prefixed = whole(d8)
    .replace(/<(\/?)(\w)/g, '<$1x:$2')
    .replace('xmlns=', 'xmlns:x=')

  it.each([
    ['a byte order mark', `\ufeff<?xml version="1.0" encoding="UTF-8"?>${whole(d8)}`],
    ['a declared encoding in other letters', `<?xml version='1.0' encoding='utf-8'?>${whole(d8)}`],
    ['namespace prefixes', `<?xml version="1.0"?>${prefixed}`],
    ['UTF-16', utf16(`<?xml version="1.0" encoding="UTF-16"?>${whole(d8)}`)],
    ['UTF-16, big-endian', Buffer.from(utf16(whole(d8))).swap16()],
    ['line ends between the tags', `<?xml version="1.0"?>\n${whole(d8).replaceAll('><', '>\r\n  <')}`],
  ])('reads a sheet with %s', (_, sheet) => {
    expect(readSheet({ sheet }).cell('D8')?.text).toBe('Ümit Ltd 钽')
  })

  it('finds sheets behind absolute targets and in strict files', () => {
    const strict = 'http://purl.oclc.org/ooxml/officeDocument/relationships'
    const bytes = buildWorkbook({
      parts: {
        '_rels/.rels': `<Relationships><Relationship Id="a" Type="${strict}/officeDocument" Target="/Book/Main.xml"/></Relationships>`,
        'book/main.xml':
          '<x:workbook xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:q="y"><x:sheets><x:sheet q:id="s" name="Form"/></x:sheets></x:workbook>',
        'book/_rels/main.xml.rels': `<Relationships><Relationship Target="../sheets/./one.xml" Type="${strict}/worksheet" Id="s"/></Relationships>`,
        'sheets/one.xml': whole(d8),
      },
    })
    expect(openWorkbook(bytes).sheet({ name: 'Form' }).cell('D8')?.text).toBe('Ümit Ltd 钽')
  })

  it('reads a workbook that does not state content types or where its workbook is', () => {
    const bytes = buildWorkbook({
      sheet: rows(d8),
      parts: { '[Content_Types].xml': '<Types/>', '_rels/.rels': '' },
    })
    expect(openWorkbook(bytes).sheetNames).toEqual(['Declaration'])
  })

  it.each([
    ['1', true],
    ['true', true],
    ['0', false],
    ['false', false],
  ])('reads date1904="%s"', (value, expected) => {
    const bytes = buildWorkbook({ workbookPr: `<workbookPr date1904="${value}"/>` })
    expect(openWorkbook(bytes).date1904).toBe(expected)
  })

  it('finds a sheet by its name whatever the case, and says when there is none', () => {
    const workbook = openWorkbook(buildWorkbook({ sheet: rows(d8) }))
    expect(workbook.sheet({ name: 'DECLARATION' }).name).toBe('Declaration')
    expect(() => workbook.sheet({ name: 'Product List' })).toThrow(NotFoundError)
  })
})

describe('what is asked of a sheet', () => {
  const cell = (address: string): string => `<c r="${address}" t="str"><v>${address}</v></c>`
  const grid = [1, 2, 3].map(
    (row) => `<row r="${row}">${['A', 'B', 'AB'].map((c) => cell(`${c}${row}`)).join('')}</row>`,
  )
  const workbook = openWorkbook(buildWorkbook({ sheet: rows(grid.join('')) }))

  it('holds the columns asked for and no others', () => {
    const sheet = workbook.sheet({ name: 'Declaration', columns: ['AB', 'A'] })
    expect(['A2', 'B2', 'AB2'].map((address) => sheet.cell(address)?.text)).toEqual(['A2', undefined, 'AB2'])
  })

  it('holds further columns down to the row of the head and not below', () => {
    const head = { columns: ['B'], lastRow: 2 }
    const sheet = workbook.sheet({ name: 'Declaration', columns: ['AB'], head })
    const found = ['B1', 'B2', 'B3', 'AB2', 'AB3', 'A1'].map((address) => sheet.cell(address)?.text)
    expect(found).toEqual(['B1', 'B2', undefined, 'AB2', 'AB3', undefined])
    expect(sheet.at('B', 2)?.text).toBe('B2')
  })

  it('holds the rows asked for and no others', () => {
    const sheet = workbook.sheet({ name: 'Declaration', firstRow: 2, lastRow: 2 })
    expect(sheet.rows).toEqual([2])
    expect(sheet.at('B', 3)).toBeUndefined()
  })

  it('names the rows with text in ascending order, not those with untouched formulas', () => {
    const xml =
      '<row r="9"><c r="A9"><v>1</v></c></row><row r="4"><c r="A4" t="str"><f>B4</f><v></v></c></row><row r="5"><c r="B5"><v>2</v></c></row>'
    expect(readSheet({ sheet: rows(xml) }).rows).toEqual([5, 9])
  })

  it('tells hidden rows by the value of the attribute', () => {
    const xml = ['1', 'true', '0', 'false'].map(
      (hidden, index) => `<row r="${index + 1}" hidden="${hidden}"/>`,
    )
    const sheet = readSheet({ sheet: rows(xml.join('')) })
    expect([1, 2, 3, 4, 5].map((row) => sheet.isRowHidden(row))).toEqual([true, true, false, false, false])
  })

  it('names merged ranges', () => {
    const merged = '<mergeCells count="2"><mergeCell ref="N6:N7"/><mergeCell ref="C6:C7"/></mergeCells>'
    expect(readSheet({ sheet: `${rows('')}${merged}` }).mergedRanges).toEqual(['N6:N7', 'C6:C7'])
  })
})

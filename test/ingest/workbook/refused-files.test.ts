import { constants, deflateRawSync } from 'node:zlib'
import { describe, expect, it } from '@jest/globals'
import { strToU8, zipSync } from 'fflate'
import { RefusedFileError } from '../../../graph/errors.js'
import { defaultLimits } from '../../../ingest/workbook/limits.js'
import { openWorkbook } from '../../../ingest/workbook/open-workbook.js'
import { buildWorkbook, contentTypes, rows, workbookParts, workbookType } from './build-workbook.js'
import { buildZip, type RawPart } from './build-zip.js'

/** Reason and message of the refusal to read the sheet Declaration. */
function refusalOf(bytes: Uint8Array, limits = defaultLimits): { reason: string; message: string } {
  try {
    const sheet = openWorkbook(bytes, limits).sheet({ name: 'Declaration' })
    return { reason: `read, ${sheet.rows.length} rows`, message: '' }
  } catch (error) {
    if (error instanceof RefusedFileError) return { reason: error.reason, message: error.message }
    throw error
  }
}

const rawParts = (given = {}): RawPart[] =>
  Object.entries(workbookParts(given)).map(([name, content]) => ({ name, content: content as Uint8Array }))
const withPart = (part: RawPart): RawPart[] => [...rawParts().filter(({ name }) => name !== part.name), part]
const sheetName = 'xl/worksheets/sheet1.xml'

/** 1 GB of zeros, from 16 MB packed once: blocks that end on a byte can be repeated. */
function packedGigabyte(): { packed: Buffer; size: number } {
  const block = deflateRawSync(Buffer.alloc(16 * 1024 * 1024), { finishFlush: constants.Z_FULL_FLUSH })
  const end = Buffer.from([0x03, 0x00])
  return { packed: Buffer.concat([...Array.from({ length: 64 }, () => block), end]), size: 1024 ** 3 }
}

const entityBomb =
  '<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;">]>'
const cellA1 = (xml: string): string => rows(`<row r="1"><c r="A1"${xml}</row>`)
const manyRows = (count: number): string =>
  rows(Array.from({ length: count }, (_, index) => `<row r="${index + 1}" ht="15"/>`).join(''))

interface Case {
  readonly name: string
  readonly bytes: () => Uint8Array
  readonly reason: string
  readonly says: RegExp
}

const cases: readonly Case[] = [
  { name: 'an empty file', bytes: () => new Uint8Array(), reason: 'emptyFile', says: /empty.*again/ },
  {
    name: 'bytes that are no archive',
    bytes: () => Buffer.from('\x01\x02 nothing', 'latin1'),
    reason: 'notAZip',
    says: /not an Excel workbook/,
  },
  {
    name: 'a workbook cut off on its way',
    bytes: () => buildWorkbook({ sheet: cellA1('><v>1</v></c>') }).subarray(0, 700),
    reason: 'truncated',
    says: /cut off.*again/,
  },
  {
    name: 'an archive of other files',
    bytes: () => zipSync({ 'readme.txt': strToU8('hello') }),
    reason: 'notAWorkbook',
    says: /archive of 1 file,/,
  },
  {
    name: 'a binary workbook',
    bytes: () =>
      buildWorkbook({
        parts: {
          '[Content_Types].xml': contentTypes('application/vnd.ms-excel.sheet.binary.macroEnabled.main'),
        },
      }),
    reason: 'binaryWorkbook',
    says: /\.xlsb.*\.xlsx/,
  },
  {
    name: '1 GB of zeros',
    bytes: () => {
      const { packed, size } = packedGigabyte()
      return buildZip(withPart({ name: sheetName, packed, statedSize: size, crc: 0 }))
    },
    reason: 'zipBomb',
    says: /sheet1\.xml has \d+ bytes and would unpack to 1024 MB/,
  },
  {
    name: '1 GB of zeros that says it is small',
    bytes: () =>
      buildZip(withPart({ name: sheetName, packed: packedGigabyte().packed, statedSize: 5000, crc: 0 })),
    reason: 'brokenPart',
    says: /does not unpack to the 5000 bytes/,
  },
  {
    name: 'parts that share their bytes',
    bytes: () => {
      const honest = buildZip(rawParts({ sheet: manyRows(40) }))
      const central = honest.indexOf(Buffer.from('PK\x01\x02', 'latin1'))
      honest.writeUInt32LE(honest.length, central + 20)
      return honest
    },
    reason: 'zipBomb',
    says: /share the same bytes/,
  },
  {
    name: 'an entity bomb in a sheet',
    bytes: () =>
      buildWorkbook({ sheet: `<?xml version="1.0"?>${entityBomb}<worksheet>${cellA1('/>')}</worksheet>` }),
    reason: 'doctype',
    says: /Declaration.*document type/,
  },
  {
    name: 'an entity bomb in the shared strings',
    bytes: () =>
      buildWorkbook({
        sheet: cellA1(' t="s"><v>0</v></c>'),
        parts: { 'xl/sharedStrings.xml': `${entityBomb}<sst><si><t>&lol2;</t></si></sst>` },
      }),
    reason: 'doctype',
    says: /sharedStrings\.xml.*document type/,
  },
  {
    name: 'an external entity in the workbook part',
    bytes: () =>
      buildWorkbook({
        parts: { 'xl/workbook.xml': '<!DOCTYPE x SYSTEM "file:///etc/passwd"><workbook/>' },
      }),
    reason: 'doctype',
    says: /workbook\.xml/,
  },
  {
    name: '100,101 rows',
    bytes: () => buildWorkbook({ sheet: manyRows(100_101) }),
    reason: 'tooManyRows',
    says: /"Declaration" has more than 100100 rows\. Delete/,
  },
  {
    name: 'a sheet that lies outside the file',
    bytes: () =>
      buildWorkbook({
        parts: {
          'xl/_rels/workbook.xml.rels':
            '<Relationships><Relationship Id="rId1" Type="x/worksheet" TargetMode="External" Target="https://example.com/sheet.xml"/></Relationships>',
        },
      }),
    reason: 'brokenPart',
    says: /"Declaration": the workbook does not say where it is/,
  },
  {
    name: 'a target above the archive',
    bytes: () =>
      buildWorkbook({
        parts: {
          'xl/_rels/workbook.xml.rels':
            '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="../../../etc/passwd"/></Relationships>',
        },
      }),
    reason: 'brokenPart',
    says: /etc\/passwd: the archive does not have this part/,
  },
  {
    name: 'a part that is there twice',
    bytes: () => buildZip([...rawParts(), { name: 'XL/worksheets/Sheet1.xml', content: strToU8('<x/>') }]),
    reason: 'brokenPart',
    says: /twice/,
  },
  {
    name: 'an archive with a password',
    bytes: () => buildZip(rawParts().map((part) => ({ ...part, flags: 1 }))),
    reason: 'encrypted',
    says: /password/,
  },
  {
    name: 'an unusual packing method',
    bytes: () => buildZip(withPart({ name: sheetName, content: strToU8('<x/>'), method: 12 })),
    reason: 'brokenPart',
    says: /method 12/,
  },
  {
    name: 'a part whose checksum differs',
    bytes: () => buildZip(withPart({ name: sheetName, content: strToU8('<x/>'), crc: 7 })),
    reason: 'brokenPart',
    says: /sheet1\.xml: its checksum/,
  },
  {
    name: 'packed bytes that are noise',
    bytes: () => buildZip(withPart({ name: sheetName, packed: Buffer.alloc(50, 0xff), statedSize: 80 })),
    reason: 'brokenPart',
    says: /cannot be read/,
  },
  {
    name: 'a sheet in an encoding workbooks do not have',
    bytes: () => buildWorkbook({ sheet: '<?xml version="1.0" encoding="GB18030"?><worksheet/>' }),
    reason: 'brokenPart',
    says: /written in GB18030/,
  },
  {
    name: 'a sheet that ends within its rows',
    bytes: () => buildWorkbook({ sheet: '<sheetData><row r="1">' }),
    reason: 'brokenPart',
    says: /ends within its rows/,
  },
  {
    name: 'a cell that refers to a text there is not',
    bytes: () => buildWorkbook({ sheet: cellA1(' t="s"><v>3</v></c>'), strings: '<si><t>a</t></si>' }),
    reason: 'brokenPart',
    says: /Declaration!A1: the cell refers to text 3, the workbook has 1 texts/,
  },
  {
    name: 'a cell with an address that is none',
    bytes: () => buildWorkbook({ sheet: rows('<row r="1"><c r="ABCD1"/></row>') }),
    reason: 'brokenPart',
    says: /address "ABCD1"/,
  },
  {
    name: 'a row with a number that is none',
    bytes: () => buildWorkbook({ sheet: rows('<row r="1048577"/>') }),
    reason: 'brokenPart',
    says: /valid number/,
  },
  {
    name: 'an attribute without quotes',
    bytes: () => buildWorkbook({ sheet: rows('<row r="1"><c r=A1/></row>') }),
    reason: 'brokenPart',
    says: /without quotes/,
  },
  {
    name: 'a text longer than any cell holds',
    bytes: () => buildWorkbook({ sheet: cellA1(` t="str"><v>${'ab '.repeat(40_000)}</v></c>`) }),
    reason: 'tooLarge',
    says: /Declaration!A1: the text has 120000 characters/,
  },
]

describe('a file that is refused', () => {
  it.each(cases)('says what it found and how to mend it: $name', ({ bytes, reason, says }) => {
    const refusal = refusalOf(bytes())
    expect(refusal.reason).toBe(reason)
    expect(refusal.message).toMatch(says)
  })

  const small = { ...defaultLimits, fileBytes: 5000, parts: 6, cells: 10, mergedRanges: 2, sharedStrings: 3 }
  const row = `<row>${'<c><v>1</v></c>'.repeat(11)}</row>`
  it.each([
    ['the file', Buffer.concat([buildWorkbook(), Buffer.alloc(6000)])],
    ['its parts', buildWorkbook({ parts: { a: 'a', b: 'b', c: 'c' } })],
    ['its cells', buildWorkbook({ sheet: rows(row) })],
    [
      'its merged ranges',
      buildWorkbook({
        sheet: `${rows('')}${[1, 2, 3].map((n) => `<mergeCell ref="A${n}:B${n}"/>`).join('')}`,
      }),
    ],
    [
      'its shared strings',
      buildWorkbook({ sheet: cellA1(' t="s"><v>0</v></c>'), strings: '<si/>'.repeat(4) }),
    ],
  ])('is bounded in %s', (_, bytes) => {
    expect(refusalOf(bytes, small).reason).toBe('tooLarge')
  })

  it('is bounded in time', () => {
    const bytes = buildWorkbook({ sheet: manyRows(2000) })
    expect(refusalOf(bytes, { ...defaultLimits, milliseconds: -1 }).reason).toBe('tooSlow')
  })

  it('is bounded in what all its parts unpack to', () => {
    const bytes = buildWorkbook({ sheet: manyRows(2000) })
    expect(refusalOf(bytes, { ...defaultLimits, totalBytes: 10_000 }).reason).toBe('tooLarge')
  })
})

describe('an archive that is unusual and in order', () => {
  const content = workbookParts({ sheet: cellA1(' t="str"><v>read</v></c>') })
  const parts = Object.entries(content).map(([name, bytes]) => ({ name, content: bytes as Uint8Array }))

  it.each([
    ['stored parts', buildZip(parts.map((part) => ({ ...part, method: 0 })))],
    ['sizes behind the data', buildZip(parts.map((part) => ({ ...part, flags: 8 })))],
    ['zip64 fields', buildZip(parts, { isZip64: true })],
    ['a comment at its end', buildZip(parts, { comment: 'PK\x05\x06 not the directory' })],
    [
      'backslashes in names',
      buildZip(parts.map((part) => ({ ...part, name: part.name.replaceAll('/', '\\') }))),
    ],
  ])('is read: %s', (_, bytes) => {
    expect(openWorkbook(bytes).sheet({ name: 'Declaration' }).cell('A1')?.text).toBe('read')
  })

  it('is read where it is a view into a larger buffer, at any offset', () => {
    const bytes = buildZip(parts.map((part) => ({ ...part, method: 0 })))
    const texts = [0, 1, 2, 3].map((offset) => {
      const larger = new Uint8Array(bytes.length + 8)
      larger.set(bytes, offset)
      return openWorkbook(larger.subarray(offset, offset + bytes.length))
        .sheet({ name: 'Declaration' })
        .cell('A1')?.text
    })
    expect(texts).toEqual(['read', 'read', 'read', 'read'])
  })

  it.each([
    ['a template of Excel', workbookType.replace('sheet.main', 'template.main'), false],
    ['a workbook that can carry macros', 'application/vnd.ms-excel.sheet.macroEnabled.main+xml', true],
  ])('is %s as well as a workbook', (_, type, hasMacros) => {
    const workbook = openWorkbook(buildWorkbook({ parts: { '[Content_Types].xml': contentTypes(type) } }))
    expect(workbook).toMatchObject({ sheetNames: ['Declaration'], hasMacros })
  })
})

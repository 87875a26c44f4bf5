/** Files people send instead of a form, made byte by byte: what they are, and what must be said of them. */
import { gzipSync } from 'node:zlib'
import { strToU8, unzipSync, zipSync, type Zippable } from 'fflate'
import { writeTemplateWorkbook } from '../../server/exports/template-workbook.js'
import { sampleForms } from '../../server/sample/forms.js'
import { sampleSmelters } from '../../server/sample/smelters.js'
import { labelledForm } from './declaration/a-labelled-form.js'
import { insertColumn, insertRow, type Sheets } from './declaration/a-labelled-form.js'
import { writeCells } from './write-cells.js'

export interface OtherFile {
  readonly title: string
  readonly name: string
  readonly bytes: () => Uint8Array | Promise<Uint8Array>
  readonly reason: string
  /** What it is, and what to do. */
  readonly says: readonly RegExp[]
}

const today = '2026-03-01'
const smelters = sampleSmelters(today)

/** A filled form of the sample, of this kind. */
export async function aForm(kind: 'CMRT' | 'EMRT'): Promise<Uint8Array> {
  const found = sampleForms(smelters, today).find(({ form }) => form.template === kind)
  if (found === undefined) throw new Error(`The sample has no ${kind}.`)
  return writeTemplateWorkbook(found.form, smelters)
}

/** The same as Excel saves it with macros: another type of the main part, and the part with the code. */
export async function withMacros(workbook: Promise<Uint8Array>): Promise<Uint8Array> {
  const parts: Zippable = unzipSync(await workbook)
  const types = Buffer.from(parts['[Content_Types].xml'] as Uint8Array).toString()
  return zipSync({
    ...parts,
    '[Content_Types].xml': strToU8(
      types.replace(
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
        'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
      ),
    ),
    'xl/vbaProject.bin': compoundFile(['VBA', 'PROJECT']),
  })
}

/** A compound file ([MS-CFB]) with these streams, all empty: header, one sector of chains, one of names. */
export function compoundFile(streams: readonly string[]): Buffer {
  const sector = 512
  const header = Buffer.alloc(sector, 0)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header)
  header.writeUInt16LE(0x3e, 24)
  header.writeUInt16LE(3, 26)
  header.writeUInt16LE(0xfffe, 28)
  header.writeUInt16LE(9, 30)
  header.writeUInt16LE(6, 32)
  header.writeUInt32LE(1, 44)
  header.writeUInt32LE(1, 48)
  header.writeUInt32LE(4096, 56)
  header.fill(0xff, 76)
  header.writeUInt32LE(0, 76)

  const chains = Buffer.alloc(sector, 0xff)
  chains.writeUInt32LE(0xfffffffd, 0)
  chains.writeUInt32LE(0xfffffffe, 4)
  const names = ['Root Entry', ...streams].map((name, index) => {
    const entry = Buffer.alloc(128, 0)
    entry.write(name, 'utf16le')
    entry.writeUInt16LE((name.length + 1) * 2, 64)
    entry.writeUInt8(index === 0 ? 5 : 2, 66)
    entry.fill(0xff, 68, 80)
    return entry
  })
  const directory = Buffer.concat(names)
  return Buffer.concat([
    header,
    chains,
    directory,
    Buffer.alloc((sector - (directory.length % sector)) % sector),
  ])
}

/** A tar archive (POSIX ustar) with one file. */
function tarFile(name: string, content: string): Buffer {
  const header = Buffer.alloc(512, 0)
  header.write(name)
  header.write('0000644\0'.padEnd(24, '0'), 100)
  header.write(content.length.toString(8).padStart(11, '0'), 124)
  header.write('ustar\u000000', 257)
  const body = Buffer.alloc(512, 0)
  body.write(content)
  return Buffer.concat([header, body, Buffer.alloc(1024, 0)])
}

/** An office document in a zip archive; its main part is of this type. */
const officeFile = (part: string, type: string): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8(`<Types><Override PartName="/${part}" ContentType="${type}"/></Types>`),
    '_rels/.rels': strToU8(
      `<Relationships><Relationship Id="a" Type="x/officeDocument" Target="${part}"/></Relationships>`,
    ),
    [part]: strToU8('<document/>'),
  })

const openDocument = (type: string): Uint8Array =>
  zipSync({
    mimetype: [strToU8(`application/vnd.oasis.opendocument.${type}`), { level: 0 }],
    'content.xml': strToU8('<office:document-content/>'),
  })

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
const cmrt = labelledForm('CMRT', '6.5')
const changed = (sheet: string, change: ReturnType<typeof insertRow>): Sheets => ({
  ...cmrt,
  [sheet]: change(cmrt[sheet] ?? {}),
})
const untouched = (): Sheets => ({
  ...cmrt,
  Declaration: Object.fromEntries(
    Object.entries(cmrt['Declaration'] ?? {}).filter(
      ([address, written]) => typeof written === 'object' || /^(D3|J3)$/.test(address),
    ),
  ),
  'Smelter List': {},
  'Product List': {},
})

export const otherFiles: readonly OtherFile[] = [
  {
    title: 'two forms in one workbook',
    name: 'both.xlsx',
    bytes: () => writeCells({ ...cmrt, 'Declaration (2)': labelledForm('EMRT', '2.1')['Declaration'] ?? {} }),
    reason: 'twoForms',
    says: [/CMRT 6\.5 on sheet "Declaration" and EMRT on sheet "Declaration \(2\)"/, /workbook of its own/],
  },
  {
    title: 'a form whose sheets were renamed',
    name: 'renamed.xlsx',
    bytes: () => writeCells({ 'CMRT Declaration': cmrt['Declaration'] ?? {}, Smelters: {} }),
    reason: 'sheetRenamed',
    says: [/"CMRT Declaration" has the title of a CMRT/, /names of the template/],
  },
  {
    title: 'a form with a column inserted',
    name: 'column.xlsx',
    bytes: () => writeCells(changed('Declaration', insertColumn(4))),
    reason: 'layoutMoved',
    says: [/stands in E2; in the template it stands in D2/, /untouched template/],
  },
  {
    title: 'a form with a row inserted',
    name: 'row.xlsx',
    bytes: () => writeCells(changed('Declaration', insertRow(20))),
    reason: 'layoutMoved',
    says: [/stands in B26; in the template it stands in B25/, /Take them back/],
  },
  {
    title: 'a smelter list with a column inserted',
    name: 'smelters.xlsx',
    bytes: () => writeCells(changed('Smelter List', insertColumn(5))),
    reason: 'layoutMoved',
    says: [/"Smelter List"/, /stands in F4; in the template it stands in E4/],
  },
  {
    title: 'a form nobody has filled in',
    name: 'blank.xlsx',
    bytes: () => writeCells(untouched()),
    reason: 'emptyForm',
    says: [/CMRT 6\.5 as its template comes: no company/, /Fill it in/],
  },
  {
    title: 'a workbook with a password',
    name: 'secret.xlsx',
    bytes: () => compoundFile(['EncryptionInfo', 'EncryptedPackage']),
    reason: 'encrypted',
    says: [/protected by a password/, /Remove the protection/],
  },
  {
    title: 'a workbook with managed rights',
    name: 'label.xlsx',
    bytes: () => compoundFile(['DRMEncryptedDataSpace', 'EncryptedPackage']),
    reason: 'encrypted',
    says: [/rights management/, /Remove the protection/],
  },
  {
    title: 'an .xls',
    name: 'old.xls',
    bytes: () => compoundFile(['Workbook']),
    reason: 'oldExcel',
    says: [/97–2003 \(\.xls\)/, /save it as \.xlsx/],
  },
  {
    title: 'a web page called .xls',
    name: 'export.xls',
    bytes: () => strToU8('<html><table><tr><td>1</td></tr></table></html>'),
    reason: 'notAWorkbook',
    says: [/a web page/, /save it as \.xlsx/],
  },
  {
    title: 'a spreadsheet in XML',
    name: 'export.xml',
    bytes: () =>
      strToU8('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
    reason: 'notAWorkbook',
    says: [/XML of Excel 2003/, /save it as \.xlsx/],
  },
  {
    title: 'a list with a NUL byte in it',
    name: 'bom.csv',
    bytes: () => strToU8('product,part\nFG-1,PN\u0000-1\n'),
    reason: 'damagedText',
    says: [/Line 2 holds a NUL byte/, /Save the list again as CSV/],
  },
  {
    title: 'a text called .xlsx',
    name: 'answers.xlsx',
    bytes: () => strToU8('Question,Answer\n1,Yes\n2,No\n'),
    reason: 'notAWorkbook',
    says: [/called \.xlsx, but it is plain text/, /Send the form as the workbook/],
  },
  {
    title: 'a gzip archive',
    name: 'forms.gz',
    bytes: () => gzipSync('forms'),
    reason: 'notAZip',
    says: [/a gzip archive/, /Unpack it/],
  },
  {
    title: 'a tar archive',
    name: 'forms.tar',
    bytes: () => tarFile('form.xlsx', 'form'),
    reason: 'notAZip',
    says: [/a tar archive/, /Unpack it/],
  },
  {
    title: 'a RAR archive',
    name: 'forms.rar',
    bytes: () => Buffer.from('526172211a0701003392b5e50a0105060005', 'hex'),
    reason: 'notAZip',
    says: [/a RAR archive/, /Unpack it/],
  },
  {
    title: 'a 7-Zip archive',
    name: 'forms.7z',
    bytes: () => Buffer.from('377abcaf271c00048d9bd50f0000', 'hex'),
    reason: 'notAZip',
    says: [/a 7-Zip archive/, /Unpack it/],
  },
  {
    title: 'a zip archive of forms',
    name: 'forms.zip',
    bytes: async () => zipSync({ 'a.xlsx': await aForm('CMRT'), 'b.xlsx': await aForm('EMRT') }),
    reason: 'notAWorkbook',
    says: [/a zip archive of 2 files such as a\.xlsx/, /Unpack it/],
  },
  {
    title: 'an OpenDocument spreadsheet',
    name: 'form.ods',
    bytes: () => openDocument('spreadsheet'),
    reason: 'notAWorkbook',
    says: [/OpenDocument spreadsheet \(\.ods\)/, /save it as \.xlsx/],
  },
  {
    title: 'an OpenDocument text',
    name: 'form.odt',
    bytes: () => openDocument('text'),
    reason: 'notAWorkbook',
    says: [/an OpenDocument file/, /Send the form as \.xlsx/],
  },
  {
    title: 'a PDF',
    name: 'form.pdf',
    bytes: () => strToU8('%PDF-1.7\n%âãÏÓ\n'),
    reason: 'notAZip',
    says: [/a PDF/, /fill it in as a workbook/],
  },
  {
    title: 'a Word document',
    name: 'form.docx',
    bytes: () => officeFile('word/document.xml', wordType),
    reason: 'notAWorkbook',
    says: [/a Word document/, /fill it in as a workbook/],
  },
  {
    title: 'an old Word document',
    name: 'form.doc',
    bytes: () => compoundFile(['WordDocument']),
    reason: 'notAWorkbook',
    says: [/an old Word document/, /fill it in as a workbook/],
  },
  {
    title: 'a Numbers spreadsheet',
    name: 'form.numbers',
    bytes: () => zipSync({ 'Index/Document.iwa': strToU8('x'), 'Metadata/Properties.plist': strToU8('x') }),
    reason: 'notAWorkbook',
    says: [/Numbers/, /Export it to Excel/],
  },
  {
    title: 'an Outlook message',
    name: 'form.msg',
    bytes: () => compoundFile(['__properties_version1.0', '__attach_version1.0_#00000000']),
    reason: 'notAWorkbook',
    says: [/an Outlook message/, /attached to it/],
  },
  {
    title: 'an e-mail',
    name: 'form.eml',
    bytes: () =>
      strToU8('Received: from mail.example\r\nFrom: maja@lindqvist.example\r\nSubject: CMRT\r\n\r\nHi'),
    reason: 'notAWorkbook',
    says: [/an e-mail/, /attached to it/],
  },
]

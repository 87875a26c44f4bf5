/** Tells bytes that are no workbook apart, so that the refusal can say what the file is and how to mend it. */
import type { RefusedFileError } from '../../graph/errors.js'
import { refusal } from './refusal.js'
import type { ArchiveEntry } from './zip-archive.js'

const compoundFile = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const localHeader = Buffer.from('504b0304', 'hex')
const emptyArchive = Buffer.from('504b0506', 'hex')

export const startsWith = (bytes: Buffer, start: Buffer): boolean =>
  bytes.length >= start.length && bytes.compare(start, 0, start.length, 0, start.length) === 0

export const isZip = (bytes: Buffer): boolean =>
  startsWith(bytes, localHeader) || startsWith(bytes, emptyArchive)

/** Why bytes that are no zip archive are refused. */
export function refuseOtherFile(bytes: Buffer): RefusedFileError {
  if (startsWith(bytes, compoundFile)) return refuseCompoundFile(bytes)
  const known = knownStarts.find(([start]) => startsWith(bytes, Buffer.from(start, 'latin1')))
  const what =
    known === undefined ? 'This is not an Excel workbook' : `This is ${known[1]}, not an Excel workbook`
  return refusal('notAZip', `${what}. Send the form as .xlsx.`)
}

const knownStarts: readonly (readonly [string, string])[] = [
  ['%PDF', 'a PDF'],
  ['{\\rtf', 'a rich text document'],
  ['\x89PNG', 'a picture'],
  ['\xff\xd8\xff', 'a picture'],
  ['GIF8', 'a picture'],
  ['Rar!', 'a RAR archive'],
  ['7z\xbc\xaf', 'a 7-Zip archive'],
  ['\x1f\x8b', 'a gzip archive'],
]

const knownStart = (bytes: Buffer): string | undefined =>
  knownStarts.find(([start]) => startsWith(bytes, Buffer.from(start, 'latin1')))?.[1]

/** The container of Excel before 2007, and of encrypted workbooks ([MS-CFB], [MS-OFFCRYPTO] 2.3.4). */
function refuseCompoundFile(bytes: Buffer): RefusedFileError {
  const hasStream = (name: string): boolean => bytes.includes(Buffer.from(name, 'utf16le'))
  if (hasStream('EncryptedPackage') || hasStream('EncryptionInfo')) {
    return refusal(
      'encrypted',
      'The workbook is protected by a password to open it. Remove it (File, Info, Protect Workbook) and send it again.',
    )
  }
  if (hasStream('Workbook') || hasStream('Book')) {
    return refusal(
      'oldExcel',
      'This is a workbook of Excel 97–2003 (.xls). Save it as .xlsx and send that file.',
    )
  }
  return refusal('notAWorkbook', 'This is an old Office file, but no workbook. Send the form as .xlsx.')
}

/** Why an archive without a readable workbook in it is refused; `contentType` of its main part if it has one. */
export function refuseOtherArchive(
  entries: readonly ArchiveEntry[],
  contentType: string | undefined,
): RefusedFileError {
  const names = entries.map(({ name }) => name.toLowerCase())
  const inside = entries.filter(({ name }) => /\.(xlsx|xlsm|xls|csv)$/i.test(name)).map(({ name }) => name)
  if (contentType?.includes('wordprocessingml')) return notAWorkbook('a Word document')
  if (contentType?.includes('presentationml')) return notAWorkbook('a PowerPoint presentation')
  if (names.includes('content.xml') && names.includes('mimetype')) {
    return notAWorkbook('an OpenDocument file', 'Save it as .xlsx (Excel 2007–365) and send that file.')
  }
  if (inside.length > 0) {
    return notAWorkbook(
      `an archive with ${inside.length} files such as ${inside[0] ?? ''}`,
      'Unpack it first.',
    )
  }
  return notAWorkbook(`an archive of ${entries.length} files`)
}

const notAWorkbook = (what: string, mend = 'Send the form as .xlsx.') =>
  refusal('notAWorkbook', `This is ${what}, not an Excel workbook. ${mend}`)

/** Why a workbook of another Excel format is refused; `undefined` for .xlsx and its templates. */
export function refuseOtherFormat(contentType: string | undefined): RefusedFileError | undefined {
  if (contentType?.includes('sheet.binary')) {
    return refusal(
      'binaryWorkbook',
      'This is a binary workbook (.xlsb). Save it as .xlsx and send that file.',
    )
  }
  if (contentType?.includes('macroEnabled')) {
    return refusal(
      'macroWorkbook',
      'This workbook can carry macros (.xlsm). Save it as .xlsx, without macros, and send that file.',
    )
  }
  return undefined
}

/**
 * Whether bytes can be a text of any encoding people use: no NUL among them unless they are UTF-16, no known start of
 * another format. Only the beginning is looked at.
 */
export function isText(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 4096))
  const isOther = isZip(head) || startsWith(head, compoundFile) || knownStart(head) !== undefined
  return !isOther && (isUtf16Text(head) || !head.includes(0))
}

/** UTF-16: a byte order mark, or every other byte of an ASCII header is NUL. */
function isUtf16Text(head: Buffer): boolean {
  const mark = head.length >= 2 ? head.readUInt16BE(0) : 0
  if (mark === 0xfffe || mark === 0xfeff) return true
  const isZeroAt = (offset: number): boolean =>
    head.length >= 4 && head[offset] === 0 && head[offset + 2] === 0
  return isZeroAt(0) !== isZeroAt(1)
}

/** Tells by their bytes what files are that are no workbook, so that a refusal can say so. */
import { type Archive, compressedBytes } from './zip-archive.js'

/** Words for these are in graph/text, as `fileKind.…`. */
export type FileKind =
  | 'pdf'
  | 'rtf'
  | 'picture'
  | 'rar'
  | 'sevenZip'
  | 'gzip'
  | 'bzip2'
  | 'xz'
  | 'tar'
  | 'zip'
  | 'access'
  | 'word'
  | 'powerPoint'
  | 'oldWord'
  | 'oldPowerPoint'
  | 'oldOffice'
  | 'openDocumentSpreadsheet'
  | 'openDocument'
  | 'iWork'
  | 'outlook'
  | 'email'
  | 'webPage'
  | 'xmlSpreadsheet'
  | 'xml'
  | 'text'

const compoundFile = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const localHeader = Buffer.from('504b0304', 'hex')
const emptyArchive = Buffer.from('504b0506', 'hex')

const startsWith = (bytes: Buffer, start: Buffer): boolean =>
  bytes.length >= start.length && bytes.compare(start, 0, start.length, 0, start.length) === 0

export const isZip = (bytes: Buffer): boolean =>
  startsWith(bytes, localHeader) || startsWith(bytes, emptyArchive)

export const isCompoundFile = (bytes: Buffer): boolean => startsWith(bytes, compoundFile)

const knownStarts: readonly (readonly [start: string, at: number, kind: FileKind])[] = [
  ['%PDF', 0, 'pdf'],
  ['{\\rtf', 0, 'rtf'],
  ['\x89PNG', 0, 'picture'],
  ['\xff\xd8\xff', 0, 'picture'],
  ['GIF8', 0, 'picture'],
  ['Rar!', 0, 'rar'],
  ['7z\xbc\xaf', 0, 'sevenZip'],
  ['\x1f\x8b', 0, 'gzip'],
  ['BZh', 0, 'bzip2'],
  ['\xfd7zXZ', 0, 'xz'],
  ['Standard ACE DB', 4, 'access'],
  ['Standard Jet DB', 4, 'access'],
  ['ustar', 257, 'tar'],
]

/** By the bytes at the places where formats say what they are; `undefined` for others, texts among them. */
export const kindByStart = (bytes: Buffer): FileKind | undefined =>
  knownStarts.find(([start, at]) => bytes.toString('latin1', at, at + start.length) === start)?.[2]

/**
 * What is in a compound file ([MS-CFB]), the container of Office before 2007, of encrypted files of any Office
 * ([MS-OFFCRYPTO] 2.3.4) and of Outlook messages. Names of its streams stand in it in UTF-16.
 */
export type CompoundKind =
  'password' | 'rights' | 'oldExcel' | 'oldWord' | 'oldPowerPoint' | 'outlook' | 'oldOffice'

const streamNames: readonly (readonly [name: string, kind: CompoundKind])[] = [
  ['DRMEncrypted', 'rights'],
  ['DRMContent', 'rights'],
  ['EncryptedPackage', 'password'],
  ['EncryptionInfo', 'password'],
  ['__properties_version1.0', 'outlook'],
  ['WordDocument', 'oldWord'],
  ['PowerPoint Document', 'oldPowerPoint'],
  ['Workbook', 'oldExcel'],
  ['Book', 'oldExcel'],
]

export const compoundKind = (bytes: Buffer): CompoundKind =>
  streamNames.find(([name]) => bytes.includes(Buffer.from(name, 'utf16le')))?.[1] ?? 'oldOffice'

/** What an archive without a workbook in it is. `contentType`: of its main part, where it has one. */
export function archiveKind(archive: Archive, contentType = ''): FileKind {
  const names = archive.entries.map(({ name }) => name.toLowerCase())
  if (contentType.includes('wordprocessingml')) return 'word'
  if (contentType.includes('presentationml')) return 'powerPoint'
  if (names.some((name) => iWorkPart.test(name))) return 'iWork'
  return openDocumentKind(archive) ?? 'zip'
}

/** Numbers, Pages and Keynote, in packed folders and before 2013 in XML. */
const iWorkPart = /^(index\/.*\.iwa|index\.zip|index\.apxl)$/

/** OpenDocument says what it is in its part `mimetype`, unpacked, so that it stands in plain sight. */
function openDocumentKind(archive: Archive): FileKind | undefined {
  const entry = archive.entries.find(({ name, method }) => name === 'mimetype' && method === 0)
  const type = entry === undefined ? '' : compressedBytes(archive, entry).toString('latin1', 0, 100)
  if (!type.includes('opendocument')) return undefined
  return type.includes('spreadsheet') ? 'openDocumentSpreadsheet' : 'openDocument'
}

/** Of a text that is no list: pages, e-mails and XML people save under a workbook's or a list's name. */
export function markupKind(bytes: Uint8Array): FileKind | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 4096))
    .toString('latin1')
    .replace(/^ï»¿/, '')
    .trimStart()
  if (/^<(!doctype html|html|head|body|table|meta|style)\b/i.test(head)) return 'webPage'
  if (/^<\?xml\b/.test(head))
    return head.includes('urn:schemas-microsoft-com:office:spreadsheet') ? 'xmlSpreadsheet' : 'xml'
  if (!/^[A-Za-z][A-Za-z0-9-]*: .*\r?\n(?:[ \t].*\r?\n)*[A-Za-z][A-Za-z0-9-]*: /.test(head)) return undefined
  if (/^content-type: multipart\/related/im.test(head)) return 'webPage'
  return /^(from|received|return-path|message-id|delivered-to): /im.test(head) ? 'email' : undefined
}

/**
 * Whether bytes can be a text of any encoding people use: no NUL among them unless they are UTF-16, no known start of
 * another format. Only the beginning is looked at.
 */
export function isText(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 4096))
  return !isOtherFormat(head) && (isUtf16Text(head) || !head.includes(0))
}

/** By its first bytes. */
export const isOtherFormat = (head: Buffer): boolean =>
  isZip(head) || isCompoundFile(head) || kindByStart(head) !== undefined

/** UTF-16: a byte order mark, or every other byte of an ASCII header is NUL. */
function isUtf16Text(head: Buffer): boolean {
  const mark = head.length >= 2 ? head.readUInt16BE(0) : 0
  if (mark === 0xfffe || mark === 0xfeff) return true
  const isZeroAt = (offset: number): boolean =>
    head.length >= 4 && head[offset] === 0 && head[offset + 2] === 0
  return isZeroAt(0) !== isZeroAt(1)
}

/** What to say of a file that is no workbook: what it is, and what its sender can do. */
import { fill } from '../../graph/text/fill.js'
import { wordIfKnown } from '../../graph/text/words.js'
import type { RefusedFileError } from '../../graph/errors.js'
import { archiveKind, compoundKind, type FileKind, isCompoundFile, kindByStart } from './file-kind.js'
import { refusal } from './refusal.js'
import type { Archive } from './zip-archive.js'

/** What its sender can do; words are in graph/text, as `fileMend.…`. */
type Mend = 'saveAs' | 'export' | 'unpack' | 'attachment' | 'fillIn' | 'original' | 'send'

const mendOf: Readonly<Partial<Record<FileKind, Mend>>> = {
  pdf: 'fillIn',
  picture: 'fillIn',
  word: 'fillIn',
  powerPoint: 'fillIn',
  rtf: 'fillIn',
  oldWord: 'fillIn',
  oldPowerPoint: 'fillIn',
  openDocumentSpreadsheet: 'saveAs',
  webPage: 'saveAs',
  xmlSpreadsheet: 'saveAs',
  iWork: 'export',
  rar: 'unpack',
  sevenZip: 'unpack',
  gzip: 'unpack',
  bzip2: 'unpack',
  xz: 'unpack',
  tar: 'unpack',
  outlook: 'attachment',
  email: 'attachment',
}

/** Why bytes that are no zip archive are refused. */
export function refuseOtherFile(bytes: Buffer): RefusedFileError {
  if (isCompoundFile(bytes)) return refuseCompoundFile(bytes)
  const kind = kindByStart(bytes)
  if (kind !== undefined) return refuseKind('notAZip', kind)
  return refusal('notAZip', `This is not an Excel workbook. ${wordOf('fileMend', 'send')}`, { mend: 'send' })
}

/** Why a text is refused that is a page, an e-mail or XML. */
export const refuseMarkup = (kind: FileKind): RefusedFileError => refuseKind('notAWorkbook', kind)

/** Why a text is refused that is called a workbook and is no list either. */
export const refuseTextAsWorkbook = (ending: string): RefusedFileError =>
  refusal(
    'notAWorkbook',
    `The file is called .${ending}, but it is ${wordOf('fileKind', 'text')}, and none of the known lists by its first ` +
      `rows. ${wordOf('fileMend', 'original')}`,
    { fileKind: 'text', mend: 'original' },
  )

/** Why a file that is called a text is none: NUL stands in no text but UTF-16. */
export function refuseDamagedText(bytes: Uint8Array): RefusedFileError {
  const row = bytes.subarray(0, bytes.indexOf(0)).filter((byte) => byte === lineFeed).length + 1
  return refusal(
    'damagedText',
    `Line ${row} holds a NUL byte, which stands in no text: the file was damaged on its way, or is called a text and ` +
      'is none. Save the list again as CSV (UTF-8) and send that file.',
    { row },
  )
}

const lineFeed = 0x0a

function refuseCompoundFile(bytes: Buffer): RefusedFileError {
  const kind = compoundKind(bytes)
  if (kind === 'password') return refuseProtected('password')
  if (kind === 'rights') return refuseProtected('rights')
  if (kind !== 'oldExcel') return refuseKind('notAWorkbook', kind)
  return refusal(
    'oldExcel',
    'This is a workbook of Excel 97–2003 (.xls). Open it in Excel or LibreOffice, save it as .xlsx and send that file.',
  )
}

/** The whole file is encrypted, or its parts are. */
export function refuseProtected(protection: 'password' | 'rights' | 'archivePassword'): RefusedFileError {
  const what = wordOf('protection', protection)
  return refusal(
    'encrypted',
    `The file cannot be opened: ${what}. Remove the protection (in Excel: File, Info, Protect Workbook) and send it again.`,
    { protection },
  )
}

/** Why an archive without a readable workbook in it is refused; `contentType` of its main part if it has one. */
export function refuseOtherArchive(archive: Archive, contentType: string | undefined): RefusedFileError {
  const kind = archiveKind(archive, contentType)
  const inside = archive.entries.find(({ name }) => /\.(xlsx|xlsm|xls|csv)$/i.test(name))
  if (kind !== 'zip') return refuseKind('notAWorkbook', kind)
  return refuseKind('notAWorkbook', 'zip', {
    mend: inside === undefined ? 'send' : 'unpack',
    files: archive.entries.length,
    ...(inside === undefined ? {} : { example: inside.name }),
  })
}

/** Why a workbook of another Excel format is refused; `undefined` for .xlsx, .xlsm and their templates. */
export function refuseOtherFormat(contentType: string | undefined): RefusedFileError | undefined {
  if (!contentType?.includes('sheet.binary')) return undefined
  return refusal(
    'binaryWorkbook',
    'This is a binary workbook (.xlsb). Open it in Excel, save it as .xlsx and send that file.',
  )
}

interface KindDetails {
  readonly mend?: Mend
  readonly files?: number
  readonly example?: string
}

function refuseKind(
  reason: 'notAZip' | 'notAWorkbook',
  fileKind: FileKind,
  details: KindDetails = {},
): RefusedFileError {
  const { mend = mendOf[fileKind] ?? 'send', files, example } = details
  const count =
    files === undefined
      ? ''
      : fill(' of {files} {files|file|files}[ such as {example}]', { files, example: example ?? '' })
  return refusal(
    reason,
    `This is ${wordOf('fileKind', fileKind)}${count}, not an Excel workbook. ${wordOf('fileMend', mend)}`,
    { ...details, fileKind, mend },
  )
}

const wordOf = (table: string, key: string): string => wordIfKnown('en', `${table}.${key}`) ?? key

import { RefusedFileError } from '../graph/errors.js'
import { listFinding } from './lists/list-findings.js'
import { readList } from './lists/read-list.js'
import type { ReadFile } from './read-file.js'
import { isOtherFormat, markupKind } from './workbook/file-kind.js'
import { refuseMarkup, refuseTextAsWorkbook } from './workbook/refuse-file.js'

/** A text under a text's name. */
const textName = /\.(csv|tsv|txt|json)$/i
/** A text under a workbook's name, and the ending it has. */
const workbookName = /\.(xlsx|xlsm|xls|xlsb)$/i

/**
 * A list as text, whatever its file is called.
 * @throws RefusedFileError as `readList`; `notAWorkbook` for pages, e-mails and XML, and for texts that are no list
 * under a workbook's name
 */
export function readTextFile(bytes: Uint8Array, name: string): ReadFile {
  const kind = markupKind(bytes)
  if (kind !== undefined) throw refuseMarkup(kind)

  const ending = workbookName.exec(name)?.[1]?.toLowerCase()
  if (ending === undefined) return { kind: 'list', ...readList({ bytes, name }) }
  const { content, findings } = readNamedWorkbook({ bytes, name }, ending)
  return {
    kind: 'list',
    content,
    findings: [listFinding('textNamedWorkbook', {}, { ending }), ...findings],
  }
}

/** Whether a file that is no text, nor of any other known format, is called one. */
export const isDamagedText = (bytes: Uint8Array, name: string): boolean =>
  textName.test(name) && !isOtherFormat(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))

function readNamedWorkbook(file: { bytes: Uint8Array; name: string }, ending: string) {
  try {
    return readList(file)
  } catch (error) {
    const isList = error instanceof RefusedFileError && error.reason !== 'unknownList'
    throw isList || !(error instanceof RefusedFileError) ? error : refuseTextAsWorkbook(ending)
  }
}

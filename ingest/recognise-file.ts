import { RefusedFileError } from '../graph/errors.js'
import { readDeclaration, type ReadingTerms } from './declaration.js'
import { readList } from './lists/read-list.js'
import { chooseProfile } from './profiles/choose-profile.js'
import { HouseWorkbook } from './profiles/house-workbook.js'
import type { KeptProfile } from './profiles/kept-profile.js'
import { readHouseForm } from './profiles/read-house-form.js'
import type { ReadFile } from './read-file.js'
import { hasDeclarationSheet } from './recognise.js'
import { isText } from './workbook/file-kind.js'
import { openWorkbook } from './workbook/open-workbook.js'
import { refusal } from './workbook/refusal.js'

export interface FileTerms extends ReadingTerms {
  /** Tried on workbooks that are no official template that is read. */
  readonly profiles?: readonly KeptProfile[]
}

/**
 * What a file is and says, told by its content: an official template before a house form, a house form before a list;
 * a list that only looks like a house form stays a list. Any text is a list.
 * @throws RefusedFileError when it is none of them, or cannot be read
 */
export function readFile(bytes: Uint8Array, name: string, terms: FileTerms = {}): ReadFile {
  if (bytes.length === 0) throw refusal('emptyFile', 'The file is empty. Send it again.')
  if (isText(bytes)) return { kind: 'list', ...readList({ bytes, name }) }

  const workbook = openWorkbook(bytes)
  const official = hasDeclarationSheet(workbook)
    ? attempt(() => ({ kind: 'declaration', declaration: readDeclaration(workbook, terms) }))
    : undefined
  if (official !== undefined && !isRefused(official, unreadForms)) return readOrThrow(official)

  const house = new HouseWorkbook(workbook)
  const { kept, wayOut } = chooseProfile(house, terms.profiles ?? [])
  const form =
    kept && attempt(() => ({ kind: 'declaration', declaration: readHouseForm(house, kept, terms) }))
  if (form !== undefined && !isRefused(form, misfits)) return readOrThrow(form)

  const last = official ?? attempt(() => ({ kind: 'list', ...readList({ bytes, name, workbook }) }))
  if (!(last instanceof RefusedFileError)) return last
  throw form ?? (isRefused(last, strangers) ? withWayOut(last, wayOut) : last)
}

/** A form of no template that is read may be a house form. */
const unreadForms: readonly string[] = ['unknownTemplate', 'unsupportedTemplate', 'unsupportedVersion']
/** A workbook with the marks of a house form and nothing else of it may be a list. */
const misfits: readonly string[] = ['profileDoesNotFit']
const strangers: readonly string[] = ['unknownTemplate', 'unknownList']

function attempt(read: () => ReadFile): ReadFile | RefusedFileError {
  try {
    return read()
  } catch (error) {
    if (error instanceof RefusedFileError) return error
    throw error
  }
}

const isRefused = (read: ReadFile | RefusedFileError, reasons: readonly string[]): read is RefusedFileError =>
  read instanceof RefusedFileError && reasons.includes(read.reason)

function readOrThrow(read: ReadFile | RefusedFileError): ReadFile {
  if (read instanceof RefusedFileError) throw read
  return read
}

const withWayOut = ({ reason, message, details = {} }: RefusedFileError, wayOut: string): RefusedFileError =>
  new RefusedFileError(reason, `${message} ${wayOut}`, details)

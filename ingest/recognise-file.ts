import { RefusedFileError } from '../graph/errors.js'
import type { Declaration, Finding } from '../graph/model.js'
import { findingSeverities } from './check/codes.js'
import { readDeclaration, type ReadingTerms } from './declaration.js'
import { emptyForm, sheetRenamed } from './form-refusals.js'
import { otherTitledSheet } from './form-titles.js'
import { readList } from './lists/read-list.js'
import { chooseProfile } from './profiles/choose-profile.js'
import { HouseWorkbook } from './profiles/house-workbook.js'
import type { KeptProfile } from './profiles/kept-profile.js'
import { readHouseForm } from './profiles/read-house-form.js'
import { isDamagedText, readTextFile } from './read-text-file.js'
import type { ReadFile } from './read-file.js'
import { hasDeclarationSheet } from './recognise.js'
import { isText } from './workbook/file-kind.js'
import { openWorkbook } from './workbook/open-workbook.js'
import { refuseDamagedText } from './workbook/refuse-file.js'
import { refusal } from './workbook/refusal.js'
import type { Workbook } from './workbook/workbook.js'

export interface FileTerms extends ReadingTerms {
  /** Tried on workbooks that are no official template that is read. */
  readonly profiles?: readonly KeptProfile[]
}

/**
 * What a file is and says, told by its content: an official template before a house form, a house form before a list;
 * a list that only looks like a house form stays a list. Any text is a list.
 * @throws RefusedFileError when it is none of them, or cannot be read; for a template that nobody has filled in
 */
export function readFile(bytes: Uint8Array, name: string, terms: FileTerms = {}): ReadFile {
  if (bytes.length === 0) throw refusal('emptyFile', 'The file is empty. Send it again.')
  if (isText(bytes)) return readTextFile(bytes, name)
  if (isDamagedText(bytes, name)) throw refuseDamagedText(bytes)

  const workbook = openWorkbook(bytes)
  return withMacroNote(readWorkbook(workbook, { bytes, name }, terms), workbook)
}

interface NamedBytes {
  readonly bytes: Uint8Array
  readonly name: string
}

function readWorkbook(workbook: Workbook, file: NamedBytes, terms: FileTerms): ReadFile {
  const official = hasDeclarationSheet(workbook) ? attempt(() => readTemplate(workbook, terms)) : undefined
  if (official !== undefined && !isRefused(official, unreadForms)) return readOrThrow(official)

  const house = new HouseWorkbook(workbook)
  const { kept, wayOut } = chooseProfile(house, terms.profiles ?? [])
  const form =
    kept && attempt(() => ({ kind: 'declaration', declaration: readHouseForm(house, kept, terms) }))
  if (form !== undefined && !isRefused(form, misfits)) return readOrThrow(form)

  const last = official ?? attempt(() => readListWorkbook(workbook, file))
  if (!(last instanceof RefusedFileError)) return last
  throw form ?? (isRefused(last, strangers) ? withWayOut(last, wayOut) : last)
}

/** A form of no template that is read may be a house form. */
const unreadForms: readonly string[] = ['unknownTemplate', 'unsupportedTemplate', 'unsupportedVersion']
/** A workbook with the marks of a house form and nothing else of it may be a list. */
const misfits: readonly string[] = ['profileDoesNotFit']
const strangers: readonly string[] = ['unknownTemplate', 'unknownList']

function readTemplate(workbook: Workbook, terms: ReadingTerms): ReadFile {
  const declaration = readDeclaration(workbook, terms)
  if (isEmpty(declaration)) throw emptyForm(declaration.template, declaration.version)
  return { kind: 'declaration', declaration }
}

/**
 * A form as its template comes, but for the odd line or answer some official ones were published with. It declares
 * nothing for nobody: taken in, it would be a company without a name that waits for a person, and some fifty cells to
 * fill without a word on why. Once a company is named it is a declaration, and what it lacks are findings; it
 * supersedes nothing (rule 5).
 */
const isEmpty = ({ company, answers }: Declaration): boolean =>
  Object.values(company).every(({ value }) => value === undefined) &&
  answers.every(({ mineral, text }) => mineral === undefined || text === undefined)

function readListWorkbook(workbook: Workbook, file: NamedBytes): ReadFile {
  const renamed = otherTitledSheet(workbook)
  if (renamed) throw sheetRenamed(renamed)
  return { kind: 'list', ...readList({ ...file, workbook }) }
}

function withMacroNote(read: ReadFile, { hasMacros }: Workbook): ReadFile {
  if (!hasMacros) return read
  const note: Finding = { code: 'macrosIgnored', severity: findingSeverities.macrosIgnored }
  if (read.kind === 'list') return { ...read, findings: [note, ...read.findings] }
  const { declaration } = read
  return { kind: 'declaration', declaration: { ...declaration, findings: [note, ...declaration.findings] } }
}

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

import { RefusedFileError } from '../../graph/errors.js'

/** Why a file is not read. Stable: graph/text has a text for each. */
export const refusalReasons = [
  'emptyFile',
  'notAZip',
  'notAWorkbook',
  'damagedText',
  'encrypted',
  'oldExcel',
  'binaryWorkbook',
  'truncated',
  'tooLarge',
  'zipBomb',
  'doctype',
  'tooManyRows',
  'brokenPart',
  'tooSlow',
] as const
export type RefusalReason = (typeof refusalReasons)[number]

/** The error to throw: `message` says what was found, where, and how to mend it. */
export const refusal = (reason: RefusalReason, message: string, details: Record<string, unknown> = {}) =>
  new RefusedFileError(reason, message, details)

const sendAgain = 'Open it in Excel or LibreOffice, save it as .xlsx under a new name and send that file.'

/** A part of the workbook is damaged at `where` (a part's name, or a sheet and cell). */
export const brokenPart = (where: string, what: string): RefusedFileError =>
  refusal('brokenPart', `${where}: ${what}. The file is damaged. ${sendAgain}`, { where })

/** The file ends too early. */
export const truncated = (what: string): RefusedFileError =>
  refusal('truncated', `${what}. The file was cut off on its way. Send it again.`)

/** Byte counts in messages. */
export const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1024 / 1024)} MB`

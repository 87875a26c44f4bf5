/** Every finding about a list, by stable code. Texts in graph/text are tested against this table. */
import { RefusedFileError } from '../../graph/errors.js'
import type { Finding, Severity } from '../../graph/model.js'

/** `error`: the row is left out. `warning`: the row is in, without the value or as read. `note`: good to know. */
export const listFindingSeverities = {
  listValueMissing: 'error', // column
  listDateUnreadable: 'error', // column, text
  listDatesReversed: 'error', // column, from, to
  listCidUnreadable: 'error', // column, text
  listCountryUnknown: 'error', // column, text
  listYesNoUnreadable: 'error', // column, text
  listKindUnknown: 'error', // column, text
  listIdReserved: 'error', // column, text
  listTextTooLong: 'error', // column, length
  listDateAmbiguous: 'warning', // column, text, day, other
  listCountryIgnored: 'warning', // column, text
  listMineralUnknown: 'warning', // column, text, mineral
  listOriginNotRecognised: 'warning', // column, text
  listRegionUnknown: 'note', // column, text, country
  listColumnIgnored: 'note', // column
  listColumnTwice: 'warning', // column
  listEncodingAssumed: 'note', // encoding
  listMoreFindings: 'warning', // count
  rowsLeftOut: 'warning', // rows, of
  listRowHoldsBack: 'warning', // count, names
  listChangedSince: 'warning', // received, count, list, date
  textNamedWorkbook: 'note', // ending
} as const satisfies Record<string, Severity>
export type ListFindingCode = keyof typeof listFindingSeverities

/** Why a file is refused as a list. Stable: graph/text has a text for each. */
export const listRefusalReasons = [
  'unknownList',
  'columnMissing',
  'twoLists',
  'emptyList',
  'noRowReadable',
  'listTooLarge',
  'quoteNotClosed',
  'listJsonInvalid',
] as const

export const refuseList = (
  reason: (typeof listRefusalReasons)[number],
  message: string,
  details: Record<string, unknown> = {},
): RefusedFileError => new RefusedFileError(reason, message, details)

export const listFinding = (
  code: ListFindingCode,
  place: { readonly row?: number; readonly cell?: string; readonly sheet?: string },
  params: Record<string, string | number> = {},
): Finding => ({ code, severity: listFindingSeverities[code], ...place, params })

/** Every finding about a filled form, by stable code. Texts in graph/text are tested against this table. */
import type { Finding, Severity } from '../../graph/model.js'

/**
 * `error`: the template's Checker or common sense would send the form back; a correct form has none.
 * `warning`: readable, but somebody should look. `note`: good to know.
 */
export const findingSeverities = {
  // recognising
  unknownMinorVersion: 'warning', // template, version, readAs
  versionsAlike: 'note', // template, version, readAs
  olderVersion: 'note', // template, version, newest
  slotsWithoutCache: 'warning', // minerals
  macrosIgnored: 'note',
  sheetMissing: 'error', // sheet
  sheetNotOfTemplate: 'warning', // sheet, template
  nothingDeclared: 'error',
  // locating a house form by its profile
  formPlaceMissing: 'warning', // field, text
  formPlaceTwice: 'warning', // field, text, cell
  formSheetMissing: 'note', // field
  readByOtherProfile: 'warning', // was, now
  // company block (Checker)
  companyFieldMissing: 'error', // field
  emailWithoutAt: 'error', // field, text
  numberInTextField: 'note', // field, text
  scopeDescriptionMissing: 'error',
  scopeNotRecognised: 'warning', // text
  noMineralChosen: 'error',
  otherMineralNotNamed: 'error',
  otherMineralNotChosen: 'error',
  mineralChosenTwice: 'warning', // text, other
  mineralNotRecognised: 'warning', // text
  dateUnreadable: 'error', // text
  dateAmbiguous: 'warning', // text, day, other
  dateAsText: 'note', // text, day
  dateInFuture: 'warning', // day
  // answers (Checker)
  answerMissing: 'error', // question
  optionalAnswerMissing: 'warning', // question
  answerNotCounted: 'error', // question, gate
  companyAnswerMissing: 'error', // question
  companyAnswerNotCounted: 'error', // question
  commentMissing: 'error', // question
  urlMissing: 'error', // question
  answerNotAsOffered: 'warning', // question, text, answer
  answerNotRecognised: 'warning', // question, text
  // lists (Checker)
  noSmelterForMineral: 'error',
  productListEmpty: 'error',
  notListedIncomplete: 'error', // field
  checkerBroken: 'warning', // text
  // smelter lines
  unknownCid: 'error', // cid
  cidOfOtherMineral: 'error', // cid, mineral, stated
  nameOfOtherMineral: 'error', // name, mineral
  idNotExact: 'warning', // text, cid
  idNotACid: 'warning', // text
  idAndNameDiffer: 'warning', // cid, name
  nameIsAmbiguous: 'warning', // name, cids
  knownNameNotListed: 'warning', // name, cid
  smelterNameNotKnown: 'warning', // name
  lineMineralMissing: 'warning', // name
  headerRowPasted: 'warning', // text
  rowWithoutSmelter: 'note',
  duplicateSmelter: 'warning', // firstRow
  countryNotRecognised: 'note', // text
  recycledNotRecognised: 'warning', // text
  originNotRecognised: 'warning', // text
  // contradictions
  mineralNotInUse: 'error', // question, answer, lines
  mineralNotAsked: 'warning', // lines
  mineralNotAnswered: 'warning', // question, answer, lines
  recycledButMined: 'warning', // countries
  allRecycledButLineNot: 'warning', // rows
  allRecycledButMined: 'warning', // rows
  allIdentifiedButNotYet: 'warning', // rows
  identifiedNotReported: 'warning', // question, other
  coveredSaidNo: 'warning', // question, countries, rows
  coveredButNotCahra: 'warning', // question, other
  identifiedWithoutResponse: 'warning', // question, answer, other
  responseWithoutSurvey: 'warning', // question, other, answer
  dateBeforeRelease: 'warning', // day, template, version, released
  smelterCountryDiffers: 'warning', // cid, text, country
  wholeList: 'warning', // listed, known
  originNotMined: 'warning', // country
  checkTranslation: 'note', // question
  noWebAddress: 'note', // question, text
} as const satisfies Record<string, Severity>

export type FindingCode = keyof typeof findingSeverities

export interface Place {
  readonly sheet: string
  readonly cell?: string
  readonly row?: number
  readonly mineral?: string | undefined
}

/** A finding with its severity from the table. `params` fill the text's gaps. */
export function finding(code: FindingCode, place: Place, params?: Record<string, string | number>): Finding {
  const { mineral, ...rest } = place
  return {
    code,
    severity: findingSeverities[code],
    ...rest,
    ...(mineral === undefined ? {} : { mineral }),
    ...(params ? { params } : {}),
  }
}

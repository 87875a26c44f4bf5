import type { MatchReason } from '../api/reviews.js'

/**
 * Every reason a candidate can carry (rules 9, 10, 18–20): whether it speaks for it, against it or leaves it open, and
 * the parameters its text may use. Texts live in graph/text.
 */
export const matchReasons = {
  /** Names. */
  sameName: ['for'],
  sameButForm: ['for', 'typed', 'listed'],
  readInLatin: ['open', 'text'],
  wordsShared: ['for', 'words'],
  wordsNear: ['for', 'typed', 'listed'],
  lettersShared: ['open', 'percent'],
  wordsOnlyTyped: ['open', 'words'],
  wordsOnlyListed: ['open', 'words'],
  byAlias: ['for', 'alias'],

  /** What stands beside the name. */
  countryAgrees: ['for', 'country'],
  countryDiffers: ['against', 'country', 'otherCountry'],
  countryNotSaid: ['open', 'otherCountry'],
  cityAgrees: ['for', 'city'],
  cityDiffers: ['against', 'city', 'otherCity'],

  /** Ids. */
  idStated: ['for', 'cid'],
  idNear: ['for', 'typed'],
  otherMineral: ['against', 'mineral'],
  retired: ['open', 'successor'],
  workbookProposes: ['for', 'rank'],
  namedByHolder: ['for'],
  namedByOthers: ['for', 'companies'],
  /** A company that no list of suppliers has. */
  notListed: ['open'],

  /** Places. */
  nameShared: ['open'],
  minesMineral: ['for', 'mineral'],
  minesNone: ['against', 'mineral'],

  /** Part numbers and scopes. */
  numbersShared: ['for', 'count', 'examples'],
  sameButSeparators: ['for'],
  looksSame: ['for'],
  numberGoesOn: ['open', 'rest'],
  numberStopsShort: ['open', 'rest'],
  numberSlip: ['open'],
  fitsPattern: ['for'],
  numberInText: ['for', 'number'],
  hasOwnForm: ['against'],
  ourNumber: ['open', 'number'],
  onBoms: ['open', 'products'],
  partsReached: ['open', 'parts', 'examples'],
} as const satisfies Record<string, readonly [MatchReason['speaks'], ...string[]]>

export type MatchReasonCode = keyof typeof matchReasons

export function reasonFor(code: MatchReasonCode, params: MatchReason['params'] = {}): MatchReason {
  const [speaks] = matchReasons[code]
  return { code, speaks, ...(Object.keys(params).length > 0 && { params }) }
}

import type { Reason } from '../api/trace.js'

/**
 * Every reason a verdict can carry, with the parameters its text may use. Texts live in graph/text. Codes that begin
 * with `needs` say what evidence would change the verdict; the others say what led to it.
 */
export const reasonCodes = {
  /** Assurance (rule 23). */
  statusAssured: ['scheme', 'status', 'date'],
  statusPending: ['scheme', 'status', 'date'],
  statusUnassured: ['scheme', 'status', 'date'],
  statusFailed: ['scheme', 'status', 'date', 'cid'],
  statusExpired: ['scheme', 'status', 'date', 'validTo'],
  statusNotReconfirmed: ['scheme', 'status', 'date'],
  statusWordUnmapped: ['scheme', 'status', 'date'],
  schemeNotRecognised: ['scheme', 'status', 'date'],
  noStatus: [],
  watchListed: ['watchList', 'class', 'why'],
  watchDecided: ['by', 'date', 'text', 'why'],
  smelterUndecided: ['statedCid'],
  smelterOnNoList: ['statedCid'],

  /** Identity (rule 18). */
  identityDecided: ['by', 'date', 'text', 'why'],
  cidRetired: ['cid', 'from'],

  /** Exposure against `list` (rule 22). */
  listedOrigin: ['country', 'region'],
  listedOriginWeak: ['country', 'region'],
  regionUnknown: ['country', 'region'],
  regionsIncomplete: ['country', 'region'],
  entryUnconfirmed: ['country', 'region'],
  originGroup: ['group'],
  originDeferred: [],
  notListed: ['declarants'],
  recycledOnly: ['declarants'],
  noOrigin: [],
  originSaidUnknown: ['declarants'],
  tooFewDeclarants: ['declarants', 'needed'],
  listNotYet: [],

  /** Why a claim proves nothing (rule 21). */
  staleForm: ['country', 'region'],
  saysNo: ['country', 'region'],
  mixedCell: ['country', 'region'],
  ownCountryUnsupported: ['country'],

  /** What would change it. */
  needsAssuredStatus: ['after'],
  needsOffWatchList: ['watchList'],
  needsIdentity: [],
  needsOrigin: [],
  needsRegion: ['country'],
  needsSupport: ['country'],
  needsDeclarants: ['needed'],
} as const satisfies Record<string, readonly string[]>

export type ReasonCode = keyof typeof reasonCodes

/** Parameters as they come: absent ones are left out of the reason. */
export type ReasonParams = Readonly<Record<string, string | number | undefined>>

export function reasonOf(code: ReasonCode, params: ReasonParams = {}, list?: string): Reason {
  const present = Object.entries(params).filter(
    (entry): entry is [string, string | number] => entry[1] !== undefined,
  )
  return {
    code,
    ...(list === undefined ? {} : { list }),
    ...(present.length === 0 ? {} : { params: Object.fromEntries(present) }),
  }
}

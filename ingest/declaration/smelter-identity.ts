/**
 * Who a smelter line means, as the reference list inside the workbook has it (rule 18): the ID column over the
 * others, then the exact name, else guesses that wait for a person. Typed IDs over what formulas show: two smelters
 * can bear one standard name, and then the workbook shows the other one's ID.
 */
import type { LineStatus } from '../../graph/model.js'
import { rankCandidates } from './candidates.js'
import {
  countryOf,
  doubt,
  type Doubt,
  headerRow,
  isHeader,
  mineralDoubts,
  mineralOf,
  statedId,
} from './line-words.js'
import type { ListedName, LookUp } from './look-up.js'
import { isTyped, saysNotIdentified, saysNotListed, type SmelterRow } from './smelter-rows.js'
import { takeAsWritten } from './unconfirmed-identity.js'

export interface Identity {
  readonly status: LineStatus
  readonly mineral?: string | undefined
  readonly cid?: string
  /** The smelter the line resolves to. */
  readonly listed?: ListedName
  readonly candidates: readonly string[]
  readonly doubts: readonly Doubt[]
}

/** Judges one line. A certain identity has `cid`; everything else waits, with guesses where there are any. */
export function identify(row: SmelterRow, lookUp: LookUp): Identity {
  if (lookUp.isAbsent) return takeAsWritten(row, lookUp)
  const id = statedId(row.text.id, lookUp)
  if (id !== undefined) return byId(row, id, lookUp)
  if (isHeader(row, lookUp)) return headerRow(row)
  if (row.text.id !== undefined && row.text.lookup === undefined && row.text.name === undefined)
    return unknownCid(row, row.text.id, lookUp)

  const found = byPastedId(row, lookUp) ?? byWords(row, lookUp)
  const strayId = row.text.id === undefined ? [] : [doubt('idNotACid', 'id', { text: row.text.id })]
  return { ...found, doubts: [...strayId, ...mineralDoubts(row, lookUp), ...found.doubts] }
}

function byId(row: SmelterRow, cid: string, lookUp: LookUp): Identity {
  const listed = lookUp.byId(cid)
  if (!listed) return unknownCid(row, cid, lookUp)

  const inexact =
    row.cell.id?.text.toUpperCase() === cid
      ? []
      : [doubt('idNotExact', 'id', { text: row.cell.id?.text ?? '', cid })]
  const stated = mineralOf(row, lookUp)
  if (isTyped(row, 'mineral') && stated !== undefined && stated !== listed.mineral)
    return {
      status: 'conflict',
      cid,
      mineral: stated,
      listed,
      candidates: [],
      doubts: [...inexact, doubt('cidOfOtherMineral', 'id', { cid, mineral: listed.mineral, stated })],
    }
  return {
    status: 'listed',
    cid,
    mineral: listed.mineral,
    listed,
    candidates: [],
    doubts: [...inexact, ...otherName(row, listed, lookUp)],
  }
}

/** A name typed over the formula that belongs to another smelter than the ID. */
function otherName(row: SmelterRow, listed: ListedName, lookUp: LookUp): Doubt[] {
  const typed =
    isTyped(row, 'lookup') && !saysNotListed(row) && !saysNotIdentified(row) ? row.text.lookup : undefined
  if (typed === undefined) return []
  const bearers = lookUp.named(listed.mineral, typed)
  if (bearers.length === 0 || bearers.some(({ cid }) => cid === listed.cid)) return []
  return [doubt('idAndNameDiffer', 'lookup', { cid: listed.cid, name: typed })]
}

function unknownCid(row: SmelterRow, cid: string, lookUp: LookUp): Identity {
  const mineral = mineralOf(row, lookUp)
  return {
    status: 'unknownCid',
    mineral,
    candidates: guesses(row, row.text.name ?? row.text.lookup, lookUp),
    doubts: [doubt('unknownCid', 'id', { cid })],
  }
}

/** An ID typed over the ID formula, where column A is blank: taken if it is valid for the line's mineral. */
function byPastedId(row: SmelterRow, lookUp: LookUp): Identity | undefined {
  const cid = isTyped(row, 'cid') ? statedId(row.text.cid, lookUp) : undefined
  const listed = cid === undefined ? undefined : lookUp.byId(cid)
  const mineral = mineralOf(row, lookUp)
  if (listed && (mineral === undefined || mineral === listed.mineral))
    return {
      status: 'listed',
      cid: listed.cid,
      mineral: listed.mineral,
      listed,
      candidates: [],
      doubts: otherName(row, listed, lookUp),
    }
  if (cid === undefined || lookUp.named(mineral ?? '', row.text.lookup ?? '').length > 0) return undefined
  if (!listed) return { ...unknownCid(row, cid, lookUp), doubts: [doubt('unknownCid', 'cid', { cid })] }
  return {
    status: 'conflict',
    cid: listed.cid,
    mineral,
    listed,
    candidates: [],
    doubts: [
      doubt('cidOfOtherMineral', 'cid', { cid: listed.cid, mineral: listed.mineral, stated: mineral ?? '' }),
    ],
  }
}

function byWords(row: SmelterRow, lookUp: LookUp): Identity {
  const mineral = mineralOf(row, lookUp)
  if (saysNotIdentified(row)) return { status: 'notIdentified', mineral, candidates: [], doubts: [] }
  if (saysNotListed(row)) return notListed(row, lookUp)
  if (row.text.lookup !== undefined) return byLookUpName(row, row.text.lookup, lookUp)
  return byName(row, row.text.name ?? '', 'freeText', lookUp)
}

function notListed(row: SmelterRow, lookUp: LookUp): Identity {
  const name = row.text.name ?? ''
  const known = byName(row, name, 'notListedButKnownName', lookUp)
  const isKnown = known.cid !== undefined || known.doubts.length > 0
  if (!isKnown) return { ...known, status: 'notListed' }
  const { cid } = known
  return {
    ...known,
    doubts: cid === undefined ? known.doubts : [doubt('knownNameNotListed', 'name', { name, cid })],
  }
}

/** Exact name among the mineral's: one bearer decides, two wait for a person, none leaves guesses. */
function byName(row: SmelterRow, name: string, status: LineStatus, lookUp: LookUp): Identity {
  const mineral = mineralOf(row, lookUp)
  const bearers = mineral === undefined ? [] : lookUp.named(mineral, name)
  const [listed] = bearers
  if (listed && bearers.length === 1)
    return { status, mineral, cid: listed.cid, listed, candidates: [], doubts: [] }
  if (!listed) return { status, mineral, candidates: guesses(row, name, lookUp), doubts: [] }

  const cids = bearers.map(({ cid }) => cid)
  const field = row.text.lookup === name ? 'lookup' : 'name'
  return {
    status,
    mineral,
    candidates: cids,
    doubts: [doubt('nameIsAmbiguous', field, { name, cids: cids.join(', ') })],
  }
}

function byLookUpName(row: SmelterRow, name: string, lookUp: LookUp): Identity {
  const found = byName(row, name, 'listed', lookUp)
  if (found.listed || found.doubts.length > 0) return found

  const elsewhere = lookUp.namedAnywhere(name)
  const other = elsewhere.find(({ mineral }) => mineral !== found.mineral)
  if (found.mineral !== undefined && other)
    return {
      ...found,
      status: 'conflict',
      doubts: [doubt('nameOfOtherMineral', 'lookup', { name, mineral: other.mineral })],
    }
  const candidates = elsewhere.length > 0 ? elsewhere.map(({ cid }) => cid) : found.candidates
  return {
    ...found,
    status: 'freeText',
    candidates,
    doubts: [doubt('smelterNameNotKnown', 'lookup', { name })],
  }
}

function guesses(row: SmelterRow, name: string | undefined, lookUp: LookUp): string[] {
  const mineral = mineralOf(row, lookUp)
  if (name === undefined || mineral === undefined) return []
  const country = countryOf(row.text.country)
  return rankCandidates(
    name,
    lookUp.namesOf(mineral),
    (listed) => country !== undefined && countryOf(listed.country) === country,
  )
}

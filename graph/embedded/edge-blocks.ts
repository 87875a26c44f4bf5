/**
 * STANDS, USES and SOURCES_FROM as blocks of 32-bit numbers: what SQLite stores per owner is what memory holds, so
 * starting is copying. Texts are numbers of `words`, days are day numbers. Rows of a block are sorted, so that equal
 * edges are equal bytes in whatever order they were resolved.
 */
import { dayNumber, dayOfNumber } from '../day.js'
import type {
  NotedFinding,
  OriginClaim,
  SmelterIdentity,
  StandsEdge,
  StandsEnd,
  UsesEdge,
  Validity,
} from '../edges.js'
import type { StatedOrigin, Strength } from '../model.js'
import type { Words } from './words.js'

/** Day numbers for an interval without bound. */
export const always = -0x7fffffff
export const never = 0x7fffffff
/** Stands for an absent text. */
export const absent = -1

/** Numbers per row, and where each stands in it. */
export const standsRow = { size: 6, key: 0, mineral: 1, declaration: 2, flags: 3, from: 4, to: 5 } as const
export const usesRow = { size: 4, mineral: 0, smelter: 1, attributes: 2, row: 3 } as const
export const notedRow = {
  size: 6,
  finding: 0,
  mineral: 1,
  product: 2,
  declaration: 3,
  from: 4,
  to: 5,
} as const
export const claimRow = { size: 6, smelter: 0, mineral: 1, says: 2, from: 3, to: 4, place: 5 } as const

export const standsFlag = {
  proven: 1,
  stale: 2,
  closed: 4,
  covers: 8,
  answered: 16,
  counts: 32,
  conflict: 64,
} as const
const endsShift = 8
const strengthShift = 16
const ends: readonly StandsEnd[] = [
  'contradicted',
  'staleNo',
  'staleList',
  'notAnswered',
  'noSmelterLine',
  'listIncomplete',
]
export const strengths: readonly Strength[] = ['may-contain', 'medium', 'strong']

export const firstDay = (edge: Validity): number =>
  edge.validFrom === undefined ? always : dayNumber(edge.validFrom)
export const lastDay = (edge: Validity): number =>
  edge.validTo === undefined ? never : dayNumber(edge.validTo)

/** The interval of two day numbers as days again. */
export const validity = (from: number, to: number): Validity => ({
  ...(from === always ? {} : { validFrom: dayOfNumber(from) }),
  ...(to === never ? {} : { validTo: dayOfNumber(to) }),
})

export function standsBlock(edges: readonly StandsEdge[], words: Words): Int32Array {
  const rows = edges.map((edge) => [
    words.number(edge.key),
    words.number(edge.mineral),
    words.number(edge.declaration),
    flagsOf(edge),
    firstDay(edge),
    lastDay(edge),
  ])
  return sortedBlock(rows)
}

export function flagsOf(edge: Omit<StandsEdge, 'company' | 'key' | 'mineral' | 'declaration'>): number {
  const { proven, stale, closed, covers, answered, counts, conflict } = standsFlag
  const bits =
    (edge.proven ? proven : 0) |
    (edge.stale ? stale : 0) |
    (edge.closed ? closed : 0) |
    (edge.covers ? covers : 0) |
    (edge.answered ? answered : 0) |
    (edge.counts ? counts : 0) |
    (edge.conflict ? conflict : 0)
  const endBits = edge.ends.reduce((all, end) => all | (1 << ends.indexOf(end)), 0)
  return bits | (endBits << endsShift) | (strengths.indexOf(edge.strength) << strengthShift)
}

export const endsOf = (flags: number): StandsEnd[] => ends.filter((end) => hasEnd(flags, end))

/** Any of them. */
export const hasEnds = (flags: number): boolean => ((flags >> endsShift) & ((1 << ends.length) - 1)) !== 0

export const hasEnd = (flags: number, end: StandsEnd): boolean =>
  ((flags >> endsShift) & (1 << ends.indexOf(end))) !== 0

/** 0 `may-contain`, 1 `medium`, 2 `strong`. */
export const strengthOf = (flags: number): number => (flags >> strengthShift) & 3

/** What a line says of the smelter it names, and in day numbers when; `undefined` fields left out. */
export interface SmelterAttributes {
  readonly identity: SmelterIdentity
  readonly name: string
  readonly statedCid?: string
  readonly country?: string
  readonly from?: number
  readonly to?: number
  readonly decision?: string
  /** The CID the line names, in whose place this one is since `from`. */
  readonly retired?: string
}

/**
 * The column `attributes` holds the word of what a line says. A line that counts on some days only, a rare one, says
 * so there and has the word below zero: the others pay nothing for it.
 */
const ofSomeDays = (word: number): number => -1 - word
export const isOfSomeDays = (attributes: number): boolean => attributes < 0
export const attributesWord = (attributes: number): number =>
  isOfSomeDays(attributes) ? ofSomeDays(attributes) : attributes

export function usesBlock(edges: readonly UsesEdge[], words: Words): Int32Array {
  const rows = edges.map((edge) => [
    words.number(edge.mineral),
    words.number(edge.smelter),
    attributesNumber(edge, words),
    edge.row,
  ])
  return sortedBlock(rows)
}

/** The column `attributes` of a line. */
export function attributesNumber(
  edge: Omit<UsesEdge, 'declaration' | 'mineral' | 'smelter' | 'row'>,
  words: Words,
): number {
  const { identity, name, statedCid = null, country = null, decision = null, retired = null } = edge
  const isAlways = edge.validFrom === undefined && edge.validTo === undefined
  const days = isAlways ? [null, null] : [firstDay(edge), lastDay(edge)]
  const said = [identity, name, statedCid, country, ...days, decision, retired]
  const number = words.number(JSON.stringify(said.slice(0, lengthOf(said))))
  return isAlways ? number : ofSomeDays(number)
}

/** Without the nothing at the end. */
const lengthOf = (said: readonly unknown[]): number => said.findLastIndex((one) => one !== null) + 1

/** Reads the text `usesBlock` writes for a smelter's attributes. */
export function attributesOf(word: string): SmelterAttributes {
  // Written by `usesBlock` alone.
  const said = JSON.parse(word) as [SmelterIdentity, string, ...(string | number | null)[]]
  const [identity, name, statedCid, country, from, to, decision, retired] = said
  return {
    identity,
    name,
    ...(typeof statedCid === 'string' && { statedCid }),
    ...(typeof country === 'string' && { country }),
    ...(typeof from === 'number' && typeof to === 'number' && { from, to }),
    ...(typeof decision === 'string' && { decision }),
    ...(typeof retired === 'string' && { retired }),
  }
}

/** What a claim says and how: claims of a day that are equal in this are one group. */
export interface ClaimWords {
  readonly origin: StatedOrigin
  readonly source: OriginClaim['source']
  readonly stale: boolean
  readonly saysNo: boolean
  readonly mixed: boolean
}

export function claimsBlock(claims: readonly OriginClaim[], words: Words): Int32Array {
  const rows = claims.map((claim) => [
    words.number(claim.smelter),
    words.number(claim.mineral),
    words.number(saysOf(claim)),
    firstDay(claim),
    lastDay(claim),
    words.number(placeOf(claim)),
  ])
  return sortedBlock(rows)
}

/** A row per mineral; `absent` stands for all, and for any product or declaration. */
export function notedBlock(noted: readonly NotedFinding[], words: Words): Int32Array {
  const numberOf = (word: string | undefined) => (word === undefined ? absent : words.number(word))
  const rows = noted.flatMap((one) =>
    (one.minerals === 'all' ? [undefined] : one.minerals).map((mineral) => [
      words.number(JSON.stringify(one.finding)),
      numberOf(mineral),
      numberOf(one.product),
      numberOf(one.declaration),
      firstDay(one),
      lastDay(one),
    ]),
  )
  return sortedBlock(rows)
}

/** Fields in one order, so that equal claims are equal texts. */
export function saysOf({ origin, source, stale, saysNo, mixed }: ClaimWords): string {
  const { kind, country, code, region, group } = origin
  return JSON.stringify({ origin: { kind, country, code, region, group }, source, stale, saysNo, mixed })
}

/** Reads the text `claimsBlock` writes for what a claim says. */
export const claimWordsOf = (word: string): ClaimWords => JSON.parse(word) as ClaimWords // written by `saysOf` alone

/** Reads as `claimPlaceOf`. */
export const placeOf = ({ file, sheet, cell }: ClaimPlace): string =>
  JSON.stringify([file, sheet ?? null, cell ?? null])

/** Where a claim stands. */
export interface ClaimPlace {
  readonly file: string
  readonly sheet?: string
  readonly cell?: string
}
export function claimPlaceOf(word: string): ClaimPlace {
  // Written by `claimsBlock` alone.
  const [file, sheet, cell] = JSON.parse(word) as [string, string | null, string | null]
  return { file, ...(sheet === null ? {} : { sheet }), ...(cell === null ? {} : { cell }) }
}

export function sortedBlock(rows: readonly (readonly number[])[]): Int32Array {
  return Int32Array.from([...rows].sort(compareRows).flat())
}

function compareRows(left: readonly number[], right: readonly number[]): number {
  for (let column = 0; column < left.length; column += 1) {
    const difference = (left[column] ?? 0) - (right[column] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

export const bytesOfBlock = (block: Int32Array): Buffer =>
  Buffer.from(block.buffer, block.byteOffset, block.byteLength)

/** A copy: the driver's bytes need not lie on a multiple of four. */
export const blockOfBytes = (bytes: Buffer): Int32Array =>
  new Int32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength))

/**
 * Rule 18. A line arrives judged by the workbook's own look-up sheet; a person, and where nobody has decided the
 * imported lists, settle what that leaves open. Everything else is a node of the company's own until a person
 * decides: never dropped, never merged in silence.
 */
import type { UsesEdge } from '../edges.js'
import type { Declaration, Finding, LineStatus, SmelterLine } from '../model.js'
import { exactName } from './exact-name.js'
import type { References } from './facts.js'
import { type SmelterBook, smelterBook } from './smelter-book.js'
import { certainByWorkbook, nameOnLine, placeLines, type PlacedLine, statedCid } from './smelter-lines.js'
import type { Identities } from './identities.js'
import { cellOfName, mentionsOfLines, type Mention } from './mention.js'

/** A smelter line whose identity a person has to decide (rule 18). */
export interface WaitingLine {
  readonly declaration: string
  readonly company: string
  readonly row: number
  readonly mineral: string
  /** It may be about this mineral or another (`placeLines`). */
  readonly isPossible: boolean
  /** Where that is not a template's own (`formSheets`). */
  readonly sheet?: string
  /** What names it on the sheet. */
  readonly cell?: string
  /** The node that stands for it until decided. */
  readonly smelter: string
  readonly name: string
  readonly reason: LineStatus
  /** Ranked guesses, best first. */
  readonly candidates: readonly string[]
}

export interface Uses {
  readonly uses: readonly UsesEdge[]
  readonly waiting: readonly WaitingLine[]
  /** Of every line that the workbook does not settle itself. */
  readonly mentions: readonly Mention[]
  readonly findings: readonly Finding[]
}

interface LineOwner {
  readonly declaration: string
  readonly company: string
}

/**
 * Smelter lines of one declaration as edges, in order of row and mineral. An undecided line's node has the id
 * `company/mineral/name` (with `/CID…` behind it where an id is stated), or `company/mineral/?` when not even named.
 * A line that names no mineral may be about several (`placeLines`). Findings: `smelterRetired`.
 */
export function resolveUses(
  input: LineOwner & {
    readonly read: Declaration
    readonly references: References
    readonly identities: Identities
  },
): Uses {
  const { declaration: file, read, references, identities } = input
  const book = smelterBook(references)
  const placed = placeLines(read, { book, identities, file }).map((place) => ({
    ...place,
    cid: certainCid(place, book),
  }))

  const waiting = placed.filter(isWaiting)
  return {
    uses: placed.flatMap((place) => usesOf(place, input, book)),
    waiting: waiting.map((place) => waitingLine(place, input)),
    mentions: mentionsOfLines(placed, isWaiting),
    findings: placed.flatMap((place) => retired(place, book)),
  }
}

type IdentifiedLine = PlacedLine & { readonly cid: string | undefined }

const isWaiting = ({ cid, settled }: IdentifiedLine): boolean => cid === undefined && settled === undefined

/** The CID the line means beyond doubt: by the workbook, by a person, by its ID, by the exact name of one smelter. */
function certainCid({ line, mineral, settled }: PlacedLine, book: SmelterBook): string | undefined {
  const certain = certainByWorkbook(line)
  if (certain !== undefined) return certain
  if (settled !== undefined) return settled.ids[0]
  if (line.status === 'conflict' || line.status === 'notIdentified') return undefined

  const stated = statedCid(line)
  if (stated !== undefined) return book.listed(stated, mineral)?.cid
  const [only, ...others] = line.name === undefined ? [] : book.named(mineral, line.name)
  return others.length === 0 ? only : undefined
}

function usesOf(place: IdentifiedLine, owner: LineOwner, book: SmelterBook): readonly UsesEdge[] {
  const { line, mineral, cid, settled } = place
  const decision = settled === undefined ? {} : { decision: settled.by.id }
  const common = {
    declaration: owner.declaration,
    mineral,
    row: line.row,
    ...countryOf(line),
    ...decision,
  }
  if (cid === undefined) return [{ ...common, ...undecided(place, owner) }]

  return book.tenures(cid).map(({ cid: smelter, ...validity }) => {
    const listed = book.listed(smelter, mineral)
    const name = listed?.name ?? settled?.name ?? line.name ?? smelter
    const located = listed?.country === undefined ? {} : { country: listed.country }
    return { ...located, ...common, ...validity, smelter, identity: 'listed', name }
  })
}

type Node = Pick<UsesEdge, 'smelter' | 'identity' | 'name' | 'statedCid'>

function undecided({ line, mineral }: PlacedLine, { company }: LineOwner): Node {
  const owner = `${company}/${mineral}`
  const [name, cid] = [nameOnLine(line), statedCid(line)]
  const stated = cid === undefined ? {} : { statedCid: cid }
  const parts = [exactName(name), cid].filter((part) => part !== undefined && part !== '')
  if (parts.length === 0) return { smelter: `${owner}/?`, identity: 'notIdentified', name, ...stated }
  return {
    smelter: [owner, ...parts].join('/'),
    identity: 'named',
    name: name === '' ? (cid ?? '') : name,
    ...stated,
  }
}

const countryOf = ({ country }: SmelterLine): Pick<UsesEdge, 'country'> =>
  country === undefined ? {} : { country }

function waitingLine(place: IdentifiedLine, owner: LineOwner): WaitingLine {
  const { declaration, company } = owner
  const { smelter, name } = undecided(place, owner)
  const { mineral, isPossible } = place
  const { sheet, row, status, candidates } = place.line
  const cell = cellOfName(place.line)
  const at = { ...(sheet !== undefined && { sheet }), ...(cell !== undefined && { cell }) }
  const where = { row, mineral, isPossible, ...at }
  return { declaration, company, ...where, smelter, name, reason: status, candidates }
}

function retired({ line, mineral, cid }: IdentifiedLine, book: SmelterBook): readonly Finding[] {
  const last = cid === undefined ? undefined : book.tenures(cid).at(-1)
  if (cid === undefined || last?.validFrom === undefined || last.cid === cid) return []
  const params = { cid, successor: last.cid, from: last.validFrom }
  return [{ code: 'smelterRetired', severity: 'note', row: line.row, mineral, params }]
}

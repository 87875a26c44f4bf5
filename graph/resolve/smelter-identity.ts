/**
 * Rule 18, certain matches only. A line arrives judged by the workbook's own look-up sheet; the imported lists settle
 * some of what that leaves open. Everything else is a node of the company's own until a person decides: never
 * dropped, never merged in silence.
 */
import type { UsesEdge } from '../edges.js'
import type { Declaration, Finding, LineStatus, SmelterLine } from '../model.js'
import { exactName } from './exact-name.js'
import type { References } from './facts.js'
import { type SmelterBook, smelterBook } from './smelter-book.js'
import { cidIn, placeLines, type PlacedLine, statedCid } from './smelter-lines.js'

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
  input: LineOwner & { readonly read: Declaration; readonly references: References },
): Uses {
  const { read, references } = input
  const book = smelterBook(references)
  const placed = placeLines(read, book).map((place) => ({ ...place, cid: certainCid(place, book) }))

  const waiting = placed.flatMap((place) => (place.cid === undefined ? [waitingLine(place, input)] : []))
  return {
    uses: placed.flatMap((place) => usesOf(place, input, book)),
    waiting,
    findings: placed.flatMap((place) => retired(place, book)),
  }
}

type IdentifiedLine = PlacedLine & { readonly cid: string | undefined }

const decided = new Set<LineStatus>(['listed', 'notListedButKnownName', 'freeText'])

/** The CID the line means beyond doubt: by the workbook, by its ID, by the exact name of one smelter. */
function certainCid({ line, mineral }: PlacedLine, book: SmelterBook): string | undefined {
  if (line.status === 'conflict' || line.status === 'notIdentified') return undefined
  if (line.cid !== undefined && decided.has(line.status) && !isUnconfirmed(line)) return line.cid

  const stated = statedCid(line)
  if (stated !== undefined) return book.listed(stated, mineral)?.cid
  const [only, ...others] = line.name === undefined ? [] : book.named(mineral, line.name)
  return others.length === 0 ? only : undefined
}

/** An ID written in a workbook without reference list: nothing there confirms it. */
const isUnconfirmed = ({ status, typed }: SmelterLine): boolean =>
  status === 'freeText' && cidIn(typed['id']) !== undefined

function usesOf(place: IdentifiedLine, owner: LineOwner, book: SmelterBook): readonly UsesEdge[] {
  const { line, mineral, cid } = place
  const common = { declaration: owner.declaration, mineral, row: line.row, ...countryOf(line) }
  if (cid === undefined) return [{ ...common, ...undecided(place, owner) }]

  return book.tenures(cid).map(({ cid: smelter, ...validity }) => {
    const listed = book.listed(smelter, mineral)
    const name = listed?.name ?? line.name ?? smelter
    const located = listed?.country === undefined ? {} : { country: listed.country }
    return { ...located, ...common, ...validity, smelter, identity: 'listed', name }
  })
}

type Node = Pick<UsesEdge, 'smelter' | 'identity' | 'name' | 'statedCid'>

function undecided({ line, mineral }: PlacedLine, { company }: LineOwner): Node {
  const owner = `${company}/${mineral}`
  const cid = statedCid(line)
  const name = line.status === 'notIdentified' ? '' : (line.name?.trim() ?? '')
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
  const { sheet, row, status, candidates, cells } = place.line
  const cell = cells['name'] ?? cells['lookup'] ?? cells['id']
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

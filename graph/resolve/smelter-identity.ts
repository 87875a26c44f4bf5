/**
 * Rule 18. A line arrives judged by the workbook's own look-up sheet; a person, and where nobody has decided the
 * imported lists, settle what that leaves open. Everything else is a node of the company's own until a person
 * decides: never dropped, never merged in silence.
 */
import type { UsesEdge, Validity } from '../edges.js'
import type { Declaration, Finding, LineStatus, SmelterLine } from '../model.js'
import { exactName } from './exact-name.js'
import type { References } from './facts.js'
import { type Bearers, type SmelterBook, smelterBook } from './smelter-book.js'
import { intersection } from './timeline.js'
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
    meanings: meaningsOf(place, book),
  }))

  const waiting = placed.filter(isWaiting)
  return {
    uses: placed.flatMap((place) => usesOf(place, input, book)),
    waiting: waiting.map((place) => waitingLine(place, input)),
    mentions: mentionsOfLines(placed, isWaiting),
    findings: placed.flatMap(retired),
  }
}

/** What a line means for a while: a CID beyond doubt, or nobody knows. Together all days. */
interface Meaning extends Validity {
  readonly cid?: string
  /** The retired CID that this one has taken the place of. */
  readonly retired?: string
}
type IdentifiedLine = PlacedLine & { readonly meanings: readonly Meaning[] }

const isWaiting = ({ meanings, settled }: IdentifiedLine): boolean =>
  settled === undefined && meanings.at(-1)?.cid === undefined

/** By the workbook, by a person, by its ID, by the exact name of one smelter. */
function meaningsOf({ line, mineral, settled }: PlacedLine, book: SmelterBook): readonly Meaning[] {
  const certain = certainByWorkbook(line) ?? settled?.ids[0]
  if (certain !== undefined) return meaningsOfCid(certain, book)
  if (settled !== undefined || line.status === 'conflict' || line.status === 'notIdentified') return [{}]

  const stated = statedCid(line)
  if (stated !== undefined) {
    const known = book.listed(stated, mineral)?.cid
    return known === undefined ? [{}] : meaningsOfCid(known, book)
  }
  return line.name === undefined ? [{}] : book.bearers(mineral, line.name).flatMap(meaningsOfName(book))
}

const meaningsOfCid = (named: string, book: SmelterBook): readonly Meaning[] =>
  book.tenures(named).map((tenure) => ({ ...tenure, ...(tenure.cid === named ? {} : { retired: named }) }))

const meaningsOfName =
  (book: SmelterBook) =>
  ({ cids, ...validity }: Bearers): readonly Meaning[] => {
    const [only, ...others] = cids
    if (only === undefined || others.length > 0) return [validity]
    return meaningsOfCid(only, book).flatMap((meaning) => {
      const shared = intersection(meaning, validity)
      return shared === undefined ? [] : [{ ...meaning, ...shared }]
    })
  }

function usesOf(place: IdentifiedLine, owner: LineOwner, book: SmelterBook): readonly UsesEdge[] {
  const { line, mineral, meanings, settled } = place
  const decision = settled === undefined ? {} : { decision: settled.by.id }
  const common = {
    declaration: owner.declaration,
    mineral,
    row: line.row,
    ...countryOf(line),
    ...decision,
  }
  return meanings.map(({ cid: smelter, ...meaning }) => {
    if (smelter === undefined) return { ...common, ...meaning, ...undecided(place, owner) }
    const name = book.listed(smelter, mineral)?.name ?? settled?.name ?? line.name ?? smelter
    return { ...common, ...meaning, smelter, identity: 'listed', name }
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

function retired({ line, mineral, meanings }: IdentifiedLine): readonly Finding[] {
  const { cid: successor, retired: cid, validFrom: from } = meanings.at(-1) ?? {}
  if (successor === undefined || cid === undefined || from === undefined) return []
  const params = { cid, successor, from }
  return [{ code: 'smelterRetired', severity: 'note', row: line.row, mineral, params }]
}

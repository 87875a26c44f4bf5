/**
 * Which minerals a smelter line is about (rules 5, 12, 18). One placement for what a form's lines count for and for
 * the edges made of them, so that no line is dropped by one and kept by the other.
 */
import { mineralId } from '../lists/minerals.js'
import type { Declaration, LineStatus, SmelterLine, Subject } from '../model.js'
import { gateAnswerTo } from './form-answers.js'
import type { Identities, Settled } from './identities.js'
import type { SmelterBook } from './smelter-book.js'

/** What tells who a form's lines mean beside the workbook: the imported lists, and what people have decided. */
export interface LineKnowledge {
  readonly book: SmelterBook
  readonly identities: Identities
  /** The form's. */
  readonly file: string
}

export interface PlacedLine {
  readonly line: SmelterLine
  readonly mineral: string
  /** Neither the line nor its ID says which mineral: it may be about this one. */
  readonly isPossible: boolean
  /** What a person can decide; absent where the workbook itself settles the line, or nothing names a smelter. */
  readonly subject?: Subject & { kind: 'smelter' }
  /** What a person has decided. */
  readonly settled?: Settled
}

/**
 * Each line under the mineral of the CID a person has decided, if the form asks about it; else under its own; else
 * under that of its CID in the imported lists; else under every mineral it may be about, which are those the form
 * answers for, or all it asks about if it answers for none. A pasted header row is no line.
 */
export function placeLines(read: Declaration, knowledge: LineKnowledge): readonly PlacedLine[] {
  const asked = [...new Set(read.minerals.map(mineralId))]
  const answered = asked.filter((mineral) => gateAnswerTo('used', read.answers, mineral) !== 'blank')
  const possible = answered.length > 0 ? answered : asked
  return read.smelters.flatMap((line): readonly PlacedLine[] => {
    if (line.status === 'notASmelter') return []
    const said = mineralOfLine(line) ?? mineralOfCid(statedCid(line), asked, knowledge.book)
    const decided = decisionOn(line, said, knowledge)
    const certain = mineralOfCid(decided.settled?.ids[0], asked, knowledge.book) ?? said
    if (certain !== undefined) return [{ line, mineral: certain, isPossible: false, ...decided }]
    return possible.map((mineral) => ({ line, mineral, isPossible: true, ...decided }))
  })
}

/** The workbook's own list, or the line's ID, knows the smelter. */
const settledByWorkbook = new Set<LineStatus>(['listed', 'notListedButKnownName', 'freeText'])

/** The CID the workbook itself settles. */
export const certainByWorkbook = (line: SmelterLine): string | undefined =>
  settledByWorkbook.has(line.status) && !isUnconfirmed(line) ? line.cid : undefined

/** An ID written in a workbook without reference list: nothing there confirms it. */
const isUnconfirmed = ({ status, typed }: SmelterLine): boolean =>
  status === 'freeText' && cidIn(typed['id']) !== undefined

/** What names an unsettled smelter on the sheet; empty for nothing. */
export const nameOnLine = ({ status, name }: SmelterLine): string =>
  status === 'notIdentified' ? '' : (name?.trim() ?? '')

function decisionOn(
  line: SmelterLine,
  mineral: string | undefined,
  { identities, file }: LineKnowledge,
): Pick<PlacedLine, 'subject' | 'settled'> {
  const [text, cid] = [nameOnLine(line), statedCid(line)]
  if (line.status === 'notIdentified' || certainByWorkbook(line) !== undefined) return {}
  if (text === '' && cid === undefined) return {}

  const subject = {
    kind: 'smelter' as const,
    text,
    ...(mineral !== undefined && { mineral }),
    ...(cid !== undefined && { cid }),
  }
  const settled = identities.settled(subject, { file, row: line.row })
  return { subject, ...(settled !== undefined && { settled }) }
}

/**
 * What the supplier states where that contradicts the ID (rule 18 lets such a line wait), else what the workbook's
 * look-up says.
 */
function mineralOfLine(line: SmelterLine): string | undefined {
  const stated = line.status === 'conflict' ? line.typed['mineral'] : undefined
  const word = stated ?? line.mineral
  return word === undefined || word.trim() === '' ? undefined : mineralId(word)
}

/** A CID of a mineral the form does not ask about is no reason to drop the line: it stays under those asked about. */
function mineralOfCid(
  cid: string | undefined,
  asked: readonly string[],
  book: SmelterBook,
): string | undefined {
  const mineral = book.listed(cid ?? '')?.mineral
  return mineral !== undefined && asked.includes(mineral) ? mineral : undefined
}

/**
 * The id a line states, whether or not a list knows it. The workbook's own ID formula is no statement: for a name with
 * two owners it shows the first.
 */
export function statedCid({ cid, status, typed }: SmelterLine): string | undefined {
  const texts = [typed['id'], status === 'unknownCid' ? typed['cid'] : undefined, cid]
  return texts.map(cidIn).find((found) => found !== undefined)
}

/** The CID a supplier wrote, in any spelling. */
export function cidIn(text: string | undefined): string | undefined {
  const digits = /^CID[\s\-_:.#]*(\d+)$/.exec((text ?? '').trim().toUpperCase())?.[1]
  return digits === undefined ? undefined : `CID${digits}`
}

/**
 * Which minerals a smelter line is about (rules 5, 12, 18). One placement for what a form's lines count for and for
 * the edges made of them, so that no line is dropped by one and kept by the other.
 */
import { mineralId } from '../lists/minerals.js'
import type { Declaration, SmelterLine } from '../model.js'
import { gateAnswerTo } from './form-answers.js'
import type { SmelterBook } from './smelter-book.js'

export interface PlacedLine {
  readonly line: SmelterLine
  readonly mineral: string
  /** Neither the line nor its ID says which mineral: it may be about this one. */
  readonly isPossible: boolean
}

/**
 * Each line under its own mineral; else under that of its CID in the imported lists; else under every mineral it may
 * be about, which are those the form answers for, or all it asks about if it answers for none. A pasted header row is
 * no line.
 */
export function placeLines(read: Declaration, book: SmelterBook): readonly PlacedLine[] {
  const asked = [...new Set(read.minerals.map(mineralId))]
  const answered = asked.filter((mineral) => gateAnswerTo('used', read.answers, mineral) !== 'blank')
  const possible = answered.length > 0 ? answered : asked
  return read.smelters.flatMap((line): readonly PlacedLine[] => {
    if (line.status === 'notASmelter') return []
    const certain = mineralOfLine(line) ?? mineralOfCid(line, asked, book)
    if (certain !== undefined) return [{ line, mineral: certain, isPossible: false }]
    return possible.map((mineral) => ({ line, mineral, isPossible: true }))
  })
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

/** A CID of a mineral the form does not ask about is no reason to drop the line: it waits under those asked about. */
function mineralOfCid(line: SmelterLine, asked: readonly string[], book: SmelterBook): string | undefined {
  const mineral = book.listed(statedCid(line) ?? '')?.mineral
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

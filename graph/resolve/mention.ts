/** Where a text stands that a list, a workbook or a person has to tell the meaning of (rules 9, 10, 18–20). */
import { formSheets } from '../form-sheets.js'
import type { SmelterLine, Subject } from '../model.js'
import type { PlacedLine } from './smelter-lines.js'

export interface Mention {
  readonly subject: Subject
  /** Neither list, workbook nor person settles it. */
  readonly waits: boolean
  /** The form, where a company holds the mention. */
  readonly file?: string
  readonly sheet?: string
  readonly cell?: string
  readonly row?: number
  /** What stands beside it and helps to tell who is meant: `country` (ISO code), `city`, `uniqueId`, … */
  readonly clues: Readonly<Record<string, string>>
  /** Ids the workbook's own list proposes, best first. */
  readonly near: readonly string[]
}

/** A mention with the companies that hold its text. */
export interface Held {
  readonly mention: Mention
  readonly holders: ReadonlySet<string>
}

/** One per line, though it may be about several minerals: it waits while it does for any of them. */
export function mentionsOfLines<Place extends PlacedLine>(
  places: readonly Place[],
  isWaiting: (place: Place) => boolean,
): readonly Mention[] {
  const waiting = new Set(places.filter(isWaiting).map(({ line }) => line.row))
  return [...new Map(places.map((place) => [place.line.row, place])).values()].flatMap(({ line, subject }) =>
    subject === undefined ? [] : [mentionOfLine(line, subject, waiting.has(line.row))],
  )
}

function mentionOfLine(line: SmelterLine, subject: Subject, waits: boolean): Mention {
  const { sheet = formSheets.smelterList, row, country, candidates: near, typed } = line
  const cell = cellOfName(line)
  const where = { sheet, row, ...(cell !== undefined && { cell }) }
  const city = typed['city']
  const clues = { ...(country !== undefined && { country }), ...(city !== undefined && { city }) }
  return { subject, waits, ...where, clues, near }
}

/** The cell that names a line's smelter. */
export const cellOfName = ({ cells }: SmelterLine): string | undefined =>
  cells['name'] ?? cells['lookup'] ?? cells['id']

import { columnLetters, parseAddress } from '../workbook/cell-address.js'
import type { Sheet } from '../workbook/workbook.js'
import { textOf } from '../declaration/cells.js'
import type { Words } from './profile.js'
import { foldLabel, halvesOf, type Word, wordsOf } from './words.js'

/** Labels and headings stand here; what comes further down or right are data. */
const searchedRows = 500
const searchedColumns = 120

export interface Spot {
  readonly column: number
  readonly row: number
}

/** A place whose text is one of the words asked for, or has one for a half. */
export interface Found extends Spot {
  readonly word: Word
}

/** Where the texts at the head of a sheet stand, looked up by words; made once for a sheet. */
export class LabelIndex {
  private readonly wholes = new Map<string, Spot[]>()
  private readonly halves = new Map<string, Spot[]>()

  constructor(readonly sheet: Sheet) {
    for (const row of sheet.rows.slice(0, searchedRows))
      for (let column = 1; column <= searchedColumns; column++) this.add({ column, row })
  }

  /**
   * In reading order: the texts that are a word as a whole or, where there are none, those that have one for a half;
   * `isThere` narrows the sheet before that.
   */
  find(words: Words, isThere: (spot: Spot) => boolean = () => true): readonly Found[] {
    const wholes = this.look(this.wholes, words).filter(isThere)
    return wholes.length > 0 ? wholes : this.look(this.halves, words).filter(isThere)
  }

  /** Rows that have one of the words, as a whole or for a half. */
  rowsWith(words: Words): ReadonlySet<number> {
    const found = [...this.look(this.wholes, words), ...this.look(this.halves, words)]
    return new Set(found.map(({ row }) => row))
  }

  textAt({ column, row }: Spot): string | undefined {
    return textOf(this.sheet.at(columnLetters(column), row))
  }

  /** The first cell beside a place, past the cells it is merged over. */
  beside(spot: Spot, side: 'right' | 'below'): Spot {
    const merged = this.sheet.mergedRanges
      .map(rangeOf)
      .find((range) => range !== undefined && covers(range, spot))
    const end = merged?.to ?? spot
    return side === 'right'
      ? { row: spot.row, column: end.column + 1 }
      : { row: end.row + 1, column: spot.column }
  }

  private add(spot: Spot): void {
    const text = this.textAt(spot)
    if (text === undefined) return
    push(this.wholes, foldLabel(text), spot)
    for (const half of halvesOf(text)) push(this.halves, foldLabel(half), spot)
  }

  private look(spots: ReadonlyMap<string, readonly Spot[]>, words: Words): readonly Found[] {
    const found = wordsOf(words).flatMap((word) =>
      (spots.get(word.folded) ?? []).map((spot) => ({ ...spot, word })),
    )
    const byPlace = new Map(found.map((each) => [addressOf(each), each]))
    return [...byPlace.values()].sort((a, b) => a.row - b.row || a.column - b.column)
  }
}

export const addressOf = ({ column, row }: Spot): string => `${columnLetters(column)}${row}`

interface Range {
  readonly from: Spot
  readonly to: Spot
}

function rangeOf(range: string): Range | undefined {
  const [from, to] = range.split(':').map(parseAddress)
  return from && to ? { from, to } : undefined
}

const covers = ({ from, to }: Range, { column, row }: Spot): boolean =>
  column >= from.column && column <= to.column && row >= from.row && row <= to.row

function push(spots: Map<string, Spot[]>, text: string, spot: Spot): void {
  const known = spots.get(text)
  if (known) known.push(spot)
  else spots.set(text, [spot])
}

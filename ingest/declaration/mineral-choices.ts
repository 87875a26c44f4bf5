import type { ChosenMinerals } from '../templates/template.js'
import type { Sheet } from '../workbook/workbook.js'
import { fold, textOf, untrimmedTextOf } from './cells.js'

/** A mineral the supplier chose. */
export interface Choice {
  /** Where it is named: the cell it is chosen in, or for "Other" the cell for its name. */
  readonly cell: string
  /** Absent for an "Other" without a name. */
  readonly name: string | undefined
  readonly isOther: boolean
}

/** What stands in the cells where minerals are chosen, deleted ones left out. */
export function choicesOf({ cells, other }: ChosenMinerals, sheet: Sheet): Choice[] {
  return cells.flatMap((address, index) => {
    const text = textOf(sheet.cell(address))
    if (text === undefined || isDeleted(text)) return []
    const isOther = other !== undefined && fold(text) === fold(other.word)
    const cell = (isOther ? other.cells[index] : undefined) ?? address
    return [{ cell, name: untrimmedTextOf(sheet.cell(cell)), isOther }]
  })
}

/** The drop-down's way to leave a mineral out: `(Delete Cobalt)`. */
const isDeleted = (text: string): boolean => /^\(delete\b/i.test(text)

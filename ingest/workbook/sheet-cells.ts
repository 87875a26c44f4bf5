import { columnLetters, columnNumber, parseAddress } from './cell-address.js'
import type { ReadBudget } from './read-budget.js'
import { untouchedFormula } from './cell-value.js'
import { refusal } from './refusal.js'
import type { CellValue, Sheet, SheetRequest } from './workbook.js'

/** Cells as they are found, row by row; the `Sheet` readers get. */
export class SheetCells implements Sheet {
  readonly name: string
  private readonly cellsByRow = new Map<number, (CellValue | undefined)[]>()
  private readonly hiddenRows = new Set<number>()
  private readonly merged = new Set<string>()
  /** By column number; -1 for columns nobody asked for. `undefined`: all columns, the slot is the number less one. */
  private readonly slots: Int16Array | undefined
  private readonly slotCount: number
  private readonly firstRow: number
  private readonly lastRow: number
  private cellCount = 0
  private currentRow = 0
  private currentCells: (CellValue | undefined)[] = []

  constructor(
    request: SheetRequest,
    private readonly budget: ReadBudget,
  ) {
    this.name = request.name
    this.slots = request.columns === undefined ? undefined : slotsOf(request.columns)
    this.slotCount = request.columns?.length ?? 0
    this.firstRow = request.firstRow ?? 1
    this.lastRow = request.lastRow ?? Number.POSITIVE_INFINITY
  }

  get rows(): readonly number[] {
    const rows = [...this.cellsByRow].filter(([, cells]) => cells.some(hasText)).map(([row]) => row)
    return rows.sort((one, other) => one - other)
  }

  get mergedRanges(): readonly string[] {
    return [...this.merged]
  }

  cell(address: string): CellValue | undefined {
    const place = parseAddress(address)
    return place === undefined ? undefined : this.cellsByRow.get(place.row)?.[this.slotOf(place.column)]
  }

  at(column: string, row: number): CellValue | undefined {
    const number = columnNumber(column)
    return number === undefined ? undefined : this.cellsByRow.get(row)?.[this.slotOf(number)]
  }

  isRowHidden(row: number): boolean {
    return this.hiddenRows.has(row)
  }

  /** Whether anything of this row was asked for. */
  wantsRow(row: number): boolean {
    return row >= this.firstRow && row <= this.lastRow
  }

  /** Where this column's cells stand in a row; -1 when nobody asked for it. */
  slotOf(column: number): number {
    return this.slots === undefined ? column - 1 : (this.slots[column] ?? -1)
  }

  /** @throws RefusedFileError `tooLarge` for more cells than the limit */
  set(row: number, slot: number, value: CellValue): void {
    this.cellsOf(row)[slot] = value
    if (++this.cellCount <= this.budget.limits.cells) return
    throw refusal(
      'tooLarge',
      `Sheet "${this.name}" has more than ${this.budget.limits.cells} filled cells. Delete what does not belong to it.`,
      { sheet: this.name },
    )
  }

  /** The cell is calculated, whatever its value is or will be. */
  setFormula(row: number, slot: number): void {
    const found = this.cellsOf(row)[slot]
    this.set(row, slot, found === undefined ? untouchedFormula : { ...found, formula: true })
  }

  hideRow(row: number): void {
    this.hiddenRows.add(row)
  }

  /** @throws RefusedFileError `tooLarge` for more merged ranges than the limit */
  addMergedRange(range: string): void {
    this.merged.add(range)
    if (this.merged.size <= this.budget.limits.mergedRanges) return
    throw refusal(
      'tooLarge',
      `Sheet "${this.name}" merges cells ${this.merged.size} times. Save it without.`,
      {
        sheet: this.name,
      },
    )
  }

  /** `Smelter List!B7`, for refusals. */
  describe(row: number, column: number): string {
    return `${this.name}!${columnLetters(column)}${row}`
  }

  /** Cells come row by row: the row asked for last is at hand. */
  private cellsOf(row: number): (CellValue | undefined)[] {
    if (row === this.currentRow) return this.currentCells

    let cells = this.cellsByRow.get(row)
    if (cells === undefined) {
      cells = new Array<CellValue | undefined>(this.slotCount)
      this.cellsByRow.set(row, cells)
    }
    this.currentRow = row
    this.currentCells = cells
    return cells
  }
}

const hasText = (cell: CellValue | undefined): boolean => cell !== undefined && cell.text !== ''

function slotsOf(columns: readonly string[]): Int16Array {
  const numbers = columns.map((letters) => {
    const column = columnNumber(letters)
    if (column === undefined) throw new Error(`${letters} is no column`)
    return column
  })
  const slots = new Int16Array(Math.max(0, ...numbers) + 1).fill(-1)
  numbers.forEach((column, slot) => (slots[column] = slot))
  return slots
}

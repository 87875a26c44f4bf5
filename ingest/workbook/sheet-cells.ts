import { columnLetters, columnNumber, parseAddress } from './cell-address.js'
import type { ReadBudget } from './read-budget.js'
import { untouchedFormula } from './cell-value.js'
import { refusal } from './refusal.js'
import { RowRuns } from './row-runs.js'
import type { CellValue, Sheet, SheetRequest } from './workbook.js'

/** Cells as they are found, row by row; the `Sheet` readers get. */
export class SheetCells implements Sheet {
  readonly name: string
  private readonly cellsByRow = new Map<number, (CellValue | undefined)[]>()
  /** Rows whose cell is a formula without value, by slot. */
  private readonly untouched: RowRuns[] = []
  private readonly rowsWithText: number[] = []
  /** Of `rows`, which many ask for; another cell makes it anew. */
  private foundRows: readonly number[] | undefined
  private readonly hiddenRows = new Set<number>()
  private readonly merged = new Set<string>()
  /** By column number; -1 for columns nobody asked for. `undefined`: all columns, the slot is the number less one. */
  private readonly slots: Int16Array | undefined
  /** Those of the rows down to this one, which may be more. */
  private readonly headSlots: Int16Array | undefined
  private readonly headRow: number
  private readonly slotCount: number
  private readonly slotByLetters: ReadonlyMap<string, number>
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
    const { columns, head } = request
    const inHead = columns && [...new Set([...columns, ...(head?.columns ?? [])])]
    this.slots = columns && slotsOf(columns)
    this.headSlots = inHead && slotsOf(inHead)
    this.headRow = head?.lastRow ?? 0
    this.slotCount = inHead?.length ?? 0
    this.slotByLetters = new Map(inHead?.map((letters, slot) => [letters, slot]))
    this.firstRow = request.firstRow ?? 1
    this.lastRow = request.lastRow ?? Number.POSITIVE_INFINITY
  }

  get rows(): readonly number[] {
    return (this.foundRows ??= this.findRows())
  }

  get mergedRanges(): readonly string[] {
    return [...this.merged]
  }

  cell(address: string): CellValue | undefined {
    const place = parseAddress(address)
    return place === undefined ? undefined : this.found(place.row, this.slotOf(place.column, place.row))
  }

  at(column: string, row: number): CellValue | undefined {
    const slot = this.slotByLetters.get(column)
    if (slot !== undefined) return this.found(row, slot)
    const number = columnNumber(column)
    return number === undefined ? undefined : this.found(row, this.slotOf(number, row))
  }

  isRowHidden(row: number): boolean {
    return this.hiddenRows.has(row)
  }

  /** Whether anything of this row was asked for. */
  wantsRow(row: number): boolean {
    return row >= this.firstRow && row <= this.lastRow
  }

  /** Where this column's cells stand in this row; -1 when nobody asked for it. */
  slotOf(column: number, row: number): number {
    const slots = row > this.headRow ? this.slots : this.headSlots
    return slots === undefined ? column - 1 : (slots[column] ?? -1)
  }

  /** Whether the row holds nothing but formulas without value so far. */
  isBlank(row: number): boolean {
    return !this.cellsByRow.has(row)
  }

  /** Where those of a blank row stand. */
  untouchedSlots(row: number): number[] {
    return [...this.untouched.keys()].filter((slot) => this.untouched[slot]?.has(row))
  }

  /** @throws RefusedFileError `tooLarge` for more cells than the limit */
  set(row: number, slot: number, value: CellValue): void {
    this.cellsOf(row)[slot] = value
    this.foundRows = undefined
    if (value.text !== '' && this.rowsWithText.at(-1) !== row) this.rowsWithText.push(row)
    this.countCell()
  }

  /** The cell is calculated, whatever its value is or will be. */
  setFormula(row: number, slot: number): void {
    const found = this.cellsByRow.get(row)?.[slot]
    if (found !== undefined) this.set(row, slot, { ...found, formula: true })
    else if (!this.addUntouched(row, slot)) this.set(row, slot, untouchedFormula)
  }

  setFormulas(row: number, slots: readonly number[]): void {
    for (let index = 0; index < slots.length; index++) this.setFormula(row, slots[index] ?? 0)
  }

  private addUntouched(row: number, slot: number): boolean {
    const runs = (this.untouched[slot] ??= new RowRuns())
    const before = runs.count
    const isTaken = runs.add(row)
    if (runs.count > before) this.countCell()
    return isTaken
  }

  private countCell(): void {
    if (++this.cellCount <= this.budget.limits.cells) return
    throw refusal(
      'tooLarge',
      `Sheet "${this.name}" has more than ${this.budget.limits.cells} filled cells. Delete what does not belong to it.`,
      { sheet: this.name },
    )
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

  private findRows(): number[] {
    const rows = [...new Set(this.rowsWithText)].filter((row) => this.cellsByRow.get(row)?.some(hasText))
    return rows.sort((one, other) => one - other)
  }

  private found(row: number, slot: number): CellValue | undefined {
    const kept = this.cellsByRow.get(row)?.[slot]
    if (kept !== undefined) return kept
    return this.untouched[slot]?.has(row) ? untouchedFormula : undefined
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

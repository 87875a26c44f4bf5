/**
 * One pass over a sheet's XML (ECMA-376 part 1, 18.3.1) that keeps the cells asked for. Idea: only tags are looked
 * at; a cell nobody asked for costs the letters of its address, a formula's text is hopped over. A sheet may come in
 * windows: a pass that runs out of bytes goes back to the row it was in, and the next window begins there.
 */
import { isPlainlyFalse, readInteger, usualColumn } from './attribute-bytes.js'
import { maximumColumn, maximumRow } from './cell-address.js'
import { isTrue, packType, type RawValue, readValue } from './cell-value.js'
import type { ReadBudget } from './read-budget.js'
import { PreparedRows } from './prepared-rows.js'
import { brokenPart, refusal } from './refusal.js'
import { richText, type SharedStrings } from './shared-strings.js'
import type { SheetCells } from './sheet-cells.js'
import { UsualCells } from './usual-cells.js'
import type { CellValue } from './workbook.js'
import { shortName, type StepOver, stepOver, Token, XmlCursor } from './xml-cursor.js'
import { decodeText } from './xml-text.js'

const tag = {
  row: shortName('row'),
  cell: shortName('c'),
  value: shortName('v'),
  formula: shortName('f'),
  inline: shortName('is'),
} as const
/** What need not be looked at: outside rows nothing, in a wanted cell little, else all up to the next cell or row. */
const step = {
  everywhere: stepOver({ opens: '', closes: '' }),
  inCell: stepOver({ opens: '', closes: 'cf' }),
  toCell: stepOver({ opens: 'fv', closes: 'cfv' }),
  toRow: stepOver({ opens: 'cfv', closes: 'cfv' }),
} as const
const greaterThan = 0x3e
const rowsBetweenTimeChecks = 512
/** The slot of a cell nobody asked for. */
const unwanted = -1

export class SheetScanner {
  private region: 'before' | 'rows' | 'after' = 'before'
  private step: StepOver = step.everywhere
  private rowCount = 0
  private row = 0
  private rowBefore = 0
  private isRowNumbered = false
  private isRowWanted = false
  private rowStart = 0
  private column = 0
  private slot = unwanted
  private isFormula = false
  private cellNameEnd = 0
  private valueStart = -1
  /** Cells of the window being read. */
  private usual: UsualCells
  private readonly prepared = new PreparedRows()
  /** Where those have a formula without value. */
  private preparedSlots: readonly number[] = []
  /** The window's next `hidden`; its length when none is left. */
  private hiddenAt = -1

  constructor(
    private readonly cells: SheetCells,
    private readonly budget: ReadBudget,
    private readonly strings: () => SharedStrings,
  ) {
    this.usual = new UsualCells(Buffer.alloc(0), cells)
  }

  /**
   * Reads a window of the sheet.
   * @returns where the next window has to begin; the window's length if it is the last
   * @throws RefusedFileError `brokenPart`, `doctype`, `tooManyRows`, `tooLarge` or `tooSlow`
   */
  scan(bytes: Buffer, isLast: boolean): number {
    const cursor = new XmlCursor(bytes, `Sheet "${this.cells.name}"`)
    this.usual = new UsualCells(bytes, this.cells)
    this.prepared.moveTo(bytes)
    this.hiddenAt = -1
    const rowsBefore = this.rowCount
    let resumeAt = 0
    for (let token = cursor.next(this.step); token !== Token.End; token = cursor.next(this.step)) {
      const name = cursor.shortName
      if (name === 0) this.visitLongName(cursor, token, bytes)
      if (this.region !== 'rows' || (name === tag.row && token === Token.Open)) resumeAt = cursor.start
      if (this.region === 'rows') this.visitInRows(cursor, token, bytes)
    }

    if (isLast && this.region === 'rows')
      throw brokenPart(`Sheet "${this.cells.name}"`, 'it ends within its rows')
    if (isLast) return bytes.length
    if (this.region === 'rows' && this.rowCount > rowsBefore) this.forgetRow()
    return resumeAt
  }

  private visitLongName(cursor: XmlCursor, token: Token, bytes: Buffer): void {
    const name = cursor.name
    if (name === 'sheetData') {
      this.region = token === Token.Close || cursor.isSelfClosing ? 'after' : 'rows'
      this.step = this.region === 'rows' ? step.toCell : step.everywhere
    } else if (name === 'mergeCell' && this.region === 'after' && cursor.findAttribute('ref')) {
      this.cells.addMergedRange(decodeText(bytes, cursor.valueStart, cursor.valueEnd))
    }
  }

  private visitInRows(cursor: XmlCursor, token: Token, bytes: Buffer): void {
    const name = cursor.shortName
    if (token === Token.Close) {
      if (name === tag.value && this.valueStart >= 0) this.closeValue(cursor, bytes)
      else if (name === tag.row) this.closeRow(cursor.start)
      return
    }

    if (name === tag.cell) this.openCell(cursor, bytes)
    else if (name === tag.row) this.openRow(cursor, bytes)
    else if (this.slot === unwanted) return
    else if (name === tag.formula) this.openFormula()
    else if (name === tag.value) this.openValue(cursor, bytes)
    else if (name === tag.inline) this.readInline(cursor, bytes)
  }

  private openRow(cursor: XmlCursor, bytes: Buffer): void {
    this.countRow()
    this.rowBefore = this.row
    this.isRowNumbered = cursor.findAttribute('r')
    this.row = this.isRowNumbered ? readInteger(bytes, cursor.valueStart, cursor.valueEnd) : this.row + 1
    if (!(this.row >= 1 && this.row <= maximumRow)) {
      throw brokenPart(`Sheet "${this.cells.name}"`, `a row after row ${this.rowBefore} has no valid number`)
    }

    this.isRowWanted = this.cells.wantsRow(this.row)
    this.column = 0
    this.slot = unwanted
    this.step = this.isRowNumbered && !this.isRowWanted ? step.toRow : step.toCell
    if (this.isHidden(cursor, bytes)) this.cells.hideRow(this.row)
    if (this.isRowNumbered && this.isRowWanted) this.passPrepared(cursor)
  }

  private passPrepared(cursor: XmlCursor): void {
    this.rowStart = cursor.start
    const end = this.prepared.pass(cursor.start)
    if (end < 0) return

    this.cells.setFormulas(this.row, this.preparedSlots)
    this.rowStart = -1
    cursor.moveTo(end)
  }

  /** Behind a blank row there are mostly more like it. */
  private closeRow(end: number): void {
    if (!this.isRowNumbered || !this.isRowWanted || this.rowStart < 0) return
    const isLearned = this.cells.isBlank(this.row) && this.prepared.learn(this.rowStart, end)
    if (isLearned) this.preparedSlots = this.cells.untouchedSlots(this.row)
  }

  /** Few sheets hide rows: where the word comes next is searched once, not in every row's tag. */
  private isHidden(cursor: XmlCursor, bytes: Buffer): boolean {
    if (this.hiddenAt < cursor.start) {
      const at = bytes.indexOf('hidden', cursor.start, 'latin1')
      this.hiddenAt = at < 0 ? bytes.length : at
    }
    const { hiddenAt } = this
    if (hiddenAt >= cursor.nextStart || isPlainlyFalse(bytes, hiddenAt)) return false
    return cursor.findAttribute('hidden') && isTrue(decodeText(bytes, cursor.valueStart, cursor.valueEnd))
  }

  private countRow(): void {
    if (++this.rowCount % rowsBetweenTimeChecks === 0) this.budget.checkTime()
    if (this.rowCount <= this.budget.limits.rows) return
    throw refusal(
      'tooManyRows',
      `Sheet "${this.cells.name}" has more than ${this.budget.limits.rows} rows. Delete the rows below the last entry ` +
        '(also empty ones that only carry a format), save the workbook and send it again.',
      { sheet: this.cells.name, limit: this.budget.limits.rows },
    )
  }

  /** The row the window ended in comes again in the next one. */
  private forgetRow(): void {
    this.rowCount--
    this.row = this.rowBefore
  }

  private openCell(cursor: XmlCursor, bytes: Buffer): void {
    this.valueStart = -1
    this.isFormula = false
    this.slot = unwanted
    this.step = step.toCell
    if (this.isRowNumbered && this.isRowWanted && this.passUsual(cursor)) return

    const usual = this.isRowNumbered ? usualColumn(bytes, cursor.nameEnd) : 0
    if (usual > 0) this.column = usual
    else if (cursor.findAttribute('r')) this.readAddress(bytes, cursor.valueStart, cursor.valueEnd)
    else this.column++
    if (this.column > maximumColumn) {
      throw brokenPart(`Sheet "${this.cells.name}"`, `row ${this.row} has more than ${maximumColumn} cells`)
    }
    if (this.isRowWanted) this.chooseCell(cursor.nameEnd)
  }

  /** Takes all cells of usual shape from here on; false when this one has another. */
  private passUsual(cursor: XmlCursor): boolean {
    const { usual } = this
    let at = usual.pass(cursor.start, this.row)
    if (at === cursor.start) return false

    for (; usual.hasValue; at = usual.pass(at, this.row)) {
      this.column = usual.column
      this.slot = usual.slot
      this.keepValue(usual)
    }
    this.column = usual.column
    this.slot = unwanted
    cursor.moveTo(at)
    return true
  }

  private chooseCell(nameEnd: number): void {
    this.slot = this.cells.slotOf(this.column, this.row)
    if (this.slot === unwanted) return
    this.step = step.inCell
    this.cellNameEnd = nameEnd
  }

  /** Column from `B7`; the row too where the row element does not say it. */
  private readAddress(bytes: Buffer, start: number, end: number): void {
    let column = 0
    let at = start
    for (; at < end; at++) {
      const digit = ((bytes[at] ?? 0) | 0x20) - 0x60
      if (digit < 1 || digit > 26) break
      column = column * 26 + digit
    }

    const row = this.isRowNumbered ? this.row : readInteger(bytes, at, end)
    if (at - start < 1 || at - start > 3 || !(row >= 1 && row <= maximumRow)) {
      const address = bytes.toString('latin1', start, Math.min(end, start + 20))
      throw brokenPart(`Sheet "${this.cells.name}"`, `a cell of row ${this.row} has the address "${address}"`)
    }
    this.column = column
    if (this.isRowNumbered) return
    this.row = row
    this.isRowWanted = this.cells.wantsRow(row)
  }

  private openFormula(): void {
    this.isFormula = true
    this.cells.setFormula(this.row, this.slot)
  }

  private openValue(cursor: XmlCursor, bytes: Buffer): void {
    const isUsual = bytes[cursor.nameEnd] === greaterThan
    if (isUsual) this.valueStart = cursor.nameEnd + 1
    else this.valueStart = cursor.isSelfClosing ? -1 : cursor.end
  }

  private closeValue(cursor: XmlCursor, bytes: Buffer): void {
    const start = this.valueStart
    const end = cursor.start
    this.valueStart = -1
    if (start === end) return

    const hasType = cursor.findAttribute('t', this.cellNameEnd)
    const type = hasType ? packType(bytes, cursor.valueStart, cursor.valueEnd) : 0
    this.keepValue({ bytes, start, end, type, isMixed: cursor.isTextMixed, isFormula: this.isFormula })
  }

  private keepValue(raw: RawValue): void {
    const { bytes, start, end } = raw
    const value = readValue(raw, this.strings)
    if (value === undefined) {
      throw brokenPart(
        this.cells.describe(this.row, this.column),
        `the cell refers to text ${bytes.toString('latin1', start, Math.min(end, start + 20))}, ` +
          `the workbook has ${this.strings().count} texts`,
      )
    }
    this.keep(value)
  }

  private readInline(cursor: XmlCursor, bytes: Buffer): void {
    if (cursor.isSelfClosing) return
    const text = richText(cursor, bytes, tag.inline)
    if (text !== '') this.keep({ text, formula: this.isFormula })
  }

  private keep(value: CellValue): void {
    const limit = this.budget.limits.textLength
    if (value.text.length > limit) {
      throw refusal(
        'tooLarge',
        `${this.cells.describe(this.row, this.column)}: the text has ${value.text.length} characters, ` +
          `the limit is ${limit}. Shorten it and send the workbook again.`,
      )
    }
    this.cells.set(this.row, this.slot, value)
  }
}

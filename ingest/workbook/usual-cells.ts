/**
 * The cells of a row in the shape nearly every writer gives them: `<c r="B7" s="5" t="s"><f>…</f><v>…</v></c>`, the
 * address first, at most one formula and one value, nothing else within. Idea: nine cells of ten were not asked for
 * or are prepared blanks, so each costs some comparisons of four bytes and the hops over its texts. What has another
 * shape is left to `SheetScanner`, which knows them all.
 */
import { packType, type RawValue } from './cell-value.js'
import { findLessThan, viewOf, wordOf } from './find-tag.js'
import type { SheetCells } from './sheet-cells.js'

const cellOpen = wordOf('<c r')
const cellClose = wordOf('</c>')
const addressOpen = wordOf('="')
const typeOpen = wordOf(' t="')
const formulaOpen = wordOf('<f')
const formulaClose = wordOf('</f>')
const valueOpen = wordOf('<v>')
const valueClose = wordOf('</v>')
const valueEmpty = wordOf('<v/>')
/** `<v></v></c>`, four bytes at a time. */
const blankValue = { first: wordOf('<v><'), second: wordOf('/v><'), third: wordOf('/c>') } as const

const twoBytes = 0xffff
const threeBytes = 0xffffff
const space = 0x20
const doubleQuote = 0x22
const slash = 0x2f
const greaterThan = 0x3e
const letterBeforeA = 0x40
/** Bytes of `<c r="A1">`. */
const shortestCell = 10
/** Bytes behind a `<` that are compared without asking whether they are there. */
const reach = 16
/** No place in the bytes: the cell has another shape. */
const otherShape = -1

export class UsualCells implements RawValue {
  /** Of the cell passed last. */
  column = 0
  /** Whether it was asked for and has a value; then these tell where and of which type. */
  hasValue = false
  slot = 0
  type = 0
  isFormula = false
  start = 0
  end = 0
  readonly isMixed = false
  private readonly view: DataView
  private readonly limit: number

  constructor(
    readonly bytes: Buffer,
    private readonly cells: SheetCells,
  ) {
    this.view = viewOf(bytes)
    this.limit = bytes.length - reach
  }

  /**
   * Passes cells of `row` from the tag at `from` on; formulas without a value are told to the cells at once.
   * @returns the tag behind a cell with a value, else the first tag that begins no usual cell; where the bytes end
   */
  pass(from: number, row: number): number {
    const { view, limit, cells } = this
    this.hasValue = false
    let at = from
    while (at < limit && view.getInt32(at, true) === cellOpen) {
      const column = this.columnAt(at)
      if (column === otherShape) return at
      const slot = cells.slotOf(column, row)
      const next = slot < 0 ? this.behindContent(at + shortestCell) : this.read(at, slot, row)
      if (next === otherShape) return at
      this.column = column
      at = next
      if (this.hasValue) return at
    }
    return at
  }

  private columnAt(at: number): number {
    const address = this.view.getInt32(at + 4, true)
    const first = ((address >> 16) & 0xff) - letterBeforeA
    const second = (address >>> 24) - letterBeforeA
    if ((address & twoBytes) !== addressOpen || first < 1 || first > 26) return otherShape
    if (second < 0) return first
    const isTwoLetters = second >= 1 && second <= 26 && (this.bytes[at + 8] ?? 0) < letterBeforeA
    return isTwoLetters ? first * 26 + second : otherShape
  }

  /** The first tag that is no formula, no value and no end of a cell. */
  private behindContent(from: number): number {
    const { view, limit } = this
    let at = findLessThan(view, from)
    while (at >= 0 && at < limit) {
      const word = view.getInt32(at, true)
      if (word === formulaClose) at = findLessThan(view, at + 4 + this.blankLength(at + 4))
      else if (isContent(word)) at = findLessThan(view, at + 3)
      else return at
    }
    return at < 0 ? view.byteLength : at
  }

  /** The tag behind an asked cell. */
  private read(start: number, slot: number, row: number): number {
    const { bytes, view, limit } = this
    const inner = findLessThan(view, start + shortestCell)
    if (inner < 0 || inner >= limit || bytes[inner - 1] !== greaterThan) return otherShape
    if (bytes[inner - 2] === slash) return inner

    this.isFormula = isOpen(view.getInt32(inner, true), formulaOpen)
    const at = this.isFormula ? this.behindFormula(inner) : inner
    if (at < 0 || at >= limit) return otherShape
    const blankLength = this.blankLength(at)
    if (blankLength > 0) {
      if (this.isFormula) this.cells.setFormula(row, slot)
      return this.next(at + blankLength)
    }

    if ((view.getInt32(at, true) & threeBytes) !== valueOpen) return otherShape
    this.slot = slot
    this.type = this.typeOf(start, inner)
    return this.readValue(at + 3)
  }

  /** The tag behind `<f…>…</f>` or `<f…/>`. */
  private behindFormula(at: number): number {
    const { bytes, view, limit } = this
    const next = findLessThan(view, at + 2)
    if (next < 0 || next >= limit) return otherShape
    if (view.getInt32(next, true) === formulaClose) return findLessThan(view, next + 4)
    return bytes[next - 1] === greaterThan && bytes[next - 2] === slash ? next : otherShape
  }

  /** Bytes from here to a cell's end, when only `<v></v>`, `<v/>` or nothing comes before it; else 0. */
  private blankLength(at: number): number {
    const { view } = this
    const word = view.getInt32(at, true)
    if (word === cellClose) return 4
    const second = view.getInt32(at + 4, true)
    if (word === valueEmpty && second === cellClose) return 8
    const isBlank =
      word === blankValue.first &&
      second === blankValue.second &&
      (view.getInt32(at + 8, true) & threeBytes) === blankValue.third
    return isBlank ? 11 : 0
  }

  private readValue(start: number): number {
    const { view, limit } = this
    const end = findLessThan(view, start)
    if (end < 0 || end >= limit) return otherShape
    if (view.getInt32(end, true) !== valueClose || view.getInt32(end + 4, true) !== cellClose)
      return otherShape
    this.hasValue = true
    this.start = start
    this.end = end
    return this.next(end + 8)
  }

  private next(from: number): number {
    const at = findLessThan(this.view, from)
    return at < 0 ? this.view.byteLength : at
  }

  /** The `t` attribute, as `packType` packs it; 0 without one. Mostly it is the last, of one letter: ` t="s">`. */
  private typeOf(start: number, end: number): number {
    const { bytes, view } = this
    if (view.getInt32(end - 7, true) === typeOpen) return bytes[end - 3] ?? 0
    for (let at = start + shortestCell - 2; at < end - 4; at++) {
      if (view.getInt32(at, true) !== typeOpen) continue
      let quote = at + 4
      while (quote < end && bytes[quote] !== doubleQuote) quote++
      return packType(bytes, at + 4, quote)
    }
    return 0
  }
}

const isContent = (word: number): boolean =>
  word === cellClose ||
  word === valueClose ||
  word === formulaClose ||
  isOpen(word, formulaOpen) ||
  isOpen(word, valueOpen & twoBytes)

const isOpen = (word: number, letters: number): boolean =>
  (word & twoBytes) === letters && isNameEnd((word >> 16) & 0xff)

const isNameEnd = (byte: number): boolean => byte === greaterThan || byte === slash || byte <= space

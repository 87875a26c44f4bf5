/**
 * The rows a form prepares: thousands of copies of one blank row that differ in their number. Idea: a row with every
 * tag where the blank row before had it is as blank. Between two tags stands only text, a formula's or that of a cell
 * nobody asked for, so such a row costs some comparisons of four bytes per cell and no search through its bytes.
 */
import { findLessThan, viewOf, wordOf } from './find-tag.js'

const cellOpen = wordOf('<c r')
const rowClose = wordOf('</ro')
/** Besides cells: formulas, values and what closes. A row with other tags is no prepared one. */
const otherTags = new Set(['<f', '<v', '</'].map(wordOf))
const twoBytes = 0xffff
const greaterThan = 0x3e
const digit9 = 0x39
const wordBytes = 4
/** Bytes of `<c r="AB`, the longest beginning of a tag that is compared. */
const reach = 8
/** A row of 21 cells has 150 words to compare; no form prepares rows ten times as long. */
const mostWords = 1_500

export class PreparedRows {
  private view = viewOf(Buffer.alloc(0))
  /** Which four bytes stand how far behind the row's `<`. */
  private readonly words = new Int32Array(mostWords)
  private readonly offsets = new Int32Array(mostWords)
  private wordCount = 0
  /** From the row's `<` to that of its `</row>`; 0 where no row is learned. */
  private length = 0
  private lengthBefore = 0

  /** Goes on in these bytes. */
  moveTo(bytes: Buffer): void {
    this.view = viewOf(bytes)
  }

  /** The `</row>` of the row that begins at `start`; -1 when it is no copy of the one learned last. */
  pass(start: number): number {
    const { view, offsets, words, wordCount, length } = this
    if (length === 0 || start + length + reach > view.byteLength) return -1
    for (let index = 0; index < wordCount; index++) {
      if (view.getInt32(start + (offsets[index] ?? 0), true) !== words[index]) return -1
    }
    return start + length
  }

  /**
   * A blank row, from its `<` to that of its `</row>`: the one to compare with, if the blank row before was as long.
   * @returns whether it is
   */
  learn(start: number, end: number): boolean {
    const length = end - start
    const isRepeated = length === this.lengthBefore
    this.lengthBefore = length
    if (!isRepeated || end + reach > this.view.byteLength) return false

    const isLearned = this.readStructure(start, end)
    this.length = isLearned ? length : 0
    return isLearned
  }

  /** Words that hold all tags' beginnings and the ends right before them; false for a row with other tags. */
  private readStructure(start: number, end: number): boolean {
    const { view } = this
    this.wordCount = 0
    let covered = start
    for (let at = findLessThan(view, start + 1); at >= 0 && at <= end; at = findLessThan(view, at + 1)) {
      const word = view.getInt32(at, true)
      if (word !== cellOpen && !otherTags.has(word & twoBytes)) return false

      const isAdjacent = view.getUint8(at - 1) === greaterThan
      const to = at + this.lettersCompared(at, word)
      let from = Math.max(covered, isAdjacent ? at - 2 : at)
      for (; from + wordBytes < to; from += wordBytes) this.addWord(start, from)
      this.addWord(start, to - wordBytes)
      covered = to
      if (this.wordCount > mostWords) return false
    }
    return true
  }

  private addWord(start: number, at: number): void {
    this.offsets[this.wordCount] = at - start
    this.words[this.wordCount] = this.view.getInt32(at, true)
    this.wordCount++
  }

  /** Of a cell's tag all to its column, `<c r="A` or `<c r="AB`; of the row's end `</row>`; of others four. */
  private lettersCompared(at: number, word: number): number {
    if (word === cellOpen) return this.view.getUint8(at + 7) > digit9 ? 8 : 7
    return word === rowClose ? 6 : wordBytes
  }
}

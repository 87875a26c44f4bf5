import { findLessThan, viewOf, wordOf } from './find-tag.js'
import type { ReadBudget } from './read-budget.js'
import { hasPlainOpening, isPlainEnd, itemStarts } from './string-items.js'
import { decodeMixedText, decodeText } from './xml-text.js'
import { shortName, Token, XmlCursor } from './xml-cursor.js'

const item = shortName('si')
const text = shortName('t')
const phonetic = shortName('rPh')
const greaterThan = 0x3e
/** `xml:space="preserve">`, four bytes at a time. */
const preserved = ['xml:', 'spac', 'e="p', 'rese', 'rve"'].map(wordOf)
const preservedLength = preserved.length * 4 + 1

/**
 * The texts sheets refer to by number. One pass finds where each begins; only those asked for are decoded, once.
 * Runs of rich text are joined, phonetic guides (how to read kanji) left out.
 */
export class SharedStrings {
  private readonly starts: Uint32Array
  private readonly decoded: (string | undefined)[] = []
  private readonly cursor: XmlCursor
  private readonly view: DataView

  constructor(
    private readonly bytes: Buffer,
    part: string,
    budget: ReadBudget,
  ) {
    this.cursor = new XmlCursor(bytes, part)
    this.view = viewOf(bytes)
    this.starts = itemStarts(bytes, part, budget)
  }

  /** `undefined` when there is no text of that number. */
  get(index: number): string | undefined {
    const known = this.decoded[index]
    if (known !== undefined) return known

    const start = this.starts[index]
    if (start === undefined) return undefined
    const value = this.plainText(start) ?? this.anyText(start)
    this.decoded[index] = value
    return value
  }

  get count(): number {
    return this.starts.length
  }

  /** Of `<si><t>…</t></si>`, in `<t xml:space="preserve">` too; `undefined` for any other. */
  private plainText(nameEnd: number): string | undefined {
    const { bytes, view } = this
    if (!hasPlainOpening(view, nameEnd)) return undefined
    const end = findLessThan(view, nameEnd + 4)
    if (end < 0 || end + 8 > bytes.length || !isPlainEnd(view, end)) return undefined

    if (bytes[nameEnd + 3] === greaterThan) return decodeText(bytes, nameEnd + 4, end)
    const start = nameEnd + 4 + preservedLength
    const isPreserved =
      start <= end &&
      bytes[start - 1] === greaterThan &&
      preserved.every((word, index) => view.getInt32(nameEnd + 4 + index * 4, true) === word)
    return isPreserved ? decodeText(bytes, start, end) : undefined
  }

  private anyText(nameEnd: number): string {
    this.cursor.moveTo(nameEnd)
    return richText(this.cursor, this.bytes, item)
  }
}

/**
 * Joins the `t` elements from the cursor's place to the close tag named `until` (`si`, `is`), without phonetics.
 * The cursor ends at that tag.
 */
export function richText(cursor: XmlCursor, bytes: Buffer, until: number): string {
  let value = ''
  let textStart = -1
  let isPhonetic = false
  for (let token = cursor.next(); token !== Token.End; token = cursor.next()) {
    const name = cursor.shortName
    if (name === phonetic) isPhonetic = token === Token.Open && !cursor.isSelfClosing
    if (token === Token.Close && name === until) break
    if (token === Token.Open && name === until) break

    if (token === Token.Close && name === text && textStart >= 0) {
      const decode = cursor.isTextMixed ? decodeMixedText : decodeText
      value += decode(bytes, textStart, cursor.start)
    }
    textStart =
      token === Token.Open && name === text && !isPhonetic && !cursor.isSelfClosing ? cursor.end : -1
  }
  return value
}

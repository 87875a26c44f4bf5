import { findLessThan, viewOf, wordOf } from './find-tag.js'
import type { ReadBudget } from './read-budget.js'
import { refusal } from './refusal.js'
import { decodeMixedText, decodeText } from './xml-text.js'
import { shortName, Token, XmlCursor } from './xml-cursor.js'

const item = shortName('si')
const text = shortName('t')
const phonetic = shortName('rPh')
const greaterThan = 0x3e

/**
 * The texts sheets refer to by number. One pass finds where each begins; only those asked for are decoded, once.
 * Runs of rich text are joined, phonetic guides (how to read kanji) left out.
 */
export class SharedStrings {
  private readonly starts: Uint32Array
  private readonly decoded: (string | undefined)[] = []
  private readonly cursor: XmlCursor

  constructor(
    private readonly bytes: Buffer,
    part: string,
    budget: ReadBudget,
  ) {
    this.cursor = new XmlCursor(bytes, part)
    this.starts = itemStarts(bytes, part, budget)
  }

  /** `undefined` when there is no text of that number. */
  get(index: number): string | undefined {
    const known = this.decoded[index]
    if (known !== undefined) return known

    const start = this.starts[index]
    if (start === undefined) return undefined
    this.cursor.moveTo(start)
    const value = richText(this.cursor, this.bytes, item)
    this.decoded[index] = value
    return value
  }

  get count(): number {
    return this.starts.length
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

function itemStarts(bytes: Buffer, part: string, budget: ReadBudget): Uint32Array {
  const view = viewOf(bytes)
  const cursor = new XmlCursor(bytes, part)
  let starts = new Uint32Array(16_384)
  let count = 0
  for (let token = cursor.next(); token !== Token.End; token = cursor.next()) {
    if (token !== Token.Open || cursor.shortName !== item) continue
    for (let at = cursor.nameEnd; at > 0; at = nextPlainItem(view, at)) {
      if (count === budget.limits.sharedStrings) throw tooMany(part, budget.limits.sharedStrings)
      if (count === starts.length) starts = doubled(starts)
      starts[count++] = at
      cursor.moveTo(at)
    }
  }
  return starts.subarray(0, count)
}

const tooMany = (part: string, limit: number) =>
  refusal('tooLarge', `${part} has more than ${limit} texts, no form has so many.`)

const tagBehindTag = wordOf('><')
const textOpen = wordOf('t>')
const textOpenWithSpace = wordOf('t ')
const textClose = wordOf('</t>')
const itemClose = wordOf('</si')
const itemOpen = wordOf('><si')

/**
 * Nearly every text is `<si><t>…</t></si>` and followed by the next: from behind the name of one `si` to behind that
 * of the other in a single hop. 0 where anything stands differently.
 */
function nextPlainItem(view: DataView, nameEnd: number): number {
  if (nameEnd + 4 > view.byteLength || view.getInt16(nameEnd, true) !== tagBehindTag) return 0
  const tag = view.getInt16(nameEnd + 2, true)
  if (tag !== textOpen && tag !== textOpenWithSpace) return 0

  const end = findLessThan(view, nameEnd + 4)
  if (end < 0 || end + 12 >= view.byteLength) return 0
  const isPlain =
    view.getInt32(end, true) === textClose &&
    view.getInt32(end + 4, true) === itemClose &&
    view.getInt32(end + 8, true) === itemOpen
  return isPlain && view.getUint8(end + 12) === greaterThan ? end + 12 : 0
}

function doubled(numbers: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(numbers.length * 2)
  larger.set(numbers)
  return larger
}

import type { ReadBudget } from './read-budget.js'
import { refusal } from './refusal.js'
import { decodeMixedText, decodeText } from './xml-text.js'
import { shortName, Token, XmlCursor } from './xml-cursor.js'

const item = shortName('si')
const text = shortName('t')
const phonetic = shortName('rPh')

/**
 * The texts sheets refer to by number. One pass finds where each begins; only those asked for are decoded, once.
 * Runs of rich text are joined, phonetic guides (how to read kanji) left out.
 */
export class SharedStrings {
  private readonly starts: Uint32Array
  private readonly decoded: (string | undefined)[] = []

  constructor(
    private readonly bytes: Buffer,
    private readonly part: string,
    budget: ReadBudget,
  ) {
    this.starts = itemStarts(bytes, part, budget)
  }

  /** `undefined` when there is no text of that number. */
  get(index: number): string | undefined {
    const known = this.decoded[index]
    if (known !== undefined) return known

    const start = this.starts[index]
    if (start === undefined) return undefined
    const value = richText(new XmlCursor(this.bytes, this.part, start), this.bytes, item)
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
  let starts = new Uint32Array(16_384)
  let count = 0
  const cursor = new XmlCursor(bytes, part)
  for (let token = cursor.next(); token !== Token.End; token = cursor.next()) {
    if (token !== Token.Open || cursor.shortName !== item) continue
    if (count === budget.limits.sharedStrings) {
      throw refusal(
        'tooLarge',
        `${part} has more than ${budget.limits.sharedStrings} texts, no form has so many.`,
      )
    }

    if (count === starts.length) starts = doubled(starts)
    starts[count++] = cursor.nameEnd
  }
  return starts.subarray(0, count)
}

function doubled(numbers: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(numbers.length * 2)
  larger.set(numbers)
  return larger
}

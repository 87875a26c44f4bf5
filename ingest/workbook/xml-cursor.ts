/**
 * A forward pass over the tags of an XML part, on its UTF-8 bytes, allocating nothing per tag. Idea: `<` begins
 * every piece of markup and stands nowhere else, neither in text nor in attribute values, so hopping from `<` to
 * `<` (eight bytes at a time) sees each tag once, and a tag nobody asks about costs its name alone. Comments,
 * processing instructions and CDATA are stepped over where they stand. Linear in the bytes. Nesting is not checked
 * and nothing is ever expanded: a DOCTYPE, the only door to entities, is refused where it begins.
 */
import { findLessThan, viewOf } from './find-tag.js'
import { brokenPart, refusal } from './refusal.js'

export const Token = { End: 0, Open: 1, Close: 2 } as const
export type Token = (typeof Token)[keyof typeof Token]

const lessThan = 0x3c
const greaterThan = 0x3e
const slash = 0x2f
const exclamation = 0x21
const question = 0x3f
const colon = 0x3a
const equals = 0x3d
const doubleQuote = 0x22
const singleQuote = 0x27
const space = 0x20

/** Tags of one letter that `XmlCursor.next` steps over, by that letter: `opening`, `closing` or both. */
export type StepOver = Uint8Array

const opening = 1
const closing = 2
const nothing: StepOver = new Uint8Array(256)

/** @param opens letters whose open tags are stepped over, `closes` likewise */
export function stepOver({ opens, closes }: { readonly opens: string; readonly closes: string }): StepOver {
  const letters = new Uint8Array(256)
  for (const letter of opens) letters[letter.charCodeAt(0)] = opening
  for (const letter of closes) letters[letter.charCodeAt(0)] = (letters[letter.charCodeAt(0)] ?? 0) | closing
  return letters
}

/** A name of up to four letters as the number `XmlCursor.shortName` gives it. */
export const shortName = (name: string): number => packLetters(Buffer.from(name), 0, name.length)

/** Up to four bytes as one number, to compare short words without making strings; 0 for longer ones. */
export function packLetters(bytes: Buffer, start: number, end: number): number {
  if (end - start > 4) return 0
  let code = 0
  for (let at = start; at < end; at++) code = (code << 8) | (bytes[at] ?? 0)
  return code
}

export class XmlCursor {
  /** The tag's `<`. */
  start: number
  /** The tag's name without prefix, up to four letters packed as `shortName` does; 0 for longer names. */
  shortName = 0
  /** Between this tag and the one before stood a comment, CDATA or a processing instruction. */
  isTextMixed = false
  /** Where the value of the attribute found last lies. */
  valueStart = 0
  valueEnd = 0
  /** The byte after the tag's name: what `findAttribute` needs to come back to a tag. */
  nameEnd = 0
  private nameStart = 0
  private readonly view: DataView

  /** @param part names the part in refusals */
  constructor(
    private readonly bytes: Buffer,
    readonly part: string,
    at = 0,
  ) {
    this.start = at
    this.nameEnd = at
    this.view = viewOf(bytes)
  }

  /**
   * To the next tag that is not stepped over; `End` when none is left, or when the bytes end within a comment or
   * CDATA.
   */
  next(stepOver: StepOver = nothing): Token {
    const { bytes } = this
    let isMixed = false
    let at = findLessThan(this.view, this.nameEnd)
    while (at >= 0) {
      const second = bytes[at + 1] ?? 0
      let from: number
      if (second === slash) {
        if (((stepOver[bytes[at + 2] ?? 0] ?? 0) & closing) === 0 || bytes[at + 3] !== greaterThan) break
        from = at + 4
      } else if (second === exclamation || second === question) {
        isMixed = true
        from = this.markupEnd(at, second)
      } else {
        if (((stepOver[second] ?? 0) & opening) === 0 || !isNameEnd(bytes[at + 2])) break
        from = at + 3
      }
      at = bytes[from] === lessThan ? from : findLessThan(this.view, from)
    }
    this.isTextMixed = isMixed
    if (at < 0) return Token.End

    this.start = at
    const isClose = bytes[at + 1] === slash
    this.readName(isClose ? at + 2 : at + 1)
    return isClose ? Token.Close : Token.Open
  }

  /** Goes on at this byte: the next tag is the first from there. */
  moveTo(at: number): void {
    this.nameEnd = at
  }

  /** The tag's name without prefix. */
  get name(): string {
    return this.bytes.toString('latin1', this.nameStart, this.nameEnd)
  }

  /** The byte after the tag's `>`; where the bytes end, or another tag begins, when there is none. */
  get end(): number {
    const { bytes } = this
    const limit = bytes.length
    for (let at = this.nameEnd; at < limit; at++) {
      const byte = bytes[at]
      if (byte === greaterThan) return at + 1
      if (byte === lessThan) return at
      if (byte === doubleQuote || byte === singleQuote) at = this.valueEndFrom(at + 1, byte)
    }
    return limit
  }

  /** Where the next `<` is, be it of a tag or a comment; where the bytes end without one. */
  get nextStart(): number {
    const at = findLessThan(this.view, this.nameEnd)
    return at < 0 ? this.bytes.length : at
  }

  /** `<a/>`: no close tag follows. */
  get isSelfClosing(): boolean {
    return this.bytes[this.end - 2] === slash
  }

  /** Finds an attribute of exactly this name, unprefixed; its value lies from `valueStart` to `valueEnd`. */
  findAttribute(name: string, tagNameEnd = this.nameEnd): boolean {
    for (let at = this.nextAttribute(tagNameEnd); at >= 0; at = this.nextAttribute(this.valueEnd + 1)) {
      if (this.isNameAt(at, name)) return true
    }
    return false
  }

  /** The tag's attributes by name without prefix (`id` of `r:id`), their values made text by `decode`. */
  attributes(decode: (bytes: Buffer, start: number, end: number) => string): Map<string, string> {
    const attributes = new Map<string, string>()
    for (let at = this.nextAttribute(this.nameEnd); at >= 0; at = this.nextAttribute(this.valueEnd + 1)) {
      const name = this.bytes.toString('latin1', at, this.valueStart - 1).replace(/\s*=\s*$/, '')
      attributes.set(name.slice(name.indexOf(':') + 1), decode(this.bytes, this.valueStart, this.valueEnd))
    }
    return attributes
  }

  private isNameAt(at: number, name: string): boolean {
    const { bytes } = this
    for (let index = 0; index < name.length; index++) {
      if (bytes[at + index] !== name.charCodeAt(index)) return false
    }
    const next = bytes[at + name.length] ?? 0
    return next === equals || next <= space
  }

  /** The start of the attribute at or after `at`, its value in `valueStart` and `valueEnd`; -1 when none is left. */
  private nextAttribute(from: number): number {
    const { bytes } = this
    let at = from
    while ((bytes[at] ?? greaterThan) <= space) at++
    if (bytes[at] === greaterThan || bytes[at] === slash) return -1

    let quoteAt = at
    let quote = bytes[quoteAt]
    while (quote !== doubleQuote && quote !== singleQuote) {
      if (quote === undefined || quote === lessThan) return -1
      if (quote === greaterThan) return this.withoutQuotes(at, quoteAt)
      quote = bytes[++quoteAt]
    }

    this.valueStart = quoteAt + 1
    this.valueEnd = this.valueEndFrom(quoteAt + 1, quote)
    return bytes[this.valueEnd] === quote ? at : -1
  }

  /** The closing quote from `at` on; before it the `<` of another tag, or the end, where the tag is not whole. */
  private valueEndFrom(from: number, quote: number): number {
    const { bytes } = this
    let at = from
    while (bytes[at] !== quote && bytes[at] !== lessThan && at < bytes.length) at++
    return at
  }

  /** Words in a tag's end that are no attribute are passed over. @throws RefusedFileError for `r=A1` */
  private withoutQuotes(at: number, tagEnd: number): -1 {
    if (this.bytes.subarray(at, tagEnd).includes(equals)) {
      throw brokenPart(this.part, `the tag <${this.name}> has an attribute without quotes`)
    }
    return -1
  }

  private readName(from: number): void {
    const { bytes } = this
    this.nameStart = from
    this.nameEnd = from + 1
    this.shortName = bytes[from] ?? 0
    if (!isNameEnd(bytes[from + 1])) this.readLongName(from)
  }

  private readLongName(from: number): void {
    const { bytes } = this
    const limit = bytes.length
    let at = from
    for (; at < limit && !isNameEnd(bytes[at]); at++) if (bytes[at] === colon) this.nameStart = at + 1
    this.nameEnd = at
    this.shortName = packLetters(bytes, this.nameStart, at)
  }

  /** The byte after a comment, CDATA or processing instruction; after the last byte when it is not closed. */
  private markupEnd(at: number, second: number): number {
    if (second === question) return after(this.bytes, '?>', at + 2)
    const opening = this.bytes.toString('latin1', at, at + cdataStart.length)
    if (opening.startsWith(commentStart)) return after(this.bytes, '-->', at + commentStart.length)
    if (opening === cdataStart) return after(this.bytes, ']]>', at + cdataStart.length)
    if (commentStart.startsWith(opening) || cdataStart.startsWith(opening)) return this.bytes.length
    throw refusal(
      'doctype',
      `${this.part} has a document type declaration (<!DOCTYPE …>). Workbooks have none; it can hide an attack, ` +
        'so the file is not read. Save the workbook anew in Excel or LibreOffice.',
      { part: this.part },
    )
  }
}

const isNameEnd = (byte: number | undefined): boolean =>
  byte === greaterThan || byte === slash || byte === undefined || byte <= space || byte === lessThan

const commentStart = '<!--'
const cdataStart = '<![CDATA['

function after(bytes: Buffer, text: string, from: number): number {
  const at = bytes.indexOf(text, from, 'latin1')
  return at < 0 ? bytes.length : at + text.length
}

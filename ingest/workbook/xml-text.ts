/** What the bytes between two tags say. */
import { brokenPart } from './refusal.js'

const ampersand = 0x26
const underscore = 0x5f
const carriageReturn = 0x0d
const replacement = '\ufffd'

/**
 * The text of a part's bytes from `start` to `end`: the five entities and character references decoded, line ends
 * made `\n` as XML asks, `_x000D_` escapes decoded (ECMA-376 part 1, 22.9.2.19).
 */
export function decodeText(bytes: Buffer, start: number, end: number): string {
  let isPlain = true
  let isAscii = true
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0
    if (byte === ampersand || byte === underscore || byte === carriageReturn) isPlain = false
    else if (byte >= 0x80) isAscii = false
  }

  const raw = bytes.toString(isAscii ? 'latin1' : 'utf8', start, end)
  return isPlain ? raw : decodeEscapes(decodeReferences(raw))
}

/** As `decodeText`, for bytes that hold comments, processing instructions or CDATA besides text. */
export function decodeMixedText(bytes: Buffer, start: number, end: number): string {
  const pieces = bytes.toString('utf8', start, end).split(/(<!\[CDATA\[[^]*?\]\]>|<!--[^]*?-->|<\?[^]*?\?>)/)
  const text = pieces.map((piece) => {
    if (piece.startsWith('<![CDATA[')) return normalizeLineEnds(piece.slice(9, -3))
    return piece.startsWith('<') ? '' : decodeReferences(piece)
  })
  return decodeEscapes(text.join(''))
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** An unknown entity stays as written: without a document type there is nothing it could stand for. */
const decodeReferences = (text: string): string =>
  normalizeLineEnds(text).replace(/&(?:#x([0-9a-fA-F]+)|#([0-9]+)|([a-z]+));/g, decodeReference)

function decodeReference(
  whole: string,
  hexadecimal: string | undefined,
  decimal: string | undefined,
  name: string | undefined,
): string {
  if (name !== undefined) return named[name] ?? whole
  const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16)
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
  return isCharacter ? String.fromCodePoint(code) : replacement
}

const normalizeLineEnds = (text: string): string =>
  text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text

const decodeEscapes = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9a-fA-F]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text

/** The part's bytes as UTF-8: a byte order mark dropped, UTF-16 converted. @throws RefusedFileError other encodings */
export function toUtf8(bytes: Buffer, part: string): Buffer {
  const utf16 = utf16Encoding(bytes)
  if (utf16 !== undefined) return Buffer.from(new TextDecoder(utf16).decode(bytes))

  const text = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes
  const declared = /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([^"']*)["']/.exec(
    text.toString('latin1', 0, 200),
  )?.[1]
  if (declared === undefined || /^(utf-?8|us-ascii)$/i.test(declared)) return text
  throw brokenPart(part, `it is written in ${declared}, a workbook in UTF-8 or UTF-16`)
}

/** Whether a part that begins so is written in UTF-16. */
export const isUtf16 = (bytes: Buffer): boolean => utf16Encoding(bytes) !== undefined

function utf16Encoding(bytes: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le'
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be'
  return undefined
}

/**
 * Text files in the encodings spreadsheets write: UTF-8 and UTF-16 with or without byte order mark, GB18030 from
 * Chinese Excel, and what chardet makes of the rest. Valid UTF-8 is UTF-8: other encodings are never valid by chance.
 */
import chardet from 'chardet'
import iconv from 'iconv-lite'

export interface DecodedText {
  readonly text: string
  readonly encoding: string
  /** Nothing in the file says so: it is the likeliest. */
  readonly isAssumed: boolean
}

const marks: readonly (readonly [string, readonly number[]])[] = [
  ['UTF-8', [0xef, 0xbb, 0xbf]],
  ['UTF-16LE', [0xff, 0xfe]],
  ['UTF-16BE', [0xfe, 0xff]],
]
const sampleBytes = 64 * 1024

/** The text in every encoding it may be in, likeliest first: several only when nothing in the file says so. */
export function decodeText(bytes: Uint8Array): readonly [DecodedText, ...DecodedText[]] {
  const mark = marks.find(([, start]) => start.every((byte, index) => bytes[index] === byte))
  if (mark !== undefined) {
    const [encoding, start] = mark
    return [{ text: decode(bytes.subarray(start.length), encoding), encoding, isAssumed: false }]
  }

  const wide = wideEncoding(bytes)
  if (wide !== undefined) return [{ text: decode(bytes, wide), encoding: wide, isAssumed: false }]
  const utf8 = decodeUtf8(bytes)
  if (utf8 !== undefined) return [{ text: utf8, encoding: 'UTF-8', isAssumed: false }]

  const assumed = (encoding: string): DecodedText => ({
    text: decode(bytes, encoding),
    encoding,
    isAssumed: true,
  })
  const guessed = assumed(guess(bytes))
  return isLikelyGb(bytes) ? [assumed('GB18030'), guessed] : [guessed]
}

const decode = (bytes: Uint8Array, encoding: string): string => iconv.decode(Buffer.from(bytes), encoding)

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** UTF-16 without mark shows by the zero bytes of its separators and Latin letters. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, 4096)
  const zeros = [0, 0]
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  const many = sample.length / 40
  if (odd > many && odd > even * 4) return 'UTF-16LE'
  return even > many && even > odd * 4 ? 'UTF-16BE' : undefined
}

/**
 * In Chinese text nearly every high byte begins a pair of GB 2312 (both bytes from A1, the first below F8); in
 * Western text accents stand alone between ASCII letters. The common characters begin with B0 to D7; Korean does so
 * too, and is told apart by its headers.
 */
function isLikelyGb(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, sampleBytes)
  let pairs = 0
  let common = 0
  let others = 0
  for (let index = 0; index < sample.length; index++) {
    const lead = sample[index] ?? 0
    if (lead < 0x80) continue
    const trail = sample[index + 1] ?? 0
    if (lead >= 0xa1 && lead <= 0xf7 && trail >= 0xa1) {
      pairs++
      if (lead <= 0xa3 || (lead >= 0xb0 && lead <= 0xd7)) common++
      index++
    } else others++
  }
  return pairs > others * 4 && common > pairs * 0.7
}

function guess(bytes: Uint8Array): string {
  const found = chardet.detect(bytes.subarray(0, sampleBytes))
  return found !== null && iconv.encodingExists(found) ? found : 'windows-1252'
}

/** Attribute values read where they stand, without making text of them. */

const space = 0x20
const doubleQuote = 0x22
const digit0 = 0x30
const equals = 0x3d
const letterBeforeA = 0x40
const letterF = 0x66
const letterR = 0x72

/** The column of ` r="B7"` right behind the tag's name, where nearly all writers put it; 0 for anything else. */
export function usualColumn(bytes: Buffer, nameEnd: number): number {
  const isUsual =
    bytes[nameEnd + 1] === letterR && bytes[nameEnd + 2] === equals && bytes[nameEnd + 3] === doubleQuote
  if (!isUsual) return 0

  const first = (bytes[nameEnd + 4] ?? 0) - letterBeforeA
  const second = (bytes[nameEnd + 5] ?? 0) - letterBeforeA
  if (first < 1 || first > 26) return 0
  if (second < 0) return first
  const isTwoLetters = second >= 1 && second <= 26 && (bytes[nameEnd + 6] ?? 0) < letterBeforeA
  return isTwoLetters ? first * 26 + second : 0
}

/** ` hidden="false"` or `"0"`, as LibreOffice writes it on every row. */
export function isPlainlyFalse(bytes: Buffer, at: number): boolean {
  const first = bytes[at + 8]
  const isAttribute = bytes[at - 1] === space && bytes[at + 6] === equals && bytes[at + 7] === doubleQuote
  return isAttribute && (first === letterF || first === digit0)
}

/** NaN for anything but digits. */
export function readInteger(bytes: Buffer, start: number, end: number): number {
  let number = start < end ? 0 : Number.NaN
  for (let at = start; at < end; at++) {
    const digit = (bytes[at] ?? 0) - 0x30
    if (digit < 0 || digit > 9) return Number.NaN
    number = number * 10 + digit
  }
  return number
}

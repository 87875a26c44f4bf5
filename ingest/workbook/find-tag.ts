/** Finding the `<` that begins a tag, eight bytes a step: what all reading of XML here rests on. */

const lessThan = 0x3c
const fourLessThan = 0x3c3c3c3c
const fourOnes = 0x01010101
const fourHighBits = 0x80808080

/** The same bytes, to be read four at a time from any place. */
export const viewOf = (bytes: Buffer): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** Up to four letters as the number a view reads where they stand (`getInt32`, little endian), the rest zero. */
export const wordOf = (letters: string): number => Buffer.from(letters.padEnd(4, '\0')).readInt32LE()

/** The next `<` at or after `from`; -1 without one. Four bytes hold one if a byte of their difference to `<` is 0. */
export function findLessThan(view: DataView, from: number): number {
  const limit = view.byteLength
  let at = from
  for (; at + 8 <= limit; at += 8) {
    const first = zeroByte(view.getInt32(at, true) ^ fourLessThan)
    if (first !== 0) return at + lowestByte(first)
    const second = zeroByte(view.getInt32(at + 4, true) ^ fourLessThan)
    if (second !== 0) return at + 4 + lowestByte(second)
  }

  for (; at < limit; at++) if (view.getUint8(at) === lessThan) return at
  return -1
}

/** High bit of the lowest zero byte, and perhaps of bytes above it; 0 where there is none. */
const zeroByte = (word: number): number => (word - fourOnes) & ~word & fourHighBits

const lowestByte = (highBits: number): number => (32 - Math.clz32(~highBits & (highBits - 1))) >> 3

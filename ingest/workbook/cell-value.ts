import type { SharedStrings } from './shared-strings.js'
import type { CellValue } from './workbook.js'
import { packLetters, shortName } from './xml-cursor.js'
import { decodeMixedText, decodeText } from './xml-text.js'

/** What stands between `<v>` and `</v>`. `type`: the cell's `t` attribute as `shortName` packs it, 0 without one. */
export interface RawValue {
  readonly bytes: Buffer
  readonly start: number
  readonly end: number
  readonly isMixed: boolean
  readonly type: number
  readonly isFormula: boolean
}

/** A calculated cell whose result is empty, or was not saved. */
export const untouchedFormula: CellValue = { text: '', formula: true }

const type = {
  none: 0,
  number: shortName('n'),
  shared: shortName('s'),
  boolean: shortName('b'),
  error: shortName('e'),
} as const

/**
 * The value a cell shows. `undefined`: it refers to a shared string that does not exist.
 * Types per ECMA-376 part 1, 18.18.11; `str`, `inlineStr`, `d` and unknown ones are text.
 */
export function readValue(raw: RawValue, strings: () => SharedStrings): CellValue | undefined {
  const formula = raw.isFormula
  if (raw.type === type.shared) {
    const text = strings().get(sharedIndex(raw))
    return text === undefined ? undefined : { text, formula }
  }

  const text = raw.isMixed
    ? decodeMixedText(raw.bytes, raw.start, raw.end)
    : decodeText(raw.bytes, raw.start, raw.end)
  if (raw.type === type.none || raw.type === type.number) return numeric(text, formula)
  if (raw.type === type.boolean) return { text: isTrue(text) ? 'TRUE' : 'FALSE', formula }
  return raw.type === type.error ? { text, error: true, formula } : { text, formula }
}

/** The `t` attribute's value, packed. `inlineStr` is longer than four letters and must not look like no type. */
export const packType = (bytes: Buffer, start: number, end: number): number =>
  packLetters(bytes, start, end) || -1

/** `1`, `true` and `on` of XML attributes and boolean cells. */
export const isTrue = (text: string): boolean => /^\s*(1|true|on)\s*$/i.test(text)

function numeric(text: string, formula: boolean): CellValue {
  const number = Number(text)
  const isNumber = Number.isFinite(number) && text.trim() !== ''
  return isNumber ? { text: String(number), number, formula } : { text, formula }
}

function sharedIndex({ bytes, start, end }: RawValue): number {
  let index = 0
  for (let at = start; at < end; at++) {
    const digit = (bytes[at] ?? 0) - 0x30
    if (digit < 0 || digit > 9) return Number(bytes.toString('latin1', start, end).trim() || Number.NaN)
    index = index * 10 + digit
  }
  return index
}

/** Numbers that stand for many (rule 10): `PN-1*`, `PN-1xx`, `PN-1 series`, "all products". */
import { foldNumber } from './part-number.js'

/** Folded as `foldNumber`; `*` stands for any characters, also none, `?` for one. */
export type NumberPattern = string

const everything =
  /^(?:\*|(?:(?:all|any|every|entire|complete|full)(?: (?:of|our|your|the|other|supplied|listed))*(?: (?:products?|parts?|items?|models?|types?|articles?|goods|(?:product |part |item )?numbers?|product range|range|portfolio))?)|(?:全部|所有|全|すべての?|全ての?|모든|전)\s?(?:产品|產品|零件|物料|型号|製品|部品|제품|부품|품목)?)$/u

/** At least as many placeholders: a single x is a letter like any other. */
const placeholders = /(?<=[\p{N}\s\-_/.])x{2,}|x{2,}$/gu

/** What a text stands for beside itself; `undefined` for a number like any other. */
export function patternIn(text: string): NumberPattern | undefined {
  const folded = foldNumber(text).replace(/\s+/g, ' ')
  if (everything.test(folded)) return '*'

  const pattern = folded
    .replace(/[\s-]*(?:series|family|系列|シリーズ|시리즈)$/u, '*')
    .replace(/(?:…|\.{3})$/, '*')
    .replace(/%/g, '*')
    .replace(placeholders, (run) => '?'.repeat(run.length))
    .replace(/\*+/g, '*')
  return isPattern(pattern) && /[\p{L}\p{N}]/u.test(pattern) ? pattern : undefined
}

export const isPattern = (id: string): boolean => /[*?]/.test(id)

/**
 * Whether a folded number is one the pattern stands for: greedy with one step back, at worst as many steps as the
 * product of both lengths.
 */
export function fitsPattern(pattern: NumberPattern, number: string): boolean {
  let [at, read, star, tried] = [0, 0, -1, 0]
  while (read < number.length) {
    const wanted = pattern[at]
    if (wanted === '*') {
      star = at
      tried = read
      at += 1
    } else if (wanted === '?' || wanted === number[read]) {
      at += 1
      read += 1
    } else if (star >= 0) {
      at = star + 1
      tried += 1
      read = tried
    } else return false
  }
  return /^\**$/.test(pattern.slice(at))
}

import type { HouseWorkbook } from './house-workbook.js'
import type { Mark, Profile, Words } from './profile.js'
import { sayWords, matchWord } from './words.js'
import { textOf } from '../declaration/cells.js'

export interface FingerprintMatch {
  readonly found: number
  /** What the workbook lacks, in words for people. Nothing: it is a form of the profile. */
  readonly missing: readonly string[]
}

/** How far a workbook carries the marks of a profile. Only sheets of the right name are read. */
export function matchFingerprint(
  { fingerprint: { sheets = [], labels }, company }: Profile,
  house: HouseWorkbook,
): FingerprintMatch {
  const lacking = [
    ...sheets.map((words) => missingSheet(words, house)),
    ...labels.map((mark) => missingMark(mark, company.sheet, house)),
  ]
  const missing = lacking.filter((what) => what !== undefined)
  return { found: lacking.length - missing.length, missing }
}

const missingSheet = (words: Words, house: HouseWorkbook): string | undefined =>
  house.nameOf(words) === undefined ? `a sheet “${sayWords(words)}”` : undefined

function missingMark({ sheet, cell, text }: Mark, usual: Words, house: HouseWorkbook): string | undefined {
  const labels = house.labels(sheet ?? usual)
  const isThere =
    cell === undefined
      ? (labels?.find(text).length ?? 0) > 0
      : matchWord(textOf(labels?.sheet.cell(cell)) ?? '', text) !== undefined
  if (isThere) return undefined
  return `“${sayWords(text)}” on sheet “${sayWords(sheet ?? usual)}”${cell === undefined ? '' : `, cell ${cell}`}`
}

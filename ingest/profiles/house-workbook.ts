import type { Workbook } from '../workbook/workbook.js'
import { LabelIndex } from './label-index.js'
import type { Words } from './profile.js'
import { matchWord } from './words.js'

/** Sheets of a workbook by the words a profile has for their names; each is read and indexed once. */
export class HouseWorkbook {
  private readonly known = new Map<string, LabelIndex>()

  constructor(readonly workbook: Workbook) {}

  /** The name of the sheet, as the workbook has it. */
  nameOf(words: Words): string | undefined {
    return this.workbook.sheetNames.find((name) => matchWord(name, words) !== undefined)
  }

  /** @throws RefusedFileError when the sheet cannot be read */
  labels(words: Words): LabelIndex | undefined {
    const name = this.nameOf(words)
    if (name === undefined) return undefined
    const labels = this.known.get(name) ?? new LabelIndex(this.workbook.sheet({ name }))
    this.known.set(name, labels)
    return labels
  }
}

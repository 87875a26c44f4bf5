import { countryCode, rmiCountryCode } from '../../graph/lists/countries.js'
import { isKnownMineral, mineralId } from '../../graph/lists/minerals.js'
import { type CarriedMinerals, Day, type Finding } from '../../graph/model.js'
import { dayOfSerial, parseDateText } from '../declaration/date-text.js'
import { columnLetters, type Grid, type GridCell, type GridRow } from './grid.js'
import { type ListFindingCode, listFinding } from './list-findings.js'
import { listLimits } from './list-limits.js'
import type { RecognisedList } from './recognise-list.js'

/** SAP and others write an open end as the last day they know. */
const openEnd = '2200-01-01'
const firstSerial = 15_000
const lastSerial = 110_000
const conflictMinerals = ['tin', 'tantalum', 'tungsten', 'gold']
const yes = new Set(['yes', 'y', 'true', '1', 'x', 'ja', '是', '对', '真', '已确认', '有'])
const no = new Set(['no', 'n', 'false', '0', 'nein', '否', '不', '不是', '假', '未确认', '无'])

/**
 * The values of one row by column name. What cannot be read is a finding with row and cell; one of severity `error`
 * makes the row bad (`isBad`).
 */
export class RowReader {
  readonly findings: Finding[] = []
  readonly #row: GridRow
  readonly #list: RecognisedList
  readonly #grid: Grid

  constructor(row: GridRow, list: RecognisedList, grid: Grid) {
    this.#row = row
    this.#list = list
    this.#grid = grid
  }

  get row(): number {
    return this.#row.row
  }

  get isBad(): boolean {
    return this.findings.some(({ severity }) => severity === 'error')
  }

  /** Columns whose values made it bad. */
  get unread(): readonly string[] {
    const bad = this.findings.filter(({ severity }) => severity === 'error')
    return [...new Set(bad.map(({ params }) => String(params?.['column'])))]
  }

  /** Trimmed; `undefined` when blank or without such a column. */
  text(column: string): string | undefined {
    const text = this.#cell(column)?.text ?? ''
    if (text.length > listLimits.textLength) {
      this.note('listTextTooLong', column, { length: text.length })
      return undefined
    }
    return text === '' ? undefined : text
  }

  /** A blank one makes the row bad. */
  required(column: string): string {
    const text = this.text(column)
    if (text === undefined) this.note('listValueMissing', column)
    return text ?? ''
  }

  /** Values between semicolons, bars or line breaks. */
  texts(column: string): string[] {
    const texts = (this.text(column) ?? '').split(/[;；|\n]/).map((text) => text.trim())
    return [...new Set(texts.filter((text) => text !== ''))]
  }

  /** A serial number of the workbook, or a date as people write it; far future is no end. */
  day(column: string): Day | undefined {
    const text = this.text(column)
    const number = this.#cell(column)?.number
    if (text === undefined) return undefined
    if (number !== undefined && number >= firstSerial && number <= lastSerial) {
      return dayOfSerial(number, this.#grid.date1904)
    }

    if (isIsoDay(text)) return text
    const reading = parseDateText(text)
    if (reading === undefined) this.note('listDateUnreadable', column, { text })
    else if (reading.other !== undefined) {
      this.note('listDateAmbiguous', column, { text, day: reading.day, other: reading.other })
    }
    return reading?.day
  }

  requiredDay(column: string): Day {
    if (this.text(column) === undefined) this.note('listValueMissing', column)
    return this.day(column) ?? ''
  }

  lastDay(column: string): Day | undefined {
    const day = this.day(column)
    return day !== undefined && day >= openEnd ? undefined : day
  }

  /** `valid_from` and `valid_to`; a reversed pair makes the row bad. */
  validity(): { validFrom?: Day; validTo?: Day } {
    const validFrom = this.day('valid_from')
    const validTo = this.lastDay('valid_to')
    if (validFrom !== undefined && validTo !== undefined && validTo < validFrom) {
      this.note('listDatesReversed', 'valid_to', { from: validFrom, to: validTo })
    }
    return { ...(validFrom !== undefined && { validFrom }), ...(validTo !== undefined && { validTo }) }
  }

  /** Ids of the minerals named; `undefined` when blank, empty for `none` (rule 15). */
  minerals(): string[] | 'all' | undefined {
    const text = this.text('minerals')
    if (text === undefined) return undefined
    const words = text.split(/[;；,，、/|+&\n]/).map((word) => word.trim())
    const folded = words.filter((word) => word !== '').map((word) => word.normalize('NFKC').toLowerCase())
    if (
      folded.every((word) =>
        ['none', 'no', 'n', 'a', '-', '无', '無', '不涉及', '不含', 'keine'].includes(word),
      )
    )
      return []
    if (folded.some((word) => ['all', '*', '全部', '所有'].includes(word))) return 'all'

    const ids = folded.flatMap((word) =>
      word === '3tg' ? conflictMinerals : [this.#mineral(word, 'minerals')],
    )
    return [...new Set(ids)]
  }

  /** As BOM lines and relations carry them: all when blank. */
  carried(): CarriedMinerals {
    return this.minerals() ?? 'all'
  }

  mineral(column: string): string | undefined {
    const text = this.text(column)
    return text === undefined ? undefined : this.#mineral(text, column)
  }

  cid(column: string): string {
    const text = this.required(column)
    const cid = cidOf(text)
    if (cid === undefined && text !== '') this.note('listCidUnreadable', column, { text })
    return cid ?? ''
  }

  /** ISO code; `must`: an unknown country makes the row bad instead of leaving the value out. */
  country(column: string, need: 'must' | 'may' = 'may'): string | undefined {
    const text = this.text(column)
    const code =
      text === undefined
        ? undefined
        : (countryCode(text) ?? (need === 'may' ? rmiCountryCode(text) : undefined))
    if (text !== undefined && code === undefined) {
      this.note(need === 'must' ? 'listCountryUnknown' : 'listCountryIgnored', column, { text })
    }
    return code
  }

  /** True when blank (INTERFACE: default yes). */
  yesNo(column: string): boolean {
    const text = this.text(column)
    if (text === undefined) return true
    const folded = text.normalize('NFKC').toLowerCase()
    if (!yes.has(folded) && !no.has(folded)) this.note('listYesNoUnreadable', column, { text })
    return yes.has(folded)
  }

  note(code: ListFindingCode, column: string, params: Record<string, string | number> = {}): void {
    const index = this.#list.columns.get(column)
    const place = {
      row: this.row,
      ...(this.#grid.sheet !== undefined && { sheet: this.#grid.sheet }),
      ...(index !== undefined && { cell: `${columnLetters(index)}${this.row}` }),
    }
    this.findings.push(listFinding(code, place, { column, ...shortened(params) }))
  }

  #mineral(word: string, column: string): string {
    const mineral = mineralId(word)
    if (!isKnownMineral(mineral)) this.note('listMineralUnknown', column, { text: word, mineral })
    return mineral
  }

  #cell(column: string): GridCell | undefined {
    const index = this.#list.columns.get(column)
    return index === undefined ? undefined : this.#row.cells[index]
  }
}

/** `CID` and six digits, however spaced and cased; anything else is no CID. */
export const cidOf = (text: string): string | undefined => {
  const plain = text.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '')
  return /^CID\d{6}$/.test(plain) ? plain : undefined
}

/** What machines write, told without trying every spelling people use. */
const isIsoDay = (text: string): boolean => Day.safeParse(text).success

const shortened = (params: Record<string, string | number>): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(params).map(([key, value]) => [
      key,
      typeof value === 'string' ? value.slice(0, 200) : value,
    ]),
  )

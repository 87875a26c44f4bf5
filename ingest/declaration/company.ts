import { addDays } from '../../graph/day.js'
import type { Day, Declaration, Finding, Scope } from '../../graph/model.js'
import { finding, type Place } from '../check/codes.js'
import { scopeOptions, sheetNames, type CompanyField } from '../templates/template.js'
import type { Sheet } from '../workbook/workbook.js'
import { fold, onSheet, textOf } from './cells.js'
import { dayOfSerial, parseDateText, type DateReading } from './date-text.js'

export interface CompanyBlock {
  readonly company: Declaration['company']
  readonly scope: Scope | undefined
  readonly scopeDescription: string | undefined
  readonly effectiveDate: Day | undefined
  readonly findings: readonly Finding[]
}

/** Where the fields of the head stand. */
export type CompanyCells = Readonly<Partial<Record<CompanyField, string>>>

export interface CompanyTerms {
  /** The day of reading; a later date is a finding, how it stands is the policy's (rule 3). */
  readonly today: Day
  readonly date1904: boolean
  /** What the form's scope word means; default: as the templates offer it. */
  readonly scopeOf?: (text: string) => Scope | undefined
}

/** The head of the form. */
export function readCompany(cells: CompanyCells, sheet: Sheet, terms: CompanyTerms): CompanyBlock {
  const company: Declaration['company'] = {}
  const here = onSheet(sheet.name, sheetNames.declaration)
  for (const [field, cell] of Object.entries(cells)) {
    const value = textOf(sheet.cell(cell))
    company[field] = { ...here, ...(value === undefined ? {} : { value }), cell }
  }

  const { value: scopeText, cell: scopeCell = '' } = company['scope'] ?? {}
  const scope = scopeText === undefined ? undefined : (terms.scopeOf ?? offeredScope)(scopeText)
  const date = readDate(sheet, cells.effectiveDate, terms)
  const unclear =
    scopeText === undefined || scope !== undefined
      ? []
      : [finding('scopeNotRecognised', { sheet: sheet.name, cell: scopeCell }, { text: scopeText })]
  return {
    company,
    scope,
    scopeDescription: company['scopeDescription']?.value,
    effectiveDate: date.day,
    findings: [...unclear, ...date.findings, ...numberFindings(cells, sheet)],
  }
}

/** A number in a text field has lost its leading zeros and its plus sign. */
function numberFindings(cells: CompanyCells, sheet: Sheet): Finding[] {
  return Object.entries(cells).flatMap(([field, address]) => {
    const cell = sheet.cell(address)
    if (field === 'effectiveDate' || cell?.number === undefined) return []
    const place = { sheet: sheet.name, cell: address }
    return [finding('numberInTextField', place, { field, text: cell.text })]
  })
}

/** `A. Company`, `A`, `company`: the letter or the words behind it. */
export function offeredScope(text: string): Scope | undefined {
  const typed = fold(text)
  const letter = /^([abc])(?:[.)、:]|$)/.exec(typed)?.[1]?.toUpperCase()
  const named = Object.entries(scopeOptions).find(
    ([, option]) => typed !== '' && fold(option.slice(3)).startsWith(typed),
  )
  const found = letter ?? named?.[0]
  return found === 'A' || found === 'B' || found === 'C' ? found : undefined
}

/** East of here it is tomorrow already. */
const timeZoneDays = 1

function readDate(
  sheet: Sheet,
  address: string | undefined,
  { today, date1904 }: CompanyTerms,
): { day: Day | undefined; findings: Finding[] } {
  const cell = address === undefined ? undefined : sheet.cell(address)
  const text = textOf(cell)
  if (!cell || address === undefined || text === undefined) return { day: undefined, findings: [] }
  const place = { sheet: sheet.name, cell: address }

  const reading = cell.number === undefined ? parseDateText(text) : serialReading(cell.number, date1904)
  if (!reading) return { day: undefined, findings: [finding('dateUnreadable', place, { text })] }

  const { day } = reading
  const findings = cell.number === undefined ? [textFinding(reading, text, place)] : []
  if (day > addDays(today, timeZoneDays)) findings.push(finding('dateInFuture', place, { day }))
  return { day, findings }
}

const textFinding = ({ day, other }: DateReading, text: string, place: Place): Finding =>
  other === undefined
    ? finding('dateAsText', place, { text, day })
    : finding('dateAmbiguous', place, { text, day, other })

/** Serials of this century and the end of the last; `20250928` typed as a number is a date too. */
function serialReading(number: number, date1904: boolean): DateReading | undefined {
  if (number >= 10_000 && number < 100_000) return { day: dayOfSerial(number, date1904) }
  return parseDateText(String(number))
}

/**
 * Dates as people type them, in the templates' languages. Day before month unless the text says otherwise; where
 * both readings are days the other one is handed back too. Month names come from the runtime's locale data. Texts
 * come folded, so the ordinal `º` is an `o`.
 */
import type { Day } from '../../graph/model.js'
import { dayOfNumber } from '../../graph/day.js'
import { languages } from '../templates/languages.js'
import { fold } from './cells.js'

export interface DateReading {
  readonly day: Day
  /** The other reading of an ambiguous day and month. */
  readonly other?: Day
}

const patterns: readonly [RegExp, (match: string[]) => DateReading | undefined][] = [
  [/^(\d{4})(\d{2})(\d{2})$/, ([, y, m, d]) => single(y, m, d)],
  [/^(\d{5})$/, ([, serial]) => ({ day: dayOfSerial(Number(serial), false) })],
  [
    /^(\d{4})\s*[-/.年년]\s*(\d{1,2})\s*[-/.月월]\s*(\d{1,2})\s*[日일.]?(?:[t ].*)?$/,
    ([, y, m, d]) => single(y, m, d),
  ],
  [/^(\d{4})[-\s./]*(\p{L}+)[-\s./]*(\d{1,2})$/u, ([, y, name, d]) => named(y, name, d)],
  [
    /^(令和|平成|民国|民國)\s*(\d{1,3})\s*[年/.-]\s*(\d{1,2})\s*[月/.-]\s*(\d{1,2})\s*日?$/,
    ([, era, y, m, d]) => ofEra(era, y, m, d),
  ],
  [/^(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4}|\d{2})$/, ([, d, m, y]) => single(y, m, d)],
  [
    /^(\d{1,2})\s*[-/]\s*(\d{1,2})\s*[-/]\s*(\d{4}|\d{2})(?: .*)?$/,
    ([, first, second, y]) => either(y, first, second),
  ],
  [
    /^(?:the )?(\d{1,2})(?:st|nd|rd|th|er|\.?o|°)?[-\s./]*(?:of |de |di )?(\p{L}+)[-\s./,]*(?:de |del )?(\d{4}|\d{2})$/u,
    ([, d, name, y]) => named(y, name, d),
  ],
  [
    /^(\p{L}+)[-\s.]*(?:the )?(\d{1,2})(?:st|nd|rd|th)?[-\s.,]+(\d{4})$/u,
    ([, name, d, y]) => named(y, name, d),
  ],
]

/** The day a text says, or `undefined` when it says none. */
export function parseDateText(text: string): DateReading | undefined {
  const folded = fold(text).replace(/^\p{L}+,\s*(?=\d|\p{L}+ \d)/u, '')
  for (const [pattern, read] of patterns) {
    const match = pattern.exec(folded)
    if (match) return read([...match])
  }
  return undefined
}

/** The day of a worksheet serial number; serial 0 is 1899-12-30, or 1904-01-01 with `date1904`. */
export function dayOfSerial(serial: number, date1904: boolean): Day {
  return dayOfNumber(Math.floor(serial) - (date1904 ? 24_107 : 25_569))
}

function single(year = '', month = '', date = ''): DateReading | undefined {
  const day = calendarDay(year, Number(month), Number(date))
  return day === undefined ? undefined : { day }
}

function either(year = '', first = '', second = ''): DateReading | undefined {
  const dayFirst = calendarDay(year, Number(second), Number(first))
  const monthFirst = calendarDay(year, Number(first), Number(second))
  const day = dayFirst ?? monthFirst
  if (day === undefined) return undefined
  const other = dayFirst !== undefined && monthFirst !== dayFirst ? monthFirst : undefined
  return other === undefined ? { day } : { day, other }
}

function named(year = '', name = '', date = ''): DateReading | undefined {
  const month = monthsByName().get(name)
  return month === undefined ? undefined : single(year, String(month), date)
}

/** Years before year 1 of an era. */
const eras: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 民国: 1911, 民國: 1911 }

const ofEra = (era = '', year = '', month = '', date = ''): DateReading | undefined =>
  single(String((eras[era] ?? 0) + Number(year)), month, date)

function calendarDay(year: string, month: number, date: number): Day | undefined {
  const full = year.length === 2 ? 2000 + Number(year) : Number(year)
  const value = new Date(Date.UTC(full, month - 1, date))
  const isReal =
    value.getUTCFullYear() === full && value.getUTCMonth() === month - 1 && value.getUTCDate() === date
  return isReal ? value.toISOString().slice(0, 10) : undefined
}

let months: Map<string, number> | undefined

function monthsByName(): Map<string, number> {
  months ??= new Map([...languages.flatMap(({ code }) => monthsOf(code)), ['sept', 9]])
  return months
}

function monthsOf(language: string): [string, number][] {
  return (['long', 'short'] as const).flatMap((style) => {
    const format = new Intl.DateTimeFormat(language, { month: style, timeZone: 'UTC' })
    return Array.from({ length: 12 }, (_, index): [string, number] => {
      const name = fold(format.format(Date.UTC(2024, index, 15))).replace(/\.$/, '')
      return [name, index + 1]
    })
  })
}

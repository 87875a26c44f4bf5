import { locales, type Language } from '../../graph/text/language.js'
import { mineralNames } from '../../graph/text/mineral-names.js'
import { formatDay } from '../../graph/text/names.js'

/** An ISO moment as day and minute, in the reader's time zone. */
export function formatMoment(language: Language, moment: string): string {
  const date = new Date(moment)
  if (Number.isNaN(date.getTime())) return moment
  const two = (value: number) => String(value).padStart(2, '0')
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
  const separator = language === 'en' ? ', ' : ' '
  return `${formatDay(language, day)}${separator}${two(date.getHours())}:${two(date.getMinutes())}`
}

export const formatNumber = (language: Language, value: number): string =>
  new Intl.NumberFormat(locales[language]).format(value)

export const mineralSymbol = (id: string): string | undefined => mineralNames[id]?.symbol

export function formatBytes(language: Language, bytes: number): string {
  const kilobytes = bytes / 1024
  return kilobytes < 1024
    ? `${formatNumber(language, Math.max(1, Math.round(kilobytes)))} kB`
    : `${formatNumber(language, Math.round(kilobytes / 102.4) / 10)} MB`
}

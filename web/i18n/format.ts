import { translateIfKnown, type Language } from './translate.js'

const locales: Readonly<Record<Language, string>> = { en: 'en-GB', zh: 'zh-CN' }

/** `2026-11-23` → `23 Nov 2026`; Chinese keeps ISO. */
export function formatDay(language: Language, day: string): string {
  const date = new Date(`${day.slice(0, 10)}T00:00:00Z`)
  if (language === 'zh' || Number.isNaN(date.getTime())) return day.slice(0, 10)
  return new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  })
    .format(date)
    .replace('Sept', 'Sep')
}

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

const shortCountries: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: { CD: 'DR Congo', CG: 'Congo', GB: 'United Kingdom', US: 'United States', CF: 'Central African Rep.' },
  zh: { CD: '刚果（金）', CG: '刚果（布）' },
}

/** ISO 3166-1 alpha-2 code → name; anything else is returned as it is. */
export function countryName(language: Language, code: string): string {
  const short = shortCountries[language][code]
  if (short) return short
  if (!/^[A-Z]{2}$/.test(code)) return code
  return new Intl.DisplayNames(locales[language], { type: 'region', fallback: 'code' }).of(code) ?? code
}

/** Mineral id → name, with a capital where the language has them. */
export const mineralName = (language: Language, id: string): string =>
  translateIfKnown(language, `mineral.${id}`) ?? id.charAt(0).toUpperCase() + id.slice(1)

const symbols: Readonly<Record<string, string>> = {
  tin: 'Sn',
  tantalum: 'Ta',
  tungsten: 'W',
  gold: 'Au',
  cobalt: 'Co',
  copper: 'Cu',
  graphite: 'C',
  lithium: 'Li',
  nickel: 'Ni',
  aluminum: 'Al',
  zinc: 'Zn',
  silver: 'Ag',
  platinum: 'Pt',
  palladium: 'Pd',
}
export const mineralSymbol = (id: string): string | undefined => symbols[id]

export function formatBytes(language: Language, bytes: number): string {
  const kilobytes = bytes / 1024
  return kilobytes < 1024
    ? `${formatNumber(language, Math.max(1, Math.round(kilobytes)))} kB`
    : `${formatNumber(language, Math.round(kilobytes / 102.4) / 10)} MB`
}

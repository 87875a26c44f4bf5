/** Days, countries and minerals as a reader of the language writes them. */
import { locales, type Language } from './language.js'
import { fill } from './fill.js'
import { mineralNames } from './mineral-names.js'
import { wordIfKnown } from './words.js'

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

/** Mineral id → name; one nobody listed keeps its own, with a capital where the language has them. */
export const mineralName = (language: Language, id: string): string =>
  mineralNames[id]?.[language] ?? id.charAt(0).toUpperCase() + id.slice(1)

/** Parts as a decision names them: by number, or by a pattern of numbers. */
export function partsNamed(language: Language, id: string): string {
  if (id === '*') return wordIfKnown(language, 'parts.every') ?? id
  return /[*?]/.test(id) ? fill(wordIfKnown(language, 'parts.fitting') ?? id, { pattern: id }) : id
}

/**
 * Countries by any whole name. Names come from i18n-iso-countries and, beside it, from the CLDR data of the running
 * Node (Intl), with our additions on top; a name two countries share decides nothing. Never a prefix or a part of a
 * name: Niger is not Nigeria, Guinea not Guinea-Bissau, Sudan not South Sudan (rule 20).
 */
import { alpha2ByAlpha3, libraryNames, templateLanguages } from './country-locales.js'
import { ambiguousNames, countryVariants, displayNames, rmiNames } from './country-variants.js'
import { foldName } from './fold.js'

const codes: readonly string[] = Object.keys(libraryNames('en'))
const codeSet = new Set(codes)
const ambiguous = new Set(ambiguousNames.map(foldName))
const codeByName = buildNames()
const codeByRmiName = new Map(codes.map((code) => [foldExactly(rmiCountryName(code)), code]))

/**
 * ISO 3166-1 alpha-2 code of a whole name in one of the templates' languages (and traditional Chinese), of an alpha-2
 * or alpha-3 code in any case. `undefined` for anything else, also for ambiguous names (bare "Congo", "Korea").
 */
export const countryCode = (text: string): string | undefined =>
  countryOfName(text) ?? (isAmbiguousCountry(text) ? undefined : codeOfCode(text.trim().toUpperCase()))

/** The same for names alone: in running text `in` and `no` are words, not codes. */
export function countryOfName(text: string): string | undefined {
  const name = foldName(text)
  return ambiguous.has(name) ? undefined : codeByName.get(name)
}

/** True for a name that several countries bear; a person must say which. */
export const isAmbiguousCountry = (text: string): boolean => ambiguous.has(foldName(text))

/** The country of an alpha-2 or alpha-3 code in upper case. */
export const codeOfCode = (code: string): string | undefined =>
  codeSet.has(code) ? code : alpha2ByAlpha3[code]

/** The country's name in a template language, else in English; the code itself when unknown. */
export const countryName = (code: string, language: string): string =>
  displayNames[code]?.[language] ??
  libraryNames(language)[code]?.[0] ??
  displayNames[code]?.['en'] ??
  libraryNames('en')[code]?.[0] ??
  code

/** As the RMI country list writes it (sheet C): `VIET NAM`, `CONGO, DEMOCRATIC REPUBLIC OF THE`. */
export function rmiCountryName(code: string): string {
  return rmiNames[code] ?? libraryNames('en')[code]?.[0]?.toUpperCase() ?? code
}

/**
 * Code of a cell filled from the templates' own country drop-down, where `CONGO` is the Republic of the Congo. Only
 * the list's own spelling in capitals counts; use `countryCode` for what people type.
 */
export const rmiCountryCode = (text: string): string | undefined => codeByRmiName.get(foldExactly(text))

/** All alpha-2 codes, ascending. */
export const countryCodes: readonly string[] = [...codes].sort()

/** Folded names that contain a separator ("Taiwan, Province of China") and so may not be cut at it. */
export const namesWithSeparator: ReadonlySet<string> = new Set(
  [...allNames()]
    .filter(([name]) => /[,/&]|\s-\s|\s(?:and|und|et|y|e|ve)\s/iu.test(name))
    .map(([name]) => foldName(name)),
)

function foldExactly(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[’‘`´]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/ \*$/, '')
    .trim()
}

function* libraryPairs(): Generator<readonly [string, string]> {
  const styles = ['long', 'short'] as const
  for (const language of templateLanguages) {
    for (const [code, names] of Object.entries(libraryNames(language)))
      for (const name of names) yield [name, code]
  }
  for (const language of [...templateLanguages, 'zh-Hant']) {
    for (const style of styles) {
      const display = new Intl.DisplayNames([language], { type: 'region', style, fallback: 'none' })
      for (const code of codes) yield [display.of(code) ?? code, code]
    }
  }
}

function* ourPairs(): Generator<readonly [string, string]> {
  for (const [code, names] of Object.entries(countryVariants)) for (const name of names) yield [name, code]
  for (const code of codes) yield [rmiCountryName(code), code]
}

function* allNames(): Generator<readonly [string, string]> {
  yield* libraryPairs()
  yield* ourPairs()
}

/** Ours win; a name that libraries give to two countries is left out. */
function buildNames(): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  const shared = new Set<string>()
  for (const [name, code] of libraryPairs()) {
    const folded = foldName(name)
    if ((names.get(folded) ?? code) !== code) shared.add(folded)
    names.set(folded, code)
  }
  for (const name of shared) names.delete(name)
  for (const [name, code] of ourPairs()) names.set(foldName(name), code)
  return names
}

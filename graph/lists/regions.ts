/**
 * First-level regions of countries by ISO 3166-2. Names are not unique across countries (Savanes, Punjab, Bolívar),
 * so a region is only ever looked up inside its country (cahra.json, province note). Names: iso-3166 and ours.
 */
import { iso31662 } from 'iso-3166/2.js'
import { foldName } from './fold.js'
import { regionVariants } from './region-variants.js'

/** Parents there are islands, not provinces: Aceh must not become Sumatra. */
const parentsAreGeography = new Set(['ID'])

const genericWords =
  /\b(?:province|provinsi|prov|state|region|regional|departamento|department|departement|governorate|oblast|prefecture|district|county|sheng|shi|zizhiqu|of)\b|(?:省|州|邦|自治区|市|地区|大区)$/g

const entryByCode = new Map(iso31662.map((entry) => [entry.code, entry]))
const namesByCountry = new Map<string, ReadonlyMap<string, string>>()

/**
 * ISO 3166-2 code of a region of `country`, from its name in whole or its code; a smaller subdivision gives the
 * first-level region it lies in. `undefined` when the country has no such region.
 *
 * @example regionCode('BJ', 'Alibori') === 'BJ-AL'
 */
export function regionCode(country: string, text: string): string | undefined {
  const code = text.trim().toUpperCase()
  if (entryByCode.has(code)) return code.startsWith(`${country}-`) ? firstLevel(code) : undefined

  const names = namesByCountry.get(country) ?? indexNames(country)
  namesByCountry.set(country, names)
  const name = foldName(text)
  return names.get(name) ?? names.get(withoutGenericWords(name))
}

/** The region's name as ISO 3166-2 has it; the text itself when it is no code. */
export const regionName = (code: string): string => entryByCode.get(code)?.name ?? code

/** Codes of a country's first-level regions, ascending. */
export const regionsOf = (country: string): readonly string[] =>
  [
    ...new Set(
      iso31662.filter(({ code }) => code.startsWith(`${country}-`)).map(({ code }) => firstLevel(code)),
    ),
  ].sort()

function firstLevel(code: string): string {
  const parent = entryByCode.get(code)?.parent ?? ''
  const country = code.slice(0, 2)
  return parent.includes('-') && !parentsAreGeography.has(country) ? firstLevel(parent) : code
}

const withoutGenericWords = (name: string): string =>
  name.replace(genericWords, ' ').replace(/ +/g, ' ').trim()

/** Folded names to codes; a name two regions share is left out, ours win. */
function indexNames(country: string): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  const shared = new Set<string>()

  for (const [code, name] of namePairs(country)) {
    const known = names.get(name)
    if (known === undefined || isParent(known, code)) names.set(name, code)
    else if (known !== code && !isParent(code, known)) shared.add(name)
  }
  for (const name of shared) names.delete(name)
  for (const [code, variants] of Object.entries(regionVariants)) {
    if (code.startsWith(`${country}-`)) for (const variant of variants) names.set(foldName(variant), code)
  }
  return names
}

const isParent = (parent: string, child: string): boolean => entryByCode.get(child)?.parent === parent

/** Every entry under its folded name, its name without generic words, and each half of a double name. */
function* namePairs(country: string): Generator<readonly [string, string]> {
  for (const { code, name } of iso31662.filter((entry) => entry.code.startsWith(`${country}-`))) {
    const halves = /[/(,]/.test(name) ? name.split(/[/(),]/).filter((half) => half.trim().length > 3) : []
    const folded = [name, ...halves].map(foldName)
    const spellings = new Set([...folded, ...folded.map(withoutGenericWords)])
    for (const spelling of spellings) if (spelling !== '') yield [firstLevel(code), spelling]
  }
}

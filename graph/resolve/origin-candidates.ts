/** Which places a word of a mine cell may mean (rule 20): countries and the regions of the country beside it. */
import type { Candidate, MatchReason } from '../api/reviews.js'
import { countryCodes, countryName, isAmbiguousCountry, rmiCountryName } from '../lists/countries.js'
import { foldName } from '../lists/fold.js'
import { isMinedIn } from '../lists/mined-countries.js'
import { regionCode, regionName, regionsOf } from '../lists/regions.js'
import { originOfId } from '../origin-id.js'
import { reasonFor } from './match-reasons.js'
import type { Held } from './mention.js'
import { idsHolding, type Sought } from './names-holding.js'
import { aliasReasons, type NearNames, nearNames } from './near-names.js'
import type { Ranker } from './ranker.js'

/** Kinds of feed that are no place. */
const others: readonly Sought[] = [
  { id: 'recycled', names: ['recycled, scrap'] },
  { id: 'deferred', names: ['confirmed to RMI only'] },
]
const namesOfCountry = (code: string): readonly string[] => [
  countryName(code, 'en'),
  rmiCountryName(code),
  countryName(code, 'zh'),
  countryName(code, 'ja'),
  countryName(code, 'ko'),
  countryName(code, 'fr'),
  countryName(code, 'de'),
  countryName(code, 'es'),
]

let countries: { readonly sought: readonly Sought[]; readonly near: NearNames } | undefined

/** Made when first asked for: few answers need it. */
function knownCountries() {
  const sought = countryCodes.map((id) => ({ id, names: namesOfCountry(id) }))
  countries ??= { sought, near: nearNames(named(sought)) }
  return countries
}

const named = (sought: readonly Sought[]) =>
  sought.flatMap(({ id, names }) => names.map((name) => ({ id, name })))

export const originRanker: Ranker = {
  ids: (held) => {
    const { sought, near } = knownCountries()
    const { text } = held.mention.subject
    if (isAmbiguousCountry(text)) return idsHolding(text, sought)
    return [
      ...idsHolding(text, sought),
      ...near.near(text).map(({ id }) => id),
      ...regionsBeside(held)
        .near(text)
        .map(({ id }) => id),
    ]
  },
  find: (held, query) => {
    const { sought, near } = knownCountries()
    const { country } = held.mention.clues
    const region = country === undefined ? undefined : regionCode(country, query)
    return [
      ...(region === undefined ? [] : [region]),
      ...idsHolding(query, [...sought, ...others, ...soughtRegions(country)]),
      ...near.near(query).map(({ id }) => id),
    ]
  },
  candidate: candidateOf,
}

const soughtRegions = (country: string | undefined): readonly Sought[] =>
  country === undefined ? [] : regionsOf(country).map((id) => ({ id, names: [regionName(id)] }))

const regionsBeside = ({ mention: { clues } }: Held): NearNames =>
  nearNames(named(soughtRegions(clues['country'])))

function candidateOf(held: Held, id: string): Candidate | undefined {
  const name = nameOf(id)
  if (name === undefined) return undefined
  const { code } = originOfId(id)
  const { text } = held.mention.subject
  const names = id === code ? namesOfCountry(id) : [name]
  const nearest = nearNames(names.map((each) => ({ id, name: each }))).compare(text, id)
  const isHeld = names.some((each) => ` ${foldName(each)} `.includes(` ${foldName(text)} `))
  const isShared = isHeld && isAmbiguousCountry(text)
  const about = [...(isShared ? [reasonFor('nameShared')] : []), ...minedReasons(held, code)]
  return {
    id,
    name,
    likeness: likenessOf(isShared ? sharedName : Math.max(nearest?.likeness ?? 0, isHeld ? 0.7 : 0), about),
    reasons: [...(isShared ? [] : [...(nearest?.reasons ?? []), ...aliasReasons(nearest, name)]), ...about],
  }
}

function nameOf(id: string): string | undefined {
  const { kind, code, region } = originOfId(id)
  if (kind === 'country') return countryCodes.includes(id) ? countryName(id, 'en') : undefined
  if (kind === 'region')
    return code !== undefined && region !== undefined && regionCode(code, region) === id
      ? regionName(id)
      : undefined
  return others.find((other) => other.id === id)?.names[0]
}

function* minedReasons({ mention: { clues } }: Held, code: string | undefined): Iterable<MatchReason> {
  const { mineral } = clues
  if (code === undefined || mineral === undefined) return
  const isMined = isMinedIn(mineral, code)
  if (isMined !== undefined) yield reasonFor(isMined ? 'minesMineral' : 'minesNone', { mineral })
}

/** Of a name that several countries bear no one is more likely: the danger lies in the wrong one. */
const sharedName = 0.6

const mined: Readonly<Record<string, number>> = { minesMineral: 0.1, minesNone: -0.2 }

function likenessOf(names: number, reasons: readonly MatchReason[]): number {
  const all = reasons.reduce((sum, { code }) => sum + (mined[code] ?? 0), names)
  return Math.round(Math.min(1, Math.max(0.05, all)) * 100) / 100
}

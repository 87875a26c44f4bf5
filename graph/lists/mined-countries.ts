/**
 * Countries in which a mineral has been mined at all since about 1970, artisanal and by-product output included, for
 * one purpose: an origin outside them cannot be. Put together on 2026-11-22 from general knowledge of the public
 * statistics named in `minedSources`, generously: a country with doubtful, tiny or ended output is in, because a
 * wrong "cannot be" costs more than a missed one. No copy of any of them, no measure of who mines much, and silent on
 * minerals that are not in it.
 */
import { words } from './words.js'

export const minedAsOf = '2026-11-22'
export const minedSources: readonly { readonly title: string; readonly url: string }[] = [
  {
    title: 'British Geological Survey: World Mineral Production 2018–2022, and its archive from 1970 on',
    url: 'https://www.bgs.ac.uk/mineralsuk/statistics/world-mineral-statistics/',
  },
  {
    title:
      'U.S. Geological Survey: Mineral Commodity Summaries 2025 and Minerals Yearbook, volumes I and III',
    url: 'https://www.usgs.gov/centers/national-minerals-information-center',
  },
]

const codes = (text: string): ReadonlySet<string> => new Set(words(text.replaceAll(/\s+/g, '|')))

const minedIn: Readonly<Record<string, ReadonlySet<string>>> = {
  tin: codes(`AO AR AU BF BI BO BR CA CD CF CG CM CN CO CZ DE EC EG ES ET FI FR GA GB GF GN GW GY ID IN IR JP KE KG
    KH KP KR KZ LA LK MA MG ML MM MN MX MY MZ NA NE NG NZ PE PG PH PT RU RW SA SD SK SL SN SO SZ TH TJ TR TZ UG US
    UZ VE VN ZA ZM ZW`),
  tantalum:
    codes(`AF AO AR AU BI BO BR CA CD CF CG CM CN CO EG ES ET FI FR GA GF GH GN GY ID IN KE KG KZ LA LK LR MG
    ML MM MN MW MY MZ NA NE NG PT RU RW SA SE SL SN SO SR SS SZ TH TJ TZ UG US UZ VE VN ZA ZM ZW`),
  tungsten:
    codes(`AF AR AT AU AZ BI BO BR CA CD CG CL CM CN CO CZ ES ET FR GB GT HT ID IN IR JP KE KG KH KP KR KZ LA
    MA MG MM MN MX MY MZ NA NE NG NO NZ PE PH PK PT RU RW SA SD SE SO SS TH TJ TR TZ UA UG US UZ VN ZA ZM ZW`),
  gold: codes(`AF AL AM AO AR AT AU AZ BA BF BG BI BJ BO BR BW BY BZ CA CD CF CG CI CL CM CN CO CR CU CY CZ DE DJ DM
    DO DZ EC EG ER ES ET FI FJ FR GA GB GD GE GF GH GL GM GN GQ GR GT GW GY HN HT HU ID IE IN IQ IR IT JM JO JP KE
    KG KH KP KR KZ LA LK LR LS LY MA MD MG MK ML MM MN MR MW MX MY MZ NA NC NE NG NI NO NP NZ OM PA PE PG PH PK PL
    PR PT PY RO RS RU RW SA SB SD SE SI SK SL SN SO SR SS SV SY SZ TD TG TH TJ TL TN TR TW TZ UA UG US UY UZ VE VN
    VU YE ZA ZM ZW`),
  cobalt:
    codes(`AL AU BR BW CA CD CG CI CL CM CN CO CU DE DO ES FI GR GT ID IN IR KZ MA MG MK MM MX NA NC NO PE PG
    PH PL RS RU SB SE TR TZ UG US VE VN ZA ZM ZW`),
  mica: codes(`AF AR AT AU BD BO BR BY CA CD CN CO EG ES ET FI FR GT IN IR IT JP KE KP KR KZ LA LK MA MG MM MX MY MZ
    NA NG NO NP PE PH PK PT RO RS RU RW SD SE SI SO TH TR TW TZ UA UG US UZ VN ZA ZM ZW`),
  copper:
    codes(`AF AL AM AO AR AT AU AZ BA BF BG BI BO BR BW CA CD CG CI CL CN CO CR CU CY CZ DE DO DZ EC EG ER ES ET
    FI FJ FR GB GE GH GR GT HN HT HU ID IE IL IN IR IT JO JP KE KG KH KP KR KZ LA LK LR MA ME MG MK ML MM MN MR MW
    MX MY MZ NA NE NG NI NO NP OM PA PE PG PH PK PL PT RO RS RU RW SA SD SE SK SL SN SO SS SY SZ TD TH TJ TL TN TR
    TZ UA UG US UY UZ VE VN YE ZA ZM ZW`),
  graphite:
    codes(`AR AT AU BR CA CD CN CZ DE EG ES ET FI FR GN IN ID IR IT JP KE KP KR KZ LA LK MA MG MM MN MW MX MZ
    NA NG NO NP PE PK PL PT RO RU SE SK TH TR TZ UA UG US UY UZ VN YE ZA ZM ZW`),
  lithium:
    codes(`AF AR AT AU BO BR CA CD CI CL CN CZ DE ES ET FI FR GB GH IN IR KP KR KZ LA ML MM MN MX MZ NA NE NG
    PE PK PT RU RW SE SN TZ UA UG US UZ VN ZA ZM ZW`),
  nickel:
    codes(`AL AO AR AT AU BI BR BW CA CI CM CN CO CU DE DO EG ES ET FI FR GR GT IN ID IR JP KP KZ MA MG MK MM MN
    MX NC NO OM PG PH PL PT RS RU SB SE TR TZ UA UG US VE VN ZA ZM ZW`),
}

/** False where no mining of the mineral is known at all; `undefined` for a mineral or country the table cannot judge. */
export function isMinedIn(mineral: string, country: string): boolean | undefined {
  const countries = Object.hasOwn(minedIn, mineral) ? minedIn[mineral] : undefined
  if (countries === undefined || doubtful.has(country)) return undefined
  return countries.has(country)
}

/** Territories that statistics count with another state, or not at all. */
const doubtful = codes('AQ AS AX BV EH FO GP GU HM IO KI MQ PS RE SH SJ TF UM VI XK YT')

/** Minerals the table speaks of, for its tests. */
export const mineralsJudged: readonly string[] = Object.keys(minedIn)

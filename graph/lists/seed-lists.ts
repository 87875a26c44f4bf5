/**
 * Country and area lists that ship as a dated seed; an operator loads current exports over them. Not the whole EU
 * list: the 27 countries of December 2020 and what the notices of the 15th, 17th and 18th update name.
 */
import type { ListContent } from '../model.js'
import { indicativeRows, type IndicativeCountry, type RegionNotice } from './indicative-areas.js'
import { words } from './words.js'

/** Where the seed comes from. Regulation (EU) 2017/821 Art. 14(2); published at https://www.cahraslist.net/. */
export const seedSources: readonly { readonly title: string; readonly url: string; readonly date: string }[] =
  [
    {
      title: 'Compliance & Risks: first indicative list of conflict-affected and high-risk areas published',
      url: 'https://www.complianceandrisks.com/market-insights/first-indicative-list-of-conflict-affected-high-risk-areas-published/',
      date: '2021-01-06',
    },
    {
      title: 'raytodd.blog, reporting Ropes & Gray: 27 countries with sub-national areas',
      url: 'https://raytodd.blog/2020/12/23/conflict-minerals-compliance-eu-publishes-global-list-of-conflict-affected-and-high-risk-areas/',
      date: '2020-12-23',
    },
    {
      title: 'Italian national competent authority (MIMIT), 15th update',
      url: 'https://anc3tg.mise.gov.it/index.php/it/news/982-la-lista-non-esaustiva-delle-zone-di-conflitto-e-ad-alto-rischio-e-stata-aggiornata-al-30-settembre-2023',
      date: '2024-09-30',
    },
    {
      title: 'Italian national competent authority (MIMIT), 17th update',
      url: 'https://anc3tg.mise.gov.it/index.php/it/news/990-la-lista-non-esaustiva-delle-zone-di-conflitto-e-ad-alto-rischio-e-stata-aggiornata-al-31-dicembre-2025',
      date: '2025-03-31',
    },
    {
      title: 'Italian national competent authority (MIMIT), 18th update',
      url: 'https://anc3tg.mise.gov.it/index.php/it/news/992-la-lista-non-esaustiva-delle-zone-di-conflitto-e-ad-alto-rischio-e-stata-aggiornata-a-giugno-2025',
      date: '2025-06-30',
    },
  ]

/** Id of the EU indicative list of Regulation (EU) 2017/821, here and in files that bring later editions. */
export const euListId = 'eu-cahra'
/** Month of publication: 2020-12; the first public report found is of this day. */
export const euFirstDate = '2020-12-23'
export const euNewestDate = '2025-06-30'
/** The list was built for resources relevant to 3TG and is no evidence about other minerals. */
export const euMinerals: readonly string[] = ['tin', 'tantalum', 'tungsten', 'gold']

const firstList =
  words(`AF | BF | BI | CD | CF | CM | CO | EG | ER | IN | LY | ML | MM | MX | MZ | NE | NG | PH | PK
  | SD | SO | SS | TD | UA | VE | YE | ZW`)

const update15 = '2024-09-30'
const update17 = '2025-03-31'
const update18 = '2025-06-30'

/** `+` added, `-` removed, with the name the notice gives; regions by ISO 3166-2. */
const notices: Readonly<Record<string, readonly RegionNotice[]>> = {
  BF: [plus('Sud Ouest', 'BF-13', update15), minus('Sud Ouest', 'BF-13', update18)],
  BJ: [plus('Alibori', 'BJ-AL', update18)],
  CO: [plus('Bolivar', 'CO-BOL', update15), plus('Caquetá', 'CO-CAQ', update17)],
  ET: [
    plus('Tigray', 'ET-TI', update15),
    minus('Tigray', 'ET-TI', update17),
    plus('Āfar', 'ET-AF', update17),
    plus('YeDebub Bihēroch Bihēreseboch na Hizboch', 'ET-SN', update17),
  ],
  IN: [plus('Manipur', 'IN-MN', update15)],
  LB: [plus('Mount Lebanon', 'LB-JL', update17), plus('Beirut', 'LB-BA', update18)],
  ML: [plus('Kayes', 'ML-1', update17)],
  NE: [plus('Tahoua', 'NE-5', update15)],
  NG: [plus('Kebbi', 'NG-KE', update18), minus('Adamawa', 'NG-AD', update18)],
  PH: [
    minus('Eastern Visayas', 'PH-08', update15),
    minus('Soccksargen', 'PH-12', update17),
    plus('Soccsksargen', 'PH-12', update18),
  ],
  PK: [plus('Punjab', 'PK-PB', update15)],
  SD: [
    plus('Gederef', 'SD-GD', update17),
    plus('Blue Nile', 'SD-NB', update17),
    plus('Kassala', 'SD-KA', update17),
    plus('Northern', 'SD-NO', update17),
    plus('Red Sea', 'SD-RS', update17),
  ],
  TG: [plus('Savanes', 'TG-S', update18)],
  UA: [
    plus("Sevastopol'", 'UA-40', update15),
    plus('Mykolayiv', 'UA-48', update15),
    plus('Chernihiv', 'UA-74', update17),
    minus('Chernihiv', 'UA-74', update18),
  ],
}

const countries: readonly IndicativeCountry[] = [...new Set([...firstList, ...Object.keys(notices)])].map(
  (code) => ({ code, wasOnFirstList: firstList.includes(code), notices: notices[code] ?? [] }),
)

/** Lists to learn once in a fresh data folder, each as an import of its own. */
export const seedLists: readonly ListContent[] = [
  {
    kind: 'cahra',
    rows: [
      ...indicativeRows({
        id: euListId,
        firstDate: euFirstDate,
        newestDate: euNewestDate,
        minerals: euMinerals,
        countries,
      }),
    ],
  },
]

function plus(name: string, code: string, date: string): RegionNotice {
  return { name, code, action: 'added', date }
}

function minus(name: string, code: string, date: string): RegionNotice {
  return { name, code, action: 'removed', date }
}

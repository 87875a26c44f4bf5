/** Smelters, companies and forms that do not exist, the same each time: what the bulk benchmark ingests. */
import { rmiCountryName } from '../../../graph/lists/countries.js'
import { type Chance, seeded } from './seeded.js'

/** A row of a workbook's sheet Smelter Look-up. `mineral`, `country`: as the template writes them. */
export interface LookUpRow {
  readonly row: number
  readonly mineral: string
  readonly alias: string
  readonly name: string
  readonly country: string
  readonly cid: string
  readonly city: string
  readonly state: string
}

/** How a line says which smelter it means: by its ID, by a name of the look-up, by hand, not at all. */
export type Named =
  | { readonly by: 'id' | 'name'; readonly smelter: LookUpRow }
  | { readonly by: 'hand'; readonly name: string; readonly country: string }
  | { readonly by: 'nobody' }

export interface Line {
  readonly mineral: string
  readonly named: Named
  readonly mine?: string
  readonly origin?: string
  readonly recycled?: 'Yes' | 'No'
}

export interface Form {
  readonly companyName: string
  readonly scope: 'A' | 'B'
  /** Excel's serial number of the day. */
  readonly effective: number
  readonly lines: readonly Line[]
  readonly numbers: readonly string[]
}

export const minerals = ['Tantalum', 'Tin', 'Gold', 'Tungsten'] as const

const syllables =
  'al bre cor dun el fen gar hol isk jor kal lun mar nor oro pel quin ros sil tor ul ven wes yar zel'.split(
    ' ',
  )
const works = [
  'Smelting Works',
  'Refinery',
  'Metals Co., Ltd.',
  'Metallurgie GmbH',
  'Fundición S.A.',
  '冶炼有限公司',
]
const makers = [
  'Components Ltd',
  'Electronics GmbH',
  'Precision Co., Ltd.',
  '精密有限公司',
  'Systems K.K.',
  'Connectors S.A.',
]
const homes = ['CN', 'JP', 'DE', 'ID', 'MY', 'BR', 'PE', 'KR', 'US', 'KZ'].map(rmiCountryName)
const origins = [
  'Indonesia',
  'DRC; Rwanda',
  'Peru, Bolivia',
  'CHINA',
  '刚果民主共和国；卢旺达',
  'Brasil / Australia',
  'Deutschland',
  'Malaysia; Thailand; Myanmar',
  'Various',
  'RCOI confirmed as per RMI',
]

const nameOf = (chance: Chance): string => {
  const word = Array.from({ length: 2 + chance.below(2) }, () => chance.pick(syllables)).join('')
  return word.charAt(0).toUpperCase() + word.slice(1)
}

const smelterCount = 360
const firstRow = 5

/** The look-up of the generated forms: 600 rows of 360 smelters, by mineral. */
export function inventLookUp(): readonly LookUpRow[] {
  const chance = seeded(smelterCount)
  const smelters = Array.from({ length: smelterCount }, (_, index) => inventSmelter(index, chance))
  const named = smelters.flatMap(({ aliases, ...smelter }) =>
    [smelter.name, ...aliases].map((alias) => ({ ...smelter, alias })),
  )
  const byMineral = minerals.flatMap((mineral) => named.filter((row) => row.mineral === mineral))
  return byMineral.map((row, index) => ({ ...row, row: firstRow + index }))
}

/** Every third smelter has two other names. */
function inventSmelter(index: number, chance: Chance) {
  const place = nameOf(chance)
  const others =
    index % 3 === 0 ? ['Metals', 'Works'].map((word) => `${nameOf(chance)} ${place} ${word}`) : []
  return {
    cid: `CID${900_000 + index}`,
    mineral: minerals[index % minerals.length] ?? '',
    name: `${nameOf(chance)} ${place} ${chance.pick(works)}`,
    aliases: others,
    country: chance.pick(homes),
    city: place,
    state: nameOf(chance),
  }
}

/** The company that sends this form; every twentieth sends two. */
export function companyOf(index: number): string {
  const company = index % 20 === 19 ? index - 1 : index
  const chance = seeded(7_000 + company)
  return `${nameOf(chance)} ${nameOf(chance)} ${company} ${chance.pick(makers)}`
}

/** A company's own numbers, which BOM lines and its Product List name. */
export const numberOf = (company: number, index: number): string =>
  `PN-${String(company).padStart(4, '0')}-${String(index).padStart(4, '0')}`

/** Every fifth form is product-scoped with 500 to 2,000 numbers. */
export const isProductScoped = (index: number): boolean => index % 5 === 2

export interface FormSize {
  /** Fewer where the look-up has fewer smelters. */
  readonly lines: number
  /** Of a product-scoped form, which has 500 or more. */
  readonly mostNumbers: number
}

export function inventForm(index: number, lookUp: readonly LookUpRow[], size: FormSize): Form {
  const chance = seeded(100_000 + index)
  const numbers = isProductScoped(index) ? 500 + chance.below(size.mostNumbers - 499) : 0
  return {
    companyName: companyOf(index),
    scope: numbers > 0 ? 'B' : 'A',
    effective: 45_700 + chance.below(300),
    lines: chance
      .draw(standardRows(lookUp), size.lines)
      .map((smelter) => inventLine(smelter, lookUp, chance)),
    numbers: Array.from({ length: numbers }, (_, at) => numberOf(index, at)),
  }
}

/** A smelter's own name is the first of its rows. */
const standardRows = (lookUp: readonly LookUpRow[]): readonly LookUpRow[] => [
  ...new Map(lookUp.toReversed().map((row) => [row.cid, row])).values(),
]

/** Of a hundred lines 86 name the smelter by its ID, 8 by a name of the look-up, 4 by hand, 2 not at all. */
function inventLine(smelter: LookUpRow, lookUp: readonly LookUpRow[], chance: Chance): Line {
  const { mineral, country, cid } = smelter
  const isRecycled = chance.percent(12)
  const stated = {
    ...(chance.percent(30) && { mine: `${nameOf(chance)} mine` }),
    ...(isRecycled
      ? { origin: 'Recycled or scrap' }
      : chance.percent(65) && { origin: chance.pick(origins) }),
    ...(chance.percent(80) && { recycled: isRecycled ? ('Yes' as const) : ('No' as const) }),
  }
  const turn = chance.below(100)
  if (turn < 86) return { mineral, named: { by: 'id', smelter }, ...stated }
  if (turn < 94) {
    const other = chance.pick(lookUp.filter((row) => row.cid === cid))
    return { mineral, named: { by: 'name', smelter: other }, ...stated }
  }
  if (turn >= 98) return { mineral, named: { by: 'nobody' } }
  return { mineral, named: { by: 'hand', name: misspelled(smelter, chance.below(3)), country }, ...stated }
}

/** As people write it: a letter left out, another legal form, or a name that is on no list. */
function misspelled({ name, cid }: LookUpRow, way: number): string {
  const chance = seeded(Number(cid.slice(3)))
  const at = 1 + chance.below(Math.max(1, name.length - 2))
  const ways = [
    name.slice(0, at) + name.slice(at + 1),
    name.replace(/ \S+$/, ' Inc.'),
    `${nameOf(chance)} Metal`,
  ]
  return ways[way] ?? name
}

import { addDays } from '../../graph/day.js'
import type { Day } from '../../graph/model.js'

/** A fictional smelter of the sample. `feed`: where its ore comes from, ISO codes or `recycled`; empty: nobody says. */
export interface SampleSmelter {
  readonly cid: string
  readonly mineral: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly country: string
  readonly status: 'Conformant' | 'Active' | 'Non-Conformant' | 'Eligible' | undefined
  readonly statusDate: Day
  readonly feed: readonly string[]
}

interface Family {
  readonly mineral: string
  readonly count: number
  readonly forms: readonly string[]
  readonly countries: readonly string[]
  readonly feeds: readonly string[]
}

const families: readonly Family[] = [
  {
    mineral: 'tin',
    count: 34,
    forms: ['Tin Smelting', 'Tin Works', 'Soldermetals', 'Tin Refining'],
    countries: ['ID', 'MY', 'CN', 'BO', 'BR', 'TH', 'PE'],
    feeds: ['ID', 'MY', 'BO', 'BR', 'PE', 'AU', 'CN'],
  },
  {
    mineral: 'tantalum',
    count: 18,
    forms: ['Tantalum', 'Rare Metals', 'Powder Metals'],
    countries: ['CN', 'KZ', 'JP', 'US', 'DE', 'MX'],
    feeds: ['BR', 'AU', 'ET', 'CN', 'NG'],
  },
  {
    mineral: 'tungsten',
    count: 22,
    forms: ['Tungsten', 'Hardmetals', 'Wolfram'],
    countries: ['CN', 'VN', 'AT', 'JP', 'US', 'KR'],
    feeds: ['CN', 'VN', 'PT', 'ES', 'BO', 'AU'],
  },
  {
    mineral: 'gold',
    count: 30,
    forms: ['Refinery', 'Precious Metals', 'Gold Refining'],
    countries: ['CH', 'JP', 'AE', 'TR', 'IN', 'DE', 'KR', 'ZA'],
    feeds: ['PE', 'ZA', 'CA', 'GH', 'AU', 'MX', 'recycled'],
  },
  {
    mineral: 'cobalt',
    count: 12,
    forms: ['Cobalt', 'Battery Metals'],
    countries: ['CN', 'FI', 'BE', 'JP'],
    feeds: ['AU', 'FI', 'ID', 'CA', 'PH'],
  },
  {
    mineral: 'mica',
    count: 4,
    forms: ['Mica', 'Insulating Minerals'],
    countries: ['IN', 'CN'],
    feeds: ['IN', 'CN', 'BR'],
  },
  {
    mineral: 'rare earth elements',
    count: 3,
    forms: ['Rare Earths', 'Separation'],
    countries: ['CN', 'EE', 'MY'],
    feeds: ['CN', 'MM', 'AU'],
  },
]

const heads = ['Al', 'Bor', 'Cal', 'Dor', 'El', 'Fen', 'Gar', 'Hal', 'Ist', 'Jor', 'Kel', 'Lor', 'Mar']
const tails = ['averra', 'dena', 'minth', 'vole', 'wick', 'stad', 'grave', 'holt', 'inda', 'omar']

/** Position in a family → the situation it stands for; everything else is ordinary. */
const special: Readonly<Record<string, Partial<SampleSmelter>>> = {
  'tin:0': { status: 'Conformant', feed: ['CD', 'RW'] },
  'tin:1': { status: 'Non-Conformant', feed: ['ID'] },
  'tin:2': { status: undefined, feed: ['MM'] },
  'tantalum:0': { status: 'Non-Conformant', feed: ['CD', 'RW'] },
  'tantalum:1': { status: 'Conformant', feed: ['RW'] },
  'tungsten:0': { status: 'Active', feed: ['RW', 'BI'] },
  'gold:0': { status: 'Non-Conformant', feed: ['SD', 'AE'] },
  'gold:1': { status: 'Conformant', feed: ['recycled'] },
  'cobalt:0': { status: 'Conformant', feed: ['CD'] },
  'cobalt:1': { status: undefined, feed: ['CD'] },
  'mica:0': { status: undefined, feed: ['IN', 'MG'] },
}

const pick = <T>(from: readonly T[], index: number): T | undefined => from[index % from.length]

/** The 123 smelters, the same for every call but for dates, which follow `today`. */
export function sampleSmelters(today: Day): readonly SampleSmelter[] {
  let serial = 0
  return families.flatMap((family) =>
    Array.from({ length: family.count }, (_, index) => smelterOf(family, index, { serial: serial++, today })),
  )
}

function smelterOf(family: Family, index: number, place: { serial: number; today: Day }): SampleSmelter {
  const { serial, today } = place
  const stem = `${pick(heads, serial) ?? ''}${pick(tails, Math.floor(serial / heads.length) + serial) ?? ''}`
  const form = pick(family.forms, index) ?? ''
  const feed = pick(family.feeds, index) ?? 'recycled'

  return {
    cid: `CID${900000 + serial}`,
    mineral: family.mineral,
    name: `${stem} ${form}`,
    aliases: [`${stem} ${form} Co., Ltd.`, stem],
    country: pick(family.countries, index) ?? 'CN',
    status: ordinaryStatus(index),
    statusDate: addDays(today, -(30 + ((serial * 37) % 300))),
    feed: index % 5 === 4 ? [] : [feed],
    ...special[`${family.mineral}:${index}`],
  }
}

function ordinaryStatus(index: number): SampleSmelter['status'] {
  if (index % 11 === 10) return 'Eligible'
  if (index % 7 === 6) return 'Active'
  return index % 13 === 12 ? undefined : 'Conformant'
}

/**
 * The EU indicative list of conflict-affected and high-risk areas as far as public notices tell it: facts about
 * countries and regions become entries of a dated list. Shared by the shipped seed and the reader of such files.
 */
import { addDays } from '../day.js'
import type { CahraRow, Day } from '../model.js'
import { regionCode } from './regions.js'

/** A notice that a region came onto the list or left it. */
export interface RegionNotice {
  readonly name: string
  readonly code?: string
  readonly action: 'added' | 'removed'
  readonly date: Day
}

export interface IndicativeCountry {
  readonly code: string
  readonly wasOnFirstList: boolean
  readonly notices: readonly RegionNotice[]
}

export interface IndicativeList {
  readonly id: string
  /** When the first list was public; its regions are not known here. */
  readonly firstDate: Day
  /** Of the newest edition told of. */
  readonly newestDate: Day
  /** The only minerals it is evidence for. */
  readonly minerals: readonly string[]
  readonly countries: readonly IndicativeCountry[]
}

/**
 * Entries of the list. A country of the first list is an unconfirmed entry, for it is listed for regions nobody named
 * and may have left since; a region added by notice is confirmed until a notice removes it, and never the only one.
 */
export function indicativeRows(list: IndicativeList): readonly CahraRow[] {
  const rows = list.countries
    .toSorted(byCode)
    .flatMap((country) => [
      ...(country.wasOnFirstList ? [wholeCountry(country, list)] : []),
      ...regionRows(country, list),
    ])
  return rows.map((row, index) => ({ ...row, row: index + 1 }))
}

const byCode = (a: IndicativeCountry, b: IndicativeCountry): number => (a.code < b.code ? -1 : 1)

const wholeCountry = ({ code, notices }: IndicativeCountry, list: IndicativeList): CahraRow => ({
  ...common(list),
  date: list.firstDate,
  country: code,
  confirmed: false,
  reason:
    notices.length > 0
      ? 'Listed for some regions; which, beside those named by notices, is not known here.'
      : `On the list of ${list.firstDate.slice(0, 7)}; membership on ${list.newestDate} is not confirmed.`,
})

/** A removal without a known addition says nothing about when the region was listed, and leaves no entry. */
function regionRows({ code, notices }: IndicativeCountry, list: IndicativeList): readonly CahraRow[] {
  return notices
    .filter(({ action }) => action === 'added')
    .map((added) => {
      const region = added.code ?? regionCode(code, added.name) ?? added.name
      const removal = notices
        .filter((notice) => notice.action === 'removed' && notice.date > added.date)
        .find((notice) => (notice.code ?? regionCode(code, notice.name) ?? notice.name) === region)
      return {
        ...common(list),
        date: added.date,
        country: code,
        region,
        confirmed: true,
        reason: `${added.name}: added by the edition of ${added.date}.`,
        ...(removal !== undefined && { validTo: addDays(removal.date, -1) }),
      }
    })
}

const common = (list: IndicativeList): Pick<CahraRow, 'row' | 'list' | 'regionsComplete' | 'minerals'> => ({
  row: 0,
  list: list.id,
  regionsComplete: false,
  minerals: [...list.minerals],
})

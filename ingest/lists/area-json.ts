/** The EU indicative list in a JSON file of countries, regions and the notices that changed them. */
import { z } from 'zod'
import { indicativeRows } from '../../graph/lists/indicative-areas.js'
import { euFirstDate, euListId, euMinerals } from '../../graph/lists/seed-lists.js'
import { Day, type ListContent } from '../../graph/model.js'
import { areaJsonField } from '../../graph/api/taken-in.js'
import { refuseList } from './list-findings.js'

const Country = z.object({
  iso2: z.string().regex(/^[A-Z]{2}$/),
  on_2020_12: z.boolean().default(false),
  regions_known: z
    .array(
      z.object({
        listed_name: z.string().max(200),
        iso_3166_2: z.string().max(10).nullish(),
        action: z.enum(['added', 'removed']),
        list_date: Day,
      }),
    )
    .max(10_000)
    .default([]),
})

const AreaFile = z.object({
  [areaJsonField]: z.object({
    latest_version_found: z.object({ as_of: Day }),
    countries: z.array(Country).max(300),
  }),
})

/** @throws RefusedFileError `listJsonInvalid` naming the field that does not fit */
export function readAreaJson(text: string): ListContent {
  const parsed = AreaFile.safeParse(jsonOf(text))
  if (!parsed.success) {
    const field = (parsed.error.issues[0]?.path ?? []).join('.')
    throw invalid(`its field "${field}" is missing or does not fit`, { field })
  }

  const { countries, latest_version_found: newest } = parsed.data[areaJsonField]
  const rows = indicativeRows({
    id: euListId,
    firstDate: euFirstDate,
    newestDate: newest.as_of,
    minerals: euMinerals,
    countries: countries.map((country) => ({
      code: country.iso2,
      wasOnFirstList: country.on_2020_12,
      notices: country.regions_known.map((notice) => ({
        name: notice.listed_name,
        action: notice.action,
        date: notice.list_date,
        ...(typeof notice.iso_3166_2 === 'string' && { code: notice.iso_3166_2 }),
      })),
    })),
  })
  return { kind: 'cahra', rows: [...rows] }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw invalid('it is cut off or damaged', {})
  }
}

const invalid = (what: string, details: Record<string, unknown>): Error =>
  refuseList(
    'listJsonInvalid',
    `This JSON is no CAHRA list: ${what}. A list in JSON is an object "${areaJsonField}" with ` +
      '"latest_version_found" ("as_of", a day) and "countries" ("iso2", "regions_known"); other lists go as CSV or XLSX.',
    details,
  )

import { localDay } from '../graph/day.js'
import type { Day } from '../graph/model.js'

/** The calendar day where the service runs (rule 2: days have no time zone). */
export const localToday = (): Day => localDay(new Date())

import type { Day } from '../graph/model.js'

/** The calendar day where the service runs (rule 2: days have no time zone). */
export function localToday(): Day {
  const now = new Date()
  const two = (value: number) => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

import type { Finding } from '../../../graph/model.js'
import { sheetNames } from '../../templates/template.js'
import { finding } from '../codes.js'
import type { Told } from './told.js'

/** A date before the version of the template was out: the form says it was filled when it could not be. */
export function findDateBeforeRelease({ template, effectiveDate }: Told): Finding[] {
  const { kind, version, released } = template
  if (effectiveDate === undefined || released === undefined || effectiveDate >= released) return []
  const place = { sheet: sheetNames.declaration, cell: template.company.effectiveDate ?? '' }
  return [finding('dateBeforeRelease', place, { day: effectiveDate, template: kind, version, released })]
}

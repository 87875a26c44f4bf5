/**
 * A form for listed products whose list is empty answers for no part (rules 9, 10): its supplier is asked again as one
 * without a declaration, and whoever asks should know that a form is there.
 */
import type { NotedFinding } from '../edges.js'
import type { Form } from './form.js'
import { intersection } from './timeline.js'

/** `formForNoProduct`, of the days the form would count. */
export function formsForNothing(company: string, { fact, periods }: Form): readonly NotedFinding[] {
  const { file, declaration } = fact
  if (declaration.products.length > 0) return []

  return periods.flatMap((period) => {
    if (period.scope !== 'B' || !period.accepted || period.company !== company) return []
    const validity = intersection(period, { validFrom: period.effective })
    const params = { company, file: file.id, lines: declaration.smelters.length }
    const finding = { code: 'formForNoProduct', severity: 'warning', params } as const
    return validity === undefined ? [] : [{ finding, minerals: 'all', ...validity }]
  })
}

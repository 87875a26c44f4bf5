import type { NotedFinding } from '../edges.js'
import type { Finding } from '../model.js'

/** Parameters that are a file's id where they come from a rule. */
const fileParams = ['file', 'stands', 'other', 'declaration']

/** People know files by name: it takes the id's place, which stays beside it (`other`, `otherId`). */
export function nameFiles(finding: Finding, nameOf: (file: string) => string | undefined): Finding {
  const named: Record<string, string | number> = {}
  for (const [param, value] of Object.entries(finding.params ?? {})) {
    const name = fileParams.includes(param) ? nameOf(String(value)) : undefined
    named[param] = name ?? value
    if (name !== undefined) named[`${param}Id`] = value
  }
  return finding.params === undefined ? finding : { ...finding, params: named }
}

/** Whether a finding (named by `nameFiles`) speaks of forms and this one is not among them. */
export function isAboutOtherForms({ params = {} }: Finding, form: string): boolean {
  const forms = fileParams.flatMap((param) => params[`${param}Id`] ?? [])
  return forms.length > 0 && !forms.includes(form)
}

/** Each finding once, whatever the intervals and places it was noted for. */
export const findingsIn = (noted: readonly NotedFinding[]): readonly Finding[] => [
  ...new Map(noted.map(({ finding }) => [JSON.stringify(finding), finding])).values(),
]

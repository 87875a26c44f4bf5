import type { Finding, ListContent } from '../model.js'
import type { CompanyDirectory } from './company-identity.js'

/** Names a finding tells. */
const namesTold = 5

/** One warning for all companies a BOM or the relations name that an imported list of suppliers does not (rule 19). */
export function suppliersNotListed(
  content: ListContent,
  directory: Pick<CompanyDirectory, 'identify'>,
): readonly Finding[] {
  const unlisted = [...new Set(companiesIn(content))].filter((text) => !directory.identify({ text }).listed)
  if (unlisted.length === 0) return []
  const params = { count: unlisted.length, names: unlisted.slice(0, namesTold).join('; ') }
  return [{ code: 'suppliersNotListed', severity: 'warning', params }]
}

function companiesIn(content: ListContent): readonly string[] {
  if (content.kind === 'bom') return content.rows.flatMap(({ supplier }) => supplier ?? [])
  if (content.kind === 'relations') return content.rows.flatMap(({ buyer, supplier }) => [buyer, supplier])
  return []
}

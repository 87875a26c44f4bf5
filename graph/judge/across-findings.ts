/** Findings across declarations (docs/findings.md) that bear on one mineral's answer. */
import type { OpenFinding } from '../findings-ledger.js'
import type { Finding } from '../model.js'
import type { FindingsInput } from './mineral-findings.js'

/** Of one code; the others are counted. */
const toldApart = 10
/** Told of every company a trace meets and every country it shows, whether forms stand or not (rule 23). */
const toldAnyway = new Set(['watchListedSupplier', 'watchListedOrigin', 'watchListedSite'])

/** About smelters that are shown and companies in reach; by code in the order met, the oldest first. */
export function acrossFindings({ across, survey, shown, context }: FindingsInput): readonly Finding[] {
  if (across.length === 0) return []
  const companies = new Set(survey.companies.map(({ company }) => company))
  const smelters = new Set(shown.map(({ smelter }) => smelter))
  const byCode = new Map<string, Finding[]>()
  for (const found of across) {
    if (found.opened.day > context.day || !bearsOn(found, { companies, smelters })) continue
    const { code } = found.finding
    if (toldAnyway.has(code)) continue
    byCode.set(code, [...(byCode.get(code) ?? []), found.finding])
  }
  return [...byCode].flatMap(([code, findings]) => [
    ...findings.slice(0, toldApart),
    ...moreOf(code, findings.length - toldApart, context.mineral),
  ])
}

interface Met {
  readonly companies: ReadonlySet<string>
  readonly smelters: ReadonlySet<string>
}

function bearsOn({ about, companies: said }: OpenFinding, { companies, smelters }: Met): boolean {
  if (about.kind === 'smelter') return smelters.has(about.id)
  if (about.kind === 'company') return companies.has(about.id)
  return said.some((company) => companies.has(company))
}

const moreOf = (code: string, count: number, mineral: string): readonly Finding[] =>
  count > 0 ? [{ code: 'moreContradictions', severity: 'note', mineral, params: { count, kind: code } }] : []

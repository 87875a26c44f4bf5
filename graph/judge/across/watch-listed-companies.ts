import type { AcrossFinding } from '../../findings-ledger.js'
import { watchedCompany } from '../watch-lists.js'
import { aboutCompany, warning, type AcrossQuestion } from './question.js'

/** A supplier whose form stands and whom a watch list in force names (rule 23). */
export function findWatchListedCompanies({ standing, watch }: AcrossQuestion): AcrossFinding[] {
  const { mineral, forms } = standing
  if (watch.companies.length === 0) return []
  return [...new Set(forms.map(({ company }) => company))].flatMap((company) =>
    watchedCompany(company, undefined, watch).map(({ list, reason }) => ({
      key: `watchListedSupplier ${mineral} ${company} ${list}`,
      mineral,
      about: aboutCompany(company),
      finding: warning('watchListedSupplier', mineral, {
        ...{ company, list },
        ...(reason === undefined ? {} : { why: reason }),
      }),
      companies: [company],
      smelters: [],
    })),
  )
}

import type { AcrossFinding } from '../../findings-ledger.js'
import { firstOfEach, toldOf, watchedCompany } from '../watch-lists.js'
import { aboutCompany, warning, type AcrossQuestion } from './question.js'

/** A supplier whose form stands and whom a watch list in force names (rule 23). */
export function findWatchListedCompanies({ standing, watch }: AcrossQuestion): AcrossFinding[] {
  const { mineral, forms } = standing
  if (watch.companies.length === 0) return []
  return [...new Set(forms.map(({ company }) => company))].flatMap((company) =>
    firstOfEach(watchedCompany(company, undefined, watch)).map((entry) => ({
      key: `watchListedSupplier ${mineral} ${company} ${entry.list}`,
      mineral,
      about: aboutCompany(company),
      finding: warning('watchListedSupplier', mineral, { company, ...toldOf(entry, company) }),
      companies: [company],
      smelters: [],
    })),
  )
}

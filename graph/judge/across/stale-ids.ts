import type { AcrossFinding, StandingForm } from '../../findings-ledger.js'
import { aboutSmelter, companiesNaming, warning, type AcrossQuestion } from './question.js'

/** Forms that name a smelter id the imported lists had retired before their date, or give to another mineral. */
export const findStaleIds = (question: AcrossQuestion): AcrossFinding[] => [
  ...retiredIds(question),
  ...idsOfOtherMinerals(question),
]

interface Retired {
  readonly cid: string
  readonly successor?: string
  readonly from: string
}

function retiredIds({ standing, book }: AcrossQuestion): AcrossFinding[] {
  const { mineral, forms, smelters } = standing
  const without = smelters.map((id) => book.listed(id, mineral)?.retired)
  const found = new Map<string, { readonly retired: Retired; readonly companies: Set<string> }>()
  for (const form of forms) {
    for (const retired of [...form.retired, ...retiredWithoutSuccessor(form)]) {
      const known = found.get(retired.cid) ?? { retired, companies: new Set() }
      found.set(retired.cid, known)
      known.companies.add(form.company)
    }
  }
  return [...found.values()].map(({ retired, companies }) => {
    const { cid, from, successor } = retired
    const said = { smelter: cid, from, ...(successor === undefined ? {} : { successor }) }
    return aboutId('idRetired', { cid, mineral, companies: [...companies].sort(), said })
  })

  function retiredWithoutSuccessor({ uses, effective }: StandingForm): readonly Retired[] {
    return Array.from(uses).flatMap((index) => {
      const from = without[index]
      return from === undefined || from > effective ? [] : [{ cid: smelters[index] ?? '', from }]
    })
  }
}

function idsOfOtherMinerals({ standing, book }: AcrossQuestion): AcrossFinding[] {
  const { mineral, smelters } = standing
  return smelters.flatMap((cid) => {
    const listed = book.listed(cid)?.mineral
    const companies = listed === undefined || listed === mineral ? [] : companiesNaming(cid, standing)
    if (listed === undefined || companies.length === 0) return []
    return [
      aboutId('idOfOtherMineral', { cid, mineral, companies, said: { smelter: cid, otherMineral: listed } }),
    ]
  })
}

interface AboutId {
  readonly cid: string
  readonly mineral: string
  readonly companies: readonly string[]
  readonly said: Readonly<Record<string, string>>
}

function aboutId(code: string, { cid, mineral, companies, said }: AboutId): AcrossFinding {
  const [company = ''] = companies
  return {
    key: `${code} ${mineral} ${cid}`,
    mineral,
    about: aboutSmelter(cid),
    finding: warning(code, mineral, { ...said, company, companies: companies.length }),
    companies,
    smelters: [cid],
  }
}

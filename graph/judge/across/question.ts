import type { Standing, About } from '../../findings-ledger.js'
import type { Finding } from '../../model.js'
import type { Policy } from '../../policy.js'
import type { SmelterBook } from '../../resolve/smelter-book.js'
import type { AreaList, SmelterFacts } from '../../supply-graph.js'
import type { WatchInForce } from '../watch-lists.js'

/** What there is to look at again of a mineral: all, or what says or is said of these. */
export type Scope =
  'all' | { readonly smelters: ReadonlySet<string>; readonly companies: ReadonlySet<string> }

/** All a rule may ask for one mineral on a day. */
export interface AcrossQuestion {
  readonly standing: Standing
  readonly scope: Scope
  /** `undefined` for an id nobody knows. */
  readonly facts: (smelter: string) => SmelterFacts | undefined
  /** CAHRA lists, the covered countries not among them. */
  readonly areas: readonly AreaList[]
  readonly watch: WatchInForce
  readonly book: SmelterBook
  readonly policy: Policy
}

export const aboutSmelter = (id: string): About => ({ kind: 'smelter', id })
export const aboutCompany = (id: string): About => ({ kind: 'company', id })

/** Smelters of the scope that forms name, with what is known of them. */
export function* smeltersIn({ standing, scope, facts }: AcrossQuestion): Iterable<SmelterFacts> {
  for (const id of standing.smelters) {
    if (scope !== 'all' && !scope.smelters.has(id)) continue
    const known = facts(id)
    if (known !== undefined) yield known
  }
}

/** Those whose forms name a smelter, by id. */
export function companiesNaming(smelter: string, { forms, smelters }: Standing): readonly string[] {
  const place = smelters.indexOf(smelter)
  const naming = forms.filter(({ uses }) => Array.from(uses).includes(place))
  return [...new Set(naming.map(({ company }) => company))].sort()
}

/** A warning about a mineral: somebody has to ask somebody. */
export const warning = (
  code: string,
  mineral: string,
  params: Readonly<Record<string, string | number>>,
): Finding => ({ code, severity: 'warning', mineral, params })

import type { BomEdge, RelationEdge } from '../edges.js'
import type { Policy } from '../policy.js'
import { companyDirectory, type CompanyDirectory } from '../resolve/company-identity.js'
import type { DecisionFact, References } from '../resolve/facts.js'
import { groupBy } from '../resolve/group-by.js'
import type { Identities } from '../resolve/identities.js'
import { resolveSupply, type SupplyEdges } from '../resolve/supply.js'
import type { EdgeWriter } from './edge-writer.js'
import type { FactStore } from './fact-store.js'

/** What the lists say of companies and supply; made again when a list of them changes. */
export interface ResolvedLists {
  readonly directory: CompanyDirectory
  readonly supply: SupplyEdges
  /** Lines by the company they lead to. */
  readonly bomTo: ReadonlyMap<string, readonly BomEdge[]>
  /** Relations by buyer. */
  readonly relationsFrom: ReadonlyMap<string, readonly RelationEdge[]>
}

/** Everything one change is resolved with. */
export interface Resolution {
  readonly facts: FactStore
  readonly writer: EdgeWriter
  readonly references: References
  readonly lists: ResolvedLists
  /** Those that stand. */
  readonly decisions: readonly DecisionFact[]
  readonly identities: Identities
  readonly policy: Policy
}

export function resolveLists(references: References, identities: Identities): ResolvedLists {
  const directory = companyDirectory(references.suppliers, identities)
  const supply = resolveSupply({ references, directory })
  return {
    directory,
    supply,
    bomTo: groupBy(supply.bom, ({ company }) => company),
    relationsFrom: groupBy(supply.relations, ({ buyer }) => buyer),
  }
}

/** Companies whose keys, lines or relations differ: their forms may stand for other states now, or contradict them. */
export function companiesBetween(before: ResolvedLists, after: ResolvedLists): string[] {
  const companies = new Set([
    ...before.supply.keys.keys(),
    ...after.supply.keys.keys(),
    ...before.bomTo.keys(),
    ...after.bomTo.keys(),
    ...before.relationsFrom.keys(),
    ...after.relationsFrom.keys(),
  ])
  const said = ({ supply, bomTo, relationsFrom }: ResolvedLists, company: string) =>
    JSON.stringify([supply.keys, bomTo, relationsFrom].map((edges) => edges.get(company) ?? []))
  return [...companies].filter((company) => said(before, company) !== said(after, company)).sort()
}

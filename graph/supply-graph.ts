/**
 * THE seam: what an engine owes. It stores facts and the effective edges `resolve` makes of them, and follows edges
 * with filters; it knows no rule of judging. Every answer is for one revision. Lists are sorted as said, ties by id.
 */
import type {
  Declaration,
  Day,
  Decision,
  DecisionNote,
  Evidence,
  Finding,
  ListContent,
  ListKind,
  StatedOrigin,
  StoredFile,
  Strength,
} from './model.js'
import type { SmelterIdentity, StandsEnd, StateKey } from './edges.js'

export interface Page<T> {
  readonly items: readonly T[]
  readonly total: number
  readonly next: string | null
}
export interface PageRequest {
  readonly limit?: number
  readonly after?: string
  readonly signal?: AbortSignal
}

/** `revision` absent: the newest. */
export interface AsOf {
  readonly asOf: Day
  readonly revision?: number
  readonly signal?: AbortSignal
}

/** One fact to learn. `received`: the day it was learned; `by`: who decided, `local` if nobody says. */
export type Change =
  | { kind: 'declaration'; file: StoredFile; received: Day; declaration: Declaration }
  | { kind: 'list'; file: StoredFile; received: Day; complete: boolean; content: ListContent }
  | { kind: 'decision'; id: string; received: Day; by?: string; reason?: string; decision: Decision }

/**
 * What a list import changes (rule 24): rows as people read them (`FG-1 · PN-2 · S003`), the first thousand of each;
 * `counts` has all of them.
 */
export interface Difference {
  readonly adds: readonly string[]
  readonly changes: readonly string[]
  readonly ends: readonly string[]
  /** Named before, not in this file, and left standing because the list only adds. */
  readonly omits: readonly string[]
  readonly counts: Readonly<Record<'adds' | 'changes' | 'ends' | 'omits', number>>
  /** Of the omitted, those a complete list would have ended; absent when there are none. In the order of the file. */
  readonly heldBack?: readonly HeldBack[]
}

/** A row of the file that could not be read, and what it may restate (rule 24): `names` are the first five. */
export interface HeldBack {
  readonly row: number
  readonly count: number
  readonly names: readonly string[]
}

export interface Applied {
  readonly revision: number
  /** False when these bytes were known: nothing changed. */
  readonly changed: boolean
  readonly findings: readonly Finding[]
  readonly difference?: Difference
}

/** Where a trace begins. `part` narrows a product to one BOM line, a company to one of its numbers. */
export type TraceStart = { product: string; part?: string } | { company: string; part?: string }

export interface ReachQuestion extends AsOf {
  readonly start: TraceStart
  readonly mineral: string
}

/** A declaration in force for a state; see `StandsEdge` for the words. */
export interface InForce {
  /** Index into `Reach.declarations`. */
  readonly declaration: number
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

/** A state of the trace: a company under one number (or none, key `''`), reached at its best. */
export interface ReachedState {
  readonly company: string
  readonly key: StateKey
  /** The number it was asked under, as written; absent for a relation without part. */
  readonly label?: string
  /** Best strength of a way here, last hop not counted (rule 16). */
  readonly strength: 'strong' | 'may-contain'
  /** Fewest supply steps from the start: 1 = a direct supplier; a traced company is 0. */
  readonly tier: number
  /** Every way here passes a covering state (rule 14). */
  readonly covered: boolean
  readonly inForce: readonly InForce[]
}

export interface ReachedDeclaration {
  readonly id: string
  readonly company: string
  readonly template: string
  readonly version: string
  readonly scope: string
  readonly effective: Day
  /** Smelters its lines name for the mineral, as indexes into `Reach.smelters`; each once. */
  readonly uses: ArrayLike<number>
  readonly stated: {
    readonly used?: StatedAnswer
    readonly remains?: StatedAnswer
    readonly covered?: StatedAnswer
    readonly cahra?: StatedAnswer
    readonly recycled?: StatedAnswer
    readonly response?: StatedAnswer
  }
}
/** `answer` absent: the form asks, the cell is blank. */
export interface StatedAnswer {
  readonly answer?: string
  /** Where that is not the form's own (`formSheets`). */
  readonly sheet?: string
  readonly cell: string
}

/**
 * Hops between places of the reach, for drawing: each of `from` leads to each of `to`; no hop stands twice. Index
 * `-1 - i` is `products[i]`, others are `states`. `from` in the order met.
 */
export interface ReachLinks {
  readonly from: readonly number[]
  readonly to: readonly number[]
}

/** Everything one mineral's trace meets, breadth first over states, cycles ended, closed states not passed. */
export interface Reach {
  readonly mineral: string
  /** The product asked about and its sub-assemblies (numbers); empty for a company. */
  readonly products: readonly string[]
  readonly states: readonly ReachedState[]
  readonly declarations: readonly ReachedDeclaration[]
  readonly smelters: readonly ReachedSmelter[]
  readonly links: readonly ReachLinks[]
  /** Our parts of lines in force with neither supplier nor sub-assembly. */
  readonly noSupplier: readonly string[]
  /** Products and sub-assemblies without any line in force. */
  readonly noBom: readonly string[]
  /** Lines in force that are out of scope (`none`). */
  readonly outOfScope: number
  /** About companies, lines and forms met, of the mineral and the day (`NotedFinding`); in order of company met. */
  readonly findings: readonly Finding[]
}
export interface ReachedSmelter {
  readonly id: string
  readonly identity: SmelterIdentity
}

/** Minerals a trace must answer for beside those of the policy (rule 17). */
export interface MineralsInReach {
  /** Named by a BOM line in force of the product or a sub-assembly. */
  readonly named: readonly string[]
  /** Declared by a company in reach. */
  readonly declared: readonly string[]
}

/** Claims of one day that say the same in the same way. */
export interface ClaimGroup {
  readonly origin: StatedOrigin
  readonly source: 'line' | 'mineList' | 'reference'
  readonly stale: boolean
  readonly saysNo: boolean
  readonly mixed: boolean
  /** Company ids, each once; empty for a reference list. */
  readonly declarants: readonly string[]
}

/** `validTo`: the last valid day, as the list says it (rule 2). */
export interface SchemeStatus {
  readonly scheme: string
  readonly status: string
  readonly date: Day
  readonly validTo?: Day
  readonly operation?: string
  readonly eligibility?: string
  /** Of an undecided line: the listed smelter of its name that has the status; absent for that of its stated CID. */
  readonly cid?: string
}

/** A CID a list retires on a day in favour of another. */
export interface RetiredCid {
  readonly cid: string
  readonly from: Day
}

/** What is held about a smelter for a mineral on a day; judged by graph/judge. */
export interface SmelterFacts {
  readonly id: string
  readonly mineral: string
  readonly name: string
  readonly identity: SmelterIdentity
  /** The CID an undecided line states. */
  readonly statedCid?: string
  /** CIDs that bear exactly the name of an undecided line for the mineral, ascending (rule 23). */
  readonly namesakes?: readonly string[]
  /** The smelter's own country (LOCATED_IN), ISO code. */
  readonly country?: string
  /** Every country a form's look-up or a list gives it, ascending, where they differ (rule 21). */
  readonly countries?: readonly string[]
  readonly claims: readonly ClaimGroup[]
  /** Companies whose standing, open forms name it for the mineral: to count those that say nothing. */
  readonly declarants: readonly string[]
  /** Decisions of people by which lines that are used on the day name it, by id. */
  readonly decided?: readonly DecisionNote[]
  /** Retired CIDs by which lines that are used on the day name it, and since when it is in their place; by CID. */
  readonly replaces?: readonly RetiredCid[]
  /** Statuses dated not after the day, newest first; for an undecided line those of its stated CID and name. */
  readonly statuses: readonly SchemeStatus[]
}

/** An entry of a dated list, with the interval it is in force. */
export interface AreaEntry {
  readonly country: string
  readonly region?: string
  readonly regionsComplete: boolean
  readonly confirmed: boolean
  readonly minerals?: readonly string[]
  readonly validFrom: Day
  readonly validTo?: Day
}
/** A CAHRA list; `dates`: of its editions, ascending. */
export interface AreaList {
  readonly id: string
  readonly dates: readonly Day[]
  readonly entries: readonly AreaEntry[]
}
export interface WatchEntry {
  readonly list: string
  readonly kind: 'smelter' | 'company' | 'country'
  readonly id?: string
  readonly name?: string
  readonly country?: string
  /** Of risk, a code or the list's own word. */
  readonly class?: string
  readonly reason?: string
  /** Ids of the companies or smelters whose names or unique ids say that they are meant; absent for none. */
  readonly means?: readonly string[]
  /** By whose word it means some of them: a person's, where names alone only resemble. */
  readonly decided?: { readonly ids: readonly string[]; readonly note: DecisionNote }
  readonly validFrom: Day
  readonly validTo?: Day
}
export interface ReferenceLists {
  readonly areas: readonly AreaList[]
  readonly watch: readonly WatchEntry[]
}

export type NodeKind = 'product' | 'company' | 'smelter' | 'origin' | 'declaration'
/** A node for lists and search. `detail`: what tells it from its namesakes (a CID, a country, a template). */
export interface NodeSummary {
  readonly kind: NodeKind
  readonly id: string
  readonly name: string
  readonly detail?: string
  readonly minerals?: readonly string[]
  /** Of a company found by it: a number on its product lists. */
  readonly part?: string
  /** Of a listed supplier: its other and local names. */
  readonly aliases?: readonly string[]
}

export interface DeclarationSummary {
  readonly id: string
  readonly fileName: string
  readonly company: string
  readonly companyName: string
  readonly template: string
  readonly version: string
  readonly language: string
  readonly scope?: string
  readonly effective: Day
  readonly received: Day
  readonly state: 'accepted' | 'rejected' | 'withdrawn'
  readonly smelterLines: number
  readonly findings: number
}
export interface StoredDeclaration extends DeclarationSummary {
  readonly declaration: Declaration
  /** Where it stands on the day asked about. */
  readonly stands: readonly { mineral: string; key: string; strength: Strength }[]
}

/** Any two nodes: `company`, `product`, `smelter` (CID) or `origin` (country code). */
export interface NodeReference {
  readonly kind: 'product' | 'company' | 'smelter' | 'origin'
  readonly id: string
}
export interface PathQuestion extends AsOf {
  readonly from: NodeReference
  readonly to: NodeReference
  readonly mineral?: string
  /** How many, best first: strongest, then shortest, then by ids. 1–50. */
  readonly k: number
}
export interface PathHop {
  readonly kind: 'SUPPLIED_BY' | 'CONTAINS' | 'STANDS' | 'USES' | 'SOURCES_FROM'
  readonly from: NodeSummary
  readonly to: NodeSummary
  readonly mineral: string
  readonly evidence: readonly Evidence[]
}
export interface Path {
  readonly strength: Strength
  readonly mineral: string
  readonly hops: readonly PathHop[]
}

/** What is asked from the other end: which BOM lines lead to smelters or companies, for one mineral. */
export interface AffectedQuestion extends AsOf {
  readonly mineral: string
  readonly smelters: readonly string[]
  readonly companies: readonly string[]
  /** Smelters that may take their place, as the caller has judged; ways through `companies` do not count. */
  readonly alternatives: readonly string[]
}
/** A BOM line in force that leads there, whatever products contain its own. */
export interface AffectedLine {
  readonly product: string
  /** Ours. */
  readonly part: string
  /** Company id; absent for a sub-assembly without supplier. */
  readonly supplier?: string
  /** The supplier's number for it, as written. */
  readonly supplierPart?: string
  /** Of its best way (rule 16). */
  readonly strength: Strength
  /** Of its best way to an alternative; absent where there is none. */
  readonly alternative?: Strength
}
/** A line that leads to a company whose No names some of the smelters (rule 12). */
export interface ContradictedLine {
  readonly product: string
  readonly part: string
  readonly company: string
  /** Ascending. */
  readonly smelters: readonly string[]
}
/** A product with a line that leads to what is asked about. */
export interface AffectedProduct {
  readonly product: string
  /** How many such lines it has. */
  readonly parts: number
  /** Of the best of them. */
  readonly strength: Strength
  /** The weakest of their best ways to an alternative; absent where one has none. */
  readonly alternative?: Strength
  /** By part, supplier and its number. Made when asked for: a whole answer counts, a page shows. */
  readonly lines: readonly AffectedLine[]
}
export interface Affected {
  /** By number. */
  readonly products: readonly AffectedProduct[]
  /** By product, part and company. */
  readonly contradicted: readonly ContradictedLine[]
  /** Ids of the companies on a way from a product, ascending. */
  readonly companies: readonly string[]
  /** Those asked about, or whose own lines name a smelter that is: how many products are behind them; most first. */
  readonly declarants: readonly { readonly company: string; readonly products: number }[]
}

/**
 * What an evidence drawer asks about: a node, or the edge between two. An origin is any claim's: a country code, a
 * region `BJ-AL` or `BJ/Alibori`, `group:<name>`, `recycled`, `deferred`, `unknown`.
 */
export interface EvidenceQuestion extends AsOf, PageRequest {
  readonly node?: NodeReference
  readonly edge?: { readonly from: NodeReference; readonly to: NodeReference }
  readonly mineral?: string
}

/** A number a question can be narrowed to (`TraceStart.part`). */
export interface AskedPart {
  readonly part: string
  /** As a bill of materials calls it. */
  readonly name?: string
  /** Of a company's: whether a form of its own stands for the number. */
  readonly hasOwnForm?: boolean
}

export interface SupplyGraph {
  /**
   * Learns one fact: one transaction, idempotent (the same file or decision id changes nothing), visible to every
   * later call. A crash leaves the state before or after.
   */
  apply(change: Change): Promise<Applied>
  /** What a list import would add, change, end and omit; writes nothing. */
  preview(change: Change & { kind: 'list' }): Promise<Difference>
  /** The newest revision and when it was made (ISO time); revision 0 is the empty graph. */
  revision(): Promise<{ revision: number; at: string }>
  /** @throws NotFoundError for an unknown product or company */
  minerals(question: AsOf & { start: TraceStart }): Promise<MineralsInReach>
  /** @throws NotFoundError for an unknown product, company or part */
  reach(question: ReachQuestion): Promise<Reach>
  /**
   * By number: of a product those on its lines in force, of a company those it is asked for and those its forms list.
   * @throws NotFoundError for an unknown product or company
   */
  parts(question: AsOf & { start: TraceStart }): Promise<readonly AskedPart[]>
  /** In the order of `ids`; unknown ids are left out. */
  smelterFacts(ids: readonly string[], question: AsOf & { mineral: string }): Promise<readonly SmelterFacts[]>
  /** Lists with their entries and dates; the caller picks what is in force. */
  lists(question: Omit<AsOf, 'asOf'>): Promise<ReferenceLists>
  paths(question: PathQuestion): Promise<Page<Path>>
  /** What nobody names is behind nothing. */
  affected(question: AffectedQuestion): Promise<Affected>
  /** Newest date first. */
  evidence(question: EvidenceQuestion): Promise<Page<Evidence>>
  /** By id. */
  nodes(kind: NodeKind, page: PageRequest): Promise<Page<NodeSummary>>
  /** Names of companies or products by id; unknown ids are left out. */
  names(kind: 'company' | 'product', ids: readonly string[]): Promise<ReadonlyMap<string, string>>
  /** Prefix matches before others, shorter names first; Latin and CJK. */
  search(query: string, page: PageRequest): Promise<Page<NodeSummary>>
  /** Newest received first. */
  declarations(page: PageRequest & { company?: string }): Promise<Page<DeclarationSummary>>
  declaration(id: string, question: AsOf): Promise<StoredDeclaration | undefined>
  /** Imported lists, newest first: what was imported, when, from which file. */
  imports(page: PageRequest): Promise<Page<{ kind: ListKind; file: StoredFile; received: Day; rows: number }>>
}

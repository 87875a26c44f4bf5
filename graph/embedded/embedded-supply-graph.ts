import type {
  Affected,
  AffectedQuestion,
  Applied,
  AskedPart,
  AsOf,
  Change,
  DeclarationSummary,
  Difference,
  EvidenceQuestion,
  MineralsInReach,
  NodeKind,
  NodeSummary,
  Page,
  PageRequest,
  Path,
  PathQuestion,
  Reach,
  ReachQuestion,
  ReferenceLists,
  SmelterFacts,
  StoredDeclaration,
  SupplyGraph,
  TraceStart,
} from '../supply-graph.js'
import type { Evidence } from '../model.js'
import { affected } from './affected.js'
import { apply, preview } from './apply.js'
import { text } from './database.js'
import { declaration, declarations } from './declarations.js'
import { evidence } from './evidence.js'
import type { GraphStore } from './graph-store.js'
import { knownForms } from './known-forms.js'
import { imports, lists, type Import } from './lists.js'
import { minerals } from './minerals.js'
import { names, nodes } from './nodes.js'
import { parts } from './parts.js'
import { paths } from './paths.js'
import { reach } from './reach.js'
import { search } from './search.js'
import { smelterFacts } from './smelter-facts.js'
import { settled } from './settled.js'
import { walkStartOf } from './trace-start.js'
import type { View } from './view.js'

/** The supply graph on SQLite with its edges in memory: one query, one file. A question is answered without pause. */
export class EmbeddedSupplyGraph implements SupplyGraph {
  constructor(readonly store: GraphStore) {}

  apply(change: Change): Promise<Applied> {
    return apply(this.store, change)
  }

  preview(change: Change & { kind: 'list' }): Promise<Difference> {
    return preview(this.store, change)
  }

  revision(): Promise<{ revision: number; at: string }> {
    return settled(() => {
      const sql = 'SELECT revision, at FROM revisions ORDER BY revision DESC LIMIT 1'
      const row = this.store.database.get(sql)
      return row ? { revision: Number(row[0]), at: text(row[1]) } : { revision: 0, at: emptySince }
    })
  }

  minerals(question: AsOf & { start: TraceStart }): Promise<MineralsInReach> {
    return this.#ask(question, (view) => minerals(view, question))
  }

  reach(question: ReachQuestion): Promise<Reach> {
    return this.#ask(question, (view) => {
      const start = walkStartOf(view, question.start)
      const forms = knownForms(view, question.mineral, question.asOf)
      return reach(forms.lens, start, forms)
    })
  }

  parts(question: AsOf & { start: TraceStart }): Promise<readonly AskedPart[]> {
    return this.#ask(question, (view) => parts(view, question))
  }

  smelterFacts(
    ids: readonly string[],
    question: AsOf & { mineral: string },
  ): Promise<readonly SmelterFacts[]> {
    return this.#ask(question, (view) => smelterFacts(view, ids, question))
  }

  lists(question: Omit<AsOf, 'asOf'>): Promise<ReferenceLists> {
    return this.#ask(question, (view) => lists(view))
  }

  paths(question: PathQuestion): Promise<Page<Path>> {
    return this.#ask(question, (view) => paths(view, question, this.store.policy.minerals))
  }

  affected(question: AffectedQuestion): Promise<Affected> {
    return this.#ask(question, (view) => affected(view, question))
  }

  evidence(question: EvidenceQuestion): Promise<Page<Evidence>> {
    return this.#ask(question, (view) => evidence(view, question, this.store.policy))
  }

  nodes(kind: NodeKind, page: PageRequest): Promise<Page<NodeSummary>> {
    return this.#ask(page, (view) => nodes(view, kind, page))
  }

  names(kind: 'company' | 'product', ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return this.#ask({}, (view) => names(view, kind, ids))
  }

  search(query: string, page: PageRequest): Promise<Page<NodeSummary>> {
    return this.#ask(page, (view) => search(view, query, page))
  }

  declarations(page: PageRequest & { company?: string }): Promise<Page<DeclarationSummary>> {
    return this.#ask(page, (view) => declarations(view, page))
  }

  declaration(id: string, question: AsOf): Promise<StoredDeclaration | undefined> {
    return this.#ask(question, (view) => declaration(view, id, question.asOf))
  }

  imports(page: PageRequest): Promise<Page<Import>> {
    return this.#ask(page, (view) => imports(view, page))
  }

  #ask<T>(question: { revision?: number; signal?: AbortSignal }, answer: (view: View) => T): Promise<T> {
    return settled(() => {
      question.signal?.throwIfAborted()
      return answer(this.store.at(question.revision))
    })
  }
}

/** When the empty graph was made: before every fact. */
const emptySince = '1970-01-01T00:00:00.000Z'

import type { Policy } from '../policy.js'
import type { Database } from './database.js'
import type { EdgeWriter } from './edge-writer.js'
import { FactStore } from './fact-store.js'
import { reloadTouched, type Touched } from './load.js'
import { resolveLists, type Resolution, type ResolvedLists } from './resolution.js'
import type { References } from '../resolve/facts.js'
import { View } from './view.js'
import { Words } from './words.js'

/** Views of older revisions kept: each is a graph in memory. */
const keptSnapshots = 3

/** The database and what memory holds of it: the newest view and a few older ones. */
export class GraphStore {
  readonly facts: FactStore
  #words: Words
  #view: View
  #revision: number
  #snapshots = new Map<number, View>()
  #resolved: { readonly references: References; readonly lists: ResolvedLists } | undefined

  constructor(
    readonly database: Database,
    readonly policy: Policy,
  ) {
    this.facts = new FactStore(database)
    this.#words = new Words()
    this.#words.load(database)
    this.#revision = this.#storedRevision()
    this.#view = new View(this.facts, this.#words)
  }

  get words(): Words {
    return this.#words
  }

  /** The view of the newest revision `newest` has seen. */
  get view(): View {
    return this.#view
  }

  /**
   * The newest revision; reads everything again if another process has written the folder. Never inside a
   * transaction that has added one.
   */
  newest(): number {
    const stored = this.#storedRevision()
    if (stored !== this.#revision) this.#reload(stored)
    return stored
  }

  /** Whether a revision is still the newest stored. */
  isNewest(revision: number): boolean {
    return this.#storedRevision() === revision
  }

  /** What was held true at a revision; the newest if absent. */
  at(revision: number | undefined): View {
    const newest = this.newest()
    if (revision === undefined || revision >= newest) return this.#view

    const view = this.#snapshots.get(revision) ?? new View(this.facts, this.#words, revision)
    this.#snapshots.delete(revision)
    this.#snapshots.set(revision, view)
    const [oldest] = this.#snapshots.keys()
    if (this.#snapshots.size > keptSnapshots && oldest !== undefined) this.#snapshots.delete(oldest)
    return view
  }

  /** What the lists of companies and supply now resolve to; made again when one of them has changed. */
  resolvedLists(): ResolvedLists {
    const references = this.#view.references()
    const known = this.#resolved
    if (known && isSameSupply(known.references, references)) return known.lists

    this.#resolved = { references, lists: resolveLists(references) }
    return this.#resolved.lists
  }

  resolution(writer: EdgeWriter): Resolution {
    return {
      facts: this.facts,
      writer,
      references: this.#view.references(),
      lists: this.resolvedLists(),
      decisions: this.facts.decisions(),
      policy: this.policy,
    }
  }

  /** Takes over a committed change of these edges. */
  follow(touched: Touched): void {
    reloadTouched(this.database, this.#view.graph, touched)
    this.#words.stored()
    this.#view.heads.forget(touched.declarations)
    this.#view.changed()
    this.#revision = this.#storedRevision()
  }

  #reload(revision: number): void {
    this.#words = new Words()
    this.#words.load(this.database)
    this.#view = new View(this.facts, this.#words)
    this.#snapshots = new Map()
    this.#resolved = undefined
    this.#revision = revision
  }

  #storedRevision(): number {
    return Number(this.database.get('SELECT max(revision) FROM revisions')?.[0] ?? 0)
  }
}

const isSameSupply = (known: References, now: References): boolean =>
  known.bom === now.bom && known.relations === now.relations && known.suppliers === now.suppliers

import type { ListKind, StoredFile } from '../model.js'
import type { Policy } from '../policy.js'
import { companyDirectory } from '../resolve/company-identity.js'
import type { References } from '../resolve/facts.js'
import { identitiesOf, type Identities } from '../resolve/identities.js'
import type { Database } from './database.js'
import { EdgeWriter } from './edge-writer.js'
import { FactStore } from './fact-store.js'
import type { ReferenceBook } from './reference-book.js'
import type { Resolution, ResolvedLists } from './resolution.js'
import { knownSupply } from './supply-edges.js'
import { View } from './view.js'
import { Words } from './words.js'

/** Views of older revisions kept: those asked for last. */
const keptSnapshots = 16

interface Brought {
  readonly book?: ReferenceBook
  readonly file?: StoredFile
}

interface Known {
  readonly decided: Identities['companies']
  readonly lists: ResolvedLists
}

/** Two connections to the same file: what one is writing the other does not see before it is committed. */
export interface Connections {
  readonly reading: Database
  readonly writing: Database
}

/** The database and what memory holds of it: the newest view and a few older ones. */
export class GraphStore {
  readonly database: Database
  readonly facts: FactStore
  readonly writing: Database
  /** As the change under way leaves them. */
  readonly learned: FactStore
  #lastTurn: Promise<unknown> = Promise.resolve()
  #words: Words
  #view: View
  #snapshots = new Map<number, View>()
  /** Views somebody has asked: may be asked again about the same revision. */
  #asked = new WeakSet<View>()
  /** By the list of suppliers: what it makes with what is decided of companies. */
  readonly #resolved = new WeakMap<References['suppliers'], Known>()
  readonly #isSupposed: boolean

  /** `known`: the store that this one supposes something of; nothing is read then. */
  constructor(
    { reading, writing }: Connections,
    readonly policy: Policy,
    known?: GraphStore,
  ) {
    this.database = reading
    this.facts = new FactStore(reading, known?.facts.recent)
    this.writing = writing
    this.learned = new FactStore(writing, this.facts.recent)
    this.#isSupposed = known !== undefined
    this.#words = known?.words ?? new Words()
    if (known === undefined) this.#words.load(reading)
    this.#view = known?.view.through(this.facts) ?? View.load(this.facts, this.#words, this.#storedRevision())
  }

  /** What is supposed there is in the transaction that is open for writing, and nowhere when that is taken back. */
  supposing(): GraphStore {
    return new GraphStore({ reading: this.writing, writing: this.writing }, this.policy, this)
  }

  get words(): Words {
    return this.#words
  }

  /** The view of the newest revision `newest` has seen. */
  get view(): View {
    return this.#view
  }

  /** The newest revision; reads everything again if another process has written the folder. */
  newest(): number {
    const stored = this.#storedRevision()
    if (stored !== this.#view.revision) this.#reload(stored)
    return stored
  }

  /** Whether a revision is still the newest stored. */
  isNewest(revision: number): boolean {
    return this.#storedRevision() === revision
  }

  /** What was held true at a revision; the newest if absent. */
  at(revision: number | undefined): View {
    const newest = this.newest()
    if (revision === undefined || revision >= newest) {
      this.#asked.add(this.#view)
      return this.#view
    }
    const view = this.#snapshots.get(revision) ?? View.load(this.facts, this.#words, revision)
    this.#keep(view)
    return view
  }

  /** Whatever writes does it here, one after the other: a long change pauses, and nobody writes in between. */
  async inTurn<T>(change: () => T | Promise<T>): Promise<T> {
    const end = await this.takeTurn()
    try {
      return await change()
    } finally {
      end()
    }
  }

  /** The same for who ends it elsewhere: resolves when it is this one's turn, to how to end it. */
  takeTurn(): Promise<() => void> {
    const before = this.#lastTurn
    return new Promise((resolve) => {
      this.#lastTurn = new Promise<void>((end) => resolve(before.then(() => end)))
    })
  }

  /** To write the edges of the revision after the newest. */
  writer(): EdgeWriter {
    return new EdgeWriter(this.writing, this.#view.graph.fork(), this.#view.revision + 1)
  }

  /** Stores the texts of the change under way; what is only supposed needs none. */
  keepWords(): void {
    if (!this.#isSupposed) this.#words.write(this.writing)
  }

  /** Makes what a committed change has written the newest view. */
  publish(writer: EdgeWriter, list?: ListKind): void {
    if (!this.#isSupposed) this.#words.stored()
    const last = this.#view
    const { declarations, book = last.book.next(list) } = writer.touched
    this.#view = last.next(writer.graph, { declarations, book: book.committed(this.facts) })
    if (!this.#asked.has(last)) return
    last.rest()
    this.#keep(last)
  }

  /** What the list of suppliers says, and people have decided of companies; made again when that has changed. */
  resolvedLists(book: ReferenceBook, decisions = this.facts.decisions()): ResolvedLists {
    const suppliers = book.list('suppliers')
    const identities = identitiesOf(decisions)
    const known = this.#resolved.get(suppliers)
    if (known?.decided === identities.companies) return known.lists

    const lists = { directory: companyDirectory(suppliers, identities) }
    this.#resolved.set(suppliers, { decided: identities.companies, lists })
    return lists
  }

  /** `book`: the lists as the change leaves them; `file`: which it brings. */
  resolution(writer: EdgeWriter, { book = this.#view.book, file }: Brought = {}): Resolution {
    const decisions = this.learned.decisions()
    return {
      facts: this.learned,
      writer,
      references: book.whole(),
      lists: this.resolvedLists(book, decisions),
      supply: knownSupply(this.#view.graph),
      decisions,
      identities: identitiesOf(decisions),
      fileName: (id) => (id === file?.id ? file.name : this.learned.file(id)?.name),
      policy: this.policy,
    }
  }

  #keep(view: View): void {
    this.#snapshots.delete(view.revision)
    this.#snapshots.set(view.revision, view)
    const [oldest] = this.#snapshots.keys()
    if (this.#snapshots.size > keptSnapshots && oldest !== undefined) this.#snapshots.delete(oldest)
  }

  #reload(revision: number): void {
    this.#words = new Words()
    this.#words.load(this.database)
    this.#view = View.load(this.facts, this.#words, revision)
    this.#snapshots = new Map()
  }

  #storedRevision(): number {
    return Number(this.database.get('SELECT max(revision) FROM revisions')?.[0] ?? 0)
  }
}

import type { ListKind } from '../model.js'
import type { References } from '../resolve/facts.js'
import { Adjacency } from './adjacency.js'
import type { Database } from './database.js'
import type { FactStore } from './fact-store.js'
import { Heads } from './heads.js'
import { heldAt, loadAdjacency } from './load.js'
import { ReferenceBook } from './reference-book.js'
import type { Words } from './words.js'

interface Parts {
  readonly facts: FactStore
  readonly revision: number
  readonly graph: Adjacency
  readonly heads: Heads
  readonly book: ReferenceBook
}

/** What a revision changed beside the edges. */
export interface Changed {
  readonly declarations: ReadonlySet<string>
  readonly book: ReferenceBook
}

/** What was held true at one revision: all that questions read. It never changes. */
export class View {
  readonly facts: FactStore
  readonly revision: number
  readonly graph: Adjacency
  readonly heads: Heads
  readonly book: ReferenceBook
  readonly database: Database
  /** SQL for the rows held at the revision. */
  readonly held: string
  #kept = new Map<object, unknown>()

  private constructor({ facts, revision, graph, heads, book }: Parts) {
    this.facts = facts
    this.revision = revision
    this.graph = graph
    this.heads = heads
    this.book = book
    this.database = facts.database
    this.held = heldAt(revision)
  }

  static load(facts: FactStore, words: Words, revision: number): View {
    const heads = new Heads(facts, revision)
    heads.load()
    const graph = loadAdjacency(facts.database, Adjacency.of(words), revision)
    return new View({ facts, revision, graph, heads, book: new ReferenceBook(facts, revision) })
  }

  /** The view of the next revision, whose change is committed. */
  next(graph: Adjacency, { declarations, book }: Changed): View {
    const revision = this.revision + 1
    return new View({ facts: this.facts, revision, graph, heads: this.heads.next(declarations), book })
  }

  /** The same, for whoever reads it through another connection. */
  through(facts: FactStore): View {
    const { revision, graph, heads, book } = this
    return new View({ facts, revision, graph, heads: heads.through(facts), book: book.committed(facts) })
  }

  list<K extends ListKind>(kind: K): ReturnType<typeof this.book.list<K>> {
    return this.book.list(kind)
  }

  references(): References {
    return this.book.whole()
  }

  /** What `make` makes of this view, made once. `make` itself is the key. */
  keep<T>(make: (view: View) => T): T {
    // Only `make` writes under its own key.
    const known = this.#kept.get(make) as T | undefined
    if (known !== undefined) return known

    const made = make(this)
    this.#kept.set(make, made)
    return made
  }

  /** Lets go of what was made; it is made again when asked for. */
  rest(): void {
    this.#kept = new Map()
  }
}

import type { ListKind } from '../model.js'
import type { References } from '../resolve/facts.js'
import type { Adjacency } from './adjacency.js'
import type { Database } from './database.js'
import type { FactStore } from './fact-store.js'
import { Heads } from './heads.js'
import { heldAt, loadAdjacency } from './load.js'
import { ReferenceBook } from './reference-book.js'
import type { Words } from './words.js'

/** What was held true at one revision: all that questions read. The newest view is kept in step with changes. */
export class View {
  readonly graph: Adjacency
  readonly heads: Heads
  readonly book: ReferenceBook
  readonly database: Database
  /** SQL for the rows held at the revision. */
  readonly held: string
  #kept = new Map<object, unknown>()

  /** `revision` `undefined`: the newest, whatever it will be. */
  constructor(
    readonly facts: FactStore,
    words: Words,
    readonly revision?: number,
  ) {
    this.database = facts.database
    this.held = heldAt(revision)
    this.graph = loadAdjacency(facts.database, words, revision)
    this.heads = new Heads(facts.database, () => facts.decisions(revision), revision)
    this.heads.load()
    this.book = new ReferenceBook(facts, revision)
  }

  list<K extends ListKind>(kind: K): ReturnType<typeof this.book.list<K>> {
    return this.book.list(kind)
  }

  references(): References {
    return this.book.whole()
  }

  /** What `make` makes of this view, made once until the view changes. `make` itself is the key. */
  keep<T>(make: (view: View) => T): T {
    // Only `make` writes under its own key.
    const known = this.#kept.get(make) as T | undefined
    if (known !== undefined) return known

    const made = make(this)
    this.#kept.set(make, made)
    return made
  }

  changed(): void {
    this.#kept = new Map()
  }
}

import type { ListKind } from '../model.js'
import type { ListFact, References } from '../resolve/facts.js'
import { mergeLists } from '../resolve/list-history.js'
import type { FactStore } from './fact-store.js'

/** Which part of `References` a list fills. */
const partOf = {
  bom: 'bom',
  relations: 'relations',
  suppliers: 'suppliers',
  smelters: 'smelters',
  'smelter-status': 'statuses',
  'smelter-origins': 'origins',
  cahra: 'areas',
  'watch-list': 'watch',
} as const satisfies Record<ListKind, keyof References>

/** Each list is merged when it is looked at: nothing but a whole verification looks at the BOM and the relations. */
class LazyReferences implements References {
  constructor(readonly book: ReferenceBook) {}

  get bom(): References['bom'] {
    return this.book.list('bom')
  }
  get relations(): References['relations'] {
    return this.book.list('relations')
  }
  get suppliers(): References['suppliers'] {
    return this.book.list('suppliers')
  }
  get smelters(): References['smelters'] {
    return this.book.list('smelters')
  }
  get statuses(): References['statuses'] {
    return this.book.list('smelter-status')
  }
  get origins(): References['origins'] {
    return this.book.list('smelter-origins')
  }
  get areas(): References['areas'] {
    return this.book.list('cahra')
  }
  get watch(): References['watch'] {
    return this.book.list('watch-list')
  }
}

/**
 * The lists as their imports leave them at a revision, merged kind by kind when first asked for: a start reads none
 * of them, and a new list merges its own kind again only.
 */
export class ReferenceBook {
  #facts = new Map<ListKind, readonly ListFact[]>()
  #merged = new Map<ListKind, References>()
  #whole: References | undefined

  constructor(
    readonly store: FactStore,
    readonly revision: number,
  ) {}

  /** That of the next revision, which learned a list of this kind or none; `store` where that is not committed yet. */
  next(kind: ListKind | undefined, store = this.store): ReferenceBook {
    const book = new ReferenceBook(store, this.revision + 1)
    book.#facts = new Map(this.#facts)
    book.#merged = new Map(this.#merged)
    if (kind !== undefined) book.#forget(kind)
    else book.#whole = this.#whole
    return book
  }

  /** The same lists once they are committed: what was merged of them stays. */
  committed(store: FactStore): ReferenceBook {
    const book = new ReferenceBook(store, this.revision)
    book.#facts = new Map(this.#facts)
    book.#merged = new Map(this.#merged)
    return book
  }

  /** Imports of a kind, in order of learning. */
  facts(kind: ListKind): readonly ListFact[] {
    const known = this.#facts.get(kind)
    if (known) return known

    const facts = this.store.lists.all(kind).filter((fact) => fact.revision <= this.revision)
    this.#facts.set(kind, facts)
    return facts
  }

  /** One list. The same array as long as no import of its kind is learned. */
  list<K extends ListKind>(kind: K): References[(typeof partOf)[K]] {
    const merged = this.#merged.get(kind) ?? mergeLists(this.facts(kind))
    this.#merged.set(kind, merged)
    return merged[partOf[kind]]
  }

  /** All lists. The same object as long as no import is learned. */
  whole(): References {
    this.#whole ??= new LazyReferences(this)
    return this.#whole
  }

  #forget(kind: ListKind): void {
    this.#facts.delete(kind)
    this.#merged.delete(kind)
    this.#whole = undefined
  }
}

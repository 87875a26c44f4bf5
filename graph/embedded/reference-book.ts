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

  /** That of the next revision, which learned a list of this kind or none. */
  next(kind: ListKind | undefined): ReferenceBook {
    const book = new ReferenceBook(this.store, this.revision + 1)
    book.#facts = new Map(this.#facts)
    book.#merged = new Map(this.#merged)
    book.#whole = this.#whole
    if (kind !== undefined) book.#forget(kind)
    return book
  }

  /** Imports of a kind, in order of learning. */
  facts(kind: ListKind): readonly ListFact[] {
    const known = this.#facts.get(kind)
    if (known) return known

    const facts = this.store.lists(kind).filter((fact) => fact.revision <= this.revision)
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
    this.#whole ??= {
      bom: this.list('bom'),
      relations: this.list('relations'),
      suppliers: this.list('suppliers'),
      smelters: this.list('smelters'),
      statuses: this.list('smelter-status'),
      origins: this.list('smelter-origins'),
      areas: this.list('cahra'),
      watch: this.list('watch-list'),
    }
    return this.#whole
  }

  #forget(kind: ListKind): void {
    this.#facts.delete(kind)
    this.#merged.delete(kind)
    this.#whole = undefined
  }
}

import type { PictureNode } from '../api/picture.js'

/** What a drawing can show on its own: one thing of the trace, merged over the minerals asked about. */
export interface Item {
  readonly kind: 'product' | 'company' | 'smelter' | 'origin' | 'gap'
  readonly id: string
  readonly column: number
  readonly minerals: Set<string>
  /** Everything a node of its own says beside id, kind, column and minerals. */
  face: Omit<PictureNode, 'id' | 'kind' | 'column' | 'minerals'>
  /** Siblings of one class share a stack; `mix` is what its bar counts. Follows the face as minerals are merged. */
  stack: { readonly name: string; readonly mix: string }
  /** Least first; finite ones stay out of stacks while there is room. */
  importance: number
}

/** Most members a reply lists of one group or gap. */
export const membersListed = 500

/** Items by id, numbered in the order met. */
export class Items {
  readonly all: Item[] = []
  readonly #numbers = new Map<string, number>()

  /** The number of the item; `make` runs if it is new. */
  number(id: string, make: () => Item): number {
    const known = this.#numbers.get(id)
    if (known !== undefined) return known
    this.#numbers.set(id, this.all.length)
    this.all.push(make())
    return this.all.length - 1
  }

  numberOf(id: string): number | undefined {
    return this.#numbers.get(id)
  }

  at(number: number): Item {
    const item = this.all[number]
    if (item === undefined) throw new RangeError(`no item ${String(number)}`)
    return item
  }
}

/** Smallest pool that is worth compacting, in numbers. */
const compactFrom = 1 << 16

const pageBits = 10
const ownersPerPage = 1 << pageBits
const lastOfPage = ownersPerPage - 1

/** Numbers that pools share; `claimed`: how many of them some pool has written. */
interface Store {
  readonly values: Int32Array
  claimed: number
}

/**
 * A run of 32-bit numbers per owner, all in one array: following edges is walking memory. A changed run is appended
 * and its owner repointed; when half of the array is waste it is copied together.
 *
 * A fork begins as its origin and changes apart from it: they share the numbers, which are only ever appended to, and
 * the pages of owners until one of them is written. So a graph can be read while the next one is made of it.
 */
export class SlicePool {
  #store: Store = { values: new Int32Array(1 << 10), claimed: 0 }
  /** Start and end of each owner's run, a page per thousand owners. */
  #pages: (Int32Array | undefined)[] = []
  /** Pages no other pool has. */
  #own = new Set<number>()
  #used = 0
  #waste = 0

  fork(): SlicePool {
    const fork = new SlicePool()
    fork.#store = this.#store
    fork.#pages = [...this.#pages]
    fork.#used = this.#used
    fork.#waste = this.#waste
    this.#own = new Set()
    return fork
  }

  /** The numbers; valid until the next `set`. */
  get values(): Int32Array {
    return this.#store.values
  }

  start(owner: number): number {
    return this.#pages[owner >> pageBits]?.[(owner & lastOfPage) << 1] ?? 0
  }

  /** One past the last number; equal to `start` for an owner without a run. */
  end(owner: number): number {
    return this.#pages[owner >> pageBits]?.[((owner & lastOfPage) << 1) + 1] ?? 0
  }

  slice(owner: number): Int32Array {
    return this.values.subarray(this.start(owner), this.end(owner))
  }

  /** Owners that have a run, ascending. */
  *owners(): Iterable<number> {
    for (const [number, page] of this.#pages.entries()) {
      if (page === undefined) continue
      for (let at = 0; at < page.length; at += 2) {
        if ((page[at] ?? 0) < (page[at + 1] ?? 0)) yield (number << pageBits) + (at >> 1)
      }
    }
  }

  set(owner: number, run: ArrayLike<number>): void {
    const page = this.#pageOf(owner >> pageBits)
    const at = (owner & lastOfPage) << 1
    this.#waste += (page[at + 1] ?? 0) - (page[at] ?? 0)
    this.#makeRoom(run.length)

    this.#store.values.set(run, this.#used)
    page[at] = this.#used
    page[at + 1] = this.#used + run.length
    this.#used += run.length
    this.#store.claimed = this.#used
    if (this.#used > compactFrom && this.#waste * 2 > this.#used) this.#compact()
  }

  #pageOf(number: number): Int32Array {
    const known = this.#pages[number]
    if (known !== undefined && this.#own.has(number)) return known

    const page = new Int32Array(ownersPerPage * 2)
    if (known !== undefined) page.set(known)
    while (this.#pages.length <= number) this.#pages.push(undefined)
    this.#pages[number] = page
    this.#own.add(number)
    return page
  }

  /** A store that ends here; a fork that has written behind keeps the old one. */
  #makeRoom(size: number): void {
    const { values, claimed } = this.#store
    const needed = this.#used + size
    if (needed <= values.length && claimed === this.#used) return

    const larger = new Int32Array(
      needed <= values.length ? values.length : Math.max(needed, values.length * 2),
    )
    larger.set(values.subarray(0, this.#used))
    this.#store = { values: larger, claimed: this.#used }
  }

  #compact(): void {
    const kept = new Int32Array(this.#used - this.#waste)
    let used = 0
    for (const owner of [...this.owners()]) {
      const run = this.slice(owner)
      const page = this.#pageOf(owner >> pageBits)
      const at = (owner & lastOfPage) << 1
      kept.set(run, used)
      page[at] = used
      page[at + 1] = used + run.length
      used += run.length
    }
    this.#store = { values: kept, claimed: used }
    this.#used = used
    this.#waste = 0
  }
}

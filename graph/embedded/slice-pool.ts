/** Smallest pool that is worth compacting, in numbers. */
const compactFrom = 1 << 16

/**
 * A run of 32-bit numbers per owner, all in one array: following edges is walking memory. A changed run is appended
 * and its owner repointed; when half of the array is waste it is copied together.
 */
export class SlicePool {
  #values = new Int32Array(1 << 10)
  #starts = new Int32Array(1 << 8)
  #sizes = new Int32Array(1 << 8)
  #used = 0
  #waste = 0

  /** The numbers; valid until the next `set`. */
  get values(): Int32Array {
    return this.#values
  }

  start(owner: number): number {
    return this.#starts[owner] ?? 0
  }

  /** One past the last number; equal to `start` for an owner without a run. */
  end(owner: number): number {
    return (this.#starts[owner] ?? 0) + (this.#sizes[owner] ?? 0)
  }

  slice(owner: number): Int32Array {
    return this.#values.subarray(this.start(owner), this.end(owner))
  }

  /** Owners are below this number. */
  get owners(): number {
    return this.#sizes.length
  }

  set(owner: number, run: ArrayLike<number>): void {
    this.#starts = grown(this.#starts, owner + 1)
    this.#sizes = grown(this.#sizes, owner + 1)
    this.#waste += this.#sizes[owner] ?? 0
    this.#values = grown(this.#values, this.#used + run.length)

    this.#values.set(run, this.#used)
    this.#starts[owner] = this.#used
    this.#sizes[owner] = run.length
    this.#used += run.length
    if (this.#used > compactFrom && this.#waste * 2 > this.#used) this.#compact()
  }

  #compact(): void {
    const kept = new Int32Array(this.#used - this.#waste)
    let used = 0
    for (let owner = 0; owner < this.#sizes.length; owner += 1) {
      const run = this.slice(owner)
      kept.set(run, used)
      this.#starts[owner] = used
      used += run.length
    }
    this.#values = kept
    this.#used = used
    this.#waste = 0
  }
}

function grown(array: Int32Array<ArrayBuffer>, size: number): Int32Array<ArrayBuffer> {
  if (size <= array.length) return array

  const larger = new Int32Array(Math.max(size, array.length * 2))
  larger.set(array)
  return larger
}

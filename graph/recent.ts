/**
 * What was made last, kept while it all weighs no more than so much: what was longest not asked for is forgotten
 * first, the newest never.
 */
export class Recent<T> {
  readonly #kept = new Map<string, T>()
  #weight = 0

  /** `weightOf`: by default everything weighs one. */
  constructor(
    readonly most: number,
    readonly weightOf: (made: T) => number = () => 1,
  ) {}

  /** What `make` makes under this key, made once while it is kept. */
  get(key: string, make: () => T): T {
    const known = this.#kept.get(key)
    if (known !== undefined) {
      this.#kept.delete(key)
      this.#kept.set(key, known)
      return known
    }

    const made = make()
    this.#kept.set(key, made)
    this.#weight += this.weightOf(made)
    this.#forget()
    return made
  }

  #forget(): void {
    for (const [key, made] of this.#kept) {
      if (this.#weight <= this.most || this.#kept.size === 1) return
      this.#kept.delete(key)
      this.#weight -= this.weightOf(made)
    }
  }
}

/** Values as dense numbers, by their key. */
export class Interned<Key, Value> {
  readonly values: Value[] = []
  readonly #numbers = new Map<Key, number>()

  number(key: Key, make: () => Value): number {
    const known = this.#numbers.get(key)
    if (known !== undefined) return known

    this.#numbers.set(key, this.values.length)
    return this.values.push(make()) - 1
  }
}

import { text, type Database } from './database.js'

/**
 * Texts as dense numbers: ids, keys, minerals, cells. Numbers are given once and never change, so that blocks of
 * numbers stay readable in every later run.
 */
export class Words {
  readonly #texts: string[] = []
  readonly #numbers = new Map<string, number>()
  /** Below this number they are in the database. */
  #stored = 0
  #written = 0

  get size(): number {
    return this.#texts.length
  }

  /** The number of a text, given now if it is new. */
  number(word: string): number {
    const known = this.#numbers.get(word)
    if (known !== undefined) return known

    const number = this.#texts.length
    this.#texts.push(word)
    this.#numbers.set(word, number)
    return number
  }

  /** The number of a text nobody need know: -1 if it has none. */
  find(word: string): number {
    return this.#numbers.get(word) ?? -1
  }

  text(number: number): string {
    return this.#texts[number] ?? ''
  }

  /** Reads the stored numbers; before any other is given. */
  load(database: Database): void {
    for (const [word] of database.each('SELECT text FROM words ORDER BY id')) this.number(text(word))
    this.#stored = this.#texts.length
  }

  /** Stores the numbers given since; inside the transaction that uses them. */
  write(database: Database): void {
    for (let number = this.#stored; number < this.#texts.length; number += 1) {
      database.run('INSERT INTO words (id, text) VALUES (?, ?)', number, this.text(number))
    }
    this.#written = this.#texts.length
  }

  /** The transaction of the last `write` is committed. */
  stored(): void {
    this.#stored = this.#written
  }

  /** Takes back the numbers given since there were `size`: those of a transaction that failed. */
  forget(size: number): void {
    for (const word of this.#texts.splice(size)) this.#numbers.delete(word)
  }
}

import { text, type Database } from './database.js'

/**
 * Texts as dense numbers: ids, keys, minerals, cells. Numbers are given once and never change, so that blocks of
 * numbers stay readable in every later run. A text of a change that failed keeps its number: it means the same in
 * whatever comes next.
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
    for (const [texts] of database.each('SELECT texts FROM word_runs ORDER BY first')) {
      // Written by `write` alone.
      for (const word of JSON.parse(text(texts)) as string[]) this.number(word)
    }
    this.#stored = this.#texts.length
  }

  /** Stores the numbers given since; inside the transaction that uses them. */
  write(database: Database): void {
    this.#written = this.#texts.length
    if (this.#written === this.#stored) return
    const texts = JSON.stringify(this.#texts.slice(this.#stored))
    database.run('INSERT INTO word_runs VALUES (?, ?)', this.#stored, texts)
  }

  /** The transaction of the last `write` is committed. */
  stored(): void {
    this.#stored = this.#written
  }
}

import type { StoredRow, StoredTable } from '../embedded/stored-tables.js'

/** What rows of a graph that others go on writing were at a revision; asked in the order of `storedTables`. */
export class KnownAt {
  readonly #facts = new Set<unknown>()

  constructor(readonly revision: number) {}

  /** Whether a fact had been learned; asked when those have been. */
  isKnown(fact: string): boolean {
    return this.#facts.has(fact)
  }

  /** The row, as it was held then; none where nobody knew it. */
  of({ name, columns }: StoredTable, row: StoredRow): StoredRow[] {
    if (columns.includes('from_revision')) return this.#held(row)
    if (columns.includes('revision')) {
      if (Number(row['revision']) > this.revision) return []
      this.#facts.add(row[name === 'revisions' ? 'subject' : 'id'])
      return [row]
    }
    const fact = { files: row['id'], documents: row['id'], listRows: row['list'], unreadRows: row['list'] }
    const of = fact[name as keyof typeof fact]
    return of === undefined || this.#facts.has(of) ? [row] : []
  }

  #held(row: StoredRow): StoredRow[] {
    if (Number(row['from_revision']) > this.revision) return []
    const isHeld = row['to_revision'] === null || Number(row['to_revision']) > this.revision
    return [isHeld ? { ...row, to_revision: null } : row]
  }
}

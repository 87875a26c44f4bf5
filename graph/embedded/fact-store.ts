import type { Decision, Declaration, StoredFile } from '../model.js'
import type { DecisionFact, DeclarationFact } from '../resolve/facts.js'
import { standingDecisions } from '../resolve/standing-decisions.js'
import type { Steps } from '../steps.js'
import type { Change } from '../supply-graph.js'
import { bytes, text, type Database, type Row, type Value } from './database.js'
import { mentionOf } from './declarants.js'
import { summaryOf } from './heads.js'
import { addListed } from './listed-numbers.js'
import { ListFacts } from './list-facts.js'
import { packed, unpacked } from './packed.js'
import { RecentForms } from './recent-forms.js'

interface KnownDecisions {
  /** Revision of the last one. */
  readonly last: number
  readonly lastId: Value
  readonly all: readonly DecisionFact[]
  readonly standing: readonly DecisionFact[]
}

/**
 * The facts as they were learned: written once, read whole. What was read from a file is kept deflated (a form of
 * 300 lines is 180 KB of JSON, 15 KB stored); what every question needs stands beside it as a summary.
 */
export class FactStore {
  #decisions: KnownDecisions | undefined
  readonly lists: ListFacts

  constructor(
    readonly database: Database,
    /** What several connections to the same facts share. */
    readonly recent = new RecentForms(),
  ) {
    this.lists = new ListFacts(database)
  }

  has(change: Change): boolean {
    const table = { declaration: 'declarations', list: 'lists', decision: 'decisions' }[change.kind]
    return this.database.get(`SELECT 1 FROM ${table} WHERE id = ?`, idOf(change)) !== undefined
  }

  /** Inside a transaction. */
  *add(change: Change, revision: number): Steps<void> {
    const id = idOf(change)
    const { database } = this
    if (change.kind === 'decision') {
      const { received, by = 'local', reason = null } = change
      const values = [id, revision, received, JSON.stringify(change.decision), by, reason]
      database.run('INSERT INTO decisions VALUES (?, ?, ?, ?, ?, ?)', ...values)
      return
    }

    const { name, bytes: size } = change.file
    database.run('INSERT OR IGNORE INTO files VALUES (?, ?, ?)', id, name, size)
    if (change.kind === 'declaration') {
      const mention = JSON.stringify(mentionOf(change.declaration.company, name))
      const summary = JSON.stringify(summaryOf(change.declaration))
      const values = [id, revision, change.received, mention, summary, packed(change.declaration)]
      database.run('INSERT INTO declarations VALUES (?, ?, ?, ?, ?, ?)', ...values)
      addListed(database, id, change.declaration.products)
      this.recent.keep(id, change.declaration)
      return
    }
    yield* this.lists.add(change, revision)
  }

  /** All declarations that are, or by a correction were or became, of a company; by id. */
  declarationsOf(company: string): DeclarationFact[] {
    return this.#declarations(
      'declarations.id IN (SELECT declaration FROM declared_by WHERE company = ? AND to_revision IS NULL)',
      company,
    )
  }

  declaration(id: string): DeclarationFact | undefined {
    return this.#declarations('declarations.id = ?', id)[0]
  }

  /** Companies a declaration is, or by a correction was or became, of. */
  companiesOf(declaration: string): string[] {
    const sql =
      'SELECT company FROM declared_by WHERE declaration = ? AND to_revision IS NULL ORDER BY company'
    return this.database.all(sql, declaration).map(([company]) => text(company))
  }

  /** Ids of the declarations that are, or by a correction were or became, of a company; `held`: SQL of a view. */
  companyDeclarations(company: string, held: string): string[] {
    const sql = `SELECT declaration FROM declared_by WHERE company = ? AND ${held} ORDER BY declaration`
    return this.database.all(sql, company).map(([id]) => text(id))
  }

  /** All companies with a declaration. */
  declaringCompanies(): string[] {
    const sql = 'SELECT DISTINCT company FROM declared_by WHERE to_revision IS NULL ORDER BY company'
    return this.database.all(sql).map(([company]) => text(company))
  }

  /** Decisions that count, as known at a revision. The same array as long as no other is learned. */
  decisions(revision = Number.MAX_SAFE_INTEGER): readonly DecisionFact[] {
    const { last, standing } = this.#newestDecisions()
    return revision >= last ? standing : standingDecisions(this.#decisionsUntil(revision))
  }

  /** Every decision ever made, those taken back and those that did it too, oldest first. */
  decisionsMade(): readonly DecisionFact[] {
    return this.#newestDecisions().all
  }

  file(id: string): StoredFile | undefined {
    const row = this.database.get('SELECT id, name, bytes FROM files WHERE id = ?', id)
    return row && { id: text(row[0]), name: text(row[1]), bytes: Number(row[2]) }
  }

  /** Read again when another is the last one, or a transaction with it was taken back. */
  #newestDecisions(): KnownDecisions {
    const sql = 'SELECT revision, id FROM decisions ORDER BY revision DESC LIMIT 1'
    const [last = 0, lastId = null] = this.database.get(sql) ?? []
    if (this.#decisions?.lastId !== lastId) {
      const all = this.#decisionsUntil(Number.MAX_SAFE_INTEGER)
      this.#decisions = { last: Number(last), lastId, all, standing: standingDecisions(all) }
    }
    return this.#decisions
  }

  #decisionsUntil(revision: number): DecisionFact[] {
    const sql = `SELECT id, received, decision, decided_by, reason, at FROM decisions JOIN revisions USING (revision)
      WHERE revision <= ? ORDER BY revision`
    return this.database.all(sql, revision).map(decisionFact)
  }

  #declarations(where: string, value: string): DeclarationFact[] {
    const sql = `SELECT declarations.id, name, bytes, received, declarations.revision, company, read
      FROM declarations JOIN files ON files.id = declarations.id
      JOIN declared_by ON declaration = declarations.id AND as_read = 1 AND to_revision IS NULL
      WHERE ${where} ORDER BY declarations.id`
    return this.database.all(sql, value).map((row) => this.#declarationFact(row))
  }

  #declarationFact([file, name, size, received, revision, company, read]: Row): DeclarationFact {
    const id = text(file)
    const declaration = this.recent.get(id) ?? (unpacked(bytes(read)) as Declaration) // written by `add` alone
    this.recent.keep(id, declaration)
    return {
      file: { id, name: text(name), bytes: Number(size) },
      received: text(received),
      revision: Number(revision),
      company: text(company),
      declaration,
    }
  }
}

export const idOf = (change: Change): string => (change.kind === 'decision' ? change.id : change.file.id)

const decisionFact = ([id, received, decision, by, reason, at]: Row): DecisionFact => ({
  id: text(id),
  received: text(received),
  at: text(at),
  by: text(by),
  ...(typeof reason === 'string' && { reason }),
  decision: JSON.parse(text(decision)) as Decision, // written by `add` alone
})

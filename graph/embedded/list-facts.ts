import type { ListContent, ListKind } from '../model.js'
import type { ListFact } from '../resolve/facts.js'
import { bySubject, hasSubjects, isOfSubjects, type SubjectKind } from '../resolve/list-subjects.js'
import type { Steps } from '../steps.js'
import type { Change } from '../supply-graph.js'
import { bytes, text, type Database, type Row, type Value } from './database.js'
import { packed, packedIfLong, unpacked } from './packed.js'

type ListRow = ListContent['rows'][number]

/** The imports of lists as they were learned; BOM and relations by what their rows are about (list-subjects.ts). */
export class ListFacts {
  constructor(readonly database: Database) {}

  /** Inside a transaction. */
  *add({ file, received, complete, content }: Change & { kind: 'list' }, revision: number): Steps<void> {
    const { kind, rows } = content
    const own = hasSubjects(content) ? Buffer.alloc(0) : packed(rows)
    const values = [file.id, revision, received, complete ? 1 : 0, kind, rows.length, own]
    this.database.run('INSERT INTO lists VALUES (?, ?, ?, ?, ?, ?, ?)', ...values)
    if (!hasSubjects(content)) return

    for (const [subject, part] of bySubject(content.kind, content.rows)) {
      const insert = 'INSERT INTO list_rows VALUES (?, ?, ?, ?)'
      this.database.run(insert, kind, subject, file.id, packedIfLong(part))
      yield
    }
  }

  /** Imports of a list in order of learning. */
  all(kind: ListKind): ListFact[] {
    const sql = `SELECT content, ${columns} FROM lists ${withFile} WHERE lists.kind = ? ORDER BY lists.revision`
    const parts = isOfSubjects(kind) ? this.#rowsByList(kind) : new Map<string, ListRow[]>()
    return this.database
      .all(sql, kind)
      .map(([content = null, ...row]) => listFact(row, kind, parts.get(text(row[0])) ?? rowsIn(content)))
  }

  /** Imports that name a product or buyer, of its rows alone, and complete ones, which end what they leave out. */
  of(kind: SubjectKind, subject: string): ListFact[] {
    const named = `SELECT list_rows.rows, ${columns} FROM list_rows JOIN lists ON lists.id = list ${withFile}
      WHERE list_rows.kind = ?1 AND subject = ?2`
    const complete = `SELECT '[]', ${columns} FROM lists ${withFile} WHERE lists.kind = ?1 AND complete = 1
      AND NOT EXISTS (SELECT 1 FROM list_rows WHERE list_rows.kind = ?1 AND subject = ?2 AND list = lists.id)`
    return [named, complete]
      .flatMap((sql) => this.database.all(sql, kind, subject))
      .map(([part = null, ...row]) => listFact(row, kind, rowsIn(part)))
  }

  /** All that the imports of a list are about. */
  subjects(kind: SubjectKind): string[] {
    const sql = 'SELECT DISTINCT subject FROM list_rows WHERE kind = ? ORDER BY subject'
    return this.database.all(sql, kind).map(([subject]) => text(subject))
  }

  /** In the order of each file. */
  #rowsByList(kind: SubjectKind): Map<string, ListRow[]> {
    const byList = new Map<string, ListRow[]>()
    for (const [list, part = null] of this.database.each(
      'SELECT list, rows FROM list_rows WHERE kind = ?',
      kind,
    )) {
      const known = byList.get(text(list))
      if (known) known.push(...rowsIn(part))
      else byList.set(text(list), rowsIn(part))
    }
    for (const rows of byList.values()) rows.sort((a, b) => a.row - b.row)
    return byList
  }
}

const columns = 'lists.id, name, bytes, lists.revision, received, complete'
const withFile = 'JOIN files ON files.id = lists.id'

function listFact(row: Row, kind: ListKind, rows: readonly ListRow[]): ListFact {
  const [id, name, size, revision, received, complete] = row
  return {
    file: { id: text(id), name: text(name), bytes: Number(size) },
    received: text(received),
    revision: Number(revision),
    complete: complete === 1,
    content: { kind, rows } as ListContent, // written by `add` alone
  }
}

const rowsIn = (part: Value): ListRow[] =>
  (typeof part === 'string' ? JSON.parse(part) : unpacked(bytes(part))) as ListRow[] // written by `add` alone

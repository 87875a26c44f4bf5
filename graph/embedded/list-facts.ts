import type { ListContent, ListKind, UnreadRow } from '../model.js'
import type { ListFact } from '../resolve/facts.js'
import {
  bySubject,
  hasSubjects,
  isOfSubjects,
  type SubjectKind,
  unreadBySubject,
} from '../resolve/list-subjects.js'
import type { Steps } from '../steps.js'
import type { Change } from '../supply-graph.js'
import { bytes, text, type Database, type Row, type Value } from './database.js'
import { packed, packedIfLong, unpacked } from './packed.js'

type ListRow = ListContent['rows'][number]
type Unread = UnreadRow<ListRow>

/** Stands for all subjects: of unread rows that do not tell theirs, and of lists that have none. No row's is empty. */
const anySubject = ''

/** The imports of lists as they were learned; BOM and relations by what their rows are about (list-subjects.ts). */
export class ListFacts {
  constructor(readonly database: Database) {}

  /** Inside a transaction. */
  *add({ file, received, complete, content }: Change & { kind: 'list' }, revision: number): Steps<void> {
    const { kind, rows } = content
    const own = hasSubjects(content) ? Buffer.alloc(0) : packed(rows)
    const values = [file.id, revision, received, complete ? 1 : 0, kind, rows.length, own]
    this.database.run('INSERT INTO lists VALUES (?, ?, ?, ?, ?, ?, ?)', ...values)
    for (const [subject, unread] of unreadParts(content)) {
      const insert = 'INSERT INTO unread_rows VALUES (?, ?, ?, ?)'
      this.database.run(insert, kind, subject, file.id, packedIfLong(unread))
      yield
    }
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
    const unread = this.#unreadByList('SELECT list, rows FROM unread_rows WHERE kind = ?', kind)
    const parts = isOfSubjects(kind) ? this.#rowsByList(kind) : undefined
    return this.database.all(sql, kind).map(([content = null, ...row]) => {
      const id = text(row[0])
      const rows = parts === undefined ? rowsIn(content) : (parts.get(id) ?? [])
      return listFact(row, { kind, rows, unread: unread.get(id) })
    })
  }

  /** Imports that name a product or buyer, of its rows alone, and complete ones, which end what they leave out. */
  of(kind: SubjectKind, subject: string): ListFact[] {
    const named = `SELECT list_rows.rows, ${columns} FROM list_rows JOIN lists ON lists.id = list ${withFile}
      WHERE list_rows.kind = ?1 AND subject = ?2`
    const complete = `SELECT '[]', ${columns} FROM lists ${withFile} WHERE lists.kind = ?1 AND complete = 1
      AND NOT EXISTS (SELECT 1 FROM list_rows WHERE list_rows.kind = ?1 AND subject = ?2 AND list = lists.id)`
    const held = 'SELECT list, rows FROM unread_rows WHERE kind = ? AND subject IN (?, ?)'
    const unread = this.#unreadByList(held, kind, subject, anySubject)
    return [named, complete]
      .flatMap((sql) => this.database.all(sql, kind, subject))
      .map(([part = null, ...row]) =>
        listFact(row, { kind, rows: rowsIn(part), unread: unread.get(text(row[0])) }),
      )
  }

  /** All that the imports of a list are about. */
  subjects(kind: SubjectKind): string[] {
    const sql = 'SELECT DISTINCT subject FROM list_rows WHERE kind = ? ORDER BY subject'
    return this.database.all(sql, kind).map(([subject]) => text(subject))
  }

  /** In the order of each file. */
  #rowsByList(kind: SubjectKind): Map<string, ListRow[]> {
    const byList = this.#partsByList<ListRow>('SELECT list, rows FROM list_rows WHERE kind = ?', kind)
    for (const rows of byList.values()) rows.sort((a, b) => a.row - b.row)
    return byList
  }

  #unreadByList(sql: string, ...values: readonly string[]): Map<string, Unread[]> {
    const byList = this.#partsByList<Unread>(sql, ...values)
    for (const rows of byList.values()) rows.sort((a, b) => a.row.row - b.row.row)
    return byList
  }

  #partsByList<Item>(sql: string, ...values: readonly string[]): Map<string, Item[]> {
    const byList = new Map<string, Item[]>()
    for (const [list, part = null] of this.database.each(sql, ...values)) {
      const items = itemsIn<Item>(part)
      const known = byList.get(text(list))
      if (known === undefined) byList.set(text(list), items)
      else for (const item of items) known.push(item)
    }
    return byList
  }
}

function unreadParts(content: ListContent): Iterable<readonly [subject: string, rows: readonly Unread[]]> {
  const { unread = [] } = content
  if (!hasSubjects(content)) return unread.length === 0 ? [] : [[anySubject, unread]]
  const { told, open } = unreadBySubject(content.kind, content.unread ?? [])
  return open.length === 0 ? told : [...told, [anySubject, open]]
}

const columns = 'lists.id, name, bytes, lists.revision, received, complete'
const withFile = 'JOIN files ON files.id = lists.id'

interface StoredRows {
  readonly kind: ListKind
  readonly rows: readonly ListRow[]
  readonly unread: readonly Unread[] | undefined
}

function listFact(row: Row, { kind, rows, unread }: StoredRows): ListFact {
  const [id, name, size, revision, received, complete] = row
  return {
    file: { id: text(id), name: text(name), bytes: Number(size) },
    received: text(received),
    revision: Number(revision),
    complete: complete === 1,
    content: { kind, rows, ...(unread && { unread }) } as ListContent, // written by `add` alone
  }
}

const rowsIn = (part: Value): ListRow[] => itemsIn<ListRow>(part)

const itemsIn = <Item>(part: Value): Item[] =>
  (typeof part === 'string' ? JSON.parse(part) : unpacked(bytes(part))) as Item[] // written by `add` alone

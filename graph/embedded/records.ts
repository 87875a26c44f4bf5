import type { RecordStore } from '../record-store.js'
import { text, type Database } from './database.js'

/** The engine's own records, kept in the transactions of what they are about. */
const engineCollection = 'engine'

/** Of a folder whose graph still kept all of them. */
export function moveRecords(from: Database, to: Database): void {
  const records = from.all(
    'SELECT collection, id, document FROM records WHERE collection <> ?',
    engineCollection,
  )
  if (records.length === 0) return
  to.transaction(() => {
    for (const record of records) to.run('INSERT OR REPLACE INTO records VALUES (?, ?, ?)', ...record)
  })
  from.run('DELETE FROM records WHERE collection <> ?', engineCollection)
}

/** Records in a database: durable when a call returns. */
export class EmbeddedRecordStore implements RecordStore {
  constructor(readonly database: Database) {}

  put(collection: string, id: string, document: object): void {
    const sql = 'INSERT OR REPLACE INTO records VALUES (?, ?, ?)'
    this.database.run(sql, collection, id, JSON.stringify(document))
  }

  putAll(collection: string, documents: ReadonlyMap<string, object>): void {
    this.database.transaction(() => {
      for (const [id, document] of documents) this.put(collection, id, document)
    })
  }

  get(collection: string, id: string): object | undefined {
    const row = this.database.get(
      'SELECT document FROM records WHERE collection = ? AND id = ?',
      collection,
      id,
    )
    return row && documentOf(row[0])
  }

  list(collection: string): readonly { id: string; document: object }[] {
    return this.database
      .all('SELECT id, document FROM records WHERE collection = ? ORDER BY id', collection)
      .map(([id, document]) => ({ id: text(id), document: documentOf(document) }))
  }

  remove(collection: string, id: string): void {
    this.database.run('DELETE FROM records WHERE collection = ? AND id = ?', collection, id)
  }
}

// Written by `put` alone.
const documentOf = (json: string | number | Buffer | null | undefined): object =>
  JSON.parse(text(json)) as object

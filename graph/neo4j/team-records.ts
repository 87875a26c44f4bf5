import type { RecordStore } from '../record-store.js'
import type { Neo4j } from './connect.js'

const write = `UNWIND $records AS record MERGE (r:Record {collection: $collection, id: record.id})
  SET r += record`

/** Records as nodes: durable when a call returns. */
export class TeamRecordStore implements RecordStore {
  constructor(readonly neo4j: Neo4j) {}

  put(collection: string, id: string, document: object): Promise<void> {
    return this.putAll(collection, new Map([[id, document]]))
  }

  async putAll(collection: string, documents: ReadonlyMap<string, object>): Promise<void> {
    const records = [...documents].map(([id, document]) => ({ id, document: JSON.stringify(document) }))
    await this.neo4j.write(({ rows }) => rows(write, { collection, records }))
  }

  async get(collection: string, id: string): Promise<object | undefined> {
    const [found] = await this.neo4j.rows(
      'MATCH (r:Record {collection: $collection, id: $id}) RETURN r.document AS document',
      { collection, id },
    )
    return found && documentIn(found['document'])
  }

  async list(collection: string): Promise<readonly { id: string; document: object }[]> {
    const found = await this.neo4j.rows(
      'MATCH (r:Record {collection: $collection}) RETURN r.id AS id, r.document AS document ORDER BY r.id',
      { collection },
    )
    return found.map(({ id, document }) => ({ id: String(id), document: documentIn(document) }))
  }

  async remove(collection: string, id: string): Promise<void> {
    await this.neo4j.write(({ rows }) =>
      rows('MATCH (r:Record {collection: $collection, id: $id}) DELETE r', { collection, id }),
    )
  }
}

// Written by `putAll` alone.
const documentIn = (json: unknown): object => JSON.parse(String(json)) as object

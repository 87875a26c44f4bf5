/**
 * Records that are not graph (jobs, later views and audit): documents by collection and id, kept as durably as the
 * graph and never waiting for a change of it.
 */
export interface RecordStore {
  /** Durable when it returns. Replaces a record of the same id. */
  put(collection: string, id: string, document: object): void | Promise<void>
  /** The same for several of a collection, by id: all or none. */
  putAll(collection: string, documents: ReadonlyMap<string, object>): void | Promise<void>
  get(collection: string, id: string): object | undefined | Promise<object | undefined>
  /** All of a collection, in order of id. */
  list(
    collection: string,
  ): readonly { id: string; document: object }[] | Promise<readonly { id: string; document: object }[]>
  remove(collection: string, id: string): void | Promise<void>
}

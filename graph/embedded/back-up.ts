import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { NotFoundError } from '../errors.js'
import { Database } from './database.js'
import { graphTables, type Migration, recordTables } from './migrations.js'

/**
 * Copies the databases of a data folder into another, each as it is at one moment, while others go on reading and
 * writing. Jobs first: one that the copy of the graph has learned already is done again and changes nothing.
 * @returns the revision of the copy
 * @throws NotFoundError where the folder holds no graph
 */
export function backUpGraph(folder: string, target: string): number {
  if (!existsSync(join(folder, 'lodeline.db')))
    throw new NotFoundError(`${folder} holds no Lodeline graph: name its data folder with --data.`)
  for (const [name, tables] of [
    ['records.db', recordTables],
    ['lodeline.db', graphTables],
  ] as const)
    withDatabase(join(folder, name), tables, (source) => source.run('VACUUM INTO ?', join(target, name)))
  return withDatabase(join(target, 'lodeline.db'), graphTables, (copied) =>
    Number(copied.get('SELECT max(revision) FROM revisions')?.[0] ?? 0),
  )
}

function withDatabase<T>(path: string, tables: readonly Migration[], work: (database: Database) => T): T {
  const database = new Database(path, tables)
  try {
    return work(database)
  } finally {
    database.close()
  }
}

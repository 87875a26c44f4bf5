/** A graph moved between a data folder and Neo4j, whole and compared with what it was. Workbooks stay where they are. */
import { existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Database } from '../embedded/database.js'
import { graphTables, recordTables } from '../embedded/migrations.js'
import { openEmbedded } from '../embedded/open-embedded.js'
import { ConflictError } from '../errors.js'
import type { Policy } from '../policy.js'
import { Neo4j, type Neo4jAddress } from './connect.js'
import { type Copied, copyIn, type Folder } from './copy-in.js'
import { copyOut } from './copy-out.js'

export interface Move {
  readonly folder: string
  readonly address: Neo4jAddress
  readonly policy: Policy
}

/** The two files of a folder's graph. */
const graphFile = 'lodeline.db'
const recordsFile = 'records.db'

/** @throws ConflictError when the database holds a graph already */
export async function moveToNeo4j({ folder, address, policy }: Move): Promise<Copied> {
  openEmbedded({ folder, policy }).close() // brings an older folder to this version's tables
  return withNeo4j(address, (neo4j) => withFolder(folder, (databases) => copyIn(neo4j, databases)))
}

/**
 * Into a folder without a graph; it has one when all of it is there and stands as the facts make it.
 * @throws ConflictError when the folder holds a graph already
 */
export async function moveToFolder({ folder, address, policy }: Move): Promise<Copied> {
  if (existsSync(join(folder, graphFile)))
    throw new ConflictError(`${folder} holds a Lodeline graph already: name a folder without one.`)
  const begun = join(folder, '.migrating')
  await rm(begun, { recursive: true, force: true })
  await mkdir(begun, { recursive: true })
  const copied = await withNeo4j(address, (neo4j) =>
    withFolder(begun, (databases) => copyOut(neo4j, databases)),
  )
  await verified(begun, policy)
  // Journals too; the graph itself last, for it is what makes this a folder with a graph.
  const files = (await readdir(begun)).filter((file) => file !== graphFile)
  for (const file of [...files, graphFile]) await rename(join(begun, file), join(folder, file))
  await rm(begun, { recursive: true })
  return copied
}

async function verified(folder: string, policy: Policy): Promise<void> {
  const engine = openEmbedded({ folder, policy })
  const { differences } = await engine.verify().finally(() => engine.close())
  if (differences.length > 0)
    throw new Error(`The copy is not what its facts make: ${differences.slice(0, 3).join('; ')}`)
}

async function withNeo4j<T>(address: Neo4jAddress, work: (neo4j: Neo4j) => Promise<T>): Promise<T> {
  const neo4j = await Neo4j.connect(address)
  return work(neo4j).finally(() => neo4j.close())
}

async function withFolder<T>(folder: string, work: (databases: Folder) => Promise<T>): Promise<T> {
  const graph = new Database(join(folder, graphFile), graphTables)
  const records = new Database(join(folder, recordsFile), recordTables)
  return work({ graph, records }).finally(() => {
    graph.close()
    records.close()
  })
}

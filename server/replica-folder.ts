import { createHash } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { ConflictError } from '../graph/errors.js'
import type { TeamConfig } from './config.js'
import { takeDataLock } from './data-lock.js'

export interface ReplicaFolder {
  /** For the replica alone; may not be there yet. */
  readonly folder: string
  release(): Promise<void>
}

/** Processes on one machine that may hold a replica of one graph. */
const mostReplicas = 64

/**
 * The first of the machine's replicas of this graph that no process has: a process that starts again goes on with one
 * that was left, which is quicker than to copy the graph.
 */
export async function takeReplicaFolder(
  { neo4j: { url, database = '' }, replicas }: TeamConfig,
  command: string,
): Promise<ReplicaFolder> {
  // As confidential as the graph, and perhaps where others of this machine may read.
  await mkdir(replicas, { recursive: true, mode: 0o700 })
  const graph = createHash('sha256').update(`${url} ${database}`).digest('hex').slice(0, 12)
  for (let number = 0; number < mostReplicas; number += 1) {
    const folder = join(replicas, graph, String(number))
    const lock = await takeDataLock(folder, command).catch((error: unknown) => {
      if (error instanceof ConflictError) return undefined
      throw error
    })
    if (lock !== undefined) return { folder: join(folder, 'graph'), release: () => lock.release() }
  }
  throw new ConflictError(`${mostReplicas} processes of this machine hold a replica of the graph already.`)
}

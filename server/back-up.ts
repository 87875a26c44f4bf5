/** A data folder copied while it is in use: the copy is a data folder itself. */
import { cp, mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { backUpGraph } from '../graph/embedded/back-up.js'
import { ConflictError, InvalidInputError, systemCodeOf } from '../graph/errors.js'
import type { Config } from './config.js'

export interface BackedUp {
  readonly revision: number
  readonly files: number
}

/**
 * The graph before the files it cites: files are only ever added. The copy has its name when all of it is there.
 * @throws ConflictError when there is something under that name
 * @throws InvalidInputError in team mode, whose graph is not in the data folder
 */
export async function backUp({ dataFolder, team }: Config, target: string): Promise<BackedUp> {
  if (team !== undefined)
    throw new InvalidInputError(
      'The graph is in Neo4j: back it up there, and the data folder beside it (docs/operations.md).',
    )
  const begun = join(dirname(target), `.${basename(target)}.incomplete`)
  await rm(begun, { recursive: true, force: true })
  await mkdir(begun, { recursive: true })
  try {
    const revision = backUpGraph(dataFolder, begun)
    for (const name of ['files', 'profiles', 'policy.json']) await copyOver(dataFolder, begun, name)
    await rm(join(begun, 'files', 'incoming'), { recursive: true, force: true })
    const copied = await syncAll(begun)
    await rename(begun, target).catch((cause: unknown) => {
      if (!['ENOTEMPTY', 'EEXIST', 'ENOTDIR'].includes(systemCodeOf(cause) ?? '')) throw cause
      throw new ConflictError(`There is something at ${target} already: name a folder that is not there.`)
    })
    return { revision, files: copied.filter((path) => path.startsWith(join(begun, 'files'))).length }
  } catch (cause) {
    await rm(begun, { recursive: true, force: true })
    throw cause
  }
}

/** What is just being written has another name and is left out. */
const copyOver = (from: string, to: string, name: string): Promise<void> =>
  cp(join(from, name), join(to, name), {
    recursive: true,
    filter: (path) => !path.endsWith('.incoming') && basename(path) !== 'incoming',
  }).catch((cause: unknown) => {
    if (systemCodeOf(cause) !== 'ENOENT') throw cause
  })

/** Durable before it has its name. */
async function syncAll(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
  for (const path of paths) {
    const file = await open(path, 'r')
    await file.sync().finally(() => file.close())
  }
  return paths
}

import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { isAreaJson, isLitter } from '../graph/api/taken-in.js'
import { NotFoundError } from '../graph/errors.js'
import type { LocalFile } from './workspace.js'

/** Spreadsheets a supplier may send; those that are not supported are refused by the reader, with a reason. */
export const workbookPattern = /\.(xlsx|xlsm|xltx|xls|xlsb|ods)$/i

export interface FoundFiles {
  readonly files: readonly LocalFile[]
  /** Other files in the folders. */
  readonly skipped: number
}

/**
 * Files named, whatever they are, and in folders, recursively and sorted, those whose name matches; of JSON files
 * those that hold a CAHRA list. Hidden files and the lock files of open workbooks (`~$…`) are left out uncounted.
 * @throws NotFoundError for a path that does not exist
 */
export async function findFiles(paths: readonly string[], inFolders: RegExp): Promise<FoundFiles> {
  const found: LocalFile[] = []
  let skipped = 0
  for (const path of paths) {
    const entry = await stat(path).catch(() => undefined)
    if (entry === undefined) throw new NotFoundError(`There is no file or folder ${path}.`)
    if (!entry.isDirectory()) {
      found.push({ name: basename(path), path })
      continue
    }
    for (const file of await filesUnder(path)) {
      if (inFolders.test(file.name) && (await isWanted(file))) found.push(file)
      else skipped += 1
    }
  }
  return { files: found, skipped }
}

async function filesUnder(folder: string): Promise<LocalFile[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const found: LocalFile[] = []
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const { name } = entry
    const path = join(folder, name)
    if (isLitter(name)) continue
    if (entry.isDirectory()) found.push(...(await filesUnder(path)))
    else found.push({ name, path })
  }
  return found
}

/** Folders hold JSON of every kind. */
const isWanted = async ({ name, path }: LocalFile): Promise<boolean> =>
  !/\.json$/i.test(name) || isAreaJson(await readFile(path, 'utf8'))

import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { NotFoundError } from '../graph/errors.js'
import type { LocalFile } from './workspace.js'

/** Spreadsheets a supplier may send; those that are not supported are refused by the reader, with a reason. */
export const workbookPattern = /\.(xlsx|xlsm|xltx|xls|xlsb|ods)$/i
/** Workbooks and lists. */
export const importPattern = /\.(xlsx|xlsm|xltx|xls|xlsb|ods|csv|tsv|txt|json)$/i

/**
 * Files named, whatever they are, and in folders, recursively and sorted, those whose name matches. Hidden files and
 * the lock files of open workbooks (`~$…`) are left out.
 * @throws NotFoundError for a path that does not exist
 */
export async function findFiles(paths: readonly string[], inFolders: RegExp): Promise<LocalFile[]> {
  const found: LocalFile[] = []
  for (const path of paths) {
    const entry = await stat(path).catch(() => undefined)
    if (entry === undefined) throw new NotFoundError(`There is no file or folder ${path}.`)
    if (entry.isDirectory()) found.push(...(await filesUnder(path, inFolders)))
    else found.push({ name: basename(path), path })
  }
  return found
}

async function filesUnder(folder: string, pattern: RegExp): Promise<LocalFile[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const found: LocalFile[] = []
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name)
    if (/^(\.|~\$)/.test(entry.name)) continue
    if (entry.isDirectory()) found.push(...(await filesUnder(path, pattern)))
    else if (pattern.test(entry.name)) found.push({ name: entry.name, path })
  }
  return found
}

/**
 * Uploaded files, kept under the sha-256 of their bytes: the same bytes are one file. A file is written to a
 * staging folder, synced, renamed into place and its folder synced, so that it is either wholly there or not at all.
 *
 *     files/ab/ab12…  the files     files/incoming/  what is still being written
 */
import { createHash, randomUUID, type Hash } from 'node:crypto'
import { createReadStream, type ReadStream } from 'node:fs'
import { mkdir, open, readdir, readFile, rename, rm, stat, type FileHandle } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { EngineUnavailableError, NotFoundError, systemCodeOf } from '../graph/errors.js'

/** Bytes that are durable but not yet visible. `id`: sha-256, lower-case hex. */
export interface StagedFile {
  readonly id: string
  readonly bytes: number
  readonly path: string
}

/** What is kept. `known`: these bytes were there before. */
export interface KeptFile {
  readonly id: string
  readonly bytes: number
  readonly known: boolean
}

export interface FileStore {
  /** @throws EngineUnavailableError when the disk is full or fails; nothing is left behind */
  stage(content: AsyncIterable<Uint8Array>): Promise<StagedFile>
  /** Makes a staged file visible. */
  keep(staged: StagedFile): Promise<KeptFile>
  /** Keeps a file of this machine; bytes that are there already are read, and not written again. */
  take(path: string): Promise<KeptFile>
  discard(staged: StagedFile): Promise<void>
  /** @throws NotFoundError */
  read(id: string): Promise<Uint8Array>
  /** Size in bytes. @throws NotFoundError */
  size(id: string): Promise<number>
  /** For a file that `size` found. */
  stream(id: string): ReadStream
  /** Ascending. */
  ids(): AsyncIterable<string>
  /** Whether the bytes still have the hash they are kept under. @throws NotFoundError */
  isIntact(id: string): Promise<boolean>
  /** Removes what an earlier process left half written. Only for whoever holds the data folder. */
  discardLeftovers(): Promise<void>
}

const idPattern = /^[0-9a-f]{64}$/
/** Read at once of a file that is only hashed or copied. */
const pieceBytes = 1 << 20

/** @param folder of the files, made when missing */
export async function openFileStore(folder: string): Promise<FileStore> {
  const incoming = join(folder, 'incoming')
  await mkdir(incoming, { recursive: true })
  return new FolderFileStore(folder, incoming)
}

class FolderFileStore implements FileStore {
  constructor(
    private readonly folder: string,
    private readonly incoming: string,
  ) {}

  async stage(content: AsyncIterable<Uint8Array>): Promise<StagedFile> {
    const path = join(this.incoming, randomUUID())
    try {
      const { hash, bytes } = await writeDurably(path, content)
      return { id: hash.digest('hex'), bytes, path }
    } catch (error) {
      await rm(path, { force: true })
      throw atSeam(error)
    }
  }

  async take(path: string): Promise<KeptFile> {
    const { id, bytes } = await hashOf(path)
    if (await exists(this.pathOf(id))) return { id, bytes, known: true }
    return this.keep(await this.stage(createReadStream(path, { highWaterMark: pieceBytes })))
  }

  async keep(staged: StagedFile): Promise<KeptFile> {
    const target = this.pathOf(staged.id)
    const known = await exists(target)
    if (known) {
      await this.discard(staged)
      return { id: staged.id, bytes: staged.bytes, known }
    }

    const madeFolder = await mkdir(dirname(target), { recursive: true })
    await rename(staged.path, target)
    await syncFolder(dirname(target))
    if (madeFolder !== undefined) await syncFolder(this.folder)
    return { id: staged.id, bytes: staged.bytes, known }
  }

  async discard(staged: StagedFile): Promise<void> {
    await rm(staged.path, { force: true })
  }

  async read(id: string): Promise<Uint8Array> {
    return readFile(this.pathOf(id)).catch((error: unknown) => rejectAbsent(id, error))
  }

  async size(id: string): Promise<number> {
    const found = await stat(this.pathOf(id)).catch((error: unknown) => rejectAbsent(id, error))
    return found.size
  }

  stream(id: string): ReadStream {
    return createReadStream(this.pathOf(id))
  }

  async *ids(): AsyncIterable<string> {
    for (const shelf of (await readdir(this.folder)).sort()) {
      if (!/^[0-9a-f]{2}$/.test(shelf)) continue
      yield* (await readdir(join(this.folder, shelf))).filter((name) => idPattern.test(name)).sort()
    }
  }

  async isIntact(id: string): Promise<boolean> {
    await this.size(id)
    return (await hashOf(this.pathOf(id))).id === id
  }

  async discardLeftovers(): Promise<void> {
    for (const name of await readdir(this.incoming)) await rm(join(this.incoming, name), { force: true })
  }

  private pathOf(id: string): string {
    if (!idPattern.test(id)) throw new NotFoundError(`There is no stored file ${id}.`)
    return join(this.folder, id.slice(0, 2), id)
  }
}

async function hashOf(path: string): Promise<{ readonly id: string; readonly bytes: number }> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of createReadStream(path, { highWaterMark: pieceBytes })) {
    const piece = chunk as Uint8Array // no encoding set: chunks are buffers
    hash.update(piece)
    bytes += piece.length
  }
  return { id: hash.digest('hex'), bytes }
}

async function writeDurably(
  path: string,
  content: AsyncIterable<Uint8Array>,
): Promise<{ hash: Hash; bytes: number }> {
  const hash = createHash('sha256')
  let bytes = 0
  const file = await open(path, 'wx', 0o600)
  try {
    for await (const chunk of content) {
      hash.update(chunk)
      bytes += chunk.length
      await writeWhole(file, chunk)
    }
    await file.sync()
  } finally {
    await file.close()
  }
  return { hash, bytes }
}

async function writeWhole(file: FileHandle, chunk: Uint8Array): Promise<void> {
  let written = 0
  while (written < chunk.length) written += (await file.write(chunk, written)).bytesWritten
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined) // Windows cannot open folders; renames are durable there
  if (handle === undefined) return
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )

function rejectAbsent(id: string, error: unknown): never {
  if (systemCodeOf(error) === 'ENOENT') throw new NotFoundError(`There is no stored file ${id}.`)
  throw atSeam(error)
}

function atSeam(error: unknown): unknown {
  const code = systemCodeOf(error)
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new EngineUnavailableError('The disk of the data folder is full: nothing was stored.', {
      cause: error,
    })
  if (code === 'EIO' || code === 'EROFS' || code === 'EACCES')
    return new EngineUnavailableError(`The data folder cannot be used (${code}).`, { cause: error })
  return error
}

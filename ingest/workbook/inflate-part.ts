/**
 * The bytes of a part. Ordinary parts are inflated in one call of zlib, into a buffer of the size the directory
 * states, so that a part that lies about its size ends there. Larger sheets come in windows: zlib has no
 * synchronous stream, so those few take fflate's, a third as fast and bounded in memory.
 */
import { crc32, inflateRawSync } from 'node:zlib'
import { Inflate } from 'fflate'
import type { ReadBudget } from './read-budget.js'
import { refuseProtected } from './refuse-file.js'
import { brokenPart, megabytes, refusal } from './refusal.js'
import { type Archive, type ArchiveEntry, compressedBytes } from './zip-archive.js'

const stored = 0
const deflated = 8
/** Compressed bytes given to the inflater at once; at most a thousand times as many come out. */
const stepBytes = 16 * 1024

/** A part to read, and what reading it may cost. */
export interface PartSource {
  readonly archive: Archive
  readonly entry: ArchiveEntry
  readonly budget: ReadBudget
}

/** @throws RefusedFileError `brokenPart`, `encrypted`, `tooLarge`, `zipBomb` or `truncated` */
export function inflatePart(source: PartSource): Buffer {
  const { entry, budget } = source
  const compressed = openPart(source, budget.limits.wholePartBytes)
  budget.spendBytes(entry.size)

  const bytes = entry.method === stored ? compressed : inflateAll(compressed, entry)
  if (bytes.length !== entry.size) throw sizeDiffers(entry)
  checkSum(entry, crc32(bytes))
  return bytes
}

/** The part's bytes in order, in pieces of changing size that are valid until the next one is asked for. */
export function* inflateInPieces(source: PartSource): Generator<Buffer, void, undefined> {
  const { entry, budget } = source
  const compressed = openPart(source, budget.limits.partBytes)
  let size = 0
  let crc = 0
  for (const piece of entry.method === stored ? slices(compressed) : inflateSlices(compressed, entry)) {
    size += piece.length
    if (size > entry.size) throw sizeDiffers(entry)
    crc = crc32(piece, crc)
    budget.spendBytes(piece.length)
    budget.checkTime()
    yield piece
  }

  if (size !== entry.size) throw sizeDiffers(entry)
  checkSum(entry, crc)
}

function openPart({ archive, entry }: PartSource, limit: number): Buffer {
  if (entry.isEncrypted) throw refuseProtected('archivePassword')
  if (entry.method !== stored && entry.method !== deflated) {
    throw brokenPart(entry.name, `it is packed by method ${entry.method}; workbooks use deflate`)
  }
  if (entry.size > limit) {
    throw refusal(
      'tooLarge',
      `${entry.name} unpacks to ${megabytes(entry.size)}; the limit is ${megabytes(limit)}. ` +
        'Delete what does not belong to the form (formatted empty rows, pasted data) and send it again.',
      { part: entry.name },
    )
  }
  return compressedBytes(archive, entry)
}

function inflateAll(compressed: Buffer, entry: ArchiveEntry): Buffer {
  try {
    // One byte more than stated: then zlib returns its only chunk as it is, and a longer part is noticed.
    return inflateRawSync(compressed, {
      chunkSize: Math.max(entry.size + 1, 64),
      maxOutputLength: Math.max(entry.size, 1),
    })
  } catch (error) {
    throw isTooLong(error) ? sizeDiffers(entry) : unreadable(entry)
  }
}

const isTooLong = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'

function* slices(bytes: Buffer): Generator<Buffer, void, undefined> {
  for (let at = 0; at < bytes.length; at += stepBytes) yield bytes.subarray(at, at + stepBytes)
}

function* inflateSlices(compressed: Buffer, entry: ArchiveEntry): Generator<Buffer, void, undefined> {
  const pieces: Uint8Array[] = []
  const inflater = new Inflate((piece) => pieces.push(piece))
  for (let at = 0; at < compressed.length; at += stepBytes) {
    try {
      inflater.push(compressed.subarray(at, at + stepBytes), at + stepBytes >= compressed.length)
    } catch {
      throw unreadable(entry)
    }

    for (const piece of pieces.splice(0)) {
      if (piece.length > 0) yield Buffer.from(piece.buffer, piece.byteOffset, piece.length)
    }
  }
}

const unreadable = (entry: ArchiveEntry) => brokenPart(entry.name, 'its packed bytes cannot be read')

const sizeDiffers = (entry: ArchiveEntry) =>
  brokenPart(entry.name, `it does not unpack to the ${entry.size} bytes the archive states`)

function checkSum(entry: ArchiveEntry, crc: number): void {
  if (crc !== entry.crc) throw brokenPart(entry.name, 'its checksum differs from its content')
}

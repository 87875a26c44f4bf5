/**
 * The directory of a zip archive (PKWARE APPNOTE 6.3.10, sections 4.3 and 4.4): which parts there are and where
 * their bytes lie. Only the central directory is believed; a local header is used for its length alone, so data
 * descriptors need no treatment. Names are keys, never paths. Zip64 fields are read, since streaming writers use
 * them for small files too.
 */
import type { ReadLimits } from './limits.js'
import { brokenPart, megabytes, refusal, truncated } from './refusal.js'

export interface ArchiveEntry {
  /** As written, with forward slashes and without a leading one. */
  readonly name: string
  /** 0 stored, 8 deflated. */
  readonly method: number
  readonly isEncrypted: boolean
  readonly crc: number
  readonly compressedSize: number
  readonly size: number
  /** Where the local header lies. */
  readonly headerAt: number
}

export interface Archive {
  readonly bytes: Buffer
  readonly entries: readonly ArchiveEntry[]
}

interface Directory {
  readonly at: number
  readonly count: number
  readonly size: number
}

const signature = {
  local: 0x04034b50,
  central: 0x02014b50,
  end: 0x06054b50,
  end64: 0x06064b50,
  locator64: 0x07064b50,
} as const
const length = { local: 30, central: 46, end: 22, end64: 56, locator64: 20 } as const
const longestComment = 0xffff
const in64 = 0xffffffff

/** @throws RefusedFileError `truncated`, `tooLarge`, `zipBomb` or `brokenPart` */
export function readArchive(bytes: Buffer, limits: ReadLimits): Archive {
  const directory = findDirectory(bytes)
  if (directory.count > limits.parts) {
    throw refusal(
      'tooLarge',
      `The archive has ${directory.count} parts, a workbook at most ${limits.parts}. Send the workbook itself.`,
    )
  }

  const entries = readEntries(bytes, directory)
  refuseBombs(entries, bytes.length, limits)
  return { bytes, entries }
}

/** The compressed bytes of a part. */
export function compressedBytes({ bytes }: Archive, entry: ArchiveEntry): Buffer {
  const { headerAt } = entry
  if (headerAt + length.local > bytes.length || bytes.readUInt32LE(headerAt) !== signature.local) {
    throw brokenPart(entry.name, 'the archive names a place where this part is not')
  }

  const start =
    headerAt + length.local + bytes.readUInt16LE(headerAt + 26) + bytes.readUInt16LE(headerAt + 28)
  if (start + entry.compressedSize > bytes.length)
    throw truncated(`${entry.name} reaches past the end of the file`)
  return bytes.subarray(start, start + entry.compressedSize)
}

/** The end record is searched from the end; the one whose comment fills the rest of the file is the true one. */
function findDirectory(bytes: Buffer): Directory {
  const earliest = Math.max(0, bytes.length - length.end - longestComment)
  let candidate: number | undefined
  for (let at = bytes.length - length.end; at >= earliest; at--) {
    if (bytes[at] !== 0x50 || bytes.readUInt32LE(at) !== signature.end) continue
    candidate ??= at
    if (at + length.end + bytes.readUInt16LE(at + 20) === bytes.length)
      return checked(bytes, endRecord(bytes, at))
  }

  if (candidate === undefined) throw truncated('The archive has no directory at its end')
  return checked(bytes, endRecord(bytes, candidate))
}

function endRecord(bytes: Buffer, at: number): Directory {
  const directory = {
    count: bytes.readUInt16LE(at + 10),
    size: bytes.readUInt32LE(at + 12),
    at: bytes.readUInt32LE(at + 16),
  }
  const needs64 = directory.count === 0xffff || directory.size === in64 || directory.at === in64
  return needs64 ? endRecord64(bytes, at) : directory
}

function endRecord64(bytes: Buffer, endAt: number): Directory {
  const locatorAt = endAt - length.locator64
  const at = locatorAt < 0 ? Number.NaN : readLong(bytes, locatorAt + 8)
  const isThere =
    locatorAt >= 0 &&
    bytes.readUInt32LE(locatorAt) === signature.locator64 &&
    at + length.end64 <= bytes.length &&
    bytes.readUInt32LE(at) === signature.end64
  if (!isThere) throw brokenPart('Archive directory', 'its zip64 record is missing')
  return { count: readLong(bytes, at + 32), size: readLong(bytes, at + 40), at: readLong(bytes, at + 48) }
}

function checked(bytes: Buffer, directory: Directory): Directory {
  if (directory.at + directory.size <= bytes.length) return directory
  throw truncated('The directory of the archive reaches past the end of the file')
}

function readEntries(bytes: Buffer, { at, count }: Directory): ArchiveEntry[] {
  const entries: ArchiveEntry[] = []
  let next = at
  for (let index = 0; index < count; index++) {
    if (next + length.central > bytes.length || bytes.readUInt32LE(next) !== signature.central) {
      throw brokenPart('Archive directory', `entry ${index + 1} of ${count} is not readable`)
    }

    const end = next + entryLength(bytes, next)
    if (end > bytes.length) throw truncated('The directory of the archive ends within an entry')
    entries.push(readEntry(bytes, next))
    next = end
  }
  return entries
}

const entryLength = (bytes: Buffer, at: number): number =>
  length.central + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)

function readEntry(bytes: Buffer, at: number): ArchiveEntry {
  const nameAt = at + length.central
  const extraAt = nameAt + bytes.readUInt16LE(at + 28)
  const extra = bytes.subarray(extraAt, extraAt + bytes.readUInt16LE(at + 30))
  const [size, compressedSize, headerAt] = widen(extra, [
    bytes.readUInt32LE(at + 24),
    bytes.readUInt32LE(at + 20),
    bytes.readUInt32LE(at + 42),
  ])

  return {
    name: bytes.toString('utf8', nameAt, extraAt).replaceAll('\\', '/').replace(/^\/+/, ''),
    method: bytes.readUInt16LE(at + 10),
    isEncrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
    crc: bytes.readUInt32LE(at + 16),
    size,
    compressedSize,
    headerAt,
  }
}

type Sizes = readonly [size: number, compressedSize: number, headerAt: number]

/** Values of 0xFFFFFFFF stand in the zip64 extra field (id 1), in this order, only those that need it (4.5.3). */
function widen(extra: Buffer, [size, compressedSize, headerAt]: Sizes): Sizes {
  let at = zip64FieldAt(extra)
  const wide = (value: number): number => {
    if (value !== in64 || at === undefined || at + 8 > extra.length) return value
    at += 8
    return readLong(extra, at - 8)
  }

  const wideSize = wide(size)
  const wideCompressedSize = wide(compressedSize)
  return [wideSize, wideCompressedSize, wide(headerAt)]
}

function zip64FieldAt(extra: Buffer): number | undefined {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) === 1) return at + 4
  }
  return undefined
}

const readLong = (bytes: Buffer, at: number): number => Number(bytes.readBigUInt64LE(at))

function refuseBombs(entries: readonly ArchiveEntry[], fileBytes: number, limits: ReadLimits): void {
  for (const entry of entries) {
    if (entry.size <= limits.ratioFreeBytes || entry.size <= limits.ratio * entry.compressedSize) continue
    throw refusal(
      'zipBomb',
      `${entry.name} has ${entry.compressedSize} bytes and would unpack to ${megabytes(entry.size)}. ` +
        'Workbooks are not packed like this; the file is not unpacked.',
      { part: entry.name },
    )
  }

  const compressed = entries.reduce((sum, entry) => sum + entry.compressedSize, 0)
  if (compressed > fileBytes) {
    throw refusal('zipBomb', 'Parts of the archive share the same bytes. Workbooks are not packed like this.')
  }

  const inflated = entries.reduce((sum, entry) => sum + entry.size, 0)
  if (inflated > limits.totalBytes) {
    throw refusal(
      'tooLarge',
      `The workbook would unpack to ${megabytes(inflated)}; the limit is ${megabytes(limits.totalBytes)}. ` +
        'Delete pictures and sheets that do not belong to the form.',
    )
  }
}

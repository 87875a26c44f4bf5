import { crc32, deflateRawSync } from 'node:zlib'

/** One part of an archive as its writer states it; what is not given is the truth. */
export interface RawPart {
  readonly name: string
  readonly content?: Uint8Array
  /** Bytes in the archive if they are not `content` deflated. */
  readonly packed?: Uint8Array
  readonly method?: number
  readonly flags?: number
  readonly statedSize?: number
  readonly crc?: number
}

export interface RawArchive {
  readonly comment?: string
  /** Sizes and places in zip64 fields, as streaming writers put them. */
  readonly isZip64?: boolean
}

/** Writes an archive byte by byte, honest or not. */
export function buildZip(
  parts: readonly RawPart[],
  { comment = '', isZip64 = false }: RawArchive = {},
): Buffer {
  const locals: Buffer[] = []
  const centrals: Buffer[] = []
  let at = 0
  for (const part of parts) {
    const local = localRecord(part)
    centrals.push(centralRecord(part, at, isZip64))
    locals.push(local)
    at += local.length
  }

  const central = Buffer.concat(centrals)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(isZip64 ? 0xffff : parts.length, 8)
  end.writeUInt16LE(isZip64 ? 0xffff : parts.length, 10)
  end.writeUInt32LE(isZip64 ? 0xffffffff : central.length, 12)
  end.writeUInt32LE(isZip64 ? 0xffffffff : at, 16)
  end.writeUInt16LE(comment.length, 20)
  const end64 = isZip64 ? zip64End(parts.length, central.length, at) : Buffer.alloc(0)
  return Buffer.concat([...locals, central, end64, end, Buffer.from(comment)])
}

const contentOf = (part: RawPart): Uint8Array => part.content ?? new Uint8Array()
const methodOf = (part: RawPart): number => part.method ?? 8
const packedOf = (part: RawPart): Uint8Array =>
  part.packed ?? (methodOf(part) === 8 ? deflateRawSync(contentOf(part)) : contentOf(part))

/** With bit 3 set, sizes and checksum follow the data and the header has zeros. */
function localRecord(part: RawPart): Buffer {
  const packed = packedOf(part)
  const hasDescriptor = ((part.flags ?? 0) & 8) !== 0
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04034b50, 0)
  header.writeUInt16LE(part.flags ?? 0, 6)
  header.writeUInt16LE(methodOf(part), 8)
  const sums = Buffer.alloc(12)
  sums.writeUInt32LE(part.crc ?? crc32(contentOf(part)), 0)
  sums.writeUInt32LE(packed.length, 4)
  sums.writeUInt32LE(part.statedSize ?? contentOf(part).length, 8)
  if (!hasDescriptor) sums.copy(header, 14)
  header.writeUInt16LE(Buffer.byteLength(part.name), 26)
  const descriptor = hasDescriptor ? [Buffer.from('PK\x07\x08', 'latin1'), sums] : []
  return Buffer.concat([header, Buffer.from(part.name), packed, ...descriptor])
}

function centralRecord(part: RawPart, localAt: number, isZip64: boolean): Buffer {
  const size = part.statedSize ?? contentOf(part).length
  const packedSize = packedOf(part).length
  const extra = isZip64 ? zip64Extra(size, packedSize, localAt) : Buffer.alloc(0)
  const record = Buffer.alloc(46)
  record.writeUInt32LE(0x02014b50, 0)
  record.writeUInt16LE(part.flags ?? 0, 8)
  record.writeUInt16LE(methodOf(part), 10)
  record.writeUInt32LE(part.crc ?? crc32(contentOf(part)), 16)
  record.writeUInt32LE(isZip64 ? 0xffffffff : packedSize, 20)
  record.writeUInt32LE(isZip64 ? 0xffffffff : size, 24)
  record.writeUInt16LE(Buffer.byteLength(part.name), 28)
  record.writeUInt16LE(extra.length, 30)
  record.writeUInt32LE(isZip64 ? 0xffffffff : localAt, 42)
  return Buffer.concat([record, Buffer.from(part.name), extra])
}

/** After a field of another writer (id 0x5455, a time stamp), as such fields come in any order. */
function zip64Extra(size: number, packedSize: number, localAt: number): Buffer {
  const extra = Buffer.alloc(9 + 28)
  extra.writeUInt16LE(0x5455, 0)
  extra.writeUInt16LE(5, 2)
  extra.writeUInt16LE(1, 9)
  extra.writeUInt16LE(24, 11)
  extra.writeBigUInt64LE(BigInt(size), 13)
  extra.writeBigUInt64LE(BigInt(packedSize), 21)
  extra.writeBigUInt64LE(BigInt(localAt), 29)
  return extra
}

function zip64End(count: number, centralLength: number, centralAt: number): Buffer {
  const end = Buffer.alloc(56 + 20)
  end.writeUInt32LE(0x06064b50, 0)
  end.writeBigUInt64LE(44n, 4)
  end.writeBigUInt64LE(BigInt(count), 24)
  end.writeBigUInt64LE(BigInt(count), 32)
  end.writeBigUInt64LE(BigInt(centralLength), 40)
  end.writeBigUInt64LE(BigInt(centralAt), 48)
  end.writeUInt32LE(0x07064b50, 56)
  end.writeBigUInt64LE(BigInt(centralAt + centralLength), 64)
  end.writeUInt32LE(1, 72)
  return end
}

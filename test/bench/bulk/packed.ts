/**
 * Archives that share most of their bytes: a part is packed in pieces that end on a byte, so that a piece which many
 * archives have is packed once (RFC 1951: blocks may follow one another as they are).
 */
import { constants, crc32, deflateRawSync } from 'node:zlib'
import { buildZip, type RawPart } from '../../ingest/workbook/build-zip.js'

export interface Piece {
  readonly bytes: Uint8Array
  readonly packed: Uint8Array
}

/** A part whose sums are known. */
export type PackedPart = RawPart & Required<Pick<RawPart, 'packed' | 'statedSize' | 'crc'>>

/** The last block: empty, marked as the last. */
const end = Buffer.from([0x03, 0x00])

export function pack(content: string | Uint8Array): Piece {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  return { bytes, packed: deflateRawSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH }) }
}

export function packedPart(name: string, pieces: readonly Piece[]): PackedPart {
  return {
    name,
    packed: Buffer.concat([...pieces.map(({ packed }) => packed), end]),
    statedSize: pieces.reduce((sum, { bytes }) => sum + bytes.length, 0),
    crc: pieces.reduce((sum, { bytes }) => crc32(bytes, sum), 0),
  }
}

export const archiveOf = (parts: readonly PackedPart[]): Buffer => buildZip(parts)

import { inflateInPieces, inflatePart, type PartSource } from './inflate-part.js'
import { refusal } from './refusal.js'
import type { SheetScanner } from './sheet-scanner.js'
import { isUtf16, toUtf8 } from './xml-text.js'

const windowBytes = 1024 * 1024

/**
 * Scans a large sheet in windows of about a megabyte. Each begins with the row the one before ended in, so memory
 * stays at a window and its longest row.
 * @throws RefusedFileError as `SheetScanner.scan`, and `tooLarge` for a row that fills more than the limit
 */
export function scanInWindows(source: PartSource, scanner: SheetScanner): void {
  const { entry, budget } = source
  let rest = Buffer.alloc(0)
  let pending: Buffer[] = []
  let pendingBytes = 0
  let isFirst = true

  for (const piece of inflateInPieces(source)) {
    if (isFirst && isUtf16(piece)) {
      scanWhole(source, scanner)
      return
    }
    pending.push(Buffer.from(isFirst ? toUtf8(piece, entry.name) : piece))
    pendingBytes += piece.length
    isFirst = false
    if (pendingBytes < windowBytes) continue

    const window = Buffer.concat([rest, ...pending])
    rest = Buffer.from(window.subarray(scanner.scan(window, false)))
    pending = []
    pendingBytes = 0
    if (rest.length > budget.limits.rowBytes) throw rowTooLong(entry.name, budget.limits.rowBytes)
  }
  scanner.scan(Buffer.concat([rest, ...pending]), true)
}

/** Two bytes a letter, which no known program writes: converted in one go, as far as the limit for whole parts. */
function scanWhole(source: PartSource, scanner: SheetScanner): void {
  scanner.scan(toUtf8(inflatePart(source), source.entry.name), true)
}

const rowTooLong = (part: string, limit: number) =>
  refusal(
    'tooLarge',
    `${part} has a row of more than ${limit} bytes. Delete what does not belong to the sheet.`,
  )

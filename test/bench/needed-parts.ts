import { inflateRawSync } from 'node:zlib'
import { defaultLimits } from '../../ingest/workbook/limits.js'
import { readRelationships, readWorkbookPart } from '../../ingest/workbook/package-parts.js'
import { type Archive, compressedBytes, readArchive } from '../../ingest/workbook/zip-archive.js'

/** The sheets a form is read from, as far as its template has them. */
export const neededSheets = [
  'Declaration',
  'Smelter List',
  'Mine List',
  'Product List',
  'Minerals Scope',
  'Smelter Look-up',
]

/** A part as it lies in the archive. */
export interface PackedPart {
  readonly packed: Buffer
  readonly size: number
}

/** The sheets and the shared strings; what leads to them (relationships, workbook) is left out, though it is read too. */
export function neededParts(bytes: Buffer): PackedPart[] {
  const archive = readArchive(bytes, defaultLimits)
  const text = (name: string): Buffer => inflateRawSync(partOf(archive, name).packed)
  const workbook = readWorkbookPart(text('xl/workbook.xml'), 'xl/workbook.xml')
  const ids = new Set(
    workbook.sheets.filter(({ name }) => neededSheets.includes(name)).map(({ relationship }) => relationship),
  )
  return readRelationships(text('xl/_rels/workbook.xml.rels'), 'xl/workbook.xml')
    .filter(({ id, type }) => ids.has(id) || type === 'sharedStrings')
    .map(({ target }) => partOf(archive, target))
}

function partOf(archive: Archive, name: string): PackedPart {
  const entry = archive.entries.find((each) => each.name === name)
  if (entry === undefined) throw new Error(`The workbook has no part ${name}.`)
  return { packed: compressedBytes(archive, entry), size: entry.size }
}

/** As Node unpacks whoever asks for no more: in pieces of 16 KB that are put together. */
export const inflate = (parts: readonly PackedPart[]): Buffer[] =>
  parts.map(({ packed }) => inflateRawSync(packed))

/** As the reader unpacks: into one buffer of the size the archive states, which spares half the time. */
export const inflateWhole = (parts: readonly PackedPart[]): Buffer[] =>
  parts.map(({ packed, size }) => inflateRawSync(packed, { chunkSize: size + 1, maxOutputLength: size }))

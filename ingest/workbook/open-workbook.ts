/**
 * Bytes of an .xlsx file → its cells, sheet by sheet as they are asked for. Of the archive only the parts on the way
 * are unpacked: relationships, workbook, the sheets asked for, shared strings at the first cell that needs them.
 */
import { NotFoundError } from '../../graph/errors.js'
import { isZip } from './file-kind.js'
import { inflatePart } from './inflate-part.js'
import { defaultLimits, type ReadLimits } from './limits.js'
import {
  partKey,
  readContentTypes,
  readRelationships,
  readWorkbookPart,
  type Relationship,
  relationshipsName,
  type WorkbookPart,
} from './package-parts.js'
import { ReadBudget } from './read-budget.js'
import { refuseOtherArchive, refuseOtherFile, refuseOtherFormat } from './refuse-file.js'
import { brokenPart, megabytes, refusal } from './refusal.js'
import { SharedStrings } from './shared-strings.js'
import { SheetCells } from './sheet-cells.js'
import { SheetScanner } from './sheet-scanner.js'
import { scanInWindows } from './sheet-windows.js'
import type { Sheet, SheetRequest, Workbook } from './workbook.js'
import { toUtf8 } from './xml-text.js'
import { type Archive, type ArchiveEntry, readArchive } from './zip-archive.js'

const usualWorkbookName = 'xl/workbook.xml'

/**
 * Opens a workbook; its sheets are read when asked for. `bytes` must not change meanwhile.
 * @throws RefusedFileError, here and from `sheet`, with a reason of `refusalReasons`; for any bytes nothing else
 */
export function openWorkbook(bytes: Uint8Array, limits: ReadLimits = defaultLimits): Workbook {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (file.length === 0) throw refusal('emptyFile', 'The file is empty. Send it again.')
  if (file.length > limits.fileBytes) {
    throw refusal(
      'tooLarge',
      `The file has ${megabytes(file.length)}; the limit is ${megabytes(limits.fileBytes)}. Remove pictures from it.`,
    )
  }
  if (!isZip(file)) throw refuseOtherFile(file)
  return new ZipWorkbook(readArchive(file, limits), new ReadBudget(limits))
}

class ZipWorkbook implements Workbook {
  readonly sheetNames: readonly string[]
  readonly date1904: boolean
  readonly hasMacros: boolean
  private readonly entries: ReadonlyMap<string, readonly ArchiveEntry[]>
  private readonly workbookName: string
  private readonly workbook: WorkbookPart
  private readonly relationships: readonly Relationship[]
  private strings: SharedStrings | undefined

  constructor(
    private readonly archive: Archive,
    private readonly budget: ReadBudget,
  ) {
    this.entries = entriesByName(archive.entries)
    const { part, contentType } = this.findWorkbook()
    this.workbookName = part
    this.hasMacros = contentType?.includes('macroEnabled') ?? false
    this.workbook = readWorkbookPart(this.read(this.workbookName), this.workbookName)
    this.relationships = readRelationships(this.read(relationshipsName(this.workbookName)), this.workbookName)
    this.sheetNames = this.workbook.sheets.map(({ name }) => name)
    this.date1904 = this.workbook.date1904
  }

  sheet(request: SheetRequest): Sheet {
    const name = request.name.toLowerCase()
    const found = this.workbook.sheets.find((sheet) => sheet.name.toLowerCase() === name)
    if (found === undefined) throw new NotFoundError(`The workbook has no sheet "${request.name}".`)

    const relationship = this.relationships.find(({ id }) => id === found.relationship)
    if (relationship === undefined)
      throw brokenPart(`Sheet "${found.name}"`, 'the workbook does not say where it is')
    return this.scan(relationship.target, new SheetCells({ ...request, name: found.name }, this.budget))
  }

  private scan(part: string, cells: SheetCells): Sheet {
    const scanner = new SheetScanner(cells, this.budget, () => this.sharedStrings())
    const source = { archive: this.archive, entry: this.entry(part), budget: this.budget }
    if (source.entry.size > this.budget.limits.streamAboveBytes) scanInWindows(source, scanner)
    else scanner.scan(toUtf8(inflatePart(source), part), true)
    return cells
  }

  private sharedStrings(): SharedStrings {
    return (this.strings ??= this.readSharedStrings())
  }

  private readSharedStrings(): SharedStrings {
    const part = this.relationships.find(({ type }) => type === 'sharedStrings')?.target
    if (part === undefined) return new SharedStrings(Buffer.alloc(0), 'sharedStrings', this.budget)
    return new SharedStrings(this.read(part), part, this.budget)
  }

  private findWorkbook(): { part: string; contentType: string | undefined } {
    const types = this.has('[Content_Types].xml')
      ? readContentTypes(this.read('[Content_Types].xml'))
      : new Map<string, string>()
    const root = this.has(relationshipsName(''))
      ? readRelationships(this.read(relationshipsName('')), '')
      : []
    const part = root.find(({ type }) => type === 'officeDocument')?.target ?? usualWorkbookName
    const contentType = types.get(partKey(part))

    const isOther =
      contentType !== undefined && !contentType.includes('spreadsheetml') && !contentType.includes('ms-excel')
    if (!this.has(part) || isOther) throw refuseOtherArchive(this.archive, contentType)
    const otherFormat = refuseOtherFormat(contentType)
    if (otherFormat !== undefined) throw otherFormat
    return { part, contentType }
  }

  private has(part: string): boolean {
    return this.entries.has(partKey(part))
  }

  private entry(part: string): ArchiveEntry {
    const [entry, ...others] = this.entries.get(partKey(part)) ?? []
    if (entry === undefined) throw brokenPart(part, 'the archive does not have this part')
    if (others.length > 0) throw brokenPart(part, 'the archive has this part twice')
    return entry
  }

  private read(part: string): Buffer {
    const source = { archive: this.archive, entry: this.entry(part), budget: this.budget }
    return toUtf8(inflatePart(source), part)
  }
}

function entriesByName(entries: readonly ArchiveEntry[]): Map<string, ArchiveEntry[]> {
  const byName = new Map<string, ArchiveEntry[]>()
  for (const entry of entries) {
    const sameName = byName.get(partKey(entry.name))
    if (sameName === undefined) byName.set(partKey(entry.name), [entry])
    else sameName.push(entry)
  }
  return byName
}

/**
 * From an archive to the parts of a workbook (ECMA-376 part 2): relationships lead from the package to the workbook
 * and from there to sheets and shared strings. Targets are looked up in the archive's directory and nowhere else;
 * external ones are never followed.
 */
import { brokenPart } from './refusal.js'
import { Token, XmlCursor } from './xml-cursor.js'
import { decodeText } from './xml-text.js'

export interface Relationship {
  readonly id: string
  /** The last word of the type's URI, the same in transitional and strict files: `worksheet`, `sharedStrings`. */
  readonly type: string
  /** The part's name in the archive. */
  readonly target: string
}

export interface SheetEntry {
  readonly name: string
  readonly relationship: string
}

export interface WorkbookPart {
  readonly sheets: readonly SheetEntry[]
  readonly date1904: boolean
}

/** `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`; the package itself is `''`. */
export function relationshipsName(part: string): string {
  const slash = part.lastIndexOf('/') + 1
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`
}

/** Internal relationships of `part`, in file order. */
export function readRelationships(bytes: Buffer, part: string): Relationship[] {
  const relationships: Relationship[] = []
  const cursor = new XmlCursor(bytes, relationshipsName(part))
  for (let token = cursor.next(); token !== Token.End; token = cursor.next()) {
    if (token !== Token.Open || cursor.name !== 'Relationship') continue
    const attributes = cursor.attributes(decodeText)
    if (attributes.get('TargetMode') === 'External') continue
    relationships.push({
      id: attributes.get('Id') ?? '',
      type: lastSegment(attributes.get('Type') ?? ''),
      target: resolveTarget(part, attributes.get('Target') ?? ''),
    })
  }
  return relationships
}

/** Sheets in workbook order, hidden ones included, and the date system. */
export function readWorkbookPart(bytes: Buffer, part: string): WorkbookPart {
  const sheets: SheetEntry[] = []
  let date1904 = false
  const cursor = new XmlCursor(bytes, part)
  for (let token = cursor.next(); token !== Token.End; token = cursor.next()) {
    if (token !== Token.Open) continue
    if (cursor.name === 'workbookPr') date1904 = isOn(cursor.attributes(decodeText).get('date1904'))
    if (cursor.name !== 'sheet') continue
    const attributes = cursor.attributes(decodeText)
    sheets.push({ name: attributes.get('name') ?? '', relationship: attributes.get('id') ?? '' })
  }

  if (sheets.length === 0) throw brokenPart(part, 'it names no sheet')
  return { sheets, date1904 }
}

/** The content type of each part that states its own, by lower-case name without leading slash. */
export function readContentTypes(bytes: Buffer): Map<string, string> {
  const types = new Map<string, string>()
  const cursor = new XmlCursor(bytes, '[Content_Types].xml')
  for (let token = cursor.next(); token !== Token.End; token = cursor.next()) {
    if (token !== Token.Open || cursor.name !== 'Override') continue
    const attributes = cursor.attributes(decodeText)
    types.set(partKey(attributes.get('PartName') ?? ''), attributes.get('ContentType') ?? '')
  }
  return types
}

/** Part names are compared without case and leading slash (ECMA-376 part 2, 6.2.2.3). */
export const partKey = (name: string): string => name.replace(/^\/+/, '').toLowerCase()

const isOn = (value: string | undefined): boolean => value === '1' || value === 'true' || value === 'on'

const lastSegment = (uri: string): string => uri.slice(uri.lastIndexOf('/') + 1)

/** `../customXml/item1.xml` from `xl/workbook.xml` → `customXml/item1.xml`; no way leads above the archive. */
function resolveTarget(part: string, target: string): string {
  const isAbsolute = target.startsWith('/') || target.startsWith('\\')
  const segments = isAbsolute ? [] : part.split('/').slice(0, -1)
  for (const segment of target.split(/[/\\]/)) {
    if (segment === '..') segments.pop()
    else if (segment !== '' && segment !== '.') segments.push(segment)
  }
  return segments.join('/')
}

import { strToU8, zipSync, type Zippable } from 'fflate'

/** A workbook as its writer left it: XML by part. What is not given is what Excel would write. */
export interface WorkbookParts {
  /** XML between `<worksheet>` and its end, or a whole part if it begins with `<?xml`, `<!` or a byte order mark. */
  readonly sheet?: string | Uint8Array
  /** XML of the `si` elements. */
  readonly strings?: string
  readonly workbookPr?: string
  /** Replaces or adds parts. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>
}

export const spreadsheetNamespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'
export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'

export const contentTypes = (type: string): string =>
  `<Types><Override PartName="/xl/workbook.xml" ContentType="${type}"/></Types>`

/** The archive of a workbook with one sheet, Declaration. */
export const buildWorkbook = (given: WorkbookParts = {}): Uint8Array => zipSync(workbookParts(given))

export function workbookParts({ sheet = '', strings, workbookPr = '', parts = {} }: WorkbookParts): Zippable {
  const all: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': contentTypes(workbookType),
    '_rels/.rels': `<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${spreadsheetNamespace}" xmlns:r="${relations}">${workbookPr}<sheets><sheet name="Declaration" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': sheetPart(sheet),
    ...(strings === undefined ? {} : { 'xl/sharedStrings.xml': `<sst>${strings}</sst>` }),
    ...parts,
  }
  return Object.fromEntries(
    Object.entries(all).map(([name, content]) => [
      name,
      typeof content === 'string' ? strToU8(content) : content,
    ]),
  )
}

function sheetPart(sheet: string | Uint8Array): string | Uint8Array {
  const isWhole = typeof sheet !== 'string' || /^(<\?xml|<!|\ufeff)/.test(sheet)
  return isWhole ? sheet : `<worksheet xmlns="${spreadsheetNamespace}">${sheet}</worksheet>`
}

/** A sheet of these rows. */
export const rows = (xml: string): string => `<sheetData>${xml}</sheetData>`

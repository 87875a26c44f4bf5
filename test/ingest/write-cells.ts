import { zipSync, strToU8 } from 'fflate'
import { type Cells, type Written } from './declaration/a-workbook.js'
import { contentTypes, spreadsheetNamespace, workbookType } from './workbook/build-workbook.js'

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The bytes of a workbook with these cells, texts in line, formulas with their results. */
export function writeCells(sheets: Readonly<Record<string, Cells>>): Uint8Array {
  const names = Object.keys(sheets)
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(workbookType),
    '_rels/.rels': `<Relationships><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${spreadsheetNamespace}" xmlns:r="${relations}"><sheets>${names
      .map((name, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${names
      .map(
        (_, index) =>
          `<Relationship Id="rId${index + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
      )
      .join('')}</Relationships>`,
  }
  names.forEach(
    (name, index) => (parts[`xl/worksheets/sheet${index + 1}.xml`] = sheetXml(sheets[name] ?? {})),
  )
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])))
}

function sheetXml(cells: Cells): string {
  const rows = new Map<number, string>()
  for (const [address, written] of Object.entries(cells)) {
    const row = Number(address.replace(/^[A-Z]+/, ''))
    rows.set(row, `${rows.get(row) ?? ''}${cellXml(address, written)}`)
  }
  const xml = [...rows].sort(([a], [b]) => a - b).map(([row, inner]) => `<row r="${row}">${inner}</row>`)
  return `<worksheet xmlns="${spreadsheetNamespace}"><sheetData>${xml.join('')}</sheetData></worksheet>`
}

function cellXml(address: string, written: Written): string {
  if (typeof written === 'number') return `<c r="${address}"><v>${written}</v></c>`
  if (typeof written === 'string') return `<c r="${address}" t="str"><v>${escaped(written)}</v></c>`
  if ('error' in written) return `<c r="${address}" t="e"><v>${written.error}</v></c>`
  return `<c r="${address}" t="str"><f>X()</f><v>${escaped(String(written.formula))}</v></c>`
}

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')

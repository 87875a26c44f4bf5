/** How three kinds of programs write a workbook: XML that says the same, read by different paths of a reader. */
import type { Habits } from './blank-form.js'
import { escaped } from './fill-sheet.js'
import type { TemplateCell, TemplateRow } from './template-cells.js'

export interface Program extends Habits {
  readonly name: string
  readonly rowAttributes: string
  readonly formulaAttributes: string
  /** Whether a formula whose result is an empty text has one. */
  readonly keepsEmptyResults: boolean
}

export const programs: readonly Program[] = [
  {
    name: 'Excel',
    rowAttributes: 'spans="1:34" s="118" customFormat="1" ht="20" customHeight="1"',
    formulaAttributes: '',
    keepsEmptyResults: true,
    typedTexts: 'shared',
    numberType: '',
  },
  {
    name: 'LibreOffice',
    rowAttributes:
      's="118" customFormat="true" ht="19.5" hidden="false" customHeight="true" outlineLevel="0" collapsed="false"',
    formulaAttributes: ' aca="false"',
    keepsEmptyResults: true,
    typedTexts: 'shared',
    numberType: ' t="n"',
  },
  {
    name: 'a library',
    rowAttributes: 'ht="20" customHeight="1" s="118" customFormat="1"',
    formulaAttributes: '',
    keepsEmptyResults: false,
    typedTexts: 'inline',
    numberType: '',
  },
]

/** `share`: the place of a text in the shared strings. */
export const sheetXml = (
  rows: readonly TemplateRow[],
  program: Program,
  share: (text: string) => number,
): string => {
  const data = rows.map(({ row, cells }) => {
    const inner = Object.entries(cells).map(([column, cell], index) =>
      cellXml(`r="${column}${row}" s="${100 + index}"`, cell, { program, share }),
    )
    return `<row r="${row}" ${program.rowAttributes}>${inner.join('')}</row>`
  })
  const open = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${namespace}"><sheetData>`
  return `${open}${data.join('')}</sheetData><sheetProtection sheet="1"/></worksheet>`
}

export const namespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

interface Writing {
  readonly program: Program
  readonly share: (text: string) => number
}

function cellXml(attributes: string, cell: TemplateCell, { program, share }: Writing): string {
  if (cell === undefined) return `<c ${attributes}/>`
  if (typeof cell === 'string') return `<c ${attributes} t="s"><v>${share(cell)}</v></c>`
  const { result } = cell
  const formula = `<f${program.formulaAttributes}>${escaped(cell.formula)}</f>`
  if (typeof result === 'number')
    return `<c ${attributes}${program.numberType}>${formula}<v>${result}</v></c>`
  if (typeof result === 'object') return `<c ${attributes} t="e">${formula}<v>${result.error}</v></c>`
  if (result === '' && !program.keepsEmptyResults) return `<c ${attributes}>${formula}</c>`
  return `<c ${attributes} t="str">${formula}<v>${escaped(result)}</v></c>`
}

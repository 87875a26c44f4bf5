/** The findings of a declaration as a list that can be sent back to who made it. */
import type { FormFinding } from './declarations.js'
import { td } from './declarations.js'
import { act, finding as findingText, t } from './words.js'

/** Keeps Chinese whole in spreadsheet programs. */
const byteOrderMark = '\uFEFF'

/** An address of a CSV file: severity, sheet, cell, what is wrong, what to do. */
export function feedbackSheet(findings: readonly FormFinding[]): string {
  const head = [t('table.severity'), td('sheetName'), td('cell'), td('findings'), td('mend')]
  const rows = findings.map(({ finding }) => [
    t(`severity.${finding.severity}`),
    finding.sheet ?? '',
    finding.cell ?? (finding.row === undefined ? '' : String(finding.row)),
    findingText(finding),
    act(finding),
  ])
  const text = [head, ...rows].map((row) => row.map(quoted).join(',')).join('\r\n')
  return `data:text/csv;charset=utf-8,${encodeURIComponent(byteOrderMark + text)}`
}

/** A text that a spreadsheet program would take for a formula is kept as text. */
const quoted = (text: string): string =>
  `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`

/** The findings of a declaration as a list that can be sent back to who made it. */
import { csvAddress } from '../../graph/text/csv.js'
import type { FormFinding } from './declarations.js'
import { td } from './declarations.js'
import { act, finding as findingText, t } from './words.js'

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
  return csvAddress([head, ...rows])
}

import { select } from '../actions/navigate.js'
import type { FindingRow } from '../state/finding-rows.js'
import { findings, selected, shownFindings } from '../state/store.js'
import { act, companyName, enumerated, finding, mineral, t } from '../state/words.js'
import { DataTable, type Column } from './data-table.js'
import { CellChip, SeveritySign } from './marks.js'

/** What a person should see beside the answer, and what to do about it. */
export const FindingsTable = () => (
  <DataTable
    columns={findingColumns()}
    rows={shownFindings.value}
    keyOf={({ key }) => key}
    sorting={{ column: '', descending: false }}
    isSelected={({ company }) =>
      company !== undefined && selected.value?.kind === 'company' && selected.value.id === company
    }
    onSelect={({ company }) => {
      if (company !== undefined) select({ kind: 'company', id: company })
    }}
    empty={t(findings.value.length > 0 ? 'table.allHidden' : 'table.noFindings')}
  />
)

export const findingColumns = (): Column<FindingRow>[] => [
  {
    id: 'severity',
    title: t('table.severity'),
    value: (row) => ['error', 'warning', 'note'].indexOf(row.finding.severity),
    text: (row) => t(`severity.${row.finding.severity}`),
    cell: ({ finding: { severity } }) => (
      <span class="st">
        <SeveritySign severity={severity} />
        {t(`severity.${severity}`)}
      </span>
    ),
  },
  {
    id: 'mineral',
    title: t('table.mineral'),
    value: ({ minerals }) => enumerated(minerals.map((id) => mineral(id))),
  },
  {
    id: 'company',
    title: t('table.company'),
    value: ({ company }) => (company === undefined ? '' : companyName(company)),
  },
  { id: 'finding', title: t('table.finding'), wide: true, value: (row) => finding(row.finding) },
  {
    id: 'cell',
    title: t('table.cell'),
    value: (row) => row.finding.cell ?? '',
    text: ({ finding: { sheet, cell } }) => [sheet, cell].filter(Boolean).join('!'),
    cell: ({ finding: { sheet = 'Declaration', cell }, file }) =>
      cell ? <CellChip sheet={sheet} cell={cell} {...(file ? { at: { file, sheet, cell } } : {})} /> : '',
  },
  { id: 'act', title: t('table.act'), wide: true, value: (row) => act(row.finding) },
]

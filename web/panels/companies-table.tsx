import type { TracedCompany } from '../../graph/api/traced-companies.js'
import { select } from '../actions/navigate.js'
import { canvasCommands } from '../state/canvas-commands.js'
import { companies, companiesReached, selected, shownCompanies } from '../state/store.js'
import { enumerated, mineral, standingWords, t } from '../state/words.js'
import { DataTable, type Column } from './data-table.js'
import { ProblemNotice } from './notice.js'

/** Everybody in reach, drawn or grouped. */
export function CompaniesTable() {
  const { problem, reply } = companiesReached.state.value
  if (problem !== undefined && !reply)
    return <ProblemNotice problem={problem} onRetry={() => void companiesReached.refresh()} />
  return (
    <DataTable
      columns={companyColumns()}
      rows={shownCompanies.value}
      keyOf={({ company }) => company}
      sorting={{ column: 'tier', descending: false }}
      isSelected={({ company }) => selected.value?.kind === 'company' && selected.value.id === company}
      onSelect={({ company }) => select({ kind: 'company', id: company })}
      onHover={(row) => canvasCommands.value?.hover(row && `company:${row.company}`)}
      empty={reply ? t(companies.value.length > 0 ? 'table.allHidden' : 'table.noCompanies') : ''}
    />
  )
}

export const companyColumns = (): Column<TracedCompany>[] => [
  { id: 'name', title: t('table.company'), wide: true, value: ({ name }) => name },
  { id: 'tier', title: t('table.tier'), numeric: true, value: ({ tier }) => tier },
  { id: 'standing', title: t('table.declaration'), value: standingWords },
  { id: 'scope', title: t('table.scope'), value: ({ scope }) => (scope ? t(`scope.${scope}`) : '') },
  {
    id: 'minerals',
    title: t('table.minerals'),
    value: ({ minerals }) => enumerated(minerals.map((id) => mineral(id))),
  },
  { id: 'smelters', title: t('table.smeltersNamed'), numeric: true, value: ({ smelters }) => smelters },
  { id: 'ends', title: t('table.endsAtIt'), numeric: true, value: ({ ends }) => ends },
]

import { select } from '../actions/navigate.js'
import { canvasCommands } from '../state/canvas-commands.js'
import type { CompanyRow, Standing } from '../state/rows.js'
import { companies, selected } from '../state/store.js'
import { enumerated, mineral, t } from '../state/words.js'
import { DataTable, type Column } from './data-table.js'

export const CompaniesTable = () => (
  <DataTable
    columns={columns()}
    rows={companies.value}
    keyOf={({ key }) => key}
    sorting={{ column: 'tier', descending: false }}
    isSelected={({ key }) => selected.value?.kind === 'company' && selected.value.id === key}
    onSelect={({ key }) => select({ kind: 'company', id: key })}
    onHover={(row) => canvasCommands.value?.hover(row && `company:${row.key}`)}
    empty={t('table.noCompanies')}
  />
)

export function standingWord(standing: Standing): string {
  if (standing === 'unknown') return ''
  return t(`mix.${standing}`)
}

const columns = (): Column<CompanyRow>[] => [
  { id: 'name', title: t('table.company'), wide: true, value: ({ name }) => name },
  { id: 'tier', title: t('table.tier'), numeric: true, value: ({ tier }) => tier },
  { id: 'standing', title: t('table.declaration'), value: ({ standing }) => standingWord(standing) },
  { id: 'scope', title: t('table.scope'), value: ({ scope }) => (scope ? t(`scope.${scope}`) : '') },
  {
    id: 'minerals',
    title: t('table.minerals'),
    value: ({ minerals }) => enumerated(minerals.map((id) => mineral(id))),
  },
]

import { select } from '../actions/navigate.js'
import type { EndRow } from '../state/rows.js'
import type { Selected } from '../state/selection.js'
import { ends, selected, shownEnds, view } from '../state/store.js'
import { ask, endReason, mineral, t } from '../state/words.js'
import { DataTable, type Column } from './data-table.js'

/** Where the answer stops short, why, and what to ask whom. */
export const EndsTable = () => (
  <DataTable
    columns={endColumns()}
    rows={shownEnds.value}
    keyOf={({ key }) => key}
    sorting={{ column: '', descending: false }}
    isSelected={(row) => {
      const subject = subjectOf(row)
      return (
        subject !== undefined && subject.kind === selected.value?.kind && subject.id === selected.value.id
      )
    }}
    onSelect={(row) => select(subjectOf(row))}
    empty={t(ends.value.length > 0 ? 'table.allHidden' : 'table.noEnds')}
  />
)

function subjectOf({ end: { smelter, company, reason } }: EndRow): Selected | undefined {
  if (smelter !== null && reason !== 'contradicted') return { kind: 'smelter', id: smelter }
  return company === null ? undefined : { kind: 'company', id: company }
}

export const endColumns = (): Column<EndRow>[] => [
  {
    id: 'company',
    title: t('table.company'),
    value: ({ end }) =>
      end.companyName ?? end.company ?? end.smelterName ?? end.smelter ?? view.value.product ?? '',
  },
  { id: 'mineral', title: t('table.mineral'), value: (row) => mineral(row.mineral) },
  { id: 'reason', title: t('table.reason'), value: ({ end }) => endReason(end.reason) },
  { id: 'parts', title: t('table.parts'), value: ({ end }) => end.parts.join(', ') },
  { id: 'ask', title: t('table.ask'), wide: true, value: ({ end, mineral: id }) => ask(end, id) },
]

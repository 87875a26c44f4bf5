import type { Sorting } from '../state/sorting.js'
import { t } from '../state/words.js'

interface SortHeadProps {
  readonly column: {
    readonly id: string
    readonly title: string
    readonly numeric?: boolean
    /** What is counted, where the title is too short to say. */
    readonly hint?: string
  }
  readonly sorting: Sorting
  readonly onSort: () => void
}

export function SortHead({ column: { id, title, numeric, hint }, sorting, onSort }: SortHeadProps) {
  const isSorted = sorting.column === id
  const direction = sorting.descending ? 'descending' : 'ascending'
  return (
    <th class={numeric ? 'num' : ''} title={hint} aria-sort={isSorted ? direction : 'none'}>
      <button type="button" class="sort" aria-label={t('table.sortBy', { column: title })} onClick={onSort}>
        {title}
        {isSorted && <span aria-hidden="true"> {sorting.descending ? '↑' : '↓'}</span>}
      </button>
    </th>
  )
}

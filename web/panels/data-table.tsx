import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { language } from '../state/store.js'
import { nextSorting, sortRows, type Sorting, type SortValue } from '../state/sorting.js'
import { number, t } from '../state/words.js'
import { SortHead } from './sort-head.js'

export interface Column<Row> {
  readonly id: string
  readonly title: string
  readonly value: (row: Row) => SortValue
  readonly cell?: (row: Row) => ComponentChildren
  /** What a sheet says, where `value` is a rank. */
  readonly text?: (row: Row) => string
  readonly numeric?: boolean
  /** Takes the room others leave. */
  readonly wide?: boolean
}

interface DataTableProps<Row> {
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
  readonly sorting: Sorting
  readonly isSelected: (row: Row) => boolean
  readonly onSelect: (row: Row) => void
  readonly onHover?: (row: Row | undefined) => void
  /** Instead of rows, when there are none. */
  readonly empty: ComponentChildren
}

const rowsAtOnce = 500

export function DataTable<Row>(props: DataTableProps<Row>) {
  const { columns, rows, onHover, empty } = props
  const sorting = useSignal(props.sorting)
  const most = useSignal(rowsAtOnce)
  const column = columns.find(({ id }) => id === sorting.value.column)
  const sorted = column
    ? sortRows(rows, column.value, { descending: sorting.value.descending, locale: language.value })
    : rows

  if (rows.length === 0) return <div class="notice empty">{empty}</div>
  return (
    <>
      <table class="t" onMouseLeave={() => onHover?.(undefined)}>
        <thead>
          <tr>
            {columns.map((each) => (
              <SortHead
                key={each.id}
                column={each}
                sorting={sorting.value}
                onSort={() => (sorting.value = nextSorting(sorting.value, each.id))}
              />
            ))}
          </tr>
        </thead>
        <Body {...props} rows={sorted.slice(0, most.value)} />
      </table>
      {rows.length > most.value && (
        <p class="partial">
          {t('table.partial', { n: number(most.value), total: number(rows.length) })}{' '}
          <button type="button" class="link" onClick={() => (most.value += rowsAtOnce)}>
            {t('table.showMore')}
          </button>
        </p>
      )}
    </>
  )
}

const Body = <Row,>({ columns, rows, keyOf, isSelected, onSelect, onHover }: DataTableProps<Row>) => (
  <tbody>
    {rows.map((row) => (
      <tr
        key={keyOf(row)}
        class={isSelected(row) ? 'sel' : ''}
        aria-selected={isSelected(row)}
        tabIndex={0}
        onClick={() => onSelect(row)}
        onKeyDown={onEnter(() => onSelect(row))}
        onMouseEnter={() => onHover?.(row)}
      >
        {columns.map((each) => (
          <Cell key={each.id} column={each} row={row} />
        ))}
      </tr>
    ))}
  </tbody>
)

interface CellProps<Row> {
  readonly column: Column<Row>
  readonly row: Row
}

/** What does not fit its column is told by the pointer. */
function Cell<Row>({ column: { numeric, wide, value, cell }, row }: CellProps<Row>) {
  const content = value(row)
  return (
    <td
      class={[numeric ? 'num' : '', wide ? 'wide' : ''].join(' ')}
      title={!cell && typeof content === 'string' ? content : undefined}
    >
      {cell ? cell(row) : content}
    </td>
  )
}

const onEnter = (act: () => void) => (event: KeyboardEvent) => {
  if (event.key !== 'Enter' && event.key !== ' ') return
  event.preventDefault()
  act()
}

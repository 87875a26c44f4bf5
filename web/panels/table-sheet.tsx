import { downloadSheet } from '../actions/download.js'
import {
  shownCompanies,
  shownEnds,
  shownFindings,
  shownSmelters,
  shownStated,
  trace,
  view,
} from '../state/store.js'
import type { Tab } from '../state/view.js'
import { askedDay, companyName, enumerated, facetWord, listName, mineral, t } from '../state/words.js'
import { companyColumns } from './companies-table.js'
import type { Column } from './data-table.js'
import { endColumns } from './ends-table.js'
import { findingColumns } from './findings-table.js'
import { smelterColumns } from './smelters-table.js'

/** The table on screen as a CSV that says which question it answers. `all`: rows of the whole answer. */
export function TableSheet({ all }: { all: number }) {
  const { tab } = view.value
  return (
    <button
      type="button"
      class="link strip-sheet"
      title={t('table.sheetHint')}
      onClick={() => {
        const rows = rowsOf(tab)
        downloadSheet(fileName(tab), [...heading(rows.length - 1, all), [], ...rows])
      }}
    >
      {t('table.sheet')}
    </button>
  )
}

function fileName(tab: Tab): string {
  const { product, company } = trace.state.value.reply?.question ?? {}
  return `${product ?? company ?? ''} ${t(`tab.${tab}`)} ${askedDay()}.csv`.trim()
}

/** The question, its day and list, what is left out, and how much of the answer this is. */
function heading(count: number, all: number): string[][] {
  const { hidden, list, mineral: asked, part } = view.value
  const { question } = trace.state.value.reply ?? {}
  return [
    [t('page.trace'), [question?.product ?? question?.company, question?.name].filter(Boolean).join(' ')],
    [t('bar.day'), askedDay()],
    ...(part === undefined ? [] : [[t('table.parts'), part]]),
    ...(asked === undefined ? [] : [[t('table.mineral'), mineral(asked)]]),
    [t('table.against'), listName(list)],
    ...(hidden.length === 0 ? [] : [[t('table.leftOut'), enumerated(hidden.map(facetWord))]]),
    [t('table.rowsOfAll'), count < all ? t('table.partial', { n: count, total: all }) : String(count)],
  ]
}

/** Heads first. */
function rowsOf(tab: Tab): string[][] {
  switch (tab) {
    case 'smelters':
      return cells(smelterColumns(view.value.list), shownSmelters.value)
    case 'ends':
      return cells(endColumns(), shownEnds.value)
    case 'companies':
      return cells(companyColumns(), shownCompanies.value)
    case 'findings':
      return cells(findingColumns(), shownFindings.value)
    case 'stated':
      return statedCells()
  }
}

const cells = <Row,>(columns: readonly Column<Row>[], rows: readonly Row[]): string[][] => [
  columns.map(({ title }) => title),
  ...rows.map((row) => columns.map(({ value, text }) => text?.(row) ?? String(value(row)))),
]

/** A row per answer, with its cell. */
const statedCells = (): string[][] => [
  [t('table.mineral'), t('stated.question'), t('table.company'), t('table.cell'), t('stated.answer')],
  ...shownStated.value.flatMap(({ mineral: id, question, cells: stated }) =>
    stated.map(({ company, answer, sheet, cell }) => [
      ...[mineral(id), t(`stated.${question}`), companyName(company)],
      ...[[sheet, cell].filter(Boolean).join('!'), answer ?? t('stated.blank')],
    ]),
  ),
]

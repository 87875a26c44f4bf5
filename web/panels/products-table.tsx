import { openProduct } from '../actions/navigate.js'
import { sortProductsBy } from '../actions/products.js'
import {
  productAnswers,
  productMinerals,
  productSorting,
  productsFound,
  productsShown,
} from '../state/product-answers.js'
import type { ProductAnswer, ProductRow } from '../state/product-rows.js'
import { view } from '../state/store.js'
import { mineral, number, t } from '../state/words.js'
import { VerdictMark } from './marks.js'
import { SortHead } from './sort-head.js'

export function ProductsTable() {
  const minerals = productMinerals.value
  const isJudged = productAnswers.done.value.size > 0
  const hasNames = productsFound.value.some(({ name }) => name !== '')
  const columns = [
    { id: 'id', title: t('products.number') },
    ...(hasNames ? [{ id: 'name', title: t('products.name') }] : []),
    ...minerals.map((id) => ({ id, title: mineral(id) })),
    ...(isJudged
      ? [
          { id: 'answered', title: t('products.answered'), numeric: true },
          { id: 'ends', title: t('products.ends'), numeric: true, hint: t('question.endsHint') },
        ]
      : []),
  ]
  return (
    <table class="t roomy">
      <thead>
        <tr>
          {columns.map((column) => (
            <SortHead
              key={column.id}
              column={column}
              sorting={productSorting.value}
              onSort={() => sortProductsBy(column.id)}
            />
          ))}
        </tr>
      </thead>
      <tbody>
        {productsShown.value.map((row) => (
          <Row key={row.id} row={row} minerals={minerals} isJudged={isJudged} hasNames={hasNames} />
        ))}
      </tbody>
    </table>
  )
}

interface RowProps {
  readonly row: ProductRow
  readonly minerals: readonly string[]
  readonly isJudged: boolean
  readonly hasNames: boolean
}

const Row = ({ row: { id, name, answer }, minerals, isJudged, hasNames }: RowProps) => (
  <tr class="link-row" onClick={() => openProduct(id)}>
    <td>
      <a href={`/trace?product=${encodeURIComponent(id)}`} onClick={stayHere(id)}>
        <b>{id}</b>
      </a>
    </td>
    {hasNames && (
      <td class="product-name" title={name}>
        {name}
      </td>
    )}
    {answer ? (
      <Answer answer={answer} minerals={minerals} />
    ) : (
      isJudged && <NoAnswer id={id} width={minerals.length + 2} />
    )}
  </tr>
)

const stayHere = (id: string) => (event: MouseEvent) => {
  event.stopPropagation()
  if (event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  openProduct(id)
}

const Answer = ({ answer, minerals }: { answer: ProductAnswer; minerals: readonly string[] }) => (
  <>
    {minerals.map((id) => (
      <td key={id}>
        <Verdict answer={answer} mineralId={id} />
      </td>
    ))}
    <td
      class="num"
      title={t('products.answeredHint', {
        n: answer.answered,
        total: answer.companies,
        mineral: mineral(answer.mineral),
      })}
    >
      {t('products.answeredOf', { n: number(answer.answered), total: number(answer.companies) })}
    </td>
    <td class="num">{number(answer.ends)}</td>
  </>
)

function Verdict({ answer, mineralId }: { answer: ProductAnswer; mineralId: string }) {
  if (!answer.minerals.includes(mineralId)) return <span class="dim">–</span>
  const verdict = answer.worst[view.value.list]?.[mineralId]
  return verdict ? <VerdictMark verdict={verdict} /> : <span class="dim">{t('products.noneNamed')}</span>
}

/** One line that says where the row stands: on its way, or failed. */
const NoAnswer = ({ id, width }: { id: string; width: number }) => (
  <td colSpan={width} class="dim">
    {productAnswers.failed.value.has(id) ? (
      t('products.failed')
    ) : (
      <span class="on-its-way">{t('products.tracing')}</span>
    )}
  </td>
)

import { judgeAgain, judgeAllProducts, showProductPage, stopJudging } from '../actions/products.js'
import {
  productAnswers,
  productPage,
  productPages,
  productSorting,
  productsFound,
  productsShown,
  rowsPerPage,
} from '../state/product-answers.js'
import { isAnswerColumn } from '../state/product-rows.js'
import { products } from '../state/store.js'
import { number, t } from '../state/words.js'
import { Icon } from './icons.js'

/** Which rows these are, how many are traced, and the way to the others. */
export function ProductsFoot() {
  const total = products.state.value.reply?.items.length ?? 0
  if (total <= rowsPerPage && productAnswers.failed.value.size === 0) return null
  return (
    <footer class="products-foot">
      <Traced total={total} />
      {productPages.value > 1 && <Pager />}
    </footer>
  )
}

function Traced({ total }: { total: number }) {
  const { done, failed, isFilling } = productAnswers
  const traced = done.value.size
  if (failed.value.size > 0)
    return (
      <span>
        {t('products.failedCount', { n: failed.value.size })}{' '}
        <button type="button" class="link" onClick={judgeAgain}>
          {t('problem.retry')}
        </button>
      </span>
    )
  if (traced >= total) return <span class="dim">{t('products.allTraced', { n: number(total) })}</span>
  if (isFilling.value)
    return (
      <span class="filling" aria-live="polite">
        <progress max={total} value={traced} aria-label={t('products.tracing')} />
        {t('products.traced', { n: number(traced), total: number(total) })}{' '}
        <button type="button" class="link" onClick={stopJudging}>
          {t('products.stop')}
        </button>
      </span>
    )
  const isPartlySorted = isAnswerColumn(productSorting.value.column)
  return (
    <span>
      <span class={isPartlySorted ? '' : 'dim'}>
        {t(isPartlySorted ? 'products.partlySorted' : 'products.traced', {
          n: number(traced),
          total: number(total),
        })}
      </span>{' '}
      <button type="button" class="link" onClick={judgeAllProducts}>
        {t('products.traceAll', { n: number(total) })}
      </button>
    </span>
  )
}

function Pager() {
  const last = productPages.value - 1
  const page = Math.min(productPage.value, last)
  const first = page * rowsPerPage
  return (
    <span class="pager">
      <span class="dim">
        {t('products.rows', {
          from: number(first + 1),
          to: number(first + productsShown.value.length),
          total: number(productsFound.value.length),
        })}
      </span>
      <button
        type="button"
        class="btn icon flip"
        aria-label={t('products.previous')}
        title={t('products.previous')}
        disabled={page === 0}
        onClick={() => showProductPage(page - 1)}
      >
        <Icon name="right" />
      </button>
      <button
        type="button"
        class="btn icon"
        aria-label={t('products.next')}
        title={t('products.next')}
        disabled={page === last}
        onClick={() => showProductPage(page + 1)}
      >
        <Icon name="right" />
      </button>
    </span>
  )
}

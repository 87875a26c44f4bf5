import { findProducts } from '../actions/products.js'
import { coveredListId } from '../state/lists.js'
import { productFilter, productMinerals, productsFound, rowsPerPage } from '../state/product-answers.js'
import { overview, products, view } from '../state/store.js'
import { listName, number, t } from '../state/words.js'
import { DeclarantsTable } from './declarants-table.js'
import { EmptyNotice, ProblemNotice } from './notice.js'
import { ProductsFoot } from './products-foot.js'
import { ProductsTable } from './products-table.js'

/** The products held; one click traces. Verdicts fill in as they are traced. */
export function ProductsCard() {
  const { reply, slow, problem } = products.state.value
  return (
    <section class="card products">
      <header>
        <h2>
          {t('products.title')} {reply && reply.total > rowsPerPage && <Filter total={reply.total} />}
        </h2>
        <span class="r">{hint()}</span>
      </header>
      {problem !== undefined && <ProblemNotice problem={problem} onRetry={() => void products.refresh()} />}
      {!reply && <div class={slow ? 'skeleton rows' : 'rows'} />}
      {reply?.total === 0 && <NoProducts />}
      {reply && reply.total > 0 && <ProductsTable />}
      {reply && reply.total > 0 && productsFound.value.length === 0 && (
        <div class="notice empty">{t('products.noMatch', { text: productFilter.value })}</div>
      )}
      {reply && reply.total > 0 && <ProductsFoot />}
      {reply && reply.total > reply.items.length && (
        <p class="dim pad">
          {t('products.more', { n: number(reply.items.length), total: number(reply.total) })}
        </p>
      )}
    </section>
  )
}

function hint(): string {
  if (productMinerals.value.length === 0) return t('products.hint')
  const { list } = view.value
  return t('products.worst', { list: list === coveredListId ? t('list.coveredShort') : listName(list) })
}

const Filter = ({ total }: { total: number }) => (
  <input
    type="search"
    class="products-filter"
    placeholder={t('products.filter', { n: number(total) })}
    aria-label={t('products.filter', { n: number(total) })}
    value={productFilter.value}
    onInput={({ currentTarget }) => findProducts(currentTarget.value)}
  />
)

function NoProducts() {
  const hasCompanies = (overview.state.value.reply?.companies ?? 0) > 0
  return (
    <>
      <EmptyNotice title={t('products.none')}>
        {t('products.noneHint')} {hasCompanies && t('products.noneCompanies')}
      </EmptyNotice>
      <DeclarantsTable />
    </>
  )
}

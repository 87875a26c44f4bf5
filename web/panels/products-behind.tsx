import type { ImpactProduct } from '../../graph/api/impact.js'
import { openImpact, openProductWith } from '../actions/navigate.js'
import type { Selected } from '../state/selection.js'
import { behind, overview, view } from '../state/store.js'
import { joined, mineral, number, t } from '../state/words.js'
import { ProblemNotice } from './notice.js'

/** Every product the smelter or area is behind, those with no other way first; a click traces it with this chosen. */
export function ProductsBehind({ chosen }: { chosen: Selected }) {
  const { reply, problem } = behind.state.value
  if (problem !== undefined) return <ProblemNotice problem={problem} onRetry={() => void behind.refresh()} />
  if (reply?.question.of[0]?.id !== chosen.id || overview.state.value.reply?.products === 0) return null
  const { items, total } = reply.products
  return (
    <section class="ds">
      <h3>
        {t('behind.title')}
        <span class="r">{number(reply.totals.products)}</span>
      </h3>
      {total === 0 && <p class="dim">{t('behind.none')}</p>}
      <ul class="lines tall">
        {items.map((item) => (
          <Product key={`${item.product} ${item.mineral}`} item={item} chosen={chosen} />
        ))}
      </ul>
      {total > items.length && <p class="dim">{t('answer.more', { n: number(total - items.length) })}</p>}
      {total > 0 && (
        <button type="button" class="link" onClick={() => openImpact([chosen.id])}>
          {t('behind.all')}
        </button>
      )}
    </section>
  )
}

function Product({ item, chosen }: { item: ImpactProduct; chosen: Selected }) {
  const { product, productName, strength, alternative, exposure } = item
  const isHere = view.value.page === 'trace' && view.value.product === product
  return (
    <li>
      {isHere ? (
        <b>{product}</b>
      ) : (
        <button type="button" class="link" onClick={() => openProductWith(product, chosen)}>
          {product}
        </button>
      )}{' '}
      {productName !== product && productName}
      <small>
        {joined([
          mineral(item.mineral),
          t(`behind.${strength}`),
          exposure && t(`exposure.${exposure}`),
          t(`behind.alternative.${alternative}`),
        ])}
      </small>
    </li>
  )
}

import { openProduct } from '../actions/navigate.js'
import { overview, products } from '../state/store.js'
import { productAnswers, type ProductAnswer } from '../state/product-answers.js'
import { mineral, number, t } from '../state/words.js'
import { VerdictMark } from './marks.js'
import { EmptyNotice, ProblemNotice } from './notice.js'

/** The products held; one click traces. Verdicts fill in as they are traced. */
export function ProductsCard() {
  const { reply, slow, problem } = products.state.value
  const minerals = productAnswers.minerals.value
  return (
    <section class="card products">
      <header>
        <h2>{t('products.title')}</h2>
        <span class="r">{minerals.length > 0 ? t('products.worst') : t('products.hint')}</span>
      </header>
      {problem !== undefined && <ProblemNotice problem={problem} onRetry={() => void products.refresh()} />}
      {!reply && <div class={slow ? 'skeleton rows' : 'rows'} />}
      {reply?.total === 0 && <NoProducts />}
      {reply && reply.total > 0 && (
        <table class="t roomy">
          <thead>
            <tr>
              <th>{t('products.number')}</th>
              <th>{t('products.name')}</th>
              {minerals.map((id) => (
                <th key={id}>{mineral(id)}</th>
              ))}
              {minerals.length > 0 && <th class="num">{t('products.answered')}</th>}
              {minerals.length > 0 && <th class="num">{t('products.ends')}</th>}
            </tr>
          </thead>
          <tbody>
            {reply.items.map(({ id, name }) => (
              <tr key={id} class="link-row" onClick={() => openProduct(id)}>
                <td>
                  <a href={`/trace?product=${encodeURIComponent(id)}`} onClick={stayHere(id)}>
                    <b>{id}</b>
                  </a>
                </td>
                <td>{name === id ? '' : name}</td>
                <AnswerCells answer={productAnswers.of(id)} minerals={minerals} />
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {reply && reply.total > reply.items.length && (
        <p class="dim pad">{t('products.more', { n: reply.items.length, total: number(reply.total) })}</p>
      )}
    </section>
  )
}

const stayHere = (id: string) => (event: MouseEvent) => {
  event.stopPropagation()
  if (event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  openProduct(id)
}

function AnswerCells({
  answer,
  minerals,
}: {
  answer: ProductAnswer | undefined
  minerals: readonly string[]
}) {
  if (minerals.length === 0) return null
  return (
    <>
      {minerals.map((id) => (
        <td key={id}>
          {answer &&
            (answer.worst[id] ? (
              <VerdictMark verdict={answer.worst[id]} />
            ) : (
              <span class="dim">{t('answer.noSmelters')}</span>
            ))}
        </td>
      ))}
      <td class="num">{answer && t('funnel.stage', { n: answer.answered, total: answer.companies })}</td>
      <td class="num">{answer && number(answer.ends)}</td>
    </>
  )
}

function NoProducts() {
  const hasCompanies = (overview.state.value.reply?.companies ?? 0) > 0
  return (
    <EmptyNotice title={t('products.none')}>
      {t('products.noneHint')} {hasCompanies && t('products.noneCompanies')}
    </EmptyNotice>
  )
}

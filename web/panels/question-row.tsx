import { askForMineral, openGroups } from '../actions/navigate.js'
import { traceTotals, type TraceTotals } from '../state/answer.js'
import { companies, companiesReached, trace, view } from '../state/store.js'
import { listName, mineral, number, t } from '../state/words.js'
import { Icon } from './icons.js'
import { ListSelect } from './list-select.js'
import { PartPicker } from './part-picker.js'

/** The question in words, with its counts: which question made this picture is never in doubt. */
export function QuestionRow() {
  const { product, company, mineral: only, open } = view.value
  const name = trace.state.value.reply?.question.name
  const id = product ?? company ?? ''
  const shown = name && name !== id && product ? `${name} ${id}` : (name ?? id)
  return (
    <div class="question">
      <div class="grow">
        <h1>
          <Sentence
            template={t(product ? 'question.product' : 'question.company', { name: slot })}
            name={shown}
          />
        </h1>
        <div class="facts">
          <Facts />
          <ListPicker />
          <PartPicker />
          {only && (
            <button type="button" class="chip sel" onClick={() => askForMineral(undefined)}>
              {t('question.only', { mineral: mineral(only) })}
              <Icon name="close" />
            </button>
          )}
          {open.length > 0 && (
            <button type="button" class="chip sel" title={t('group.close')} onClick={() => openGroups([])}>
              {t('question.opened', { n: open.length })}
              <Icon name="close" />
            </button>
          )}
        </div>
      </div>
    </div>
  )
}

const slot = '\u0000'

function Sentence({ template, name }: { template: string; name: string }) {
  const [before, after] = template.split(slot)
  return (
    <>
      {before}
      <span class="field strong">{name}</span>
      {after}
    </>
  )
}

function Facts() {
  const { reply } = trace.state.value
  if (!reply) return null
  const totals = traceTotals(reply)
  const { tiers = 0 } = companiesReached.state.value.reply ?? {}
  const suppliers = companies.value.filter(({ tier }) => tier > 0).length
  return (
    <>
      <Counted text={t('question.smelters', { n: totals.smelters })} n={totals.smelters} />
      <span class="dot" />
      <Counted
        text={t('question.companies', {
          n: suppliers,
          tiers: tiers > 0 ? t('question.tiers', { n: tiers }) : '',
        })}
        n={suppliers}
      />
      <span class="dot" />
      <span title={t('question.endsHint')}>
        <Counted text={t('question.ends', { n: totals.ends, at: endings(totals) })} n={totals.ends} />
      </span>
      <span class="dot" />
    </>
  )
}

const endings = ({ endings: n = 0 }: TraceTotals) => (n > 0 ? t('question.endings', { n }) : '')

/** The first figure of a sentence in ink. */
function Counted({ text, n }: { text: string; n: number }) {
  const [before, ...after] = text.split(String(n))
  return (
    <span>
      {before}
      <b>{number(n)}</b>
      {after.join(String(n))}
    </span>
  )
}

function ListPicker() {
  const asked = trace.state.value.reply?.question.lists ?? []
  return <ListSelect label={t('question.judged')} lists={asked} nameOf={listName} />
}

import { overview, picture, smelters, trace } from '../state/store.js'
import { traceTotals } from '../state/answer.js'
import { KeysButton } from './keys-dialog.js'
import { moment, number, t } from '../state/words.js'

export function TraceStatus() {
  const drawing = picture.state.value.reply
  const { reply } = trace.state.value
  const groups = drawing?.nodes.filter(({ kind }) => kind === 'group') ?? []
  const grouped = groups.reduce((sum, { count = 0 }) => sum + count, 0)
  const at = overview.state.value.reply?.at
  const totals = reply && traceTotals(reply)
  return (
    <footer class="status">
      {drawing && (
        <>
          <span>{t('status.nodes', { n: drawing.nodes.length })}</span>
          <span class="dot" />
          <span>{t('status.edges', { n: drawing.edges.length })}</span>
        </>
      )}
      {totals && smelters.value.length < totals.smelters && (
        <>
          <span class="dot" />
          <span>
            {t('status.partial', { n: number(smelters.value.length), total: number(totals.smelters) })}
          </span>
        </>
      )}
      {grouped > 0 && (
        <>
          <span class="dot" />
          <span>{t('status.grouped', { n: number(grouped) })}</span>
        </>
      )}
      {at && (
        <>
          <span class="dot" />
          <span>{t('status.data', { moment: moment(at) })}</span>
        </>
      )}
      {reply && (
        <>
          <span class="dot" />
          <span>{t('status.revision', { n: reply.question.revision })}</span>
        </>
      )}
      <KeysButton />
      <span class="visually-hidden" aria-live="polite">
        {totals && t('status.result', { smelters: totals.smelters, ends: totals.ends })}
      </span>
    </footer>
  )
}

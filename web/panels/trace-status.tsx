import { overview, picture, smelters, trace } from '../state/store.js'
import { traceTotals } from '../state/answer.js'
import { KeysButton } from './keys-dialog.js'
import { moment, number, t } from '../state/words.js'

export function TraceStatus() {
  const { reply } = trace.state.value
  const totals = reply && traceTotals(reply)
  return (
    <footer class="status">
      {statements().map((text, index) => (
        <>
          {index > 0 && <span class="dot" />}
          <span>{text}</span>
        </>
      ))}
      <KeysButton />
      <span class="visually-hidden" aria-live="polite">
        {totals && t('status.result', { smelters: totals.smelters, ends: totals.ends })}
      </span>
    </footer>
  )
}

/** What is drawn and how much of it, and of which data. */
function statements(): string[] {
  const drawing = picture.state.value.reply
  const { reply } = trace.state.value
  const at = overview.state.value.reply?.at
  const shown = smelters.value.length
  const all = reply ? traceTotals(reply).smelters : shown
  const grouped = (drawing?.nodes ?? [])
    .filter(({ kind }) => kind === 'group')
    .reduce((sum, { count = 0 }) => sum + count, 0)
  return [
    drawing && t('status.nodes', { n: drawing.nodes.length }),
    drawing && t('status.edges', { n: drawing.edges.length }),
    shown < all && t('status.partial', { n: number(shown), total: number(all) }),
    grouped > 0 && t('status.grouped', { n: number(grouped) }),
    at && t('status.data', { moment: moment(at) }),
    reply && t('status.revision', { n: reply.question.revision }),
  ].filter((text) => typeof text === 'string')
}

import type { TraceReply } from '../../graph/api/trace.js'
import type { JudgedGrid } from '../state/answer.js'
import { isOneCell } from '../state/facets.js'
import { answerForm, answerForms, view } from '../state/store.js'
import { t } from '../state/words.js'
import { AnswerTable } from './answer-table.js'
import { Funnel } from './funnel.js'
import { VerdictGrid } from './verdict-grid.js'

/** The answer a line per mineral; the grid or the coverage on request. */
export function AnswerStrip({ reply }: { reply: TraceReply }) {
  // A chosen cell leaves the grid whole: it is seen among the others, and undone there.
  const hidden = new Set(isOneCell(view.value.hidden) ? [] : view.value.hidden)
  const shown = reply.minerals.filter((trace) => !hidden.has(`mineral:${trace.mineral}`))
  const grids = shown
    .filter(({ smelters }) => smelters.total > 0)
    .map((trace): JudgedGrid => ({ trace, verdicts: reply.verdicts, list: view.value.list }))
  return (
    <section class="answer">
      <Switch />
      {answerForm.value === 'words' && <AnswerTable reply={reply} traces={shown} />}
      {answerForm.value === 'grid' && (
        <div class={`grids ${grids.length > 6 ? 'crowded' : ''}`}>
          {grids.length > 0 ? (
            <VerdictGrid grids={grids} />
          ) : (
            <span class="dim">{t('answer.noSmelters')}</span>
          )}
        </div>
      )}
      {answerForm.value === 'coverage' && <Funnel traces={shown} />}
    </section>
  )
}

const Switch = () => (
  <div class="join answer-switch" role="group" aria-label={t('answer.shown')}>
    {answerForms.map((form) => (
      <button
        key={form}
        type="button"
        class="btn"
        aria-pressed={answerForm.value === form}
        onClick={() => (answerForm.value = form)}
      >
        {t(`answer.form.${form}`)}
      </button>
    ))}
  </div>
)

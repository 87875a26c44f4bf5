import { legendIsRail } from '../state/screen.js'
import { picture, selected, trace } from '../state/store.js'
import { t } from '../state/words.js'
import { goToStart } from '../actions/navigate.js'
import { AnswerStrip } from './answer-strip.js'
import { CanvasPanel } from './canvas-panel.js'
import { Drawer } from './drawer.js'
import { Legend } from './legend.js'
import { PartsNotice } from './part-picker.js'
import { ProblemNotice } from './notice.js'
import { QuestionRow } from './question-row.js'
import { Strip } from './strip.js'
import { TraceStatus } from './trace-status.js'

export function TracePage() {
  const { reply, loading, slow, problem } = trace.state.value
  const drawing = picture.state.value
  const isStale = loading || drawing.loading
  return (
    <>
      <QuestionRow />
      <div
        class={`thin-bar ${slow || drawing.slow ? 'on' : ''}`}
        role="progressbar"
        aria-label={t('status.stop')}
      />
      {problem !== undefined && (
        <div class="problem-row">
          <ProblemNotice problem={problem} onRetry={() => void trace.refresh()} />
          <button type="button" class="link" onClick={goToStart}>
            {t('problem.back')}
          </button>
        </div>
      )}
      <PartsNotice />
      <div class={`answer-place ${isStale && reply ? 'dimmed' : ''}`}>
        {reply ? <AnswerStrip reply={reply} /> : <div class={`answer ${slow ? 'skeleton' : ''}`} />}
      </div>
      <main class={`trace-main ${selected.value ? 'with-drawer' : ''} ${legendIsRail.value ? 'railed' : ''}`}>
        <Legend />
        <div class={`centre ${isStale && reply ? 'dimmed' : ''}`}>
          <CanvasPanel />
          {(reply !== undefined || problem === undefined) && <Strip />}
        </div>
        {selected.value && <Drawer />}
      </main>
      <TraceStatus />
    </>
  )
}

import type { MineralTrace, TraceReply } from '../../graph/api.js'
import { verdictCounts, type JudgedGrid } from '../state/answer.js'
import { isOneCell } from '../state/facets.js'
import { answerOpen, view } from '../state/store.js'
import { enumerated, mineral, t } from '../state/words.js'
import { Funnel } from './funnel.js'
import { Icon } from './icons.js'
import { MineralSign, verdictClass } from './marks.js'
import { VerdictGrid } from './verdict-grid.js'

/** Grid and coverage; on a small screen one line of verdicts per mineral, the grid on request. */
export function AnswerStrip({ reply }: { reply: TraceReply }) {
  // A chosen cell leaves the grid whole: it is seen among the others, and undone there.
  const hidden = new Set(isOneCell(view.value.hidden) ? [] : view.value.hidden)
  const shown = reply.minerals.filter((trace) => !hidden.has(`mineral:${trace.mineral}`))
  const used = shown
    .filter(({ smelters }) => smelters.total > 0)
    .map((trace): JudgedGrid => ({ trace, verdicts: reply.verdicts, list: view.value.list }))
  const unused = shown.filter(({ smelters }) => smelters.total === 0)
  return (
    <>
      <div class="answer-compact">
        <div class="compact-lines">
          {used.map((grid) => (
            <CompactMineral key={grid.trace.mineral} {...grid} />
          ))}
          {used.length === 0 && <Unused traces={unused} />}
        </div>
        <button
          type="button"
          class="btn"
          aria-expanded={answerOpen.value}
          onClick={() => (answerOpen.value = !answerOpen.value)}
        >
          {t(answerOpen.value ? 'answer.hide' : 'answer.show')}
          <Icon name="down" />
        </button>
      </div>
      <section class={`answer ${answerOpen.value ? 'open' : ''} ${used.length > 4 ? 'crowded' : ''}`}>
        <div class="grids">
          {used.length > 0 && <VerdictGrid grids={used} />}
          {unused.length > 0 && <Unused traces={unused} />}
        </div>
        <Funnel traces={shown} />
      </section>
    </>
  )
}

const Unused = ({ traces }: { traces: readonly MineralTrace[] }) => (
  <div class="unused">
    <span class="dim">{t('answer.noneUsed')}</span>{' '}
    {enumerated(traces.map((trace) => mineral(trace.mineral)))}
  </div>
)

const mostWords = 3

function CompactMineral(grid: JudgedGrid) {
  const { trace } = grid
  const counts = verdictCounts(grid)
  const rest = trace.smelters.total - counts.slice(0, mostWords).reduce((sum, { count }) => sum + count, 0)
  return (
    <div>
      <MineralSign />
      <b>{mineral(trace.mineral)}</b>
      {counts.slice(0, mostWords).map(({ verdict, count }) => (
        <span key={verdict} class={verdictClass(verdict)}>
          <b>{count}</b> {t(`verdict.${verdict}`)}
        </span>
      ))}
      {rest > 0 && <span class="dim">{t('answer.more', { n: rest })}</span>}
    </div>
  )
}

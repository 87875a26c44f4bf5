import { useSignal, type Signal } from '@preact/signals'
import type { DecisionPage, DecisionRecord } from '../../graph/api/decisions.js'
import { undo } from '../actions/desk.js'
import { openReview } from '../actions/navigate.js'
import { decisions, decisionsLength, deskProblem, sending } from '../state/desk.js'
import { decidedWords } from '../state/desk-words.js'
import { moment, number, t } from '../state/words.js'
import { DataTable, type Column } from './data-table.js'
import { Decider } from './review-ruling.js'
import { DeskStatus } from './desk-status.js'
import { DeskTabs } from './desk-tabs.js'
import { EmptyNotice, ProblemNotice } from './notice.js'

/** Who said what, when and why; what was taken back stays on record. */
export function DecisionsPage() {
  const { reply, slow, problem } = decisions.state.value
  const chosen = useSignal<string | undefined>(undefined)
  const open = reply?.items.find(({ id }) => id === chosen.value)
  return (
    <>
      <Head count={reply?.total} />
      <div class={`thin-bar ${slow ? 'on' : ''}`} role="progressbar" aria-label={t('page.loading')} />
      <main class="desk list">
        <div class="desk-centre wide">
          <DeskTabs />
          <div class="desk-scroll flush">
            {problem !== undefined && (
              <ProblemNotice problem={problem} onRetry={() => void decisions.refresh()} />
            )}
            {reply && <Decisions {...reply} chosen={chosen} />}
          </div>
        </div>
        {open && <OneDecision key={open.id} record={open} />}
      </main>
      <DeskStatus />
    </>
  )
}

const Head = ({ count }: { count: number | undefined }) => (
  <div class="question">
    <div class="grow">
      <h1>{t('decisions.title')}</h1>
      <div class="facts">
        {count !== undefined && <span>{t('decisions.count', { n: count })}</span>}
        <span class="dot" />
        <span>{t('decisions.hint')}</span>
      </div>
    </div>
  </div>
)

interface DecisionsProps {
  readonly items: DecisionPage['items']
  readonly total: number
  readonly chosen: Signal<string | undefined>
}

const Decisions = ({ items, total, chosen }: DecisionsProps) => (
  <>
    <DataTable
      columns={columns()}
      rows={items}
      keyOf={({ id }) => id}
      sorting={{ column: '', descending: false }}
      isSelected={({ id }) => id === chosen.value}
      onSelect={({ id }) => (chosen.value = id)}
      empty={<EmptyNotice title={t('decisions.none')}>{t('decisions.noneHint')}</EmptyNotice>}
    />
    {total > items.length && (
      <button type="button" class="link pad" onClick={() => (decisionsLength.value += 100)}>
        {t('desk.more', { n: number(total) })}
      </button>
    )}
  </>
)

const columns = (): Column<DecisionRecord>[] => [
  { id: 'at', title: t('decisions.when'), value: ({ at }) => at, cell: ({ at }) => moment(at) },
  { id: 'by', title: t('decisions.who'), value: ({ by }) => by },
  {
    id: 'what',
    title: t('decisions.what'),
    wide: true,
    value: decidedWords,
    cell: (record) => <span class={record.undone ? 'taken-back' : ''}>{decidedWords(record)}</span>,
  },
  {
    id: 'why',
    title: t('decisions.why'),
    wide: true,
    value: ({ reason = '' }) => reason,
    cell: (record) => (
      <>
        {record.reason} {record.undone && <span class="dim">{undoneWords(record.undone)}</span>}
      </>
    ),
  },
]

const undoneWords = ({ by, at, reason = '' }: NonNullable<DecisionRecord['undone']>): string =>
  t('decisions.undone', { by, moment: moment(at), reason })

/** One of them, with what it is about and the way to take it back. */
function OneDecision({ record }: { record: DecisionRecord }) {
  const { id, at, by, reason, undone, decision } = record
  const problem = deskProblem.value
  return (
    <aside class="desk-side" aria-label={decidedWords(record)}>
      <section class="ds">
        <h3>{decidedWords(record)}</h3>
        <p>
          {by} · {moment(at)}
        </p>
        {reason !== undefined && <p>{reason}</p>}
        {undone && <p class="dim">{undoneWords(undone)}</p>}
        <About record={record} />
      </section>
      {problem?.about === id && <ProblemNotice problem={problem.problem} />}
      {!undone && decision.kind !== 'undo' && <TakeBack id={id} />}
    </aside>
  )
}

function About({ record: { review } }: { record: DecisionRecord }) {
  if (review === undefined) return null
  return (
    <button type="button" class="link" onClick={() => openReview(review)}>
      {t('decisions.open')}
    </button>
  )
}

function TakeBack({ id }: { id: string }) {
  const reason = useSignal('')
  return (
    <form
      class="ds take-back"
      onSubmit={(event) => {
        event.preventDefault()
        void undo(id, reason.value)
      }}
    >
      <label class="desk-field">
        <span>{t('decisions.undoReason')}</span>
        <input
          type="text"
          maxLength={2_000}
          value={reason.value}
          onInput={({ currentTarget }) => (reason.value = currentTarget.value)}
        />
      </label>
      <Decider />
      <button type="submit" class="btn primary" disabled={sending.value}>
        {t('decisions.undo')}
      </button>
    </form>
  )
}

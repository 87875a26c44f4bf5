import type { DecisionRecord } from '../../graph/api/decisions.js'
import type { Review } from '../../graph/api/reviews.js'
import { isConflict, step, undo } from '../actions/desk.js'
import { deskProblem, reviewed, sending } from '../state/desk.js'
import { decidedWords } from '../state/desk-words.js'
import { moment, t } from '../state/words.js'
import { ProblemNotice, problemWords } from './notice.js'

/** Why a word was not taken, and that the text no longer waits: each with the next step. */
export function ReviewTrouble({ review }: { review: Review }) {
  const reply = reviewed.state.value.reply
  const isSettled = reply?.id === review.id && !reply.waits
  return (
    <>
      <LastProblem about={review.id} />
      {isSettled && <Settled decided={reply.decided} />}
    </>
  )
}

function LastProblem({ about }: { about: string }) {
  const last = deskProblem.value
  if (last?.about !== about) return null
  if (!isConflict(last.problem)) return <ProblemNotice problem={last.problem} />
  return (
    <div class="notice problem" role="alert">
      <b>{t('desk.conflict')}</b> {problemWords(last.problem).title} {t('desk.conflictHint')}{' '}
      <button type="button" class="link" onClick={() => step(1)}>
        {t('desk.next')}
      </button>
    </div>
  )
}

const Settled = ({ decided }: { decided: DecisionRecord | undefined }) => (
  <div class="notice desk-settled">
    {decided ? (
      <>
        {t('desk.settledBy', { what: decidedWords(decided), by: decided.by, moment: moment(decided.at) })}{' '}
        <button type="button" class="link" disabled={sending.value} onClick={() => void undo(decided.id, '')}>
          {t('desk.takeBack')}
        </button>
      </>
    ) : (
      t('desk.notWaiting')
    )}
  </div>
)

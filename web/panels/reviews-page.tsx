import { openReviews } from '../actions/navigate.js'
import { announcement, openId, openText, queue, reviewed, waiting } from '../state/desk.js'
import { view } from '../state/store.js'
import { t } from '../state/words.js'
import { DeskStatus } from './desk-status.js'
import { EmptyNotice, ProblemNotice } from './notice.js'
import { ReviewCandidates } from './review-candidates.js'
import { ReviewHead } from './review-head.js'
import { ReviewQueue } from './review-queue.js'
import { ReviewRuling } from './review-ruling.js'
import { ReviewSide } from './review-side.js'
import { ReviewText } from './review-text.js'
import { ReviewTrouble } from './review-trouble.js'

/** One text to tell the meaning of; those that wait beside it. */
export function ReviewsPage() {
  const { slow } = waiting.state.value
  return (
    <>
      <ReviewHead />
      <div
        class={`thin-bar ${slow || reviewed.state.value.slow ? 'on' : ''}`}
        role="progressbar"
        aria-label={t('page.loading')}
      />
      <main class="desk">
        <ReviewQueue />
        <Open />
      </main>
      <DeskStatus />
      <div class="visually-hidden" role="status">
        {announcement.value}
      </div>
    </>
  )
}

function Open() {
  const review = openText.value
  const { problem } = reviewed.state.value
  if (review)
    return (
      <>
        <div class="desk-centre">
          <div class="desk-scroll">
            <ReviewTrouble review={review} />
            <ReviewText review={review} />
            <ReviewCandidates review={review} />
          </div>
          <ReviewRuling review={review} />
        </div>
        <ReviewSide review={review} />
      </>
    )
  return (
    <div class="desk-centre wide">
      {openId.value !== undefined && problem !== undefined ? (
        <ProblemNotice problem={problem} onRetry={() => void reviewed.refresh()} />
      ) : (
        <Nothing />
      )}
    </div>
  )
}

function Nothing() {
  const { reply, problem } = waiting.state.value
  const { kind, company } = view.value
  if (!reply || problem !== undefined || queue.value.length > 0) return null
  if (kind === undefined && company === undefined)
    return <EmptyNotice title={t('desk.empty')}>{t('desk.emptyHint')}</EmptyNotice>
  return (
    <EmptyNotice title={t('desk.emptyFilter')}>
      <button type="button" class="link" onClick={() => openReviews()}>
        {t('desk.showAll')}
      </button>
    </EmptyNotice>
  )
}
